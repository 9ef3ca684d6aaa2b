import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type * as vscode from 'vscode';
import {
  TOKEN_HEADER,
  addressFile,
  type BridgeAddress,
  type BridgeReply,
  type BridgeRequest,
} from './bridgeProtocol';
import { waitFor } from './waitFor';

type VsCodeApi = typeof vscode;

/** The extension host of one window, reached over the bridge that runs in it. */
export class ExtensionHost<Api> {
  /** The module that the window's VS Code is told to run. */
  readonly entry: string;

  private readonly file: string;
  private address: BridgeAddress | undefined;

  constructor(folder: string, bridge: string) {
    // Each window gets a module of its own: that is how its extension host knows whose it is.
    const name = `window-${randomUUID()}`;
    this.file = path.join(folder, addressFile(name));
    this.entry = path.join(folder, `${name}.js`);
    const call = `require(${JSON.stringify(bridge)}).run(${JSON.stringify(folder)}, ${JSON.stringify(name)})`;
    writeFileSync(this.entry, `exports.run = () => ${call};\n`);
  }

  /** The process id, another one after a reload. */
  get pid(): number | undefined {
    return this.address?.pid;
  }

  /** Waits for the window's extension host, after a reload for the new one. */
  async connect(): Promise<void> {
    this.address = await waitFor('the extension host', () => {
      const address = this.readAddress();

      return address?.token === this.address?.token ? undefined : address;
    });
    // Returns when the extension is active.
    await this.evaluate(() => undefined);
  }

  /**
   * Runs a function in the extension host, with the real API and what the extension exports.
   * It is sent as text: it sees nothing of the test round it but its argument, and both the
   * argument and its result must be JSON (`undefined` is fine as well).
   */
  async evaluate<Result, Argument = undefined>(
    run: (vscode: VsCodeApi, api: Api, argument: Argument) => Result,
    ...[argument]: Argument extends undefined ? [] : [argument: Argument]
  ): Promise<Awaited<Result>> {
    if (this.address === undefined) {
      throw new Error('The extension host is not connected.');
    }

    const { port, token } = this.address;
    const request: BridgeRequest = { source: run.toString(), argument };
    const response = await fetch(`http://127.0.0.1:${String(port)}/`, {
      method: 'POST',
      headers: { [TOKEN_HEADER]: token },
      body: JSON.stringify(request),
    });
    const reply = (await response.json()) as BridgeReply;

    if ('error' in reply) {
      throw new Error(`In the extension host: ${reply.error.message}\n${reply.error.stack}`);
    }

    return reply.value as Awaited<Result>;
  }

  private readAddress(): BridgeAddress | undefined {
    return existsSync(this.file)
      ? (JSON.parse(readFileSync(this.file, 'utf8')) as BridgeAddress)
      : undefined;
  }
}
