import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';

const POSIX = process.platform !== 'win32';
const GRACE_MS = 4000;

/** @typedef {import('node:child_process').ChildProcess} ChildProcess */

/**
 * The processes started here that still run. Each leads a process group of its own, so that what
 * it forks can be ended with it, and so that Ctrl+C reaches this program alone, which then decides.
 * @type {Set<ChildProcess>}
 */
const running = new Set();

/**
 * @param {string} command
 * @param {readonly string[]} args
 * @param {import('node:child_process').SpawnOptions} options
 * @returns {ChildProcess}
 */
export function startProcess(command, args, options) {
  const child = spawn(command, args, { ...options, detached: POSIX, windowsHide: true });

  if (child.pid !== undefined) {
    running.add(child);
    child.once('exit', () => {
      // What the leader left behind is ours too; asked for now, while the group's id is still fresh.
      signalTree(child, 'SIGTERM');
      running.delete(child);
    });
  }

  return child;
}

/**
 * Ends a process and everything it started: asks first, insists after a few seconds.
 * @param {ChildProcess} child
 */
export async function stopProcess(child) {
  if (!running.has(child)) {
    return;
  }

  const exited = once(child, 'exit');
  signalTree(child, 'SIGTERM');
  await Promise.race([exited, sleep(GRACE_MS, undefined, { ref: false })]);

  // The leader may be gone while a child of it still closes: give the group a moment as well.
  if (await treeOutlives(child, GRACE_MS)) {
    signalTree(child, 'SIGKILL');
    await treeOutlives(child, GRACE_MS);
  }
}

/**
 * @param {ChildProcess} child
 * @param {number} ms how long to wait at the most
 * @returns {Promise<boolean>} whether something of it still runs then
 */
async function treeOutlives(child, ms) {
  for (let waited = 0; waited < ms && treeIsAlive(child); waited += 50) {
    await sleep(50);
  }

  return treeIsAlive(child);
}

/** Ends everything this program has started and that still runs. */
export async function stopAllProcesses() {
  await Promise.all([...running].map(stopProcess));
}

/**
 * @param {ChildProcess} child
 * @param {'SIGTERM' | 'SIGKILL'} signal
 */
function signalTree(child, signal) {
  if (child.pid === undefined) {
    return;
  }

  if (POSIX) {
    try {
      process.kill(-child.pid, signal);
    } catch {
      // No such group: all of it has ended.
    }
  } else if (child.exitCode === null) {
    // Windows has no groups; a server without a window only obeys a forced end.
    spawnSync('taskkill', ['/PID', String(child.pid), '/T', '/F'], { stdio: 'ignore' });
  }
}

/** @param {ChildProcess} child */
function treeIsAlive(child) {
  if (!POSIX || child.pid === undefined) {
    return child.exitCode === null && child.signalCode === null;
  }

  try {
    process.kill(-child.pid, 0);

    return true;
  } catch {
    return false;
  }
}
