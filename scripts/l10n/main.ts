import { mkdirSync, writeFileSync } from 'node:fs';
import { BUNDLE, bundleOf } from './bundle';
import { collectTexts } from './collect';

export function main(): number {
  const { texts, problems } = collectTexts();
  if (problems.length > 0) {
    console.error('The first argument of t() has to be a text, not something that makes one:');
    for (const problem of problems) console.error(problem);
    return 1;
  }
  mkdirSync('l10n', { recursive: true });
  writeFileSync(BUNDLE, bundleOf(texts));
  return 0;
}
