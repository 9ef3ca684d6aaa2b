import type { CommandName, Handler } from '../../commands';
import { error } from './show';
import { t } from './words';
import { readArguments, takesArguments } from './commandArguments';
import type { Argued, Given } from './commandArguments';

/** Who carries out the commands that were given something that fits. */
export type GivenHandlers = { readonly [N in Argued]: (given: Given<N>) => unknown };

/**
 * Carries out a command that was given something, if it fits; else says in one sentence what does.
 * @param run carries it out as from the palette, with what a menu may hand it
 * @returns an empty text once it has been carried out, so that a task may run it as an input
 */
export async function runGiven(
  handlers: GivenHandlers,
  name: CommandName,
  given: readonly unknown[],
  run: Handler,
): Promise<unknown> {
  if (!takesArguments(name)) return run(...given);
  const read = readArguments(name, given[0], t);
  if ('wrong' in read) {
    void error(read.wrong);
    return undefined;
  }
  // Read by the table of the same name.
  await handlers[name](read.given);
  return '';
}
