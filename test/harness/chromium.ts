import { chromium, type Browser } from 'playwright-core';
import { CHROMIUM_ARGS } from '../../scripts/lib/workbenchPage.mjs';
import { readSetup } from './setup';

/** Starts the headless browser; one for a suite is enough, contexts keep the tests apart. */
export function launchChromium(): Promise<Browser> {
  const { browser } = readSetup();

  return chromium.launch({
    executablePath: browser.executablePath,
    args: [...CHROMIUM_ARGS],
    env: { ...definedOnly(process.env), ...browser.env },
  });
}

function definedOnly(env: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(
    Object.entries(env).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])),
  );
}
