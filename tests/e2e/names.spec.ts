import { expect } from '@playwright/test';
import { en } from '../../src/languages/en/en.ts';
import { test } from './reused-page.ts';
import { siteAddress } from './served-sites.ts';
import { pagesOf, slug } from './story.ts';

// What assistive technology is told, as the browser’s own tree has it.
for (const file of pagesOf('content').filter((page) => page.startsWith(`${slug}/`))) {
  test(`${file}: headings are named by their own words, and handles say where they lead`, async ({ page }) => {
    await page.setViewportSize({ width: 1366, height: 900 });
    await page.goto(siteAddress('content', 'root') + file);
    const lines = (await page.locator('main').ariaSnapshot()).split('\n').map((line) => line.trim().replace(/^- '(.*)':?$/u, '- $1'));
    const headings = lines.filter((line) => line.startsWith('- heading '));
    expect(headings.length).toBeGreaterThan(0);
    expect(headings.filter((line) => line.includes(en.handle('')))).toEqual([]);
    const handles = await page.locator('main a.handle').all();
    const named = lines.filter((line) => line.startsWith(`- link "${en.handle('')}`));
    expect(named).toHaveLength(handles.length);
    expect(new Set(named).size).toBe(named.length);
    // The names of notes are not landmarks.
    const notes = await page.locator('.notes:visible').count();
    expect(lines.filter((line) => line.startsWith(`- note "${en.notes}"`))).toHaveLength(notes);
    expect(lines.filter((line) => line.startsWith('- complementary'))).toEqual([]);
    // No line follows itself, save in tables.
    const said = lines.filter((line) => /"[^"]+"/u.test(line) && !line.startsWith('- cell'));
    expect(said.filter((line, index) => line === said[index - 1])).toEqual([]);
  });
}
