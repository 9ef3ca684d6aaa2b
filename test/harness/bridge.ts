import { randomUUID } from 'node:crypto';
import { renameSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import * as vscode from 'vscode';
import {
  TOKEN_HEADER,
  addressFile,
  type BridgeAddress,
  type BridgeReply,
  type BridgeRequest,
} from './bridgeProtocol';
import { EXTENSION_ID } from './extensionId';

/**
 * The half of the harness that lives in the extension host. VS Code calls it in place of a test
 * suite; it lets the tests, which drive the window from outside, run functions with the real API.
 * It never returns: VS Code would take that for the end of the tests and close the window.
 */
export async function run(
  folder = process.env['LUMBAR_BRIDGE_DIR'],
  window = String(process.pid),
): Promise<never> {
  if (folder === undefined) {
    throw new Error('LUMBAR_BRIDGE_DIR is not set.');
  }

  const token = randomUUID();
  const server = createServer((request, response) => void answer(request, response, token));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const address: BridgeAddress = { pid: process.pid, port, token };
  // Renamed into place: who waits for the file never reads half of it.
  const file = path.join(folder, addressFile(window));
  writeFileSync(`${file}.part`, JSON.stringify(address), { mode: 0o600 });
  renameSync(`${file}.part`, file);

  return new Promise<never>(() => undefined);
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  token: string,
): Promise<void> {
  if (request.headers[TOKEN_HEADER] !== token) {
    response.writeHead(403).end();

    return;
  }

  let reply: BridgeReply;

  try {
    reply = { value: await evaluate(JSON.parse(await read(request)) as BridgeRequest) };
  } catch (error) {
    const { message, stack = '' } = error instanceof Error ? error : new Error(String(error));
    reply = { error: { message, stack } };
  }

  response.end(JSON.stringify(reply));
}

async function evaluate({ source, argument }: BridgeRequest): Promise<unknown> {
  const extension = vscode.extensions.getExtension<unknown>(EXTENSION_ID);

  if (extension === undefined) {
    throw new Error(`The extension ${EXTENSION_ID} is not installed here.`);
  }

  await extension.activate();
  // A development build puts it there for tests; another extension has none.
  const api = (globalThis as Record<symbol, unknown>)[Symbol.for('lumbar.testApi')];
  // The source is the test's own, sent with the token; running it is what the bridge is for.
  // eslint-disable-next-line @typescript-eslint/no-implied-eval
  const make = new Function(`return (${source});`) as () => (...args: unknown[]) => unknown;

  return make()(vscode, api, argument);
}

async function read(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];

  for await (const chunk of request) {
    chunks.push(chunk as Buffer);
  }

  return Buffer.concat(chunks).toString('utf8');
}
