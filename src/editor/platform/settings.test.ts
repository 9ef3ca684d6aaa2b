import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { settings as ids } from '../../ids';
import type { SettingId } from '../../ids';
import { readSettings } from './settings';

interface Property {
  type: string;
  default: unknown;
  minimum?: number;
  maximum?: number;
  enum?: string[];
}

const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as {
  contributes: { configuration: { properties: Record<string, Property> } };
};
const { properties } = manifest.contributes.configuration;

const read = (values: Partial<Record<SettingId, unknown>>) =>
  readSettings((id) => values[id], 'Europe/Berlin');

describe('settings', () => {
  it('have the defaults that package.json says', () => {
    const said = Object.fromEntries(
      Object.entries(properties).map(([id, property]) => [id, property.default]),
    );
    assert.deepEqual(
      readSettings((id) => said[id], 'UTC'),
      readSettings(() => undefined, 'UTC'),
    );
    assert.deepEqual(readSettings((id) => said[id], 'UTC').wrong, []);
  });

  it('have the ranges that package.json says', () => {
    for (const [id, { minimum, maximum }] of Object.entries(properties)) {
      if (minimum === undefined || maximum === undefined) continue;
      const wrong = (value: number) => read({ [id]: value }).wrong;
      assert.deepEqual([wrong(minimum), wrong(maximum)], [[], []], id);
      assert.deepEqual([wrong(minimum - 1), wrong(maximum + 1)], [[id], [id]], id);
    }
  });

  it('have the choices that package.json says', () => {
    for (const [id, { enum: choices = [] }] of Object.entries(properties)) {
      for (const choice of choices) assert.deepEqual(read({ [id]: choice }).wrong, [], choice);
      if (choices.length > 0) assert.deepEqual(read({ [id]: 'else' }).wrong, [id]);
    }
  });

  it('fall back to the default where a value does not fit, and name it', () => {
    const { settings, wrong } = read({
      [ids.breaksEvery]: 'often',
      [ids.breaksSnooze]: [],
      [ids.dayStartsAt]: '25:00',
      [ids.dayTimeZone]: 'Mars/Olympus',
      [ids.deskDailyLimit]: 300,
    });
    assert.deepEqual(wrong.sort(), [
      ids.breaksEvery,
      ids.breaksSnooze,
      ids.dayStartsAt,
      ids.dayTimeZone,
    ]);
    assert.equal(settings.rules.every, 30 * 60_000);
    assert.deepEqual(settings.day, { timeZone: 'Europe/Berlin', startsAt: 240 });
    assert.equal(settings.dailyLimit, 300);
  });

  it('take the zone of the screen, or the one that is set', () => {
    assert.equal(read({}).settings.day.timeZone, 'Europe/Berlin');
    assert.equal(read({ [ids.dayTimeZone]: 'Asia/Tokyo' }).settings.day.timeZone, 'Asia/Tokyo');
  });
});
