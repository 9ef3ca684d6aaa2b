import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import * as v from 'valibot';

/** When somebody pressed a key, epoch ms, in the order recorded. */
export interface Trace {
  /** File name without its endings. */
  name: string;
  edits: number[];
}

const ending = /\.json(\.gz)?$/;

/** Files of a folder that may be traces. @throws if the folder can't be read */
export function traceFiles(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => ending.test(name))
    .sort()
    .map((name) => join(folder, name));
}

const schema = v.object({
  txns: v.pipe(v.array(v.object({ time: v.pipe(v.string(), v.isoTimestamp()) })), v.minLength(1)),
});

/** @throws Error with one sentence that names the file, if it is cut off or not a trace */
export function readTrace(file: string): Trace {
  const name = file.split(/[\\/]/).at(-1)?.replace(ending, '') ?? file;
  let text: string;
  try {
    const bytes = readFileSync(file);
    text = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  } catch {
    throw new Error(`${file} can't be read: it is cut off or not compressed with gzip.`);
  }
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    throw new Error(`${file} is cut off or not JSON.`);
  }
  const parsed = v.safeParse(schema, json);
  if (!parsed.success) {
    throw new Error(`${file} is not an editing trace: it has no list "txns" with ISO times.`);
  }
  // An initial text is recorded at time zero: nobody typed it.
  const edits = parsed.output.txns.map(({ time }) => Date.parse(time)).filter((at) => at > 0);
  if (edits.length === 0) throw new Error(`${file} has no edit with a time.`);
  return { name, edits };
}
