import assert from 'node:assert/strict';
import fc from 'fast-check';
import { regions } from '../diary/vocabulary';
import type { Region } from '../diary/vocabulary';
import { readPain } from './painText';

const names: [string, Region][] = regions.map((region) => {
  const [place = '', side] = region.split('_');
  return [
    side === 'left' || side === 'right' ? `${side} ${place}` : region.replace('_', ' '),
    region,
  ];
});
const read = (text: string) => readPain(text, names);

describe('a pain entry as it is typed', () => {
  for (const [text, rating, where, note] of [
    ['6', 6, [], ''],
    ['6 lower back after lunch', 6, ['lower_back'], 'after lunch'],
    ['10 Left Shoulder, neck', 10, ['shoulder_left', 'neck'], ''],
    ['  3/10   low back  low back ', 3, ['lower_back'], ''],
    ['0', 0, [], ''],
    ['4, after lunch', 4, [], 'after lunch'],
    ['5 shoulder', 5, [], 'shoulder'],
    ['2 back to work', 2, [], 'back to work'],
    ['7 since 6 this morning, neck.', 7, ['neck'], 'since 6 this morning,'],
  ] as [string, number, Region[], string][]) {
    it(text, () => {
      assert.deepEqual(read(text), { rating, regions: where, note });
    });
  }

  for (const [text, problem] of [
    ['', 'empty'],
    ['   ', 'empty'],
    ['neck 6', 'no_rating'],
    ['six', 'no_rating'],
    ['6x', 'no_rating'],
    ['11', 'out_of_range'],
    ['-1 neck', 'out_of_range'],
    ['6.5', 'out_of_range'],
    ['6,5 neck', 'out_of_range'],
    ['06', 'out_of_range'],
    ['1e1', 'no_rating'],
    [`5 ${'x'.repeat(4001)}`, 'too_long'],
  ] as const) {
    it(`refuses ${text.slice(0, 12)}: ${problem}`, () => {
      assert.equal(read(text), problem);
    });
  }

  it('is understood in the language of the editor and in English', () => {
    const german: [string, Region][] = [
      ['unterer Rücken', 'lower_back'],
      ['linke Schulter', 'shoulder_left'],
    ];
    for (const line of ['6 unterer Rücken nach dem Essen', '6 Lower Back nach dem Essen']) {
      const expected = { rating: 6, regions: ['lower_back'], note: 'nach dem Essen' };
      assert.deepEqual(readPain(line, german), expected);
    }
  });

  const rating = fc.integer({ min: 0, max: 10 });
  const place = fc.constantFrom(...names);
  const word = fc
    .stringMatching(/^[a-z0-9é']{1,8}$/)
    .filter((one) => !names.some(([name]) => name.split(' ').includes(one)) && one !== 'lumbar')
    .filter((one) => !['low', 'middle'].includes(one));

  it('takes each region named, once, and keeps every other word in its order', () => {
    fc.assert(
      fc.property(rating, fc.array(fc.oneof(place, word), { maxLength: 12 }), (number, parts) => {
        const text = [number, ...parts.map((part) => (typeof part === 'string' ? part : part[0]))];
        const said = parts.filter((part) => typeof part !== 'string').map(([, region]) => region);
        assert.deepEqual(read(text.join(' ')), {
          rating: number,
          regions: [...new Set(said)],
          note: parts.filter((part) => typeof part === 'string').join(' '),
        });
      }),
    );
  });

  it('never throws, and never gives what the diary would not take', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.string({ unit: 'binary' })), rating, (text, number) => {
        for (const line of [text, `${number} ${text}`]) {
          const found = read(line);
          if (typeof found === 'string') continue;
          assert.ok(Number.isInteger(found.rating) && found.rating >= 0 && found.rating <= 10);
          assert.equal(new Set(found.regions).size, found.regions.length);
          assert.ok(found.note.length <= 4000);
        }
      }),
    );
  });
});
