import { setTimeout as sleep } from 'node:timers/promises';

/**
 * Asks again and again until there is an answer; after too long that is an error.
 * @param what it waits for; a function where the last answer is worth telling
 */
export async function waitFor<T>(
  what: string | (() => string),
  ask: () => T | undefined | Promise<T | undefined>,
  timeoutMs = 30_000,
): Promise<T> {
  for (const start = Date.now(); Date.now() - start < timeoutMs;) {
    const answer = await ask();

    if (answer !== undefined) {
      return answer;
    }

    await sleep(50);
  }

  const name = typeof what === 'string' ? what : what();
  throw new Error(`Waited ${String(timeoutMs / 1000)} s for ${name} in vain.`);
}
