import { mkdirSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { BUNDLE, bundleOf } from './bundle';
import { collectTexts } from './collect';
import { complaints, languages } from './languages';
import { writePseudo } from './pseudo';

/**
 * With --missing also says what the translations lack; --pseudo FOLDER writes the language for tests
 * into an extension's folder, and nothing else.
 */
export function main(args: string[]): number {
  const { values } = parseArgs({
    args,
    options: { missing: { type: 'boolean' }, pseudo: { type: 'string' } },
  });
  if (values.pseudo !== undefined) {
    writePseudo(values.pseudo);
    return 0;
  }
  const { texts, problems } = collectTexts();
  if (problems.length > 0) {
    console.error('The first argument of t() has to be a text, not something that makes one:');
    for (const problem of problems) console.error(problem);
    return 1;
  }
  mkdirSync('l10n', { recursive: true });
  writeFileSync(BUNDLE, bundleOf(texts));
  if (values.missing !== true) return 0;
  const lacking = languages.flatMap(complaints);
  for (const line of lacking) console.log(line);
  return lacking.length === 0 ? 0 : 1;
}
