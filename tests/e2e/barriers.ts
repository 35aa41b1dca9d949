import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import type { AxeResults, Result, RunOptions } from 'axe-core';

const script = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** The rules that colours decide: all that the dark can change. */
export const colourRules = ['color-contrast', 'link-in-text-block'];

/**
 * What axe finds wrong with a page without frames, by all rules or by some. Axe is put into a page once, since that takes as long as
 * a small page does to check.
 */
export async function barriers(page: Page, rules?: string[]): Promise<Result[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(script);
  if ((await page.locator('iframe').count()) > 0) throw new Error('a frame would not be looked into');
  const options: RunOptions = {
    resultTypes: ['violations'],
    rules: { 'target-size': { enabled: true } },
    ...(rules ? { runOnly: rules } : {}),
  };
  return page.evaluate(
    async (options) =>
      (await (globalThis as unknown as { axe: { run: (options: object) => Promise<AxeResults> } }).axe.run(options)).violations,
    options,
  );
}
