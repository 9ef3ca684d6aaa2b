import { createServer } from 'node:net';

export const HOST = '127.0.0.1';

/**
 * @param {number} port
 * @returns {Promise<boolean>}
 */
export async function portIsFree(port) {
  return (await tryPort(port)) !== undefined;
}

/** A port that the system says is free. */
export async function freePort() {
  return /** @type {number} */ (await tryPort(0));
}

/**
 * The first free port from a given one on.
 * @param {number} first
 */
export async function freePortFrom(first) {
  for (let port = first; port < first + 100; port += 1) {
    if (await portIsFree(port)) {
      return port;
    }
  }

  return freePort();
}

/**
 * @param {number} port
 * @returns {Promise<number | undefined>} the port, or undefined when it cannot be had
 */
function tryPort(port) {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(undefined));
    server.listen({ host: HOST, port, exclusive: true }, () => {
      const address = /** @type {import('node:net').AddressInfo} */ (server.address());
      server.close(() => resolve(address.port));
    });
  });
}
