import assert from 'node:assert/strict';
import { commandId, commandNames as names, conductOf } from '../../commands';
import type { CommandName, Handler } from '../../commands';
import { EntryPoints } from './entryPoints';

/** All commands as they are registered, and what happens when one is run. */
function house({ emergency }: { emergency: boolean }) {
  const happened: string[] = [];
  const state = { emergency };
  const registered = new Map<string, Handler>();
  const points = new EntryPoints({
    register: (id, run) => {
      registered.set(id, run);
      return { dispose: () => registered.delete(id) };
    },
    withArguments: (_name, given, run) => run(...given),
    loaded: Promise.resolve(),
    isEmergency: () => state.emergency,
    showHelp: (focus) => {
      happened.push(focus ? 'help, keyboard and all' : 'help');
      return Promise.resolve();
    },
  });
  const run =
    (name: CommandName) =>
    (...args: unknown[]) => {
      happened.push([name, ...args].join(' '));
      return name;
    };
  points.add(Object.fromEntries(names.map((name) => [name, run(name)])) as never);
  return { points, registered, happened, state };
}

const settled = () => new Promise<void>((resolve) => setImmediate(resolve));

describe('every entry point', () => {
  it('is registered, and does what it is there for when there is no emergency', async () => {
    for (const name of names) {
      const { registered, happened, points } = house({ emergency: false });
      assert.equal(registered.size, names.length);
      assert.equal(await registered.get(commandId(name))?.('given'), name);
      assert.deepEqual(happened, [`${name} given`]);
      points.dispose();
      assert.equal(registered.size, 0);
    }
  });

  it('leads back to what to do now in an emergency, but for what has a reason not to', async () => {
    for (const name of names) {
      const { registered, happened } = house({ emergency: true });
      await registered.get(commandId(name))?.();
      const conduct = conductOf[name];
      if (conduct === 'instead') assert.deepEqual(happened, ['help, keyboard and all'], name);
      else if (conduct === 'then') assert.deepEqual(happened, [name, 'help'], name);
      else {
        assert.deepEqual(happened, [name]);
        assert.match(conduct.apart, /\w{3}.+\w{3}/, name);
      }
    }
  });

  it('offers no care in an emergency: what is left alone is the diary and the report', () => {
    const apart = names.filter((name) => typeof conductOf[name] !== 'string');
    assert.deepEqual(
      apart.filter((name) => !/Report|Csv|Diary|Aside|Snapshot/.test(name)),
      [],
    );
  });

  it('lets the page do what its help offers, and leads all else back', async () => {
    const { points, happened, state } = house({ emergency: true });
    for (const intent of [
      'seenDoctor',
      'mistake',
      'logPain',
      'ready',
      'run',
      'finishBreak',
    ] as const) {
      assert.ok(points.lets(intent), intent);
    }
    assert.deepEqual(happened, []);
    for (const intent of ['startBreak', 'cancelCourse', 'logCare', 'askQuestions'] as const) {
      assert.ok(!points.lets(intent), intent);
    }
    await settled();
    assert.equal(happened.length, 4);
    state.emergency = false;
    assert.ok(points.lets('startBreak'));
  });

  it('shows what to do once, when an answer begins an emergency', async () => {
    const { points, happened, state } = house({ emergency: false });
    await settled();
    points.heard();
    state.emergency = true;
    points.heard();
    points.heard();
    state.emergency = false;
    points.heard();
    assert.deepEqual(happened, ['help']);
    state.emergency = true;
    points.heard();
    assert.deepEqual(happened, ['help', 'help']);
  });
});
