import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { contentTypes, textFormats } from '../../src/outputs/formats.ts';
import { workerFile } from '../../src/routes.ts';
import { isInstalled, sendsBrotli, type WebServer, webServerNames, webServers } from '../web-servers.ts';
import { builtFiles, isSharePage } from './built-page.ts';
import { type Answer, ask, hiddenFiles, hostedSite, sample } from './hosted-site.ts';
import { keptFiles } from './kept-files.ts';

const [slug = ''] = readdirSync('content', { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? entry.name : []));
const [sharePage = ''] = builtFiles('content').filter(isSharePage);
const { root, remove } = await hostedSite();
afterAll(remove);

const fileBytes = (path: string) => readFileSync(join(root, path));
const notFound = fileBytes('404.html');
const decoded = ({ headers, body }: Answer) => {
  if (headers['content-encoding'] === 'br') return brotliDecompressSync(body);
  return headers['content-encoding'] === 'gzip' ? gunzipSync(body) : body;
};

describe.each(webServerNames)('%s', (name) => {
  describe.skipIf(!isInstalled(name))('installed', () => {
    let server: WebServer;
    const get = (path: string, headers?: Record<string, string>, method?: string) => ask(server.address, path, headers, method);
    beforeAll(async () => {
      server = await webServers[name](root);
    });
    afterAll(() => server.stop());

    test.each([
      ['/', 'index.html'],
      ['/index.html', 'index.html'],
      [`/${slug}/`, `${slug}/index.html`],
      [`/${slug}/index.html`, `${slug}/index.html`],
      [`/${slug}/timeline.html`, `${slug}/timeline.html`],
      [`/${slug}/timeline`, `${slug}/timeline.html`],
      [`/${slug}/timeline?to=places`, `${slug}/timeline.html`],
      // Readers’ devices keep it, so it is a page like others.
      ['/404.html', '404.html'],
      ['/404', '404.html'],
      ['/.well-known/security.txt', '.well-known/security.txt'],
    ])('%s is the file %s', async (path, file) => {
      const { status, body } = await get(path);
      expect([status, body.equals(fileBytes(file))]).toEqual([200, true]);
    });

    test('all that readers’ devices keep is answered as what it is', async () => {
      for (const worker of [workerFile, `${slug}/${workerFile}`]) {
        const kept = keptFiles(fileBytes(worker).toString());
        expect(kept.length).toBeGreaterThan(5);
        for (const { url } of kept) {
          const path = posix.join('/', posix.dirname(worker), url);
          const { status, body } = await get(path);
          expect([path, status, body.equals(fileBytes(path))]).toEqual([path, 200, true]);
        }
      }
    });

    test('a folder without its slash is led to it, with its query and on the same host', async () => {
      for (const query of ['', '?a=b&c']) {
        const { status, headers } = await get(`/${slug}${query}`);
        expect([status, headers.location]).toEqual([301, `/${slug}/${query}`]);
      }
    });

    test.each([
      `//${slug}`,
      `//evil.example/..%2f${slug}`,
      `/\\evil.example/../${slug}`,
      `//evil.example/%2e%2e/${slug}`,
      '//evil.example/..',
    ])('%s leads to no other host', async (path) => {
      const { headers } = await get(path);
      expect(headers.location ?? '/').toMatch(/^\/(?![/\\])/u);
    });

    test.each([
      ...['/nothing', '/nothing.html', `/${slug}/nothing.csv`, '/no/such/story/', '/fonts/', '/fonts/nothing.woff2'],
      ...['/_headers', '/_headers.nginx', '/_headers.caddy', '/%5fheaders', '//_headers', `/${slug}/..//_headers`],
      ...['/index.html.br', '/index.html.gz', `/${slug}/timeline.html.br`, `/${slug}/timeline/`],
      // Longer than a disk lets names and paths be, or with what none may have.
      ...[
        `/${'x'.repeat(256)}`,
        `/${slug}/${'x'.repeat(251)}`,
        `/${'é'.repeat(128)}`,
        `/${'x/'.repeat(2500)}`,
        '/a%0ab',
        '/%ff%fe',
        '/{path}',
      ],
      ...hiddenFiles.map((file) => `/${file}`),
    ])('%s is answered with the page for what is not there', async (path) => {
      const answer = await get(path);
      expect([answer.status, answer.headers['content-type'], answer.headers['cache-control']]).toEqual([
        404,
        'text/html; charset=utf-8',
        'no-cache',
      ]);
      expect(answer.body.equals(notFound)).toBe(true);
      expect(answer.headers['content-security-policy']).toContain("frame-ancestors 'none'");
    });

    test.each(['/../../etc/passwd', '/%2e%2e/%2e%2e/etc/passwd', '/..%2f..%2fetc/passwd', '/..%5c..%5cetc%5cpasswd', '/%00', '/%'])(
      'nothing outside the folder is served: %s',
      async (path) => {
        const { status = 0, body } = await get(path);
        expect(status).toBeGreaterThanOrEqual(400);
        expect(body.toString()).not.toContain('root:');
      },
    );

    test.each(Object.entries(contentTypes))('a .%s is sent as %s', async (ending, type) => {
      const { status, headers } = await get(`/a-story/data/sample.${ending}`);
      expect([status, headers['content-type']]).toEqual([200, type]);
    });

    test.each(textFormats)('a .%s is sent compressed to whoever reads that', async (ending) => {
      const path = `/a-story/data/sample.${ending}`;
      const plain = await get(path);
      expect([plain.headers['content-encoding'], plain.body.equals(fileBytes(path))]).toEqual([undefined, true]);
      for (const accepted of ['gzip', 'br', 'gzip, deflate, br, zstd']) {
        const answer = await get(path, { 'Accept-Encoding': accepted });
        const best = accepted.includes('br') && sendsBrotli(name) ? 'br' : accepted.includes('gzip') ? 'gzip' : undefined;
        expect([answer.headers['content-encoding'], answer.headers['content-type']]).toEqual([best, plain.headers['content-type']]);
        expect(decoded(answer).equals(plain.body)).toBe(true);
      }
    });

    test('what is compressed already is sent as it is', async () => {
      const { headers } = await get('/fonts/public-sans.woff2', { 'Accept-Encoding': 'gzip, br' });
      expect(headers['content-encoding']).toBe(undefined);
    });

    test('a page to share by, which is not compressed, is sent as it is', async () => {
      for (const path of [`/${sharePage}`, `/${sharePage.replace(/\.html$/u, '')}`]) {
        const { status, headers, body } = await get(path, { 'Accept-Encoding': 'gzip, deflate, br, zstd' });
        expect([status, headers['content-type'], headers['content-encoding']]).toEqual([200, 'text/html; charset=utf-8', undefined]);
        expect(body.equals(fileBytes(sharePage))).toBe(true);
      }
    });

    test.each([
      ['/', 'no-cache'],
      [`/${slug}/timeline.html`, 'no-cache'],
      [`/${slug}/land.svg`, 'no-cache'],
      ['/share.js', 'no-cache'],
      ['/a-story/data/sample.csv', 'no-cache'],
      ['/fonts/public-sans.woff2', 'public, max-age=2592000'],
      ['/s/home.png', 'public, max-age=259200'],
      [`/${slug}/s/view-aid.png`, 'public, max-age=259200'],
    ])('%s is kept by the rule %s, and not sent again while it is the same', async (path, rule) => {
      for (const encoding of ['identity', 'gzip', 'br']) {
        const accepted = { 'Accept-Encoding': encoding };
        const { status, headers } = await get(path, accepted);
        expect([status, headers['cache-control']]).toEqual([200, rule]);
        const byTag = await get(path, { ...accepted, 'If-None-Match': String(headers.etag) });
        const byDay = await get(path, { ...accepted, 'If-Modified-Since': String(headers['last-modified']) });
        expect([byTag.status, byTag.body.length, byDay.status, byDay.body.length]).toEqual([304, 0, 304, 0]);
        expect(byTag.headers['cache-control']).toBe(rule);
        expect((await get(path, { ...accepted, 'If-None-Match': '"another"' })).status).toBe(200);
      }
    });

    test('every answer has the headers that keep its reader safe, and says nothing of versions', async () => {
      for (const [path, accepted, method] of [
        ['/', 'br'],
        [`/${slug}/timeline`, 'gzip'],
        [`/${slug}`, 'br'],
        [`/${slug}`, 'br', 'HEAD'],
        [`/${slug}`, 'br', 'POST'],
        ['/nothing', 'br'],
        [`/${'x'.repeat(300)}`, 'br'],
        ['/_headers', 'identity'],
        ['/', 'identity', 'POST'],
        ['/a-story/data/sample.json', 'gzip, br'],
        ['/fonts/public-sans.woff2', 'br'],
      ] as const) {
        const { headers } = await get(path, { 'Accept-Encoding': accepted }, method);
        // Said of all, so that no cache between sends one form to whoever reads another.
        expect(headers.vary).toBe('Accept-Encoding');
        expect(headers).toMatchObject({
          'x-content-type-options': 'nosniff',
          'referrer-policy': 'same-origin',
          'cross-origin-opener-policy': 'same-origin',
          'cross-origin-resource-policy': 'cross-origin',
          'access-control-allow-origin': '*',
        });
        expect(headers['permissions-policy']).toContain('geolocation=()');
        expect(headers['content-security-policy']).toMatch(/^default-src 'none';script-src 'self' 'sha256-/u);
        expect(headers['strict-transport-security']).toBe(undefined);
        expect(String(headers.server)).not.toMatch(/\d/u);
      }
    });

    test('embeds may be framed anywhere, and no other page', async () => {
      const policy = async (path: string) => String((await get(path)).headers['content-security-policy']);
      expect(await policy('/a-story/embed/timeline.html')).toMatch(/;frame-ancestors \* file:$/u);
      expect(await policy('/a-story/embed/timeline')).toMatch(/;frame-ancestors \* file:$/u);
      for (const path of ['/', `/${slug}/`, `/${slug}/aid.html`, `/${slug}/s/view-aid.png`, '/a-story/embedded.html', '/embed/x.html']) {
        expect(await policy(path)).toMatch(/;frame-ancestors 'none'$/u);
      }
    });

    test('a part of a file is sent when it is asked for', async () => {
      const { status, headers, body } = await get('/a-story/data/sample.csv', { Range: 'bytes=4-7' });
      expect([status, body.toString()]).toEqual([206, sample.slice(4, 8)]);
      expect(headers['content-range']).toBe(`bytes 4-7/${sample.length}`);
    });

    test('a part that a file does not have is refused with its size, and with the headers of every answer', async () => {
      for (const part of ['bytes=999999-', 'bytes=5-2', 'bytes=x']) {
        const { status, headers, body } = await get('/a-story/data/sample.csv', { Range: part });
        expect([part, status, body.length]).toEqual([part, 416, Number(headers['content-length'])]);
        if (part === 'bytes=999999-') expect(headers['content-range']).toBe(`bytes */${sample.length}`);
        // nginx says each twice.
        for (const [header, value] of [
          ['vary', 'Accept-Encoding'],
          ['x-content-type-options', 'nosniff'],
          ['cache-control', 'no-cache'],
        ] as const)
          expect(new Set(String(headers[header]).split(', '))).toEqual(new Set([value]));
        expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
      }
    });

    test('no part is sent of the page for what is not there, and it is never said to be the same', async () => {
      for (const asked of [{ Range: 'bytes=0-9' }, { 'If-None-Match': '*' }, { 'If-Modified-Since': new Date(2100, 1).toUTCString() }]) {
        const { status, headers, body } = await get('/nothing', asked);
        expect([status, headers['content-range'], body.equals(notFound)]).toEqual([404, undefined, true]);
      }
    });

    test('a site is read and not written', async () => {
      expect((await get('/', {}, 'HEAD')).status).toBe(200);
      for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS', 'PROPFIND'])
        for (const path of ['/', `/${slug}`, '/nothing', '/_headers']) expect((await get(path, {}, method)).status).toBe(405);
    });
  });
});
