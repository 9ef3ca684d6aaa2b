import { existsSync } from 'node:fs';
import path from 'node:path';
import { UserError } from './errors.mjs';
import { CACHE, ROOT } from './paths.mjs';
import { endOf, startProcess } from './processes.mjs';
import { copySample } from './sample.mjs';

/**
 * Opens the sample in the desktop VS Code with the extension loaded from the repository, and
 * returns when the program that was started ends (the `code` command ends at once, its window stays).
 * @returns {Promise<number>} the exit code
 */
export async function runDesktop() {
  const program = desktopProgram();
  // Not a temporary folder: the window goes on when this program has ended.
  const folder = copySample(path.join(CACHE, 'desktop'));
  const args = [folder, '--new-window', `--extensionDevelopmentPath=${ROOT}`];
  const shell = /\.(cmd|bat)$/i.test(program);
  const child = shell
    ? startProcess(
        `"${program}"`,
        args.map((arg) => `"${arg}"`),
        { shell, stdio: 'inherit' },
      )
    : startProcess(program, args, { stdio: 'inherit' });

  const code = await endOf(child);

  if (code !== 0) {
    throw new UserError(`${program} ended with code ${code}: see what it printed above.`);
  }

  return 0;
}

/** The VS Code to start: the one VSCODE_EXECUTABLE names, else `code` from PATH. */
export function desktopProgram() {
  const chosen = process.env['VSCODE_EXECUTABLE'];

  if (chosen !== undefined && chosen !== '') {
    if (!existsSync(chosen)) {
      throw new UserError(
        `VSCODE_EXECUTABLE names ${chosen}, which does not exist: correct it or unset it.`,
      );
    }

    return chosen;
  }

  const names = process.platform === 'win32' ? ['code.cmd', 'code.exe'] : ['code'];
  const folders = (process.env['PATH'] ?? '').split(path.delimiter);
  const found = folders
    .flatMap((folder) => names.map((name) => path.join(folder, name)))
    .find((file) => existsSync(file));

  if (found === undefined) {
    throw new UserError(
      'No desktop VS Code was found: put its "code" command on the PATH, set VSCODE_EXECUTABLE to its program, or leave out --desktop to try Lumbar in a browser.',
    );
  }

  return found;
}
