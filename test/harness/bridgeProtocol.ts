/** Where a bridge in an extension host is reached; its window's file holds this. */
export interface BridgeAddress {
  readonly pid: number;
  readonly port: number;
  /** A secret of this one extension host: no other program gets to run code in it. */
  readonly token: string;
}

export interface BridgeRequest {
  /** The source of a function `(vscode, api, argument) => result`. */
  readonly source: string;
  readonly argument: unknown;
}

export type BridgeReply =
  | { readonly value?: unknown }
  | { readonly error: { readonly message: string; readonly stack: string } };

export const TOKEN_HEADER = 'x-bridge-token';

/** The name of the file in which the bridge of a window leaves its address. */
export function addressFile(window: string): string {
  return `${window}.json`;
}
