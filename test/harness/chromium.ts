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
    // With handlers of its own Playwright would outlive being told to stop. Without, the browser
    // ends by itself when the pipe to it closes.
    ...{ handleSIGINT: false, handleSIGTERM: false, handleSIGHUP: false },
  });
}

function definedOnly(env: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(
    Object.entries(env).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])),
  );
}
