import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { build, packageExtension } from './lib/build.mjs';
import { cleanUp, cleanUpOnSignals, temporaryFolder } from './lib/cleanup.mjs';
import { ensureDependencies } from './lib/dependencies.mjs';
import { desktopProgram, runDesktop } from './lib/desktop.mjs';
import { UserError, runMain } from './lib/errors.mjs';
import { readOptions, readPort } from './lib/options.mjs';
import { CACHE } from './lib/paths.mjs';
import { freePortFrom, portIsFree } from './lib/ports.mjs';
import { say } from './lib/progress.mjs';
import { copySample } from './lib/sample.mjs';
import { startServer } from './lib/server.mjs';
import { QUIET } from './lib/settings.mjs';
import { LATEST, ensureVsCode } from './lib/vscode.mjs';
import { workbenchAddress } from './lib/workbenchPage.mjs';

// The browser keeps a diary by address, port included: the same port finds the same diary again.
// The demo has a port of its own, so that what is tried there never mixes with a real diary.
const PORT = 3131;
const DEMO_PORT = 3132;

const HELP = `Usage: npm start -- [options]

Builds Lumbar and opens it in a VS Code that runs in your browser. Ctrl+C ends it.
Everything needed is installed first; nothing outside this folder is changed.

Options:
  --port N    the port to use (${PORT} by default, ${DEMO_PORT} with --demo)
  --demo      with the demo build
  --desktop   in the VS Code installed on this machine instead (the "code" command,
              or the program that VSCODE_EXECUTABLE names)
  --help      this text`;

async function main() {
  const { values } = readOptions('npm start --', {
    options: {
      port: { type: 'string' },
      demo: { type: 'boolean', default: false },
      desktop: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });

  if (values.help) {
    console.log(HELP);

    return 0;
  }

  const asked = values.port === undefined ? undefined : readPort(values.port);
  // Ctrl+C is the way to end it: no failure.
  cleanUpOnSignals((signal) => (signal === 'SIGINT' ? 0 : 143));

  try {
    return values.desktop
      ? await startDesktop(values.demo)
      : await startEmbedded(values.demo, asked);
  } finally {
    await cleanUp();
  }
}

/** @param {boolean} demo */
async function startDesktop(demo) {
  // Looked for first: nobody should wait for a build only to read that there is no VS Code.
  desktopProgram();
  await ensureDependencies();
  say('Building …');
  await build(...(demo ? ['--demo'] : []));

  return runDesktop();
}

/**
 * @param {boolean} demo
 * @param {number | undefined} asked
 * @returns {Promise<number>}
 */
async function startEmbedded(demo, asked) {
  await requireFree(asked);
  await ensureDependencies();
  const vscode = await ensureVsCode(LATEST);
  say('Building …');
  await build(demo ? '--demo' : '--production');
  const extension = await packageExtension();
  const usual = demo ? DEMO_PORT : PORT;
  const port = asked ?? (await freePortFrom(usual));

  if (asked === undefined && port !== usual) {
    say(`Port ${usual} is in use, so ${port} is taken: what you log there stays with that port.`);
  }

  say('Starting VS Code …');
  // A person's settings are kept here, and their diary's journals; what is tried in the demo is not.
  const data = demo ? temporaryFolder('vscode') : path.join(CACHE, `start-${port}`);
  mkdirSync(data, { recursive: true });
  const server = await startServer({
    vscode,
    data,
    port,
    extensions: [extension],
    settings: QUIET,
  });
  const folder = copySample(temporaryFolder('workspace'));
  console.log(`Lumbar is ready: ${workbenchAddress(server.url, folder)}`);
  throw new UserError(`${await server.ended}\nVS Code has ended by itself: run npm start again.`);
}

/** @param {number | undefined} port */
async function requireFree(port) {
  if (port !== undefined && !(await portIsFree(port))) {
    throw new UserError(`Port ${port} cannot be had: choose another one with --port.`);
  }
}

await runMain(main);
