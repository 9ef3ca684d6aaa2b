import { source } from 'axe-core';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';

/**
 * What axe objects to on a page: the rule, the element and what would mend it.
 * @param rules Only these; by default all of axe's.
 */
export async function objections(page: Page, rules?: string[]): Promise<string[]> {
  // Read once a page: it is half a megabyte, and a page is looked at in many states.
  if (await page.evaluate<boolean>('globalThis.axe === undefined')) await page.evaluate(source);
  const options = {
    resultTypes: ['violations'],
    ...(rules === undefined ? {} : { runOnly: { type: 'rule', values: rules } }),
  };
  const { violations } = await page.evaluate<AxeResults>(
    `axe.run(document, ${JSON.stringify(options)})`,
  );
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary ?? ''}`),
  );
}
