import * as v from 'valibot';
import { regions } from '../diary/vocabulary';
import { painDetails } from '../panel/messages';
import { keep, kept } from './host';

/*
 * What belongs to the page alone: what is folded open, and what is filled in but not yet saved. It
 * outlives the page, which VS Code throws away whenever the view is hidden.
 */

const rating = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(10));
const regionList = v.array(v.picklist(regions));

const schema = v.object({
  /** By id; what is not in here is as it is by default. */
  open: v.record(v.string(), v.boolean()),
  /** The next pain entry. `regions` null: those of the last entry. */
  draft: v.object({
    rating: v.nullable(rating),
    regions: v.nullable(regionList),
    details: v.nullable(painDetails),
  }),
  /** Day of the visit to a doctor, `YYYY-MM-DD`; null for today. */
  visit: v.nullable(v.string()),
  weekly: v.object({
    strength: v.exactOptional(rating),
    life: v.exactOptional(rating),
    work: v.exactOptional(rating),
  }),
  /** The entry that is being changed. */
  edit: v.nullable(
    v.object({
      id: v.string(),
      rating,
      regions: regionList,
      details: painDetails,
      /** Whether the details were touched. */
      more: v.boolean(),
    }),
  ),
});
export type Ui = v.InferOutput<typeof schema>;
export type Edit = NonNullable<Ui['edit']>;

const fresh: Ui = {
  open: {},
  draft: { rating: null, regions: null, details: null },
  visit: null,
  weekly: {},
  edit: null,
};

const found = v.safeParse(schema, kept());
let current: Ui = found.success ? found.output : fresh;
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
  keep(current);
  changed();
}

/** @param byDefault what holds until the person has folded it themselves */
export function isOpen(id: string, byDefault: boolean): boolean {
  return current.open[id] ?? byDefault;
}

export function setOpen(id: string, open: boolean): void {
  if (current.open[id] !== open) updateUi({ open: { ...current.open, [id]: open } });
}
