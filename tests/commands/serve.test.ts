import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addressOf, serve } from '../../src/commands/serve.ts';

const folder = mkdtempSync(join(tmpdir(), 'standfirst-serve-'));
const site = join(folder, 'site');
const home = `<p>${'home '.repeat(500)}`;
let root: Server;
let deep: Server;

beforeAll(async () => {
  mkdirSync(join(site, 'slug'), { recursive: true });
  writeFileSync(join(folder, 'secret.txt'), 'secret');
  writeFileSync(join(site, 'index.html'), home);
  writeFileSync(join(site, 'index.html.br'), brotliCompressSync(home));
  writeFileSync(join(site, '404.html'), '<p>nothing here');
  writeFileSync(join(site, 'slug', 'index.html'), '<p>article');
  writeFileSync(join(site, 'land.svg'), '<svg/>');
  root = await serve(site, { port: 0 });
  deep = await serve(site, { port: 0, base: '/a/b/' });
});
afterAll(() => {
  root.close();
  deep.close();
  rmSync(folder, { recursive: true });
});

/** Status of a path that is sent as it is: `fetch` would tidy it up first. */
function statusOf(path: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const { port } = new URL(addressOf(root));
    request({ port, path, host: '127.0.0.1' }, (response) => resolve(response.resume().statusCode))
      .on('error', reject)
      .end();
  });
}

test.each([
  ['', 200, 'text/html;charset=utf-8'],
  ['slug/', 200, 'text/html;charset=utf-8'],
  ['land.svg', 200, 'image/svg+xml'],
  ['slug/nothing.html', 404, 'text/html;charset=utf-8'],
])('/%s is answered with %i, %s', async (path, status, type) => {
  const response = await fetch(addressOf(root) + path);
  expect([response.status, response.headers.get('content-type')]).toEqual([status, type]);
  if (status === 404) expect(await response.text()).toBe('<p>nothing here');
});

test('a folder without its slash is led to it, so that relative links hold', async () => {
  const response = await fetch(`${addressOf(root)}slug`, { redirect: 'manual' });
  expect([response.status, response.headers.get('location')]).toEqual([301, '/slug/']);
});

test('what the build has compressed is sent compressed to whoever reads it', async () => {
  const encodingFor = async (accepted: string) => {
    const response = await fetch(addressOf(root), { headers: { 'Accept-Encoding': accepted } });
    expect(await response.text()).toBe(home);
    return response.headers.get('content-encoding');
  };
  expect(await encodingFor('gzip, br')).toBe('br');
  expect(await encodingFor('gzip')).toBe(null);
});

test.each([
  '/../secret.txt',
  '/%2e%2e/secret.txt',
  '/%2e%2e%2fsecret.txt',
  '/slug/../../secret.txt',
  '/..%5csecret.txt',
  '/%',
  '/%00',
  '//etc/hostname',
])('nothing outside the folder is served: %s', async (path) => {
  expect(await statusOf(path)).toBe(404);
});

test('a file that goes away while it is read ends its answer, and the server goes on', async () => {
  const server = await serve(site, { port: 0 });
  writeFileSync(join(site, 'passing.html'), '<p>here today');
  // Comes after the server has looked at the file, and before it opens it.
  server.on('request', () => rmSync(join(site, 'passing.html'), { force: true }));
  await expect(fetch(`${addressOf(server)}passing.html`).then((response) => response.text())).rejects.toThrow();
  expect((await fetch(`${addressOf(server)}index.html`)).status).toBe(200);
  server.close();
});

test('a folder that goes away for a moment ends the answer, and the server goes on', async () => {
  const passing = join(folder, 'passing');
  mkdirSync(passing);
  const server = await serve(passing, { port: 0 });
  rmSync(passing, { recursive: true });
  await expect(fetch(addressOf(server)).then((response) => response.text())).rejects.toThrow();
  mkdirSync(passing);
  writeFileSync(join(passing, 'index.html'), home);
  expect((await fetch(addressOf(server))).status).toBe(200);
  server.close();
});

test('a site in a folder of a domain is served there and not above', async () => {
  expect((await fetch(`${addressOf(deep)}a/b/slug/`)).status).toBe(200);
  expect((await fetch(`${addressOf(deep)}slug/`)).status).toBe(404);
});

test('without a port it takes the next free one', async () => {
  const first = await serve(site);
  const second = await serve(site);
  const [a, b] = [first, second].map((server) => Number(new URL(addressOf(server)).port));
  expect(b).toBeGreaterThan(a ?? 0);
  first.close();
  second.close();
});

test('a port that is taken is an error, as is a folder that is not there', async () => {
  const taken = Number(new URL(addressOf(root)).port);
  await expect(serve(site, { port: taken })).rejects.toThrow(`Another program uses the port ${taken}.`);
  await expect(serve(join(folder, 'none'))).rejects.toThrow('npm run build');
});
