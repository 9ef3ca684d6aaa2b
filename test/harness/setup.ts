/** What scripts/test.mjs tells a suite about the things it has started for it. */
export interface Setup {
  readonly browser: {
    readonly executablePath: string;
    readonly env: Readonly<Record<string, string>>;
  };
  /** A folder for pictures. */
  readonly screenshots: string;
  /** Only there for suites that drive the whole of VS Code. */
  readonly workbench?: WorkbenchSetup;
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
  const { workbench } = readSetup();

  if (workbench === undefined) {
    throw new Error('This suite was started without a VS Code to drive.');
  }

  return workbench;
}
