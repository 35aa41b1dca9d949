import { statSync } from 'node:fs';
import { expect, test } from 'vitest';
import { brotliBytes, budgetBytes } from '../../src/commands/page-size.ts';
import { embedScript, isEditionPage, offlineScript, shareScript, workerFile } from '../../src/routes.ts';
import { builtPath, type SiteName } from '../built-sites.ts';
import { builtFiles, isEmbed, isSharePage } from './built-page.ts';

const filesOf = (site: SiteName, ending: string) =>
  builtFiles(site)
    .filter((file) => file.endsWith(ending))
    .map((file) => builtPath(site, file));

// A whole explainer in one file is kept, not waited for: it has no budget.
const pages = filesOf('content', '.html').filter((file) => !isEditionPage(file));

test.each(pages)('%s is at most 14,600 bytes, an embed 10,240, a share page 1,024', (file) => {
  const kind = isSharePage(file) ? 'sharePage' : isEmbed(file) ? 'embed' : 'page';
  expect(brotliBytes(file)).toBeLessThanOrEqual(budgetBytes[kind]);
});

test.each([...filesOf('content', 'land.svg'), ...filesOf('fixtures', 'land.svg')])('%s is at most 10 KB', (file) => {
  expect(brotliBytes(file)).toBeLessThanOrEqual(budgetBytes.land);
});

test('the script of the share menu is at most 10 KB', () => {
  expect(brotliBytes(builtPath('content', shareScript))).toBeLessThanOrEqual(budgetBytes.shareScript);
});

test('the script of embeds is at most 1 KB', () => {
  expect(brotliBytes(builtPath('content', embedScript))).toBeLessThanOrEqual(budgetBytes.embedScript);
});

test('service workers are at most 8 KB, and the script that says what they keep at most 2', () => {
  const workers = filesOf('content', workerFile);
  expect(Math.max(...workers.map(brotliBytes))).toBeLessThanOrEqual(budgetBytes.worker);
  expect(brotliBytes(builtPath('content', offlineScript))).toBeLessThanOrEqual(budgetBytes.offlineScript);
});

test('the fonts are at most 60 KB together', () => {
  const fonts = filesOf('content', '.woff2');
  expect(fonts).not.toEqual([]);
  expect(fonts.reduce((sum, file) => sum + statSync(file).size, 0)).toBeLessThanOrEqual(budgetBytes.fonts);
});
