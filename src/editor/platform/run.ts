import * as vscode from 'vscode';
import { commandId } from '../../commands';
import type { ArgumentsOf, CommandName } from '../../commands';

/** Runs a command of Lumbar's, as from the palette. */
export async function run<N extends CommandName>(name: N, ...given: ArgumentsOf<N>): Promise<void> {
  await vscode.commands.executeCommand(commandId(name), ...given);
}
