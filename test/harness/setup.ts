/** What scripts/test.mjs tells a suite about the things it has started for it. */
export interface Setup {
  readonly browser: {
    readonly executablePath: string;
    readonly env: Readonly<Record<string, string>>;
  };
  /** A folder for pictures. */
  readonly screenshots: string;
  /** Only there for suites that drive the whole of VS Code: one for each file that runs at a time. */
  readonly workbenches?: readonly WorkbenchSetup[];
}

export interface WorkbenchSetup {
  readonly url: string;
  /** The version of VS Code, "1.139.1". */
  readonly version: string;
  /** A copy of the sample workspace. */
  readonly folder: string;
  /** The user's settings; they belong to the server, so all users of it share them. */
  readonly settingsFile: string;
  readonly extension: string;
  /** An extension with a debugger that stops at once and goes on when told to. */
  readonly debugger: string;
  readonly bridge: string;
  readonly bridgeFolder: string;
}

export function readSetup(): Setup {
  const text = process.env['LUMBAR_HARNESS'];

  if (text === undefined) {
    throw new Error('This suite is run by "npm test", which starts what it needs.');
  }

  return JSON.parse(text) as Setup;
}

export function readWorkbenchSetup(): WorkbenchSetup {
  const { workbenches = [] } = readSetup();
  // Mocha numbers the processes that run files side by side; each has a VS Code of its own.
  const worker = Number(process.env['MOCHA_WORKER_ID'] ?? 0);
  const workbench = workbenches[worker % workbenches.length];

  if (workbench === undefined) {
    throw new Error('This suite was started without a VS Code to drive.');
  }

  return workbench;
}
