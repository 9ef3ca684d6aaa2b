import assert from 'node:assert/strict';
import { Diary, emptyDiary } from './diary';
import { writeJournal } from './journal';
import type { DiaryState } from './merge';
import { toPlain } from './plain';
import { maxRevision } from './records';
import { listSnapshots, previewRestore, removeErased } from './restore';
import { keepWeekly } from './snapshots';
import type { Folder } from './folder';

const dayMs = 24 * 60 * 60_000;
const start = Date.UTC(2026, 0, 1, 9);

/** Files in memory, and a clock. */
class Place implements Folder {
  readonly files = new Map<string, string>();
  readonly logged: string[] = [];
  now = start;
  broken = false;

  readonly world = {
    clock: { now: () => this.now, at: () => ({ dispose: () => undefined }) },
    log: (line: string) => void this.logged.push(line),
  };
  names(): string[] {
    return [...this.files.keys()].sort();
  }
  list(): Promise<string[]> {
    return this.broken ? Promise.reject(new Error('no disk')) : Promise.resolve(this.names());
  }
  read(name: string): Promise<string> {
    const text = this.files.get(name);
    return text === undefined ? Promise.reject(new Error('gone')) : Promise.resolve(text);
  }
  write(name: string, text: string): Promise<void> {
    this.files.set(name, text);
    return Promise.resolve();
  }
  about(name: string): Promise<{ size: number; changed: number }> {
    return Promise.resolve({ size: this.files.get(name)?.length ?? 0, changed: this.now });
  }
  async move(from: string, to: string): Promise<void> {
    await this.write(to, await this.read(from));
    await this.remove(from);
  }
  remove(name: string): Promise<void> {
    this.files.delete(name);
    return Promise.resolve();
  }
}

function newDiary(): Diary {
  let ids = 0;
  return new Diary(emptyDiary('d'), () => `i${String((ids += 1))}`);
}
function say(diary: Diary, rating: number): string {
  return diary.say({ kind: 'pain', at: start, rating, window: 'now', regions: [] }, 0).id;
}
const see = (diary: Diary, sit: readonly number[]) =>
  diary.see({ date: '2026-01-01', sit, stand: [], nudges: [] });

describe('snapshots', () => {
  it('are made once a week, and four are kept', async () => {
    const place = new Place();
    const diary = newDiary();
    await keepWeekly(diary, place, place.world);
    assert.deepEqual(place.names(), [], 'none of an empty diary');
    say(diary, 3);
    for (let day = 0; day < 50; day += 1) {
      place.now = start + day * dayMs;
      await keepWeekly(diary, place, place.world);
      await keepWeekly(diary, place, place.world);
    }
    const dates = ['2026-01-29', '2026-02-05', '2026-02-12', '2026-02-19'];
    assert.deepEqual(
      place.names(),
      dates.map((date) => `snapshot-${date}.json`),
    );
    const listed = await listSnapshots(place, diary.state);
    assert.deepEqual(
      listed.map(({ date }) => date),
      dates.reverse(),
    );
    assert.deepEqual(listed[0]?.state, diary.state);
  });

  it('are made though a clock once ran ahead, whose snapshots go first', async () => {
    const place = new Place();
    const diary = newDiary();
    say(diary, 3);
    for (const year of [2090, 2091, 2092, 2093])
      place.files.set(`snapshot-${String(year)}-01-01.json`, '');
    await keepWeekly(diary, place, place.world);
    assert.equal(place.names()[0], 'snapshot-2026-01-01.json');
    assert.equal(place.names().length, 4);
  });

  it('are listed only if they are of this diary, since its last erase, and readable', async () => {
    const place = new Place();
    const diary = newDiary();
    say(diary, 3);
    diary.erase();
    say(diary, 4);
    const put = (date: string, state: DiaryState) =>
      place.files.set(`snapshot-${date}.json`, JSON.stringify(toPlain(state, start)));
    put('2026-01-01', { ...diary.state, epoch: 0 });
    put('2026-01-02', { ...diary.state, id: 'another' });
    put('2026-01-03', diary.state);
    place.files.set('snapshot-2026-01-04.json', '{"format":"lumbar-di');
    place.files.set('snapshot-2026-01-05.json', '['.repeat(100_000));
    place.files.set('snapshot-2026-01-06.json.part', '');
    place.files.set('journal-w.json', '');
    const listed = await listSnapshots(place, diary.state);
    assert.deepEqual(
      listed.map(({ date }) => date),
      ['2026-01-03'],
    );
  });

  it('do not trouble the diary when the disk fails', async () => {
    const place = new Place();
    const diary = newDiary();
    say(diary, 3);
    place.broken = true;
    await keepWeekly(diary, place, place.world);
    assert.equal(place.logged.length, 1);
  });

  it('leave nothing behind if the diary is erased while one is written', async () => {
    const place = new Place();
    const diary = newDiary();
    say(diary, 3);
    const keeping = keepWeekly(diary, place, place.world);
    diary.erase();
    await keeping;
    assert.deepEqual(place.names(), []);
  });
});

describe('restoring', () => {
  it('brings back what was deleted or changed, and leaves what is newer', () => {
    const diary = newDiary();
    const [deleted, edited, same] = [say(diary, 1), say(diary, 2), say(diary, 3)];
    see(diary, [1, 5]);
    const then = diary.state;
    diary.remove(deleted);
    diary.edit(edited, { kind: 'pain', at: start, rating: 9, window: 'now', regions: [] }, 0);
    const later = say(diary, 6);
    see(diary, [5, 9]);
    const { back, changed, days, part } = previewRestore(diary.state, then);
    assert.deepEqual({ back, changed, days }, { back: 1, changed: 1, days: 0 });
    const other = new Diary(diary.state, () => 'x');
    diary.bring(part);
    assert.deepEqual(
      [deleted, edited, same, later].map((id) => {
        const entry = diary.find(id);
        return entry?.kind === 'pain' ? [entry.rating, entry.rev] : undefined;
      }),
      [
        [1, 3],
        [2, 3],
        [3, 1],
        [6, 1],
      ],
    );
    assert.deepEqual(diary.state.days.get('2026-01-01')?.sit, [1, 9]);
    other.absorb(diary.state);
    assert.deepEqual(other.state.entries, diary.state.entries, 'in every window');
    assert.equal(previewRestore(diary.state, then).part.entries.size, 0, 'once is enough');
  });

  it('brings back days that were lost, and no deletion', () => {
    const diary = newDiary();
    const deleted = say(diary, 1);
    const before = diary.state;
    diary.remove(deleted);
    see(diary, [1, 5]);
    const { back, changed, days } = previewRestore(before, diary.state);
    assert.deepEqual({ back, changed, days }, { back: 0, changed: 0, days: 1 });
  });

  it('has no revision left above the highest', () => {
    const diary = newDiary();
    const id = say(diary, 1);
    const then = diary.state;
    const top = { ...diary.find(id)!, rating: 5, rev: maxRevision };
    const mine = { ...then, entries: new Map([[id, top]]) };
    assert.equal(previewRestore(mine, then).part.entries.size, 0);
  });
});

describe('erasing', () => {
  it('removes the files of what was erased, and no other', async () => {
    const place = new Place();
    const diary = newDiary();
    say(diary, 3);
    const old = diary.state;
    diary.erase();
    const journal = (state: DiaryState) => writeJournal({ written: start, state });
    place.files.set('snapshot-2026-01-01.json', JSON.stringify(toPlain(old, start)));
    place.files.set('snapshot-2026-01-08.json', JSON.stringify(toPlain(diary.state, start)));
    place.files.set('snapshot-2026-01-09.json', 'bytes');
    place.files.set('journal-old.json', journal(old));
    place.files.set('journal-new.json', journal(diary.state));
    place.files.set('journal-bad.json', 'bytes');
    place.files.set('damaged-journal-bad.json', 'bytes');
    place.files.set('journal-old.json.part', '{"written":1');
    place.files.set('something else', 'bytes');
    await removeErased(place, diary.state);
    assert.deepEqual(place.names(), [
      'journal-new.json',
      'snapshot-2026-01-08.json',
      'something else',
    ]);
  });
});
