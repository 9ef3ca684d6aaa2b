import assert from 'node:assert/strict';
import fc from 'fast-check';
import { localZone, zoneOffset } from './zones';

describe('the zone of the machine', () => {
  const before = process.env['TZ'];
  afterEach(() => {
    if (before === undefined) delete process.env['TZ'];
    else process.env['TZ'] = before;
  });

  for (const zone of ['Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe', 'Asia/Kolkata']) {
    it(`is that which its name says: ${zone}`, () => {
      process.env['TZ'] = zone;
      const from = Date.UTC(2000, 0, 1);
      fc.assert(
        fc.property(fc.integer({ min: from, max: Date.UTC(2040, 0, 1) }), (at) => {
          assert.equal(zoneOffset(at, localZone), zoneOffset(at, zone));
        }),
        { numRuns: 2000 },
      );
    });
  }
});
