import * as vscode from 'vscode';
import { shown } from '../../diary/foreign';
import { avoidName, exerciseRegionName, moveWord } from '../../diary/moveNames';
import type { AvoidTag, ExerciseRegion, MoveKind } from '../../diary/vocabulary';
import type { doseTypes, places } from '../../diary/vocabulary';
import type { Exercise } from '../../exercises/library';
import type { ListField, ListRefused, Problem } from '../../exercises/list';

const { l10n } = vscode;

/* What stands in the palette about exercises. */

export function kindWord(kind: MoveKind): string {
  return moveWord(kind, l10n.t);
}

export function positionWord(position: Exercise['position']): string {
  return moveWord(position, l10n.t);
}

export function equipmentWord(equipment: Exercise['equipment']): string {
  return equipment === 'none' ? l10n.t('nothing') : moveWord(equipment, l10n.t);
}

export function exerciseRegionWord(region: ExerciseRegion): string {
  return exerciseRegionName(region, l10n.t);
}

export function avoidWord(tag: AvoidTag): string {
  return avoidName(tag, l10n.t);
}

export function placeWord(place: (typeof places)[number]): string {
  return place === 'office' ? l10n.t('also in an office') : l10n.t('at home only');
}

export function doseWord(dose: (typeof doseTypes)[number]): string {
  const words: Record<typeof dose, string> = {
    reps: l10n.t('repetitions'),
    hold: l10n.t('holds'),
    time: l10n.t('by time'),
  };
  return words[dose];
}

export function lengthWord(seconds: number): string {
  return seconds < 60
    ? l10n.t('{0} s', seconds)
    : l10n.t('{0} min', Math.round((seconds / 60) * 2) / 2);
}

/** Why a list is not read, and what to do. */
export function refusedText({ reason, line }: ListRefused): string {
  const words: Record<typeof reason, string> = {
    large: l10n.t(
      'The file is larger than a list of exercises may be. Split it and import each part.',
    ),
    broken: l10n.t(
      'The file isn’t valid JSON. Look for a missing or extra comma, bracket or quotation mark.',
    ),
    unsafe: l10n.t('The file is not built like a list of exercises. Choose another file.'),
    foreign: l10n.t(
      'The file is not a list of exercises. It begins with "format": "lumbar-exercises", "version": 1 and has "exercises".',
    ),
    empty: l10n.t('The list is empty: there is no exercise in it.'),
    newer: l10n.t('The list is for a newer Lumbar. Update Lumbar and import it again.'),
  };
  return line === undefined ? words[reason] : `${l10n.t('Line {0}', line)}: ${words[reason]}`;
}

/** What is wrong with a move in a list, and what to do. */
export function problemText({ what, field }: Problem): string {
  const of = field === undefined ? '' : shown(field);
  switch (what) {
    case 'twice':
      return l10n.t('There is a move with this name above. Give this one another name.');
    case 'full':
      return l10n.t('There is no room for more moves of your own. Delete some and import again.');
    case 'long':
      return l10n.t(
        'It takes more than half an hour, or two minutes of self-massage a side. Lower seconds, reps or sets.',
      );
    case 'unknown':
      return l10n.t('"{0}" isn’t a field of a move. Check its spelling or take it out.', of);
    case 'missing':
      return l10n.t('"{0}" is missing: {1}.', of, wanted(of));
    case 'wrong':
      return field === undefined
        ? l10n.t('This isn’t a move. Give it as { "name": …, "steps": [ … ] }.')
        : l10n.t('"{0}" does not fit: {1}.', of, wanted(of));
  }
}

function wanted(field: string): string {
  const words: Record<ListField, string> = {
    name: l10n.t('a text of 1 to 100 characters'),
    steps: l10n.t('a list of 1 to 12 texts of up to 400 characters'),
    kind: 'stretch, mobility, strength, self-massage, walk, breathing',
    position: 'seated, standing, wall, floor',
    equipment: 'none, chair, ball, roller, steady_chair',
    place: 'office, home',
    dose: 'hold, reps, time',
    seconds: l10n.t('a whole number from {0} to {1}', 1, 900),
    reps: l10n.t('a whole number from {0} to {1}', 1, 60),
    sets: l10n.t('a whole number from {0} to {1}', 1, 10),
    sides: l10n.t('a whole number from {0} to {1}', 1, 2),
    regions: l10n.t('a list of regions; the description of the format names them'),
    avoid: l10n.t('a list of who should skip it; the description of the format names the words'),
    maxPain: l10n.t('a whole number from {0} to {1}', 0, 10),
    figure: l10n.t('the id of one of Lumbar’s moves; the description of the format names them'),
  };
  return Object.hasOwn(words, field) ? words[field as ListField] : '';
}
