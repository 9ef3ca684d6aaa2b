import type { Memento } from 'vscode';
import { encode } from '../diary/codec';
import { storageKeys } from '../ids';
import { sampleDiary } from '../sample/sample';

/** A memory that forgets: what the demonstration shows and takes is nobody's and is not kept. */
export function demoMemento(now: number, zone: number): Memento {
  const values = new Map<string, unknown>([[storageKeys.diary, encode(sampleDiary(now, zone))]]);
  return {
    keys: () => [...values.keys()],
    get: (key: string) => structuredClone(values.get(key)) as never,
    update: (key: string, value: unknown) => {
      values.set(key, structuredClone(value));
      return Promise.resolve();
    },
  };
}
