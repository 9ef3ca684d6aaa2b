import type { Difference, Figure, PosesFile } from './schema';

/**
 * The figures of media/poses.json, by the id of the move. The file ships with Lumbar and is held
 * against its schema by the tests (`parsePoses`), so that no bundle has to carry the schema.
 */
export function figuresOf({ bases, figures }: PosesFile): ReadonlyMap<string, Figure> {
  return new Map(
    Object.entries(figures).map(([id, { base, keys, ...rest }]) => {
      const whole = keys.map((key) => spelledOut(bases[base] ?? {}, key));
      return [id, { ...rest, keys: whole } as Figure];
    }),
  );
}

/** A pose with its base, and with both sides said. */
function spelledOut(base: Difference, key: Difference): Difference {
  const sides = ({ sh, H, F, ...rest }: Difference): Difference => ({
    ...(sh && { shR: sh, shL: sh }),
    ...(H && { hR: H, hL: H }),
    ...(F && { fR: F, fL: F }),
    ...rest,
  });
  const { p, pin, ...under } = sides(base);
  const over = sides(key);
  // The pelvis is put somewhere in one way only.
  const placed = (over.p ?? over.pin) ? {} : { ...(p && { p }), ...(pin && { pin }) };
  return { ...under, ...placed, ...over };
}
