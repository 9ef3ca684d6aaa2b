import { localZone } from '../../calendar/zones';
import assert from 'node:assert/strict';
import { ScreenZone } from './screenZone';

const here = Intl.DateTimeFormat().resolvedOptions().timeZone;

function shelfWith(kept: unknown) {
  const shelf = {
    kept,
    get: () => shelf.kept,
    put: (zone: string) => {
      shelf.kept = zone;
    },
  };
  return shelf;
}

describe('the zone of the screen', () => {
  it("is this machine's until the panel tells another, which later starts know", () => {
    const shelf = shelfWith(undefined);
    const first = new ScreenZone(shelf);
    assert.equal(first.now, localZone);
    assert.equal(first.tell(here), false);
    assert.equal(shelf.kept, undefined);
    assert.equal(first.tell('Asia/Tokyo'), true);
    assert.equal(first.tell('Asia/Tokyo'), false);
    assert.equal(new ScreenZone(shelf).now, 'Asia/Tokyo');
  });

  it("is this machine's own where the person sits at it, and nothing is kept", () => {
    const travels = new ScreenZone(undefined);
    assert.equal(travels.now, localZone);
    assert.equal(travels.tell('Asia/Tokyo'), true);
    assert.equal(travels.now, 'Asia/Tokyo');
  });

  it('is never one that is not known here', () => {
    for (const kept of ['Mars/Olympus', 7, null]) {
      const screen = new ScreenZone(shelfWith(kept));
      assert.equal(screen.now, localZone);
      assert.equal(screen.tell('Mars/Olympus'), false);
      assert.equal(screen.now, localZone);
    }
  });
});
