import { lookup } from 'node:dns';
import { request as requestHttp, type IncomingHttpHeaders } from 'node:http';
import { request as requestHttps } from 'node:https';
import { BlockList, isIP, type LookupFunction } from 'node:net';
import { brotliDecompressSync, gunzipSync, inflateSync } from 'node:zlib';

/** What an address answered, after all its redirects. */
export interface Visit {
  /** Where the redirects ended. */
  url: string;
  /** Where those that are for good ended, before the first that is not. */
  movedTo: string;
  status: number;
  headers: IncomingHttpHeaders;
  /** What was read; undefined where it is larger than the limit, or was not asked for. */
  body: Buffer | undefined;
}

/** Why there was no answer. */
export type Failure = 'no-host' | 'no-connection' | 'timeout' | 'private' | 'circle' | 'unsafe';

/** How addresses are visited. */
export interface VisitLimits {
  userAgent: string;
  /** For a request with all of its answer. */
  ms: number;
  bytes: number;
  /** Between two requests to a host. */
  pauseMs: number;
  /** How many hosts are asked at once. */
  hosts: number;
  /** True where the address is not from an article, and in tests: else no address of a machine’s own network is asked. */
  mayBePrivate?: boolean;
}

const mostRedirects = 10;

/** Asks addresses: one request at a time of each host, with limits of time and size, and none of a private network. */
export class Visitor {
  readonly #limits: VisitLimits;
  /** The last request of each host. */
  readonly #waiting = new Map<string, Promise<unknown>>();
  #running = 0;
  readonly #free: (() => void)[] = [];

  constructor(limits: VisitLimits) {
    this.#limits = limits;
  }

  /** Follows an address to its end. */
  async visit(method: 'HEAD' | 'GET', address: string): Promise<Visit | Failure> {
    let url = address;
    let movedTo = address;
    let isForGood = true;
    for (let step = 0; step <= mostRedirects; step++) {
      const answer = await this.#inTurn(url, method);
      if (typeof answer === 'string') return answer;
      const next = isRedirect(answer.status) && answer.headers.location !== undefined ? URL.parse(answer.headers.location, url) : null;
      if (!next) return { url, movedTo, ...answer };
      if (next.protocol !== 'https:' && next.protocol !== 'http:') return 'unsafe';
      // The part that a browser goes on to show is no part of where a page is.
      if (next.hash === '') next.hash = new URL(url).hash;
      url = next.href;
      isForGood &&= answer.status === 301 || answer.status === 308;
      if (isForGood) movedTo = url;
    }
    return 'circle';
  }

  async #inTurn(url: string, method: 'HEAD' | 'GET'): Promise<Answer | Failure> {
    const { host } = new URL(url);
    const before = this.#waiting.get(host);
    const turn = (async () => {
      if (before) {
        await before;
        await new Promise((done) => setTimeout(done, this.#limits.pauseMs));
      }
      return this.#amongFew(() => ask(url, method, this.#limits));
    })();
    this.#waiting.set(host, turn);
    return turn;
  }

  async #amongFew<Value>(work: () => Promise<Value>): Promise<Value> {
    if (this.#running >= this.#limits.hosts) await new Promise<void>((done) => this.#free.push(done));
    this.#running++;
    try {
      return await work();
    } finally {
      this.#running--;
      this.#free.shift()?.();
    }
  }
}

type Answer = Pick<Visit, 'status' | 'headers' | 'body'>;

function isRedirect(status: number): boolean {
  return [301, 302, 303, 307, 308].includes(status);
}

function ask(url: string, method: 'HEAD' | 'GET', { userAgent, ms, bytes, mayBePrivate = false }: VisitLimits): Promise<Answer | Failure> {
  const target = new URL(url);
  if (!mayBePrivate && isPrivate(target.hostname.replaceAll(/[[\]]/gu, ''))) return Promise.resolve('private');
  const request = target.protocol === 'https:' ? requestHttps : requestHttp;
  const headers = { 'User-Agent': userAgent, Accept: 'text/html, */*;q=0.8', 'Accept-Encoding': 'gzip, deflate, br' };
  return new Promise((resolve) => {
    const asked = request(target, { method, headers, agent: false, ...(!mayBePrivate && { lookup: publicLookup }) }, (response) => {
      const { statusCode: status = 0, headers: answered } = response;
      const chunks: Buffer[] = [];
      let size = 0;
      response.on('data', (chunk: Buffer) => {
        size += chunk.length;
        chunks.push(chunk);
        if (size > bytes) end({ status, headers: answered, body: undefined });
      });
      response.on('end', () => {
        const whole = method === 'HEAD' ? undefined : unpacked(Buffer.concat(chunks), answered['content-encoding'], bytes);
        end({ status, headers: answered, body: whole });
      });
      response.on('error', (error: NodeJS.ErrnoException) => end(failureOf(error)));
    });
    const timer = setTimeout(() => end('timeout'), ms);
    asked.on('error', (error: NodeJS.ErrnoException) => end(failureOf(error)));
    asked.end();

    function end(answer: Answer | Failure): void {
      clearTimeout(timer);
      resolve(answer);
      asked.destroy();
    }
  });
}

function unpacked(bytes: Buffer, encoding: string | undefined, maxOutputLength: number): Buffer | undefined {
  try {
    if (encoding === 'gzip') return gunzipSync(bytes, { maxOutputLength });
    if (encoding === 'br') return brotliDecompressSync(bytes, { maxOutputLength });
    return encoding === 'deflate' ? inflateSync(bytes, { maxOutputLength }) : bytes;
  } catch {
    return undefined;
  }
}

function failureOf({ code = '', message }: NodeJS.ErrnoException): Failure {
  if (code === privateCode) return 'private';
  if (code === 'ENOTFOUND') return 'no-host';
  if (code === 'ETIMEDOUT') return 'timeout';
  return /CERT|SSL|TLS|SIGNED|SIGNATURE/u.test(code) || message.includes('certificate') ? 'unsafe' : 'no-connection';
}

const privateCode = 'EPRIVATE';

/** A name is looked up once, and what it stands for is checked before it is asked: so no later answer can lead elsewhere. */
const publicLookup: LookupFunction = (host, options, done) => {
  lookup(host, { ...options, all: true }, (error, found) => {
    const [first] = error ? [] : found;
    if (!first) done(error ?? Object.assign(new Error('no address'), { code: 'ENOTFOUND' }), '', 4);
    else if (found.some(({ address }) => isPrivate(address))) done(Object.assign(new Error('private'), { code: privateCode }), '', 4);
    else if (options.all) done(null, found);
    else done(null, first.address, first.family);
  });
};

const notPublic = new BlockList();
const networksV4: [network: string, prefix: number][] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
];
const networksV6: [network: string, prefix: number][] = [
  ['::', 127],
  ['fc00::', 7],
  ['fe80::', 10],
  ['ff00::', 8],
];
for (const [network, prefix] of networksV4) notPublic.addSubnet(network, prefix, 'ipv4');
for (const [network, prefix] of networksV6) notPublic.addSubnet(network, prefix, 'ipv6');

/**
 * True for the address of a machine that is not on the public internet.
 * @example isPrivate('127.0.0.1') //=> true
 */
export function isPrivate(host: string): boolean {
  const version = isIP(host);
  return version === 0 ? host === 'localhost' || host.endsWith('.localhost') : notPublic.check(host, version === 4 ? 'ipv4' : 'ipv6');
}
