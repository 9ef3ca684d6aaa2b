import assert from 'node:assert/strict';
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

  it('takes no emergency for a lasting fact', () => {
    const now: readonly string[] = nowFlags;
    assert.ok(lastingFlags.every((flag) => soonFlags.includes(flag) && !now.includes(flag)));
  });
});
