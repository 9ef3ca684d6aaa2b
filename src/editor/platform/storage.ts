import * as vscode from 'vscode';
import type { Folder } from '../../diary/folder';
import type { Unsaved } from '../../diary/ownJournal';
import type { World } from '../../diary/store';
import { storageKeys } from '../../ids';
import { run } from './run';
import { systemClock } from './clock';
import type { Clock } from './clock';
import { ScreenZone } from './screenZone';
import { brief, error, information } from './show';

/**
 * What the editor gives the diary to keep itself in: the only file that touches the global state
 * and the storage folder.
 */
export function editorWorld(
  context: vscode.ExtensionContext,
  clock: Clock,
  newId: () => string,
  log: vscode.LogOutputChannel,
): World {
  return {
    ...machine(clock, newId, log),
    shelf: {
      get: () => context.globalState.get(storageKeys.diary),
      put: (value) => context.globalState.update(storageKeys.diary, value),
    },
    folder: (diary) => filesIn(vscode.Uri.joinPath(context.globalStorageUri, diary)),
    diaries: () => foldersIn(context.globalStorageUri),
  };
}

/** The zone of the screen, kept where that is not the screen of this machine. */
export function screenZone({ extension, globalState }: vscode.ExtensionContext): ScreenZone {
  const shelf = {
    get: () => globalState.get(storageKeys.zone),
    put: (zone: string) => void globalState.update(storageKeys.zone, zone),
  };
  const isOwn = extension.extensionKind === vscode.ExtensionKind.UI;
  return new ScreenZone(isOwn ? undefined : shelf);
}

/** Keeps what is half answered in this window, until it is saved or dropped. */
export interface DraftShelf {
  get: () => unknown;
  put: (value: unknown) => void;
}

/** The window's own state, which outlives a reload and no other window sees. */
export function draftShelf({ workspaceState }: vscode.ExtensionContext): DraftShelf {
  return {
    get: () => workspaceState.get(storageKeys.questions),
    put: (value) => void workspaceState.update(storageKeys.questions, value),
  };
}

/** A memory that forgets: what the demonstration shows and takes is nobody's and is not kept. */
export function forgetfulWorld(
  stored: unknown,
  clock: Clock,
  newId: () => string,
  log: vscode.LogOutputChannel,
): World {
  let value = stored;
  return {
    ...machine(clock, newId, log),
    shelf: {
      get: () => value,
      put: (next) => {
        value = structuredClone(next);
        return Promise.resolve();
      },
    },
    folder: () => ({
      list: () => Promise.resolve([]),
      about: () => Promise.resolve({ size: 0, changed: 0 }),
      move: () => Promise.resolve(),
      read: () => Promise.resolve(''),
      write: () => Promise.resolve(),
      remove: () => Promise.resolve(),
    }),
    diaries: () => Promise.resolve([]),
  };
}

function machine(clock: Clock, newId: () => string, log: vscode.LogOutputChannel) {
  return {
    clock,
    after: (ms: number, run: () => void) => systemClock.at(systemClock.now() + ms, run),
    newId,
    random: Math.random,
    large: () => void offerExport(),
    unsaved: (what: Unsaved) => void tellUnsaved(what),
    lost: tellLost,
    log: (line: string, error?: unknown) => {
      log.error(line, error instanceof Error ? error.message : '');
    },
  };
}

async function offerExport(): Promise<void> {
  const button = vscode.l10n.t('Export Diary');
  const answer = await information(
    vscode.l10n.t(
      'Your diary has grown large. Nothing is lost or cut. Export it, and delete old notes if you like.',
    ),
    button,
  );
  if (answer === button) await run('exportDiary');
}

/** What was not saved, why as far as is known, and what to do. */
async function tellUnsaved({ entries, error: reason }: Unsaved): Promise<void> {
  const { l10n } = vscode;
  const why = isFull(reason)
    ? l10n.t('The disk is full.')
    : l10n.t('The folder that Lumbar keeps your diary in can’t be written to.');
  const button = l10n.t('Export Diary');
  const answer = await error(
    l10n.t(
      'Not saved yet: {0} of your entries. {1} This window keeps them and tries again. Export the diary now, then free space or make the folder writable, before you close the window.',
      entries,
      why,
    ),
    button,
  );
  if (answer === button) await run('exportDiary');
}

function isFull(error: unknown): boolean {
  return error instanceof Error && /ENOSPC|EDQUOT|no space/i.test(error.message);
}

/**
 * In the status bar alone: the files may as well be of another profile of this machine, or of
 * another person of this server.
 */
function tellLost(): void {
  brief(
    vscode.l10n.t(
      'Your diary begins anew. An earlier one lies in Lumbar’s folder: Restore From Snapshot shows it.',
    ),
    60_000,
  );
}

/** The names of the folders in a folder; none if there is no such folder. */
async function foldersIn(folder: vscode.Uri): Promise<string[]> {
  try {
    const entries = await vscode.workspace.fs.readDirectory(folder);
    return entries.flatMap(([name, type]) => (type === vscode.FileType.Directory ? [name] : []));
  } catch (error) {
    if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') return [];
    throw error;
  }
}

function filesIn(folder: vscode.Uri): Folder {
  const { fs } = vscode.workspace;
  const file = (name: string) => vscode.Uri.joinPath(folder, name);
  return {
    list: async () => {
      try {
        const entries = await fs.readDirectory(folder);
        return entries.flatMap(([name, type]) => (type === vscode.FileType.File ? [name] : []));
      } catch (error) {
        if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') return [];
        throw error;
      }
    },
    about: async (name) => {
      const { size, mtime } = await fs.stat(file(name));
      return { size, changed: mtime };
    },
    read: async (name) => new TextDecoder().decode(await fs.readFile(file(name))),
    write: async (name, text) => {
      await fs.createDirectory(folder);
      await fs.writeFile(file(name), new TextEncoder().encode(text));
    },
    move: async (from, to) => {
      await fs.rename(file(from), file(to), { overwrite: true });
    },
    remove: async (name) => {
      await fs.delete(file(name));
    },
  };
}
