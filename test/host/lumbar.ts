import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { extensionId } from '../../src/ids';
import { testApiKey } from '../../src/testApi';
import type { TestApi } from '../../src/testApi';

export const minute = 60_000;
export const second = 1000;

/**
 * Opens Lumbar for one test after the other: days are taken far apart, so that no test sees the desk
 * time of another.
 * @param first epoch ms; files take years of their own
 */
export function visitsFrom(first: number): () => Promise<TestApi> {
  let day = first;
  return async () => {
    const extension = vscode.extensions.getExtension(extensionId);
    assert.ok(extension !== undefined, 'the extension is installed');
    await extension.activate();
    const lumbar = (globalThis as { [testApiKey]?: TestApi })[testApiKey];
    assert.ok(lumbar !== undefined, 'a development build under test can be reached');
    day += 7 * 24 * 60 * minute;
    lumbar.clock.stop(day);
    // Whatever bout ran before ends here.
    lumbar.work(second);
    return lumbar;
  };
}
