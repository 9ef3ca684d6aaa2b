import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import type { TestApi } from '../../src/testApi';
import { launchChromium } from '../harness/chromium';
import { waitFor } from '../harness/waitFor';
import { User } from '../harness/workbench';
import { minute, monday, second, stopClock, workAndRest } from './lumbar';

describe.skip('a commit in a git repository', () => {
  let browser: Browser;
  let user: User;
  let folder: string;

  const git = (...args: string[]) => execFileSync('git', args, { cwd: folder });

  before(async function () {
    folder = mkdtempSync(path.join(tmpdir(), 'lumbar-git-'));
    try {
      git('init', '--quiet');
    } catch {
      // No git on this machine.
      this.skip();
    }
    git('config', 'user.name', 'A Tester');
    git('config', 'user.email', 'tester@example.invalid');
    git('config', 'commit.gpgsign', 'false');
    browser = await launchChromium();
    user = await User.arrives(browser);
  });
  beforeEach(() => {
    writeFileSync(path.join(folder, `${randomUUID()}.txt`), 'one line\n');
    git('add', '.');
  });
  after(async () => {
    await (user as User | undefined)?.leaves();
    await (browser as Browser | undefined)?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('is a moment for the nudge that is due', async () => {
    const window = await user.openWindow<TestApi | undefined>(folder);
    await stopClock(window, monday);
    // Until git has looked at what is staged, its command would ask whether to stage everything.
    await waitFor('the repository and what is staged in it', () =>
      window.host.evaluate((vscode) => {
        const git = vscode.extensions.getExtension<GitExtension>('vscode.git');
        const repository =
          git?.isActive === true ? git.exports.getAPI(1).repositories[0] : undefined;
        return (repository?.state.indexChanges.length ?? 0) > 0 ? true : undefined;
      }),
    );
    await workAndRest(window, 31 * minute, 0);
    await window.host.evaluate(async (vscode) => {
      const git = vscode.extensions.getExtension<GitExtension>('vscode.git');
      const repository = git?.exports.getAPI(1).repositories[0];
      if (repository === undefined) throw new Error('There is no repository.');
      repository.inputBox.value = 'One line';
      await vscode.commands.executeCommand('git.commit');
    });
    assert.match(
      execFileSync('git', ['log', '--oneline'], { cwd: folder, encoding: 'utf8' }),
      /One line/,
    );
    await workAndRest(window, 0, 10 * second);
    await window.toasts.waitFor('This looks like a good moment for a break.');
    assert.equal(
      await window.host.evaluate((_vscode, lumbar) => lumbar?.parts.desk.open?.moment),
      'commit',
    );
  });
});

/** The little of the built-in git extension's public API that is used here. */
interface GitExtension {
  getAPI(version: 1): {
    repositories: readonly {
      inputBox: { value: string };
      state: { indexChanges: readonly unknown[] };
    }[];
  };
}
