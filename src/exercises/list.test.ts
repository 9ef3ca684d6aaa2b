import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import * as v from 'valibot';
import { mutateNode, mutateText } from '../../test/fixtures/mutants';
import { rawText } from '../diary/foreign';
import { emptyDiary, live } from '../diary/diary';
import { mergeDiaries } from '../diary/merge';
import type { DiaryState } from '../diary/merge';
import { entrySchema } from '../diary/records';
import type { EntryOf } from '../diary/records';
import { undoImport } from '../diary/transfer';
import {
  avoidTags,
  doseTypes,
  equipment,
  exerciseRegions,
  moveKinds,
  places,
  positions,
} from '../diary/vocabulary';
import { randomFrom } from '../random';
import { largestList, mostMoves, previewList } from './list';
import type { ListPreview } from './list';
import { linesOf } from './listText';

const now = { at: Date.parse('2026-06-10T12:00:00Z'), zone: 120 };
const figures = new Set(['bridge', 'neck-turn']);
const preview = (state: DiaryState, text: string) => previewList(state, text, figures, now);
const empty = emptyDiary('d');

const listOf = (...exercises: unknown[]) =>
  JSON.stringify({ format: 'lumbar-exercises', version: 1, name: 'Clinic', exercises }, null, 2);
const towel = { name: 'Towel pull', steps: ['Pull.'], kind: 'strength', dose: 'reps', reps: 10 };
const heel = { name: 'Heel slide', steps: ['Slide.'], kind: 'mobility', equipment: 'none' };

function taken(state: DiaryState, text: string): ListPreview {
  const shown = preview(state, text);
  assert.ok(shown.kind === 'preview', JSON.stringify(shown));
  return shown;
}
const after = (state: DiaryState, { part }: ListPreview): DiaryState => mergeDiaries(state, part);
const namesIn = (state: DiaryState) => live(state, 'own').map(({ name }) => name);
const numbers = ({ add, change, skip, gone }: ListPreview) => [add, change, skip, gone];

describe('a list of exercises', () => {
  it('comes in as own moves, as it says', () => {
    const full = {
      ...{ name: ' Wall press ', steps: ['Press.', 'Let go.'], kind: 'strength' },
      ...{ position: 'wall', equipment: 'ball', place: 'office', dose: 'hold', seconds: 10 },
      ...{ reps: 3, sets: 2, sides: 2, regions: ['neck'], avoid: ['dizziness'], maxPain: 5 },
      figure: 'bridge',
    };
    const state = after(empty, taken(empty, listOf(full)));
    const [entry] = live(state, 'own');
    const { id, list, ...rest } = entry!;
    assert.deepEqual(rest, {
      ...{ kind: 'own', ...now, rev: 1, name: 'Wall press', steps: ['Press.', 'Let go.'] },
      ...{ does: 'strength', position: 'wall', needs: 'ball', place: 'office', dose: 'hold' },
      ...{ seconds: 10, reps: 3, sets: 2, sides: 2, regions: ['neck'], avoid: ['dizziness'] },
      ...{ maxPain: 5, figure: 'bridge' },
    });
    assert.ok(id.startsWith('list-') && list !== undefined);
    assert.ok(v.is(entrySchema, entry));
  });

  it('a second time changes nothing, also after the moves were edited or deleted here', () => {
    const text = listOf(towel, heel);
    const first = taken(empty, text);
    assert.deepEqual(numbers(first), [2, 0, 0, 0]);
    let state = after(empty, first);
    assert.deepEqual(numbers(taken(state, text)), [0, 0, 2, 0]);
    const [one, other] = live(state, 'own');
    const entries = new Map(state.entries);
    entries.set(one!.id, { ...one!, rev: 2, steps: ['Otherwise.'] });
    const { id, at, zone } = other!;
    entries.set(id, { id, at, zone, kind: 'own', rev: 2, gone: true });
    state = { ...state, entries };
    const again = taken(state, text);
    assert.deepEqual(numbers(again), [0, 0, 1, 1]);
    assert.equal(again.part.entries.size, 0);
  });

  it('of which something changed changes that, and keeps what it cannot say', () => {
    const state = after(empty, taken(empty, listOf(towel, heel)));
    const [old] = live(state, 'own').filter(({ name }) => name === 'Towel pull');
    const entries = new Map(state.entries);
    const mine = { ...old!, rev: 2, picture: 'p.png', figure: 'bridge', xLater: [1] };
    entries.set(mine.id, mine);
    const edited = { ...state, entries };
    const next = taken(edited, listOf({ name: 'TOWEL  pull', steps: ['Push.'] }, heel));
    assert.deepEqual(numbers(next), [0, 1, 1, 0]);
    const [entry] = [...next.part.entries.values()] as EntryOf<'own'>[];
    assert.deepEqual([entry!.steps, entry!.rev, entry!.dose], [['Push.'], 3, undefined]);
    assert.deepEqual(
      [entry!.picture, entry!.figure, Reflect.get(entry!, 'xLater')],
      ['p.png', 'bridge', [1]],
    );
    assert.notEqual(entry!.list, mine.list);
  });

  it('can be undone, and imported again after that', () => {
    const text = listOf(towel, heel);
    const first = taken(empty, text);
    let state = after(empty, first);
    state = mergeDiaries(state, undoImport(state, empty, first.part));
    assert.deepEqual(namesIn(state), []);
    const again = taken(state, text);
    assert.deepEqual(numbers(again), [2, 0, 0, 0]);
    assert.deepEqual(namesIn(after(state, again)).sort(), ['Heel slide', 'Towel pull']);
  });

  it('has each bad move named by its line, and the good ones kept', () => {
    const bad: unknown[] = [
      { name: 'No steps' },
      { name: 'Wrong word', steps: ['Go.'], kind: 'yoga' },
      { name: 'Typing slip', steps: ['Go.'], maxpain: 3 },
      { name: 'No such figure', steps: ['Go.'], figure: 'nobody' },
      { name: 'Long', steps: ['Go.'], dose: 'reps', reps: 60, seconds: 60 },
      { name: 'Kneading', steps: ['Go.'], kind: 'self-massage', seconds: 121 },
      { steps: ['Go.'] },
      'A name alone',
      { ...towel, steps: ['Once more.'] },
      { name: 'Hostile', steps: ['Go.'], valueOf: 1 },
    ];
    const text = listOf(towel, ...bad, heel);
    const shown = taken(empty, text);
    assert.equal(shown.add, 2);
    assert.deepEqual(
      shown.problems.map(({ name, what, field }) => [name, what, field]),
      [
        ['No steps', 'missing', 'steps'],
        ['Wrong word', 'wrong', 'kind'],
        ['Typing slip', 'unknown', 'maxpain'],
        ['No such figure', 'wrong', 'figure'],
        ['Long', 'long', 'seconds'],
        ['Kneading', 'long', 'seconds'],
        [undefined, 'missing', 'name'],
        ['A name alone', 'wrong', undefined],
        ['Towel pull', 'twice', 'name'],
        ['Hostile', 'unknown', 'valueOf'],
      ],
    );
    const rows = text.split('\n');
    for (const { line, name } of shown.problems) {
      const named = name === undefined ? '' : rawText(name);
      assert.ok(`${rows[line - 1]!}${rows[line] ?? ''}`.includes(named), `${line}: ${named}`);
    }
  });

  it('is told apart from another list by its name', () => {
    const state = after(empty, taken(empty, listOf(towel)));
    const other = listOf(towel).replace('Clinic', 'Gym');
    assert.deepEqual(numbers(taken(state, other)), [1, 0, 0, 0]);
  });

  it('is refused whole where it is no list, with the line where that is known', () => {
    const reason = (text: string) => {
      const shown = preview(empty, text);
      return shown.kind === 'refused' ? shown.reason : shown.kind;
    };
    assert.equal(reason(' '.repeat(largestList + 1)), 'large');
    assert.equal(reason('['.repeat(1000)), 'unsafe');
    assert.equal(reason('{"format":"lumbar-diary","version":1}'), 'foreign');
    assert.equal(reason('[]'), 'foreign');
    assert.equal(reason(listOf(towel).replace('"version": 1', '"version": 2')), 'newer');
    assert.equal(reason(listOf(towel).replace('"reps":', '"__proto__":')), 'unsafe');
    assert.deepEqual(preview(empty, '{\n\n  "format": "lumbar-exercises",\n}'), {
      ...{ kind: 'refused', reason: 'broken', line: 4 },
    });
    assert.equal(reason(`\uFEFF${listOf(towel)}`), 'preview');
  });

  it('finds room for so many, and says which it has none for', () => {
    const many = Array.from({ length: mostMoves + 2 }, (_, i) => ({ name: `M${i}`, steps: ['x'] }));
    const shown = taken(empty, listOf(...many));
    assert.equal(shown.add, mostMoves);
    assert.deepEqual(
      shown.problems.map(({ name, what }) => [name, what]),
      [
        [`M${mostMoves}`, 'full'],
        [`M${mostMoves + 1}`, 'full'],
      ],
    );
  });

  it('knows the lines of its members, however it is laid out', () => {
    fc.assert(
      fc.property(
        fc.array(fc.jsonValue({ maxDepth: 2 }), { maxLength: 5 }),
        fc.jsonValue({ maxDepth: 2 }),
        fc.nat(3),
        (members, other, indent) => {
          const list = members.map((member, i) => ({ no: `#${i}`, member }));
          const text = JSON.stringify({ other, list, more: [[other]] }, null, indent);
          const rows = text.split('\n');
          const lines = linesOf(text, 'list');
          assert.equal(lines.length, list.length);
          lines.forEach((line, i) =>
            assert.ok(
              rows
                .slice(line - 1, line + 1)
                .join('')
                .includes(`"#${i}"`),
            ),
          );
        },
      ),
    );
  });

  it('damaged in any way never throws, keeps each move that is whole, and names the others', () => {
    const moves = [towel, heel, { name: 'Third', steps: ['a', 'b'], avoid: ['dvt'], sides: 2 }];
    const text = listOf(...moves);
    const whole = new Set(moves.map((move) => JSON.stringify(move)));
    const count = Number(process.env['LUMBAR_FUZZ'] ?? 10_000) / 4;
    for (let seed = 1; seed <= count; seed += 1) {
      const random = randomFrom(seed);
      const mutant =
        seed % 2 === 0
          ? mutateText(text, random)
          : JSON.stringify(mutateNode(JSON.parse(text), random));
      try {
        const shown = preview(empty, mutant);
        if (shown.kind === 'refused') continue;
        const { exercises } = JSON.parse(mutant) as { exercises: { name?: unknown }[] };
        assert.equal(shown.add + shown.problems.length, exercises.length);
        const names = new Set(namesIn(after(empty, shown)));
        const twice = new Set(
          shown.problems.flatMap(({ what, name }) =>
            what === 'twice' && name !== undefined ? rawText(name) : [],
          ),
        );
        for (const move of exercises)
          if (whole.has(JSON.stringify(move)))
            assert.ok(names.has(String(move.name)) || twice.has(String(move.name)));
        for (const entry of shown.part.entries.values()) assert.ok(v.is(entrySchema, entry));
      } catch (error) {
        throw new Error(`LUMBAR_SEED=${String(seed)}`, { cause: error });
      }
    }
  });

  it('is described with all its words', () => {
    const page = readFileSync('docs/exercises-format.md', 'utf8');
    const words = [
      ...[...moveKinds, ...positions, ...equipment, ...places, ...doseTypes],
      ...[...exerciseRegions, ...avoidTags, 'none'],
    ];
    const fields =
      'name steps kind position equipment place dose seconds reps sets sides regions avoid maxPain figure';
    for (const word of [...words, ...fields.split(' ')])
      assert.ok(page.includes(`\`${word}\``), word);
    const ids = (
      JSON.parse(readFileSync('media/exercises.json', 'utf8')) as { exercises: { id: string }[] }
    ).exercises;
    for (const { id } of ids) assert.ok(page.includes(`\`${id}\``), id);
    const example = /```json\n([\s\S]*?)```/.exec(page)?.[1] ?? '';
    const shown = previewList(empty, example, new Set(ids.map(({ id }) => id)), now);
    assert.ok(shown.kind === 'preview' && shown.add === 2 && shown.problems.length === 0);
  });
});
