import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { expect } from '@playwright/test';
import { siteMark } from '../../src/browser/offline/cache-names.ts';
import { en } from '../../src/languages/en/en.ts';
import { writeExplainerWorkers } from '../../src/integrations/files/offline.ts';
import { viewFile } from '../../src/routes.ts';
import { sites } from '../built-sites.ts';
import { cut, edition, expectEdition, first, nextVisit, readAndKeep, scopes, second, settled, test } from './kept-site.ts';
import { slug } from './story.ts';

const t = en.offline;

test.describe('a new edition', () => {
  test('is announced in the old one, and comes whole at the next reload', async ({ page, context, site }) => {
    const { address } = site;
    await readAndKeep(page, site);
    site.publish();
    const visit = await nextVisit(context);
    await visit.goto(`${address}${slug}/timeline.html?place=guatemala#harris-in-mexico`);
    await expect(edition(visit)).toHaveText(t.next);
    await expect(edition(visit)).toBeInViewport();
    await expect(visit.locator('h1')).toHaveText(first);
    await visit.reload();
    await expect(visit.locator('h1')).toHaveText(second);
    await expect(visit).toHaveURL(`${address}${slug}/timeline.html?place=guatemala#harris-in-mexico`);
    await expect(edition(visit)).toHaveText(t.kept);
    await expectEdition(visit, address, second);
    await cut(context, site);
    await expectEdition(visit, address, second);
  });

  test('comes with a link as with a reload, also without a connection, and is offered in every other window', async ({
    page,
    context,
    site,
  }) => {
    const { address } = site;
    await readAndKeep(page, site);
    site.publish();
    const visit = await nextVisit(context);
    await visit.goto(`${address}${slug}/index.html`);
    const other = await context.newPage();
    await other.goto(`${address}${slug}/aid.html`);
    for (const window of [visit, other]) await expect(edition(window)).toHaveText(t.next);
    await cut(context, site);
    await visit.locator('.view-bar a').nth(1).click();
    await expect(visit.locator('h1')).toHaveText(second);
    await expect(other.locator('h1')).toHaveText(first);
    await edition(other).getByRole('button', { name: t.next }).click();
    await expect(other).toHaveURL(`${address}${slug}/index.html#history`);
    await expect(other.locator('h1')).toHaveText(second);
  });

  test('is read at once by a reader who asks for it, at what has changed', async ({ page, context, site }) => {
    const { address } = site;
    await readAndKeep(page, site);
    site.publish();
    const visit = await nextVisit(context);
    await visit.goto(`${address}${slug}/timeline.html`);
    await edition(visit).getByRole('button', { name: t.next }).click();
    await expect(visit).toHaveURL(`${address}${slug}/index.html#history`);
    await expectEdition(visit, address, second);
  });

  test('of the home page is announced there and comes at the next reload', async ({ page, context, site }) => {
    const { address } = site;
    await readAndKeep(page, site);
    site.publish();
    const visit = await nextVisit(context);
    await visit.goto(address);
    await expect(edition(visit)).toHaveText(t.next);
    await expect(visit.locator('h1')).toHaveText(first);
    await visit.reload();
    await expect(visit.locator('h1')).toHaveText(second);
  });

  for (const [flaw, file, spoil] of [
    ['lacks a page', viewFile.timeline, (path: string) => rmSync(path)],
    ['has a page of the old one', viewFile.places, (path: string) => copyFileSync(`${sites.content.out}/${slug}/${viewFile.places}`, path)],
  ] as const) {
    test(`that ${flaw} is not kept, is offered online, and comes when it is mended`, async ({ page, context, site }) => {
      const { address } = site;
      await readAndKeep(page, site);
      site.publish();
      const path = site.path(`${slug}/${file}`);
      const good = readFileSync(path);
      spoil(path);
      let visit = await nextVisit(context);
      await visit.goto(`${address}${slug}/aid.html`);
      await expect.poll(() => site.asked.filter((asked) => asked.endsWith(file)).length).toBeGreaterThan(0);
      await settled(visit, address);
      await expect(edition(visit)).toHaveText(t.newer);
      visit = await nextVisit(context);
      await expectEdition(visit, address, first);
      writeFileSync(path, good);
      await visit.goto(`${address}${slug}/index.html`);
      await expect(edition(visit)).toHaveText(t.next);
      await visit.reload();
      // The new edition is taken before the page is loaded again: who leaves the page before that still has the old one.
      await expect(visit.locator('h1')).toHaveText(second);
      await expectEdition(visit, address, second);
    });
  }

  test('that cannot be kept is read online by a reader who asks for it', async ({ page, context, site }) => {
    const { address } = site;
    await readAndKeep(page, site);
    site.publish();
    rmSync(site.path(`${slug}/${viewFile.timeline}`));
    const visit = await nextVisit(context);
    await visit.goto(`${address}${slug}/aid.html`);
    await edition(visit).getByRole('button', { name: t.newer }).click();
    await expect(visit).toHaveURL(`${address}${slug}/index.html#history`);
    await expect(visit.locator('h1')).toHaveText(second);
  });
});

test('where much is kept already, it is said all the same, also once the explainer is kept before the script has loaded', async ({
  page,
  site,
}) => {
  const script = Promise.withResolvers<undefined>();
  await page.route('**/offline.js', async (route) => {
    await script.promise;
    await route.continue();
  });
  await page.goto(`${site.address}robots.txt`);
  await page.evaluate(async () => {
    for (let index = 0; index < 21; index += 1) await caches.open(`another-${index}`);
  });
  await page.goto(`${site.address}${slug}/index.html`);
  await expect.poll(() => scopes(page, site.address)).toEqual(['', `${slug}/`]);
  await settled(page, site.address);
  await expect(edition(page)).toBeEmpty();
  script.resolve(undefined);
  await expect(edition(page)).toHaveText(t.kept);
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
  await expect.poll(caches).toEqual(kept.map((scope) => address + (scope || siteMark)));
  await visit(names[0] ?? '');
  await expect.poll(() => scopes(page, address)).toEqual(['', 'story-01/', ...kept.slice(2)]);
});

test.describe('an explainer that is taken off the site', () => {
  test('is gone from the device when it is opened, and its page shows what the site says', async ({ page, context, site }) => {
    const { address } = site;
    await readAndKeep(page, site);
    rmSync(site.path(slug), { recursive: true });
    const visit = await nextVisit(context);
    await visit.goto(`${address}${slug}/aid.html`);
    await expect(visit.locator('h1')).toHaveText(en.notFound.title);
    expect(await scopes(visit, address)).toEqual(['']);
    await cut(context, site);
    await visit.goto(`${address}${slug}/aid.html`);
    await expect(visit.locator('h1')).toHaveText(en.offline.notKept.title);
  });

  test('is gone from the device when any other page of the site is opened', async ({ page, context, site }) => {
    const { address } = site;
    await readAndKeep(page, site);
    rmSync(site.path(slug), { recursive: true });
    const visit = await nextVisit(context);
    await visit.goto(address);
    await expect.poll(() => scopes(visit, address)).toEqual(['']);
  });

  test('stays where nobody says that it is gone: without a connection, and while the server fails', async ({ page, context, site }) => {
    const { address } = site;
    await readAndKeep(page, site);
    let asked = 0;
    await site.replaceBy((_, response) => {
      asked += 1;
      response.writeHead(503).end();
    });
    const visit = await nextVisit(context);
    await expectEdition(visit, address, first);
    await expect.poll(() => asked).toBeGreaterThan(4);
    await cut(context, site);
    await expectEdition(visit, address, first);
    expect(await scopes(visit, address)).toEqual(['', `${slug}/`]);
  });
});
