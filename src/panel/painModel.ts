import * as v from 'valibot';
import { qualities, recallWindows, symptoms, triggers } from '../diary/vocabulary';
import { at, few, localTime, nullable, rating, region, text, zone } from './fields';

/** What may be said of pain beside its rating and regions. */
export const painDetails = v.object({
  /** Time on the person's wall, `YYYY-MM-DDTHH:MM`; null for now, or as it was. */
  when: nullable(localTime),
  window: v.picklist(recallWindows),
  /** The severe words, for whom a number is not enough. */
  severe: v.boolean(),
  quality: few(v.picklist(qualities), qualities.length),
  trigger: nullable(v.picklist(triggers)),
  stiffness: v.boolean(),
  sleepLost: v.boolean(),
  symptoms: few(v.picklist(symptoms), symptoms.length),
  relief: text,
  note: text,
});
export type PainDetails = v.InferOutput<typeof painDetails>;

export const painItem = v.object({
  id: v.string(),
  at,
  zone,
  rating,
  window: v.picklist(recallWindows),
  regions: v.array(region),
  note: nullable(v.string()),
  details: painDetails,
});
export type PainItem = v.InferOutput<typeof painItem>;
