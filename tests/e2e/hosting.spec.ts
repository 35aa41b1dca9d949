import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect } from '@playwright/test';
import { en } from '../../src/languages/en/en.ts';
import { sites } from '../built-sites.ts';
import { hostedSite } from '../site/hosted-site.ts';
import { isInstalled, type WebServer, webServers } from '../web-servers.ts';
import { pagesOf, sharePagesOf, slug } from './story.ts';
import { test } from './watched-page.ts';

for (const name of ['nginx', 'caddy'] as const) {
  test.describe(`on ${name}`, () => {
    test.skip(!isInstalled(name), `${name} is not installed`);
    test.describe.configure({ mode: 'default' });
    const started: WebServer[] = [];
    let removeSite: (() => void) | undefined;
    let content: WebServer;
    let fixtures: WebServer;

    test.beforeAll(async () => {
      const { root, remove } = await hostedSite();
      content = await webServers[name](root);
      fixtures = await webServers[name](sites.fixtures.out);
      started.push(content, fixtures);
      removeSite = remove;
    });
    test.afterAll(async () => {
      for (const { stop } of started.splice(0)) await stop();
      removeSite?.();
    });

    test('every page opens under the headers of the server, which refuse nothing of it', async ({ page, watch }) => {
      const pages = { content: pagesOf('content'), fixtures: pagesOf('fixtures') };
      for (const [{ address }, files] of [
        [content, pages.content],
        [fixtures, pages.fixtures],
      ] as const) {
        for (const file of files.filter((path) => path !== '404.html')) {
          await page.goto(address + file);
          await expect.soft(page.locator('h1')).toBeVisible();
          expect.soft(watch.complaints.splice(0)).toEqual([]);
        }
        watch.requests.length = 0;
      }
    });

    test('a page to share by leads on', async ({ page }) => {
      await page.goto(content.address + (sharePagesOf('content')[0] ?? ''));
      await expect(page.locator('nav.view-bar')).toBeVisible();
    });

    test('the scripts of a page run, and the one that it asks for', async ({ page }) => {
      await page.goto(`${content.address}${slug}/timeline`);
      const script = page.waitForResponse(/share\.js$/u);
      await page.locator('main .handle').first().focus();
      await page.keyboard.press('Enter');
      expect((await script).status()).toBe(200);
      await expect(page.getByRole('menu')).toBeVisible();
    });

    test('a visited explainer opens again without a connection', async ({ context, page, watch }) => {
      await page.goto(`${content.address}${slug}/index.html`);
      await expect(page.locator('[role=status][data-root]')).toHaveText(en.offline.kept);
      await context.setOffline(true);
      for (const path of ['timeline.html', 'places', '', '../index.html']) {
        await page.goto(`${content.address}${slug}/${path}`);
        await expect(page.locator('h1')).toBeVisible();
      }
      await page.goto(`${content.address}${slug}/no-such-page.html`);
      await expect(page.locator('h1')).toHaveText(en.offline.notKept.title);
      watch.complaints.length = 0;
    });

    test('what is not there is answered with a way back', async ({ page, watch }) => {
      await page.goto(`${content.address}${slug}/no/such/page`);
      await page.locator(`main a[href$="${slug}/index.html"]`).click();
      await expect(page.locator('nav.view-bar')).toBeVisible();
      watch.complaints.length = 0;
    });

    test('the header alone lets no other script run', async ({ page, watch }) => {
      await page.goto(`${content.address}bare.html`);
      await expect(page.locator('h1')).toBeVisible();
      expect(await page.evaluate(() => 'pwned' in globalThis)).toBe(false);
      expect(watch.complaints.filter((complaint) => complaint.includes('Content Security Policy'))).not.toEqual([]);
      watch.complaints.length = 0;
    });

    test('an embed shows in a page of another site and of a disk, and no other page does', async ({ page, watch }) => {
      const frames = ['a-story/embed/timeline.html', `${slug}/aid.html`].map((file) => `<iframe src="${content.address}${file}"></iframe>`);
      const html = `<!doctype html><title>Elsewhere</title>${frames.join('')}`;
      const folder = mkdtempSync(join(tmpdir(), 'standfirst-framing-'));
      writeFileSync(join(folder, 'index.html'), html);
      const elsewhere = createServer((_, response) => response.setHeader('Content-Type', 'text/html').end(html));
      await new Promise<void>((done) => elsewhere.listen(0, '127.0.0.1', done));
      const { port } = elsewhere.address() as AddressInfo;
      for (const address of [`http://localhost:${port}/`, pathToFileURL(join(folder, 'index.html')).href]) {
        await page.goto(address);
        await expect(page.frameLocator('iframe >> nth=0').locator('p')).toHaveText('A figure');
        // Once or more often: browsers differ.
        await expect.poll(() => watch.complaints.some((complaint) => complaint.includes('frame-ancestors'))).toBe(true);
        await expect(page.frameLocator('iframe >> nth=1').locator('nav.view-bar')).toHaveCount(0);
        // What it still has to say of this page is said before the next one is there.
        await page.goto('about:blank');
        watch.complaints.length = 0;
      }
      elsewhere.closeAllConnections();
      elsewhere.close();
      rmSync(folder, { recursive: true });
      watch.requests.length = 0;
    });
  });
}
