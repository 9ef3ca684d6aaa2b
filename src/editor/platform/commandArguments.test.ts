import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import fc from 'fast-check';
import { commandId } from '../../commands';
import { commandsDocument } from '../../../test/fixtures/commandsDocument';
import { argumentsOf, commandArguments, readArguments } from './commandArguments';
import type { Argued } from './commandArguments';

const t = (text: string, ...args: (string | number)[]) =>
  text.replace(/\{(\d)\}/g, (_, i: string) => String(args[Number(i)]));
const names = Object.keys(commandArguments) as Argued[];
const read = (name: Argued, given: unknown) => readArguments(name, given, t);
const wrong = (name: Argued, given: unknown) => {
  const result = read(name, given);
  assert.ok('wrong' in result, JSON.stringify(given));
  return result.wrong;
};

describe('what a command is given', () => {
  it('is taken as it is where all of it fits', () => {
    const good: [Argued, object][] = [
      ['logPain', { rating: 0 }],
      ['logPain', { rating: 10, regions: ['neck', 'lower_back'], note: 'after lunch' }],
      ['startBreak', {}],
      ['startBreak', { minutes: 15 }],
      ['startBreak', { routine: 'desk', due: 5 }],
      ['snooze', { minutes: 60 }],
      ['pauseNudges', { minutes: 1440 }],
      ['pauseNudges', { until: '9:05' }],
      ['toggleStanding', { standing: false }],
      ['logCare', { kind: 'walking' }],
    ];
    for (const [name, given] of good) assert.deepEqual(read(name, given), { given }, name);
  });

  it('is refused whole with one sentence that names the argument and what it takes', () => {
    const whole = 'a whole number from 0 (no pain) to 10 (worst pain imaginable)';
    for (const rating of [-1, 11, 3.5, '3', null, NaN, [3]]) {
      assert.equal(wrong('logPain', { rating }), `lumbar.logPain: "rating" takes ${whole}.`);
    }
    assert.match(wrong('logPain', {}), /"rating" takes/);
    assert.match(wrong('logPain', { rating: 3, regions: ['tail'] }), /"regions" takes a list of: /);
    assert.match(wrong('logPain', { rating: 3, regions: 'neck' }), /"regions" takes/);
    assert.match(wrong('logPain', { rating: 3, note: 'x'.repeat(4001) }), /"note" takes a text/);
    assert.match(wrong('pauseNudges', { until: '24:00' }), /"until" takes a time/);
    assert.match(wrong('snooze', { minutes: 0 }), /minutes from 1 to 60/);
    assert.match(wrong('toggleStanding', { standing: 'yes' }), /true or false/);
    assert.match(wrong('logCare', {}), /"kind" takes one of: .*walking/);
    assert.match(wrong('snooze', { minute: 5 }), /does not take "minute". It takes: minutes\.$/);
    for (const given of ['3', 3, [], null, true]) {
      assert.match(wrong('logPain', given), /takes an object with: rating, regions, note\.$/);
    }
  });

  it('shows no name that is not a plain word', () => {
    const hostile = '[here](command:workbench.action.terminal.new)';
    assert.ok(!wrong('snooze', { [hostile]: 1 }).includes('command:'));
  });

  it('never throws, and never takes what its table does not hold', () => {
    fc.assert(
      fc.property(fc.constantFrom(...names), fc.anything(), (name, given) => {
        const result = read(name, given);
        if ('wrong' in result) assert.match(result.wrong, /^lumbar\.\w+.* tak/s);
        else
          for (const key of Object.keys(result.given))
            assert.ok(Object.hasOwn(commandArguments[name], key));
      }),
    );
  });
});

describe('docs/commands.md', () => {
  it('tells of every argument; made anew with LUMBAR_WRITE=1', () => {
    const made = commandsDocument();
    if (process.env['LUMBAR_WRITE'] !== undefined) writeFileSync('docs/commands.md', made);
    assert.equal(readFileSync('docs/commands.md', 'utf8'), made);
    for (const name of names) {
      assert.ok(made.includes(`\`${commandId(name)}\``));
      for (const [argument] of argumentsOf(name)) assert.ok(made.includes(`\`${argument}\``));
    }
  });

  it('shows examples that fit', () => {
    const text = readFileSync('docs/commands.md', 'utf8');
    const blocks = [...text.matchAll(/```json\n([\s\S]*?)```/g)].map(
      ([, body]) => JSON.parse(body ?? '') as unknown,
    );
    const bindings = blocks.flat().flatMap((one) => {
      const { command, args } = one as { command?: string; args?: unknown };
      return command?.startsWith('lumbar.') === true ? [{ command, args }] : [];
    });
    assert.ok(bindings.length >= 5);
    for (const { command, args } of bindings) {
      const name = names.find((one) => commandId(one) === command);
      assert.ok(name !== undefined, command);
      assert.ok('given' in read(name, args), command);
    }
  });
});
