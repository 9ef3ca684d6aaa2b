import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { avoidTagsOf } from '../care/asking';
import { Diary, emptyDiary } from '../diary/diary';
import type { Said } from '../diary/records';
import {
  avoidTags,
  contraindications,
  equipment,
  feltAnswers,
  nowFlags,
  places,
  regions,
  soonFlags,
} from '../diary/vocabulary';
import { parseLibrary } from '../exercises/library';
import { planRoutine, routines, stepsOf } from '../exercises/routine';
import { situationNow } from './situation';

const read = (name: string): unknown => JSON.parse(readFileSync(`media/${name}.json`, 'utf8'));
const library = parseLibrary(read('exercises'), read('poses'));
const now = Date.UTC(2026, 0, 12, 12);
const hour = 3_600_000;
const here = { timeZone: 'UTC', place: 'office' } as const;

const at = fc.integer({ min: 0, max: 20 * 24 }).map((hours) => now - hours * hour);
const anySaid: fc.Arbitrary<Said> = fc.oneof(
  fc.record({
    kind: fc.constant('screening' as const),
    at,
    // An emergency in every diary would leave nothing to look at.
    flags: fc.oneof(
      { weight: 3, arbitrary: fc.subarray([...soonFlags], { maxLength: 1 }) },
      fc.subarray([...nowFlags, ...soonFlags], { maxLength: 2 }),
    ),
    contraindications: fc.subarray([...contraindications], { maxLength: 3 }),
    full: fc.constant(true),
  }),
  fc.record({
    kind: fc.constant('pain' as const),
    at,
    rating: fc.nat(10),
    window: fc.constant('now' as const),
    regions: fc.subarray([...regions], { maxLength: 3 }),
  }),
  fc.record({
    kind: fc.constant('profile' as const),
    at,
    avoid: fc.subarray([...avoidTags], { maxLength: 2 }),
    equipment: fc.subarray([...equipment]),
    place: fc.constantFrom(...places),
  }),
  fc.record({
    kind: fc.constant('move' as const),
    at,
    move: fc.constantFrom(...library.map(({ id }) => id)),
    did: fc.constantFrom('done', 'skipped', 'hidden'),
    felt: fc.constantFrom(...feltAnswers),
  }),
);

describe('the routines of a diary', () => {
  it('hold no massage and no move where its answers bar it', () => {
    const seen = { massage: 0, empty: 0 };
    fc.assert(
      fc.property(fc.array(anySaid, { maxLength: 8 }), (said) => {
        let n = 0;
        const diary = new Diary(emptyDiary('d'), () => `e${String((n += 1))}`);
        for (const entry of said) diary.say(entry, 0);
        const barred = avoidTagsOf(diary.state, now, '2026-01-12');
        const worse = diary
          .list('move')
          .filter((entry) => entry.felt === 'worse' && now - entry.at < 14 * 24 * hour)
          .map(({ move }) => move);
        for (const routine of routines) {
          const situation = situationNow(diary.state, now, here, routine.seconds);
          const plan = planRoutine(library, routine, situation, 'monday');
          for (const { id, kind, avoidTags: tags, maxPain } of plan) {
            const { moves, gentle, massage } = situation.allowed;
            assert.ok(moves.includes(kind) || gentle, id);
            assert.ok(kind !== 'self-massage' || massage, id);
            assert.ok(!tags.some((tag) => barred.includes(tag)), id);
            assert.ok(maxPain >= (situation.pain ?? 0), id);
            assert.ok(!worse.includes(id), id);
            if (kind === 'self-massage') seen.massage += 1;
          }
          if (situation.allowed.emergencyOnly) assert.deepEqual(plan, []);
          if (plan.length === 0) seen.empty += 1;
        }
      }),
      { numRuns: 300, seed: 7 },
    );
    assert.ok(seen.massage > 0 && seen.empty > 0, JSON.stringify(seen));
  });

  it('stay on no spot for longer than 90 s, and on no muscles for longer than 2 min', () => {
    // Limits of evidence: most physiotherapists advise 30 s to 2 min a group (pubmed 30276024).
    const massage = library.filter(({ kind }) => kind === 'self-massage');
    assert.equal(massage.length, 8);
    for (const move of massage) {
      for (const { seconds } of stepsOf([move])) assert.ok(seconds <= 90, move.id);
      assert.ok(move.totalSeconds / move.dose.sides <= 120, move.id);
    }
  });
});
