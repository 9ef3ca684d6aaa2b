import assert from 'node:assert/strict';
import { entrySchema } from './records';
import type { Kind } from './records';
import {
  avoidTags,
  avoidTagsFor,
  contraindications,
  exerciseRegionFor,
  exerciseRegions,
  flags,
  lastingFlags,
  nowFlags,
  regions,
  soonFlags,
} from './vocabulary';

interface Listed {
  item?: { options: readonly string[] };
  wrapped?: Listed;
}

describe('vocabulary', () => {
  it('has no word twice in a list', () => {
    for (const list of [regions, exerciseRegions, flags, contraindications, avoidTags]) {
      assert.equal(new Set(list).size, list.length);
    }
  });

  it('gives each painful region an exercise region', () => {
    assert.deepEqual(Object.keys(exerciseRegionFor).sort(), [...regions].sort());
    for (const region of Object.values(exerciseRegionFor))
      assert.ok(exerciseRegions.includes(region));
  });

  it('gives each contraindication its avoid tags', () => {
    assert.deepEqual(Object.keys(avoidTagsFor).sort(), [...contraindications].sort());
    for (const tag of Object.values(avoidTagsFor).flat()) assert.ok(avoidTags.includes(tag));
  });

  it('is what the records of pain, the profile and own moves are made of', () => {
    const [, live] = entrySchema.options;
    const words = (kind: Kind, field: string) => {
      const option = live.options.find(({ entries }) => entries.kind.literal === kind);
      const { wrapped, ...schema } = Reflect.get(option!.entries, field) as Listed;
      return (wrapped ?? schema).item?.options;
    };
    assert.deepEqual(words('pain', 'regions'), regions);
    assert.deepEqual(words('screening', 'contraindications'), contraindications);
    assert.deepEqual(words('profile', 'avoid'), avoidTags);
    assert.deepEqual(words('own', 'avoid'), avoidTags);
    assert.deepEqual(words('own', 'regions'), exerciseRegions);
  });

  it('takes no emergency for a lasting fact', () => {
    const now: readonly string[] = nowFlags;
    assert.ok(lastingFlags.every((flag) => soonFlags.includes(flag) && !now.includes(flag)));
  });
});
