import * as vscode from 'vscode';
import {
  avoidTags,
  equipment,
  exerciseRegions,
  moveKinds,
  places,
  positions,
} from '../../diary/vocabulary';
import { doseText } from '../../exercises/dose';
import { doseOf } from '../../exercises/own';
import { askMany, askOne, askText } from '../platform/quickInput';
import type { Choice, Refused } from '../platform/quickInput';
import { t } from '../platform/words';
import { put } from './draft';
import type { Around, Draft } from './draft';
import { askDose, askNumber } from './exerciseDose';
import {
  avoidWord,
  equipmentWord,
  exerciseRegionWord,
  kindWord,
  placeWord,
  positionWord,
} from './exerciseWords';

const { l10n } = vscode;

/** A name and steps, with which a move begins. @returns undefined if the person left */
export async function askBeginning(title: string): Promise<Draft | undefined> {
  const name = await askName(title, '');
  if (name === undefined) return undefined;
  const steps = await askSteps(title, []);
  return steps === undefined ? undefined : { name, steps };
}

/**
 * A move as a sheet: each row is a field, Enter changes it, the first row saves.
 * @returns undefined if the person left
 */
export async function askMove(
  title: string,
  before: Draft,
  around: Around,
  isNew: boolean,
): Promise<Draft | 'delete' | undefined> {
  let draft = before;
  for (;;) {
    const row = await askOne<Row>(
      title,
      l10n.t('Enter changes a row; the first one saves'),
      rowsOf(draft, around, isNew),
    );
    if (row === undefined) {
      if (draft === before && !isNew) return undefined;
      const end = await askLeave(title);
      if (end === 'back') continue;
      return end === 'save' ? draft : undefined;
    }
    if (row === 'save') return draft;
    if (row === 'delete') return 'delete';
    draft = (await change(title, draft, row, around)) ?? draft;
  }
}

/** What was typed is not lost by one key. @returns undefined: it is to be left */
function askLeave(title: string): Promise<'save' | 'back' | undefined> {
  return askOne<'save' | 'back' | undefined>(title, l10n.t('Nothing has been saved yet'), [
    { label: l10n.t('Save'), value: 'save' },
    { label: l10n.t('Go back'), value: 'back' },
    { label: l10n.t('Leave it'), value: undefined },
  ]);
}

type Row =
  | 'save'
  | 'delete'
  | 'name'
  | 'steps'
  | 'does'
  | 'position'
  | 'place'
  | 'needs'
  | 'dose'
  | 'sides'
  | 'regions'
  | 'avoid'
  | 'maxPain'
  | 'figure'
  | 'picture';

function rowsOf(draft: Draft, { library }: Around, isNew: boolean): Choice<Row>[] {
  const row = (value: Row, label: string, description: string | undefined): Choice<Row> => ({
    value,
    label,
    description: description ?? l10n.t('not said'),
  });
  const list = (words: readonly string[] | undefined) =>
    words === undefined ? undefined : words.join(', ') || l10n.t('nothing');
  const dose = doseOf(draft);
  const figure = library.find(({ id }) => id === draft.figure)?.name;
  return [
    { value: 'save', icon: 'check', label: l10n.t('Save'), description: draft.name },
    row('name', l10n.t('Name'), draft.name),
    row('steps', l10n.t('Steps'), draft.steps.join(' · ')),
    row('does', l10n.t('Kind'), draft.does && kindWord(draft.does)),
    row('position', l10n.t('Position'), draft.position && positionWord(draft.position)),
    row('place', l10n.t('Place'), draft.place && placeWord(draft.place)),
    row('needs', l10n.t('Equipment'), equipmentWord(draft.needs ?? 'none')),
    row('dose', l10n.t('How much'), doseText({ ...dose, sides: 1 }, t)),
    row('sides', l10n.t('Sides'), dose.sides === 2 ? l10n.t('each side') : l10n.t('all at once')),
    row('regions', l10n.t('Works on'), list(draft.regions?.map(exerciseRegionWord))),
    row('avoid', l10n.t('Who should skip it'), list(draft.avoid?.map(avoidWord))),
    row(
      'maxPain',
      l10n.t('Highest pain level'),
      draft.maxPain === undefined ? undefined : String(draft.maxPain),
    ),
    row('figure', l10n.t('Looks like'), figure ?? l10n.t('no figure')),
    row('picture', l10n.t('Picture'), draft.picture ? l10n.t('added') : l10n.t('none')),
    ...(isNew ? [] : [{ value: 'delete' as const, icon: 'trash', label: l10n.t('Delete') }]),
  ];
}

/** Asks for one field. @returns undefined if the person left: it stays as it was */
async function change(
  title: string,
  draft: Draft,
  row: Row,
  { library, picture }: Around,
): Promise<Draft | undefined> {
  switch (row) {
    case 'save':
    case 'delete':
      return undefined;
    case 'name':
      return put(draft, 'name', await askName(title, draft.name));
    case 'steps':
      return put(draft, 'steps', await askSteps(title, draft.steps));
    case 'does':
      return put(
        draft,
        'does',
        await askWord(
          title,
          l10n.t('What kind is it? Not said: offered after the safety questions, as strength is'),
          moveKinds,
          kindWord,
        ),
      );
    case 'position':
      return put(
        draft,
        'position',
        await askWord(
          title,
          l10n.t('How is it done? Not said: as if on the floor'),
          positions,
          positionWord,
        ),
      );
    case 'place':
      return put(
        draft,
        'place',
        await askWord(
          title,
          l10n.t('Where can it be done without attracting attention? Not said: at home only'),
          places,
          placeWord,
        ),
      );
    case 'needs': {
      const needs = await askOne(
        title,
        l10n.t('What does it need?'),
        (['none', ...equipment] as const).map((value) => ({ value, label: equipmentWord(value) })),
      );
      return needs === 'none' ? put(draft, 'needs', null) : put(draft, 'needs', needs);
    }
    case 'dose':
      return askDose(title, draft);
    case 'sides':
      return put(
        draft,
        'sides',
        await askOne<1 | 2>(title, l10n.t('Is it done on one side and then on the other?'), [
          { value: 2, label: l10n.t('each side') },
          { value: 1, label: l10n.t('all at once') },
        ]),
      );
    case 'regions':
      return put(
        draft,
        'regions',
        await askMany(
          title,
          l10n.t('What does it work on? Space ticks, Enter takes what is ticked'),
          exerciseRegions.map((value) => ({
            value,
            label: exerciseRegionWord(value),
            picked: draft.regions?.includes(value) ?? false,
          })),
        ),
      );
    case 'avoid':
      return askAvoid(title, draft);
    case 'maxPain':
      return put(
        draft,
        'maxPain',
        await askNumber(
          title,
          l10n.t('Highest pain of the last day that it suits, 0 to 10?'),
          draft.maxPain ?? 4,
          [0, 10],
        ),
      );
    case 'figure': {
      const figure = await askOne<string | null>(title, l10n.t('Which of Lumbar’s moves?'), [
        { value: null, label: l10n.t('no figure') },
        ...library.map(({ id, name }) => ({ value: id, label: name })),
      ]);
      return put(draft, 'figure', figure);
    }
    case 'picture': {
      const what =
        draft.picture === undefined
          ? 'choose'
          : await askOne(title, l10n.t('The picture'), [
              { value: 'choose', label: l10n.t('Choose another') },
              { value: 'none', label: l10n.t('Take it out') },
            ]);
      if (what === 'none') return put(draft, 'picture', null);
      return what === undefined ? undefined : put(draft, 'picture', await picture());
    }
  }
}

/** @returns null for "not said" */
function askWord<T extends string>(
  title: string,
  question: string,
  words: readonly T[],
  name: (word: T) => string,
): Promise<T | null | undefined> {
  return askOne<T | null>(title, question, [
    ...words.map((value) => ({ value, label: name(value) })),
    { value: null, label: l10n.t('not said') },
  ]);
}

export function askName(title: string, value: string): Promise<string | undefined> {
  return askText(title, l10n.t('What is it called?'), readName, { value });
}

function readName(text: string): string | Refused {
  const name = text.trim();
  return name !== '' && name.length <= 100
    ? name
    : { refused: l10n.t('Type a name of up to 100 characters.') };
}

/** One box for each step; an empty one leaves it out, and one more ends. */
async function askSteps(
  title: string,
  old: readonly string[],
): Promise<readonly string[] | undefined> {
  const steps: string[] = [];
  for (let i = 0; steps.length < mostSteps; i += 1) {
    const value = old[i] ?? '';
    const step = await askText(
      title,
      i < old.length
        ? l10n.t('Step {0}. Enter goes on; empty leaves it out', i + 1)
        : l10n.t('Step {0}. An empty line ends', i + 1),
      (text) => readStep(text, steps.length === 0 && i >= old.length),
      { value },
    );
    if (step === undefined) return undefined;
    if (step !== '') steps.push(step);
    else if (i >= old.length) break;
  }
  return steps;
}

/** As many as a list may have. */
const mostSteps = 12;

function readStep(text: string, needed: boolean): string | Refused {
  const step = text.trim();
  if (step === '' && needed) return { refused: l10n.t('Type at least one step.') };
  return step.length <= 400 ? step : { refused: l10n.t('Type up to 400 characters.') };
}

async function askAvoid(title: string, draft: Draft): Promise<Draft | undefined> {
  const sure = await askOne(title, l10n.t('Who should skip it?'), [
    {
      value: true,
      label: l10n.t('I know it'),
      detail: l10n.t('You tick who should skip it; nothing ticked means nobody'),
    },
    {
      value: false,
      label: l10n.t('Not sure'),
      detail: l10n.t('Then Lumbar offers it only to people with none of these'),
    },
  ]);
  if (sure === undefined) return undefined;
  if (!sure) return put(draft, 'avoid', null);
  const avoid = await askMany(
    title,
    l10n.t('Who should skip it? Space ticks, Enter takes what is ticked'),
    avoidTags.map((value) => ({
      value,
      label: avoidWord(value),
      picked: draft.avoid?.includes(value) ?? false,
    })),
  );
  return put(draft, 'avoid', avoid);
}
