import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Diary, emptyDiary } from '../diary/diary';
import { contraindications, flags, reactions, regions, relaxAnswers } from '../diary/vocabulary';
import type { Said } from '../diary/records';
import { broken } from '../../test/fixtures/panelLaws';
import { panelModel } from './view';
import { sourceOf } from '../../test/fixtures/panelSource';
import { allModels } from '../../test/page/models';

const dayLength = 86_400_000;
const now = Date.UTC(2026, 5, 10, 12);
const rating = fc.nat(10);
const ago = fc.nat(60);

/** Something that is said so many days ago. */
const said: fc.Arbitrary<Said> = ago.chain((days) => {
  const at = now - days * dayLength;
  const date = new Date(at).toISOString().slice(0, 10);
  const few = <T>(words: readonly T[]) => fc.subarray([...words], { maxLength: 2 });
  const course = fc.constantFrom('e1', 'e2');
  return fc.oneof<fc.Arbitrary<Said>[]>(
    fc.record({
      kind: fc.constant('pain'),
      at: fc.constant(at),
      rating,
      window: fc.constantFrom('now', '24h', '7d'),
      regions: few(regions),
      note: fc.constant('a'),
    }),
    fc.record({
      kind: fc.constant('screening'),
      at: fc.constant(at),
      pain: rating,
      flags: few(flags),
      contraindications: few(contraindications),
      full: fc.boolean(),
    }),
    fc.constant({ kind: 'clearance', at } as const),
    fc.record({
      kind: fc.constant('course'),
      at: fc.constant(at),
      region: fc.constantFrom(...regions),
    }),
    fc.record({
      kind: fc.constant('session'),
      at: fc.constant(at),
      date: fc.constant(date),
      course,
      before: rating,
      relaxed: fc.constantFrom(...relaxAnswers),
    }),
    fc.record({
      kind: fc.constant('checkin'),
      at: fc.constant(at),
      date: fc.constant(date),
      course,
      pain: rating,
      reaction: fc.constantFrom(...reactions),
    }),
    fc.constant({ kind: 'care', at, what: 'walking' } as const),
  );
});

describe('what holds of every model of the panel', () => {
  it('holds of what the product makes of any diary', () => {
    fc.assert(
      fc.property(fc.array(said, { maxLength: 20 }), fc.constantFrom('', '144'), (all, number) => {
        let n = 0;
        const diary = new Diary(emptyDiary('d'), () => `e${String((n += 1))}`);
        diary.say({ kind: 'course', at: now - 50 * dayLength, region: 'neck' }, 0);
        for (const one of all) diary.say(one, 0);
        assert.deepEqual(
          broken(panelModel(sourceOf(diary.state, now, { emergencyNumber: number }))),
          [],
        );
      }),
    );
  });

  // What they show else is shown to nobody.
  for (const [name, model] of Object.entries(allModels)) {
    it(`holds of the page tests' fixture: ${name}`, () => {
      assert.deepEqual(broken(model), []);
    });
  }
});
