import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { expect } from '@playwright/test';
import { en } from '../../src/languages/en/en.ts';
import { writeExplainerWorkers } from '../../src/integrations/files/offline.ts';
import { viewFile } from '../../src/routes.ts';
import { sites } from '../built-sites.ts';
import { cut, edition, expectEdition, first, nextVisit, readAndKeep, scopes, second, settled, test } from './kept-site.ts';
import { slug } from './story.ts';

const t = en.offline;

test.describe('a new edition', () => {
  test('is announced in the old one, which stays whole, and comes whole with the next visit', async ({ page, context, site }) => {
    const { address } = site;
    await readAndKeep(page, site);
    site.publish();
    let visit = await nextVisit(context);
    await visit.goto(`${address}${slug}/index.html`);
    await expect(edition(visit)).toHaveText(t.next);
    await expect(edition(visit)).toBeInViewport();
    await expectEdition(visit, address, first);
    visit = await nextVisit(context);
    await expectEdition(visit, address, second);
    await expect(edition(visit)).toHaveText(t.kept);
    await cut(context, site);
    await expectEdition(visit, address, second);
  });

  test('is read at once by a reader who asks for it, at what has changed', async ({ page, context, site }) => {
    const { address } = site;
    await readAndKeep(page, site);
    site.publish();
    const visit = await nextVisit(context);
    await visit.goto(`${address}${slug}/timeline.html`);
    await edition(visit).getByRole('link', { name: t.next }).click();
    await expect(visit).toHaveURL(`${address}${slug}/index.html#history`);
    await expectEdition(visit, address, second);
  });

  test('of the home page is announced there and comes with the next visit', async ({ page, context, site }) => {
    const { address } = site;
    await readAndKeep(page, site);
    site.publish();
    let visit = await nextVisit(context);
    await visit.goto(address);
    await expect(edition(visit)).toHaveText(t.next);
    await expect(visit.locator('h1')).toHaveText(first);
    visit = await nextVisit(context);
    await visit.goto(address);
    await expect(visit.locator('h1')).toHaveText(second);
  });

  for (const [flaw, file, spoil] of [
    ['lacks a page', viewFile.timeline, (path: string) => rmSync(path)],
    ['has a page of the old one', viewFile.places, (path: string) => copyFileSync(`${sites.content.out}/${slug}/${viewFile.places}`, path)],
  ] as const) {
    test(`that ${flaw} never shows, and comes when it is mended`, async ({ page, context, site }) => {
      const { address } = site;
      await readAndKeep(page, site);
      site.publish();
      const path = site.path(`${slug}/${file}`);
      const good = readFileSync(path);
      spoil(path);
      let visit = await nextVisit(context);
      await visit.goto(`${address}${slug}/index.html`);
      await expect.poll(() => site.asked.filter((asked) => asked.endsWith(file)).length).toBeGreaterThan(0);
      await settled(visit, address);
      await expect(edition(visit)).toHaveText(t.kept);
      visit = await nextVisit(context);
      await expectEdition(visit, address, first);
      writeFileSync(path, good);
      await visit.goto(`${address}${slug}/index.html`);
      await expect(edition(visit)).toHaveText(t.next);
      await expectEdition(visit, address, first);
      visit = await nextVisit(context);
      await expectEdition(visit, address, second);
    });
  }
});

test('of many explainers the twenty opened last are kept, and the others are gone from the device', async ({ page, site }) => {
  const { address } = site;
  const names = Array.from({ length: 23 }, (_, index) => `story-${String(index + 1).padStart(2, '0')}`);
  // Pages without their text, and a clock that nobody waits for: an explainer is kept a second after its page has loaded.
  for (const name of names) {
    mkdirSync(site.path(name));
    for (const file of Object.values(viewFile)) {
      const html = readFileSync(site.path(`${slug}/${file}`), 'utf8');
      writeFileSync(site.path(`${name}/${file}`), html.replace(/(<\/h1>).*(<\/main>)/su, '$1$2'));
    }
  }
  await writeExplainerWorkers(site.path(''));
  await page.clock.install();
  const visit = async (name: string) => {
    await page.goto(`${address}${name}/${viewFile.article}`);
    await page.clock.runFor(1000);
    await expect(edition(page)).toHaveText(t.kept);
  };
  for (const name of names) await visit(name);
  const kept = ['', ...names.slice(-20).map((name) => `${name}/`)];
  await expect.poll(() => scopes(page, address)).toEqual(kept);
  const caches = () => page.evaluate(async () => (await globalThis.caches.keys()).map((name) => name.replace(/^.*-(?=http)/u, '')).sort());
  await expect.poll(caches).toEqual(kept.map((scope) => address + scope));
  await visit(names[0] ?? '');
  await expect.poll(() => scopes(page, address)).toEqual(['', 'story-01/', ...kept.slice(2)]);
});

test('an explainer that is taken off the site is dropped at the next visit', async ({ page, context, site }) => {
  const { address } = site;
  await readAndKeep(page, site);
  rmSync(site.path(slug), { recursive: true });
  let visit = await nextVisit(context);
  await visit.goto(`${address}${slug}/aid.html`);
  await expect.poll(() => scopes(visit, address)).toEqual(['']);
  visit = await nextVisit(context);
  expect((await visit.goto(`${address}${slug}/aid.html`))?.status()).toBe(404);
});
