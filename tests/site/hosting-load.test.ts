import { readFileSync } from 'node:fs';
import { Agent, get } from 'node:http';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { builtFiles } from './built-page.ts';
import { builtPath } from '../built-sites.ts';
import { isInstalled, webServerNames, webServers } from '../web-servers.ts';

const requests = 10_000;
const connections = 32;
const encodings = ['gzip, br', 'gzip', 'identity'];

// Every file of the site, and the short form of every page.
const files = builtFiles('content').filter((file) => !/^_|\.(?:br|gz)$/u.test(file));
const addresses = files.flatMap((file) =>
  file.endsWith('/index.html') || file === '404.html' ? [file] : [file, file.replace(/\.html$/u, '')],
);

describe.each(webServerNames)('%s', (name) => {
  test.skipIf(!isInstalled(name))('answers ten thousand requests over 32 connections without an error', async () => {
    const server = await webServers[name](builtPath('content'));
    const agent = new Agent({ keepAlive: true, maxSockets: connections });
    const wrong: string[] = [];
    const ask = (index: number) => {
      const address = addresses[index % addresses.length] ?? '';
      const encoding = encodings[index % encodings.length] ?? '';
      return new Promise<void>((done) => {
        const fail = (error: Error) => done(void wrong.push(`${address}: ${error.message}`));
        get(server.address + address, { agent, headers: { 'Accept-Encoding': encoding } }, (response) => {
          let bytes = 0;
          response.on('data', (part: Buffer) => (bytes += part.length));
          response.on('error', fail);
          response.on('end', () => {
            const { statusCode, headers } = response;
            const ending = { br: '.br', gzip: '.gz' }[headers['content-encoding'] ?? ''] ?? '';
            if (statusCode !== 200 || bytes !== sizeOf(address, ending)) {
              wrong.push(`${address}: ${String(statusCode)}, ${bytes} bytes`);
            }
            done();
          });
        }).on('error', fail);
      });
    };
    let next = 0;
    const lane = async () => {
      while (next < requests) await ask(next++);
    };
    try {
      await Promise.all(Array.from({ length: connections }, lane));
    } finally {
      agent.destroy();
      await server.stop();
    }
    expect(wrong).toEqual([]);
    expect(next).toBe(requests);
  });
});

const sizes = new Map<string, number>();

/** Bytes of the file that an address stands for, in one of its forms. */
function sizeOf(address: string, ending: string): number {
  const file = (files.includes(address) ? address : `${address}.html`) + ending;
  const size = sizes.get(file) ?? readFileSync(join(builtPath('content'), file)).length;
  sizes.set(file, size);
  return size;
}
