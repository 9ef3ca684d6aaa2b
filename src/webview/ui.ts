import type { Region } from '../diary/vocabulary';
import type { FromPage } from '../panel/messages';
import type { Weekly } from '../panel/model';
import type { PainDetails } from '../panel/painModel';
import type { Range } from '../panel/progressModel';
import { keep, kept } from './host';

/*
 * What belongs to the page alone: what is folded open, and what is filled in but not yet saved. It
 * outlives the page, which VS Code throws away whenever the view is hidden.
 */

export interface Ui {
  /** By id; what is not in here is as it is by default. */
  open: Readonly<Record<string, boolean>>;
  /** The next pain entry. `regions` null: those of the last entry. */
  draft: {
    rating: number | null;
    regions: Region[] | null;
    details: PainDetails | null;
  };
  /** Day of the visit to a doctor, `YYYY-MM-DD`; null for today. */
  visit: string | null;
  weekly: Partial<Weekly>;
  /** What a doctor's yes would settle is being read back. */
  clearing?: boolean;
  /** The entry whose visit led to no yes yet: it is not asked of again. */
  notYet?: string;
  /** How far progress looks back; 28 days until the person has chosen. */
  range?: Range;
  /** The entry that is being changed. */
  edit: Edit | null;
  /** The session that is being changed. */
  session: SessionEdit | null;
  /** Questions that were put aside, and the entry whose arrival has been seen; the last few. */
  aside: readonly string[];
}

export interface Edit {
  id: string;
  rating: number;
  regions: Region[];
  details: PainDetails;
  /** Whether the details were touched. */
  more: boolean;
}

export type SessionEdit = Omit<Extract<FromPage, { type: 'editSession' }>, 'type'>;

/** To be raised whenever a kept state of before would no longer be read rightly. */
const form = 3;

const fresh: Ui = {
  open: {},
  draft: { rating: null, regions: null, details: null },
  visit: null,
  weekly: {},
  edit: null,
  session: null,
  aside: [],
};

const found = kept();
let current: Ui = found?.form === form ? found.ui : fresh;
let changed: () => void = () => undefined;

export function ui(): Ui {
  return current;
}

/** @param listener draws the page again */
export function onUiChange(listener: () => void): void {
  changed = listener;
}

export function updateUi(change: Partial<Ui>): void {
  current = { ...current, ...change };
  keep({ form, ui: current });
  changed();
}

/** @param byDefault what holds until the person has folded it themselves */
export function isOpen(id: string, byDefault: boolean): boolean {
  return current.open[id] ?? byDefault;
}

/** How many of them are remembered; each is of one day, or of one time away. */
const asideKept = 20;

export function putAside(id: string): void {
  updateUi({ aside: [...current.aside, id].slice(-asideKept) });
}

export function setOpen(id: string, open: boolean): void {
  if (current.open[id] !== open) updateUi({ open: { ...current.open, [id]: open } });
}
