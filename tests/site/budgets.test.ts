import { statSync } from 'node:fs';
import { expect, test } from 'vitest';
import { brotliBytes, budgetBytes } from '../../src/commands/page-size.ts';
import { isEditionPage, shareScript } from '../../src/routes.ts';
import { builtPath, type SiteName } from '../built-sites.ts';
import { builtFiles, isSharePage } from './built-page.ts';

const filesOf = (site: SiteName, ending: string) =>
  builtFiles(site)
    .filter((file) => file.endsWith(ending))
    .map((file) => builtPath(site, file));

// A whole explainer in one file is kept, not waited for: it has no budget.
const pages = filesOf('content', '.html').filter((file) => !isEditionPage(file));

test.each(pages)('%s is at most 14,600 bytes, a share page 1,024', (file) => {
  expect(brotliBytes(file)).toBeLessThanOrEqual(isSharePage(file) ? budgetBytes.sharePage : budgetBytes.page);
});

test.each([...filesOf('content', 'land.svg'), ...filesOf('fixtures', 'land.svg')])('%s is at most 10 KB', (file) => {
  expect(brotliBytes(file)).toBeLessThanOrEqual(budgetBytes.land);
});

test('the script of the share menu is at most 10 KB', () => {
  expect(brotliBytes(builtPath('content', shareScript))).toBeLessThanOrEqual(budgetBytes.shareScript);
});

test('the fonts are at most 60 KB together', () => {
  const fonts = filesOf('content', '.woff2');
  expect(fonts).not.toEqual([]);
  expect(fonts.reduce((sum, file) => sum + statSync(file).size, 0)).toBeLessThanOrEqual(budgetBytes.fonts);
});
