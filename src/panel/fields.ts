import * as v from 'valibot';
import { careKinds, regions } from '../diary/vocabulary';

export const at = v.number();
/** Where the person was then, minutes east of UTC: what they said is shown by their clock there. */
export const zone = v.number();
export const rating = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(10));
export const region = v.picklist(regions);
export const nullable = v.nullable;

/** What the page says is bounded, each list and each text: it may be anything, once it is not ours. */
export const short = v.pipe(v.string(), v.maxLength(200));
export const id = v.pipe(v.string(), v.maxLength(200));
/** A list of so many at most; of a longer one not even the members are looked at. */
export const few = <T>(one: v.GenericSchema<unknown, T>, most: number) =>
  v.pipe(v.array(v.unknown()), v.maxLength(most), v.array(one));

/** At most what the diary takes of a note. */
export const text = v.pipe(v.string(), v.maxLength(4000));
export const localTime = v.pipe(v.string(), v.isoDateTime());

export const careKind = v.picklist(careKinds);
