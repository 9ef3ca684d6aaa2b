import assert from 'node:assert/strict';
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, afterEach, before, describe, it } from 'mocha';
import { chromium } from 'playwright-core';
import { inRoot } from './lib/paths.mjs';
import { HOST, freePort, portIsFree } from './lib/ports.mjs';
import { CHROMIUM_ARGS } from './lib/workbenchPage.mjs';

/** @typedef {{ code: number | null, stdout: string, stderr: string }} Ended */

const POSIX = process.platform !== 'win32';

describe('npm start', () => {
  /** @type {string} */
  let folder;
  /** @type {import('playwright-core').Browser} */
  let browser;
  /** @type {import('node:child_process').ChildProcess[]} */
  const started = [];

  before(async () => {
    folder = mkdtempSync(path.join(realpathSync(tmpdir()), 'lumbar-start-'));
    const setup = JSON.parse(process.env['LUMBAR_HARNESS'] ?? '{}').browser;
    browser = await chromium.launch({
      executablePath: setup.executablePath,
      args: [...CHROMIUM_ARGS],
      env: { ...process.env, ...setup.env },
      ...{ handleSIGINT: false, handleSIGTERM: false, handleSIGHUP: false },
    });
  });

  afterEach(async () => {
    for (const child of started.splice(0)) {
      if (child.exitCode === null && child.signalCode === null) {
        const exited = once(child, 'exit');
        child.kill('SIGTERM');
        await exited;
      }
    }
  });

  after(async () => {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  });

  /**
   * @param {string[]} args
   * @param {Record<string, string>} [env]
   */
  function start(args, env = {}) {
    const child = spawn(process.execPath, [inRoot('scripts', 'start.mjs'), ...args], {
      // From anywhere: it finds the repository by itself.
      cwd: folder,
      env: { ...process.env, VSCODE_EXECUTABLE: '', ...env },
    });
    started.push(child);
    const output = { stdout: '', stderr: '' };
    child.stdout.setEncoding('utf8').on('data', (text) => (output.stdout += text));
    child.stderr.setEncoding('utf8').on('data', (text) => (output.stderr += text));
    /** @type {Promise<Ended>} */
    const ended = new Promise((resolve) =>
      child.once('close', (code) => resolve({ code, ...output })),
    );

    return { child, output, ended };
  }

  /**
   * The address in the line that says so.
   * @param {ReturnType<typeof start>} run
   */
  async function ready({ child, output, ended }) {
    const line = /^Lumbar is ready: (http:\/\/127\.0\.0\.1:\d+\/\?folder=\S+)\n$/;
    const found = new Promise((resolve) => {
      child.stdout?.on('data', () => resolve(line.exec(output.stdout)?.[1]));
    });
    const address = await Promise.race([found, ended.then(() => undefined)]);
    assert.ok(address !== undefined, `${output.stdout}${output.stderr}`);

    return new URL(address);
  }

  /**
   * @param {Ended} ended
   * @param {RegExp} sentence
   */
  function assertRefused({ code, stdout, stderr }, sentence) {
    assert.equal(code, 1);
    assert.equal(stdout, '');
    assert.match(stderr, sentence);
    assert.equal(stderr.trim().split('\n').length, 1, stderr);
  }

  it('opens VS Code with Lumbar at work, and leaves nothing behind after Ctrl+C', async () => {
    const port = await freePort();
    const run = start(['--port', String(port)]);
    const address = await ready(run);
    assert.equal(address.port, String(port));

    const page = await browser.newPage();
    await page.goto(address.href);
    await page.locator('.statusbar-item[id^="lumbar.lumbar."]').first().waitFor();
    await page.getByRole('treeitem', { name: 'greeting.js' }).waitFor();
    await page.close();

    if (!POSIX) {
      // Windows has no Ctrl+C that one process could send to another.
      return;
    }

    const family = descendants(run.child.pid ?? 0);
    assert.ok(family.length > 0);
    run.child.kill('SIGINT');
    const { code, stdout, stderr } = await run.ended;
    assert.equal(code, 0);
    assert.equal(stdout.split('\n').length, 2, stdout);
    assert.match(stderr, /Starting VS Code …\n$/);
    assert.deepEqual(family.filter(isAlive), []);
    assert.equal(await portIsFree(port), true);
    assert.equal(existsSync(decodeURIComponent(address.searchParams.get('folder') ?? '')), false);
  });

  it('gives the demo an address of its own', async () => {
    const demo = await ready(start(['--demo']));
    assert.notEqual(demo.port, '3131');

    const page = await browser.newPage();
    await page.goto(demo.href);
    await page.locator('.statusbar-item[id^="lumbar.lumbar."]').first().waitFor();
    await page.close();
  });

  it('says so when the port that was asked for is taken', async () => {
    const taken = createServer().listen(0, HOST);
    await once(taken, 'listening');
    const { port } = /** @type {import('node:net').AddressInfo} */ (taken.address());
    const ended = await start(['--port', String(port)]).ended;
    taken.close();
    assertRefused(ended, new RegExp(`^Port ${port} cannot be had: choose another`));
  });

  it('says so when it does not understand', async () => {
    assertRefused(await start(['--dekstop']).ended, /^Unknown option '--dekstop': see /);
    assertRefused(await start(['--port', 'http']).ended, /^"http" is not a port: /);
    assertRefused(await start(['now']).ended, /^Unexpected argument 'now'/);
  });

  it('says what it can do', async () => {
    const { code, stdout } = await start(['--help']).ended;
    assert.equal(code, 0);
    assert.match(stdout, /--port N.*--demo.*--desktop/s);
  });

  it('says so when there is no desktop VS Code', async () => {
    const without = await start(['--desktop'], { PATH: folder, Path: folder }).ended;
    assertRefused(without, /^No desktop VS Code was found: /);
    const wrong = await start(['--desktop'], { VSCODE_EXECUTABLE: inRoot('none') }).ended;
    assertRefused(wrong, /^VSCODE_EXECUTABLE names .*none, which does not exist: /);
  });

  it('opens the desktop VS Code on the repository and the sample', async function () {
    if (!POSIX) {
      this.skip();
    }

    const program = path.join(folder, 'code');
    writeFileSync(program, `#!/bin/sh\nprintf '%s\\n' "$@" > "${folder}/arguments"\n`);
    chmodSync(program, 0o755);
    const PATH = `${folder}${path.delimiter}${process.env['PATH'] ?? ''}`;
    const { code, stderr } = await start(['--desktop'], { PATH }).ended;
    assert.equal(code, 0, stderr);
    const [sample, ...flags] = readFileSync(path.join(folder, 'arguments'), 'utf8').split('\n');
    assert.ok(existsSync(path.join(sample ?? '', 'greeting.js')));
    assert.ok(flags.includes(`--extensionDevelopmentPath=${inRoot()}`));
  });
});

/**
 * Every process that comes from one.
 * @param {number} root
 * @returns {number[]}
 */
function descendants(root) {
  const rows = execFileSync('ps', ['-A', '-o', 'pid=,ppid='], { encoding: 'utf8' })
    .trim()
    .split('\n')
    .map((row) => row.trim().split(/\s+/).map(Number));
  /** @param {number} parent @returns {number[]} */
  const below = (parent) =>
    rows.flatMap(([pid = 0, ppid]) => (ppid === parent ? [pid, ...below(pid)] : []));

  return below(root);
}

/**
 * Whether a process runs; one that has ended but was not fetched by its parent yet does not.
 * @param {number} pid
 */
function isAlive(pid) {
  const { stdout } = spawnSync('ps', ['-o', 'stat=', '-p', String(pid)], { encoding: 'utf8' });

  return stdout.trim() !== '' && !stdout.trim().startsWith('Z');
}
