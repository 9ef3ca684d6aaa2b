import { spawn, spawnSync } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';

const POSIX = process.platform !== 'win32';
const GRACE_MS = 3000;

/** @typedef {import('node:child_process').ChildProcess} ChildProcess */

/**
 * The processes started here that still run, and how long each may take to end when asked. Each
 * leads a process group of its own, so that what it forks can be ended with it, and so that Ctrl+C
 * reaches this program alone, which then decides.
 * @type {Map<ChildProcess, number>}
 */
const running = new Map();

/**
 * Those that were told to stop: that they end is no news to anybody.
 * @type {WeakSet<ChildProcess>}
 */
const stopped = new WeakSet();

/**
 * @param {string} command
 * @param {readonly string[]} args
 * @param {import('node:child_process').SpawnOptions} options
 * @param {number} [graceMs] how long it may take to end when asked
 * @returns {ChildProcess}
 */
export function startProcess(command, args, options, graceMs = GRACE_MS) {
  const child = spawn(command, args, { ...options, detached: POSIX, windowsHide: true });

  if (child.pid !== undefined) {
    running.set(child, graceMs);
    child.once('exit', () => {
      if (!stopped.has(child)) {
        // What it left behind is ours too; asked for now, while the group's id is still fresh.
        signalTree(child, 'SIGTERM');
        running.delete(child);
      }
    });
  }

  return child;
}

/**
 * Waits until a process has ended by itself and all its output is there. One that is told to stop
 * never gets there: who told it goes on, not who waited for it.
 * @param {ChildProcess} child
 * @returns {Promise<number | NodeJS.Signals>} its exit code or what ended it
 */
export function endOf(child) {
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => {
      if (!stopped.has(child)) {
        resolve(code ?? signal ?? 1);
      }
    });
  });
}

/**
 * Ends a process and everything it started: asks first, insists after a while.
 * @param {ChildProcess} child
 */
export async function stopProcess(child) {
  const graceMs = running.get(child);

  if (graceMs === undefined) {
    return;
  }

  stopped.add(child);
  signalTree(child, 'SIGTERM');

  if (!(await treeEnds(child, graceMs))) {
    signalTree(child, 'SIGKILL');
    await treeEnds(child, GRACE_MS);
  }

  running.delete(child);
}

/** Ends everything this program has started and that still runs. */
export async function stopAllProcesses() {
  await Promise.all([...running.keys()].map(stopProcess));
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

/**
 * @param {ChildProcess} child
 * @param {number} timeoutMs
 * @returns {Promise<boolean>} whether all of it has ended in time
 */
async function treeEnds(child, timeoutMs) {
  for (const start = Date.now(); treeIsAlive(child); await sleep(25)) {
    if (Date.now() - start > timeoutMs) {
      return false;
    }
  }

  return true;
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
