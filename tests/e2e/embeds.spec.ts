import { createServer } from 'node:http';
import { writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { expect, type FrameLocator, type Page, test as base } from '@playwright/test';
import { addressOf } from '../../src/commands/serve.ts';
import { en } from '../../src/languages/en/en.ts';
import { embeddedViews, type EmbeddedView } from '../../src/article/views.ts';
import { embedFile, embedScript, viewFile } from '../../src/routes.ts';
import { publishedAt } from '../built-sites.ts';
import { barriers } from './barriers.ts';
import { siteAddress } from './served-sites.ts';
import { slug } from './story.ts';

const words = en.embed;
const folderOf = (place: 'root' | 'subfolder' | 'file') => `${siteAddress('content', place)}${slug}/`;

/** Somebody else's site, on which pages are put; it gives their addresses. What a browser complains of there fails the test. */
type Put = (body: string) => string;

const test = base.extend<{ put: Put }>({
  put: async ({ page }, use) => {
    const complaints: string[] = [];
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
    });
    page.on('pageerror', ({ message }) => complaints.push(message));
    const bodies: string[] = [];
    const server = createServer(({ url = '' }, response) => {
      response.setHeader('Content-Type', 'text/html;charset=utf-8');
      response.end(
        `<!doctype html><html lang="en"><title>Host</title><link rel="icon" href="data:,"><body>${bodies[Number(url.slice(1))] ?? ''}</body></html>`,
      );
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    await use((body) => `${addressOf(server)}${String(bodies.push(body) - 1)}`);
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    expect(complaints).toEqual([]);
  },
});

/** The code that the button of a view copies. */
async function copiedCode(page: Page, view: EmbeddedView, place: 'root' | 'subfolder' = 'root'): Promise<string> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(folderOf(place) + viewFile[view]);
  await page.getByText(words.code).click();
  await page.getByRole('button', { name: words.copy }).click();
  await expect(page.locator('.embed-code').getByRole('status')).toHaveText(words.copied);
  return page.evaluate(() => navigator.clipboard.readText());
}

const frameOf = (page: Page, index = 0): FrameLocator => page.locator('iframe').nth(index).contentFrame();
const heightOf = (page: Page, index = 0) =>
  page
    .locator('iframe')
    .nth(index)
    .evaluate(({ clientHeight }) => clientHeight);
const bodyHeightOf = (page: Page, index = 0) =>
  frameOf(page, index)
    .locator('body')
    .evaluate((body: HTMLElement) => body.offsetHeight);

async function expectWhole(page: Page, index = 0): Promise<void> {
  await page.locator('iframe').nth(index).scrollIntoViewIfNeeded();
  await expect(async () => expect(await heightOf(page, index)).toBe(await bodyHeightOf(page, index))).toPass();
}

for (const view of embeddedViews) {
  test(`the code that is copied shows ${view} at its whole height, at any width`, async ({ page, put }) => {
    await page.goto(put(await copiedCode(page, view)));
    await expect(frameOf(page).locator('h1')).toBeVisible();
    for (const width of [700, 360, 1000]) {
      await page.setViewportSize({ width, height: 800 });
      await expectWhole(page);
      const sideways = await frameOf(page)
        .locator('html')
        .evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth);
      expect(sideways).toBe(0);
    }
  });

  test(`the links of ${view} lead to the explainer in the whole window`, async ({ page, put }) => {
    await page.goto(put(await copiedCode(page, view, 'subfolder')));
    const links = frameOf(page).locator('.rows a');
    const [first, last] = [links.first(), links.last()];
    for (const link of [first, last]) {
      const href = await link.evaluate((element: HTMLAnchorElement) => element.href);
      await link.click();
      await expect(page).toHaveURL(href);
      await expect(page.locator(':target')).toBeInViewport();
      await page.goBack();
    }
    await frameOf(page).getByRole('link', { name: words.open[view] }).click();
    await expect(page).toHaveURL(folderOf('subfolder') + viewFile[view]);
  });

  for (const width of [320, 700]) {
    test(`${view} in a frame of ${String(width)} px has no barrier`, async ({ page }) => {
      await page.setViewportSize({ width, height: 700 });
      await page.goto(folderOf('root') + embedFile(view));
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        expect((await barriers(page)).map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
      }
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    });
  }
}

test('bars and ribbons in a frame lead to their entries, too', async ({ page, put }) => {
  for (const [view, figure] of [
    ['timeline', '.lens'],
    ['aid', '.ribbons'],
  ] as const) {
    await page.goto(put(await copiedCode(page, view)));
    const link = frameOf(page).locator(`${figure} a:visible`).first();
    const href = (await link.getAttribute('href')) ?? '';
    await link.locator('text').first().click();
    await expect(page).toHaveURL(new URL(href, folderOf('root') + embedFile(view)).href);
  }
});

test('in a frame that may not leave its window, links open in a new one; where it may, in the whole window', async ({ page, context }) => {
  const host = `${siteAddress('content', 'root')}host.html`;
  const target = `${folderOf('root')}${viewFile.aid}`;
  for (const [may, isNew] of [
    ['allow-popups', true],
    ['allow-popups allow-top-navigation-by-user-activation', false],
  ] as const) {
    const frame = `<iframe src="${folderOf('root')}${embedFile('aid')}" sandbox="allow-scripts allow-same-origin ${may}"></iframe>`;
    // What the browser says of the frame that tries is no complaint here.
    await page.route(host, (route) => route.fulfill({ contentType: 'text/html', body: frame }));
    await page.goto(host);
    const opened = isNew ? context.waitForEvent('page') : page;
    await frameOf(page).locator('.more a').click();
    await expect(await opened).toHaveURL(target);
    await expect(page).toHaveURL(isNew ? host : target);
  }
});

test('two frames of a page get a height each, also from a script that comes late', async ({ page, put }) => {
  const frame = (view: EmbeddedView) => `<iframe src="${folderOf('root')}${embedFile(view)}" title="${view}" height="99"></iframe>`;
  await page.goto(put(frame('timeline') + frame('places')));
  for (const index of [0, 1]) {
    await expect(frameOf(page, index).locator('footer')).toBeAttached();
    expect(await heightOf(page, index)).toBe(99);
  }
  await page.addScriptTag({ url: siteAddress('content', 'root') + embedScript });
  for (const index of [0, 1]) await expectWhole(page, index);
  expect(await heightOf(page, 0)).not.toBe(await heightOf(page, 1));
});

test('messages of others change no frame', async ({ page, put }) => {
  const code = await copiedCode(page, 'places');
  const shout = `for (const to of [parent, ...[0, 1].map((n) => parent[n])]) to.postMessage({ standfirst: 'embed', height: 7 }, '*');`;
  // One forger is a page of another site beside it, one the host itself, and one ours, which must speak of its own frame only.
  const forgery = put(`<script>${shout}</script>`);
  const forger = `<iframe title="forger" height="150" src="${forgery}"></iframe>`;
  await page.goto(put(`${code}${forger}<iframe title="none" height="160"></iframe>`));
  await expectWhole(page);
  const before = await heightOf(page);
  const forgerFrame = page.frames().find((frame) => frame !== page.mainFrame() && frame.url().startsWith(new URL(page.url()).origin));
  await forgerFrame?.evaluate(shout);
  await page.evaluate(() => postMessage({ standfirst: 'embed', height: 7 }, '*'));
  for (const data of [
    null,
    'standfirst',
    { height: 7 },
    { standfirst: 'embed', height: '7' },
    { standfirst: 'embed', height: -7 },
    { standfirst: 'embed', height: NaN },
  ]) {
    await frameOf(page)
      .locator('body')
      .evaluate((_, sent) => parent.postMessage(sent, '*'), data);
  }
  // Messages come in order: this one of ours comes last.
  await frameOf(page)
    .locator('body')
    .evaluate((_, height) => parent.postMessage({ standfirst: 'embed', height }, '*'), before + 1);
  await expect(async () => expect(await heightOf(page)).toBe(before + 1)).toPass();
  expect([await heightOf(page, 1), await heightOf(page, 2)]).toEqual([150, 160]);
  // A frame of ours that shows somebody else's page by now.
  const frame = page.frames().find((candidate) => candidate.url().includes(embedFile('places')));
  await page.evaluate(() =>
    addEventListener('message', ({ data }: MessageEvent<{ height?: number }>) => (document.title = `heard ${String(data.height)}`)),
  );
  await frame?.goto(forgery);
  await expect(page).toHaveTitle('heard 7');
  expect(await heightOf(page)).toBe(before + 1);
});

test('a frame published under a former name of the folder still shows its view', async ({ page, put }) => {
  const root = siteAddress('fixtures', 'root');
  await page.goto(put(`<iframe src="${root}ravna-treaty/${embedFile('timeline')}" title="old" width="600" height="400"></iframe>`));
  await expect(frameOf(page).locator('h1')).toBeVisible();
  await frameOf(page).getByRole('link', { name: words.open.timeline }).click();
  await expect(page).toHaveURL(`${root}ravna-river-treaty/${viewFile.timeline}`);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the code can be selected, and the frame read and left', async ({ page, put }) => {
    await page.goto(folderOf('root') + viewFile.aid);
    await page.getByText(words.code).click();
    await expect(page.getByRole('button', { name: words.copy })).toBeHidden();
    const code = await page.getByRole('textbox', { name: words.label }).inputValue();
    await page.goto(put(code.replaceAll(publishedAt, siteAddress('content', 'root'))));
    expect(await heightOf(page)).toBe(790);
    await expect(frameOf(page).locator('h1')).toBeVisible();
    await frameOf(page).locator('.rows a').first().click();
    await expect(page).toHaveURL(new RegExp(`/${slug}/aid\\.html#`, 'u'));
  });
});

test.describe('from a disk', () => {
  test('the code names the published address', async ({ page }) => {
    await page.goto(folderOf('file') + viewFile.timeline);
    await page.getByText(words.code).click();
    await expect(page.getByRole('button', { name: words.copy })).toBeVisible();
    expect(await page.getByRole('textbox', { name: words.label }).inputValue()).toContain(
      `src="${publishedAt}${slug}/embed/timeline.html"`,
    );
  });

  test('a frame shows its view, and its links open in the whole window', async ({ page }, info) => {
    const file = info.outputPath('host.html');
    writeFileSync(
      file,
      `<!doctype html><iframe src="${folderOf('file')}${embedFile('actors')}" title="who" width="600" height="600"></iframe>`,
    );
    await page.goto(pathToFileURL(file).href);
    await frameOf(page).locator('.rows a').first().click();
    await expect(page).toHaveURL(new RegExp(`^file:.*/${slug}/actors\\.html#`, 'u'));
    await expect(page.locator(':target')).toBeInViewport();
  });
});
