import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { allows } from '../care/allowance';
import { avoidTags } from '../diary/vocabulary';
import type { AvoidTag } from '../diary/vocabulary';
import { isBarred } from './avoid';
import { mayOffer } from './choose';
import type { Situation } from './choose';
import { parseLibrary } from './library';
import { staying, tagTable } from './tagTable';

const read = (name: string): unknown => JSON.parse(readFileSync(`media/${name}.json`, 'utf8'));
const library = parseLibrary(read('exercises'), read('poses'));
const all = library.map(({ id }) => id);
const without = (...gone: string[]) => {
  for (const id of gone) assert.ok(all.includes(id), id);
  return all.filter((id) => !gone.includes(id));
};

const walks = ['walk-five', 'walk-two'];
const massages = library.filter(({ kind }) => kind === 'self-massage').map(({ id }) => id);

/** The exact moves that stay, row by row of evidence.md 3.8. */
const rows: Partial<Record<AvoidTag, readonly string[]>> = {
  recent_fracture: ['shoulder-roll', 'hand-open-close', ...walks, 'posture-shift', 'cyclic-sigh'],
  recent_surgery: ['hand-open-close', ...walks, 'posture-shift', 'cyclic-sigh'],
  recent_injury: [
    ...['shoulder-roll', 'pelvic-tilt-seated', 'hand-open-close'],
    ...[...walks, 'posture-shift', 'cyclic-sigh'],
  ],
  acute_inflammation: [
    ...['neck-turn', 'shoulder-roll', 'pelvic-tilt-seated'],
    ...[...walks, 'posture-shift', 'cyclic-sigh'],
  ],
  tumour: [
    ...['neck-turn', 'shoulder-roll', 'pelvic-tilt-seated', 'hand-open-close'],
    ...[...walks, 'posture-shift', 'cyclic-sigh', 'tense-release'],
  ],
  severe_pain: [
    ...['neck-turn', 'shoulder-roll', 'pelvic-tilt-seated', 'hand-open-close'],
    ...[...walks, 'posture-shift', 'cyclic-sigh', 'tense-release'],
  ],
  osteoporosis: without(
    ...['neck-armpit-look', 'thoracic-extend-chair', 'seated-twist', 'upper-back-hug'],
    ...['standing-back-bend', 'knee-hug-seated', 'side-reach', 'cat-cow-desk'],
    ...['figure-four-chair', 'hamstring-chair', ...massages],
  ),
  heart_condition: without(
    ...['chin-glide', 'neck-press-iso', 'blade-squeeze', 'band-lateral-raise', 'wall-angel'],
    ...['bird-dog', 'bridge', 'sit-to-stand', 'glute-squeeze', 'cyclic-sigh', 'tense-release'],
  ),
  high_blood_pressure: without(
    ...['chin-glide', 'neck-press-iso', 'blade-squeeze', 'band-lateral-raise'],
    ...['bird-dog', 'bridge', 'glute-squeeze', 'tense-release'],
  ),
  leg_pain_spreading: without(
    ...['seated-twist', 'pelvic-tilt-seated', 'standing-back-bend', 'knee-hug-seated'],
    ...['side-reach', 'cat-cow-desk', 'bird-dog', 'figure-four-chair', 'hip-flexor-lunge'],
    ...['hamstring-chair', 'sit-to-stand', 'ball-glute-wall', 'roller-thigh'],
  ),
  balance_problem: without(
    ...['standing-back-bend', 'side-reach', 'bird-dog', 'hip-flexor-lunge', 'calf-raise'],
  ),
};

describe('avoid tags', () => {
  for (const [tag, stay] of Object.entries(rows)) {
    it(`leave with ${tag} what they are to leave, and nothing else`, () => {
      assert.deepEqual(staying(library, tag as AvoidTag), sorted(stay));
    });
  }

  it('are written down as they are: npm run tags', () => {
    assert.equal(readFileSync('docs/moves-and-tags.md', 'utf8'), tagTable(library));
  });

  it('never take the walks away, but all massage where it must not be', () => {
    const never: AvoidTag[] = ['skin_problem', 'dvt', 'anticoagulants', 'numbness_or_weakness'];
    for (const tag of avoidTags)
      for (const id of walks) assert.ok(staying(library, tag).includes(id), tag);
    for (const tag of [...never, 'recent_fracture', 'osteoporosis', 'tumour'] as const)
      for (const id of massages) assert.ok(!staying(library, tag).includes(id), `${tag}: ${id}`);
  });

  it('keep what is held against a force from hearts that should not hold', () => {
    for (const { id, kind, steps, avoidTags: tags } of library)
      if (kind === 'strength' && /\bhold\b/i.test(steps.join(' ')))
        for (const tag of ['heart_condition', 'high_blood_pressure'] as const)
          assert.ok(tags.includes(tag), `${id}: ${tag}`);
  });

  const tag = (...tags: AvoidTag[]) => tags;
  const said: [RegExp, AvoidTag[]][] = [
    [/fracture|broken bone/i, tag('recent_fracture')],
    [/osteoporosis|weak bones/i, tag('osteoporosis')],
    [/spreads? down a leg/i, tag('leg_pain_spreading')],
    [/shoulder.*(injury|slips|dislocated|hurts)|pain.*shoulder/i, tag('shoulder_injury')],
    [/wrist/i, tag('wrist_injury')],
    [/dizz|light-headed/i, tag('dizziness')],
    [/balance/i, tag('balance_problem')],
    [/hip replacement/i, tag('hip_replacement')],
    [/knee/i, tag('knee_pain')],
    [/pregnan/i, tag('pregnancy')],
    [/blood pressure/i, tag('high_blood_pressure')],
    [/heart/i, tag('heart_condition')],
    [/surgery|operat/i, tag('recent_surgery')],
    [/blood clot|swollen.* calf/i, tag('dvt')],
    [/numb/i, tag('numbness_or_weakness')],
    [/tumour/i, tag('tumour')],
    [/neck injury|tailbone injury/i, tag('recent_injury')],
  ];
  it('are there for what the text of a move names', () => {
    for (const { id, avoidWhen, avoidTags: tags } of library)
      for (const words of avoidWhen)
        for (const [pattern, named] of said)
          if (pattern.test(words))
            for (const one of named) assert.ok(tags.includes(one), `${id}, "${words}": ${one}`);
  });

  it('stand over conditions alone: what to do is a step', () => {
    for (const { id, avoidWhen } of library)
      for (const words of avoidWhen)
        assert.doesNotMatch(words, /: |\b(stop|keep|skip|ask|move it|do not|don.t|tense)\b/i, id);
  });
});

describe('gentle moves', () => {
  const gentle = library.filter((move) => move.gentle);

  it('are these, chosen by hand', () => {
    assert.deepEqual(
      gentle.map(({ id }) => id),
      [
        ...['neck-turn', 'shoulder-roll', 'pelvic-tilt-seated', 'hand-open-close'],
        ...[...walks, 'posture-shift', 'cyclic-sigh', 'tense-release'],
      ],
    );
  });

  it('are none that stretches, loads or presses, and none on the floor', () => {
    for (const { id, kind, position } of gentle) {
      assert.ok(['mobility', 'walk', 'breathing'].includes(kind), id);
      assert.ok(position === 'seated' || kind === 'walk', id);
    }
  });

  const well: Situation = {
    ...{ allowed: allows('OK'), pain: undefined, painful: [], avoid: [], place: 'home' },
    ...{ equipment: ['chair', 'steady_chair', 'ball', 'roller'], seconds: 900 },
    ...{ recent: [], shunned: [] },
  };
  const offered = (change: Partial<Situation>) =>
    library.filter((move) => mayOffer(move, { ...well, ...change })).map(({ id }) => id);

  it('are all that a state with an open question offers', () => {
    assert.deepEqual(offered({}), all);
    const ids = gentle.map(({ id }) => id);
    assert.deepEqual(offered({ allowed: allows('UNSCREENED') }), ids);
    assert.deepEqual(offered({ allowed: allows('CHECKUP_FIRST') }), ids);
    assert.deepEqual(offered({ allowed: allows('SOON') }), [
      ...walks,
      'cyclic-sigh',
      'tense-release',
    ]);
    assert.deepEqual(offered({ allowed: allows('NOW') }), []);
  });

  it('are the same as what severe pain leaves', () => {
    for (const move of library) assert.equal(isBarred(move, 'severe_pain'), !move.gentle, move.id);
  });

  it('ask for a steady chair where one on wheels would roll away', () => {
    const ask = ['thoracic-extend-chair', 'hip-flexor-lunge', 'sit-to-stand', 'calf-raise'];
    assert.deepEqual(
      all.filter((id) => !offered({ equipment: ['chair', 'ball', 'roller'] }).includes(id)),
      ask,
    );
    for (const { id, steps } of library)
      assert.equal(steps.join(' ').includes('without wheels'), ask.includes(id), id);
  });
});

function sorted(ids: readonly string[]): string[] {
  return [...ids].sort((a, b) => all.indexOf(a) - all.indexOf(b));
}
