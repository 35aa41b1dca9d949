import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { checkSources, type SourceEffects } from '../../src/commands/sources.ts';
import { isPrivate, Visitor } from '../../src/commands/web/visit.ts';
import { flawsOf } from '../compile/plain-message.ts';
import { fileOf, storyWith } from '../compile/story-file.ts';

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

const page = (text: string, title = 'A report') =>
  `<!doctype html><title>${title}</title><nav>${Math.random()}</nav><article>${text}</article>`;
const send =
  (status: number, body = '', headers: Record<string, string> = {}): Answer =>
  (_, response) =>
    response.writeHead(status, { 'content-type': 'text/html', ...headers }).end(body);

let text = 'As it was.';
/** What the host of a newspaper answers. */
const paper: Record<string, Answer> = {
  '/fine': (request, response) => send(200, page('Fine.'))(request, response),
  '/temporary': send(302, '', { location: '/fine' }),
  '/changed': (request, response) => send(200, page(text))(request, response),
  '/dead': send(404),
  '/gone': send(410),
  '/moved': send(301, '', { location: '/moved-on' }),
  '/moved-on': send(308, '', { location: '/fine' }),
  '/moved-and-dead': send(301, '', { location: '/dead' }),
  '/says-so': (request, response) => send(200, page('Try the search.', 'Page not found – Paper'))(request, response),
  '/to-the-front': send(302, '', { location: '/' }),
  '/': (request, response) => send(200, page('News.'))(request, response),
  '/no-head': (request, response) => send(request.method === 'HEAD' ? 405 : 200, page('Fine.'))(request, response),
  '/forbidden': send(403),
  '/slow': () => undefined,
  '/circle': send(302, '', { location: '/circle' }),
  '/to-a-file': send(301, '', { location: 'file:///etc/passwd' }),
  '/large': send(200, 'x'.repeat(300_000)),
  '/older': (request, response) => send(200, page('Old.'), { 'last-modified': 'Mon, 31 May 2021 10:00:00 GMT' })(request, response),
  '/newer': (request, response) => send(200, page('New.'), { 'last-modified': 'Thu, 03 Jun 2021 10:00:00 GMT' })(request, response),
};

let atOnce = 0;
let mostAtOnce = 0;
let agents = new Set<string>();
const servers: Server[] = [];

async function serve(answer: Answer): Promise<string> {
  const server = createServer((request, response) => {
    agents.add(request.headers['user-agent'] ?? '');
    mostAtOnce = Math.max(mostAtOnce, ++atOnce);
    response.on('close', () => atOnce--);
    setTimeout(() => answer(request, response), 2);
  });
  servers.push(server);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

let host = '';
/** A host that answers every address alike. */
let agreeable = '';

beforeAll(async () => {
  host = await serve((request, response) => (paper[request.url ?? ''] ?? send(404))(request, response));
  agreeable = await serve((request, response) => send(200, page('Welcome. '.repeat(20)))(request, response));
});
beforeEach(() => {
  [mostAtOnce, agents, text] = [0, new Set(), 'As it was.'];
});
afterAll(() => {
  for (const server of servers) server.close().closeAllConnections();
});

const limits = { userAgent: 'The Paper (checks its sources)', ms: 1500, bytes: 200_000, pauseMs: 0, hosts: 8, mayBePrivate: true };

/** A world that remembers what was written. */
function world(given: Partial<SourceEffects> = {}): SourceEffects & { written: string[]; record: string } {
  const effects: SourceEffects & { written: string[]; record: string } = {
    written: [],
    record: '',
    limits,
    today: '2021-07-01',
    readRecord: () => Promise.resolve(effects.record),
    writeRecord: (_, record) => {
      effects.record = record;
      return Promise.resolve();
    },
    write: (said) => void effects.written.push(said),
    ...given,
  };
  return effects;
}

/** An article with sources at these addresses. */
function articleWith(addresses: string[], more = '') {
  const sources = addresses.map(
    (url, index) => `  s-${index}: { publisher: Paper, headline: A report, published: "2021-05-01", url: "${url}"${more} }`,
  );
  return fileOf(storyWith(['sources:', ['sources:', ...sources].join('\n')], [/ {2}daily: .*\n/u.exec(storyWith())?.[0] ?? '', '']));
}

/** The exit code, and what was said of the addresses. */
async function run(addresses: string[], effects = world(), more = ''): Promise<[code: number, said: string[]]> {
  const code = await checkSources([articleWith(addresses, more)], effects);
  return [code, effects.written.splice(0).join('\n').split('\n').filter(Boolean)];
}

describe('npm run sources', () => {
  it.each<[what: string, path: string, code: number, said: RegExp]>([
    ['what is there', '/fine', 0, /^1 address: 1 fine\.$/u],
    ['what is elsewhere for a while', '/temporary', 0, /1 fine/u],
    ['a host that answers no head', '/no-head', 0, /1 fine/u],
    [
      'what is dead',
      '/dead',
      1,
      /:11:\d+ {2}error {2}In `sources\.s-0\.url`, the address is dead: it answers 404\. Give the new address, or .* dead$/u,
    ],
    ['what was taken away', '/gone', 1, /it answers 410/u],
    [
      'what has moved, with the address where it ends',
      '/moved',
      1,
      /warning .* the page has moved to `http.*\/fine`\. Write that address\. {2}moved$/u,
    ],
    ['what has moved to nowhere', '/moved-and-dead', 1, /it answers 404/u],
    ['a page that says that it is none', '/says-so', 1, /the page is gone: its title says that there is no such page/u],
    ['a page that leads to the front page', '/to-the-front', 1, /the page is gone: it leads to the front page/u],
    ['what has changed since the day of reading', '/newer', 1, /the page has changed since 2021-06-02\. Read it again/u],
    ['what is older than the day of reading', '/older', 0, /1 fine/u],
    [
      'what only browsers may see',
      '/forbidden',
      0,
      /note .* not known whether the page is there: it answers 403\. Open it in a browser\./u,
    ],
    ['a host that is too slow', '/slow', 0, /note .* its host was too slow/u],
    ['what leads in a circle', '/circle', 1, /without an end/u],
    ['what leads out of the web', '/to-a-file', 0, /the connection is not safe/u],
    ['what is too large to compare', '/large', 0, /1 fine/u],
  ])('tells %s', async (_, path, code, said) => {
    const [exit, lines] = await run([`${host}${path}`], world(), ', accessed: "2021-06-02"');
    expect([exit, lines.find((line) => said.test(line)) ?? lines]).toEqual([code, expect.stringMatching(said) as string]);
    for (const line of lines.filter((one) => one.includes(' In `')))
      expect(flawsOf(line.replace(/^.*?(In `.*\.) {2}\S+$/u, '$1'))).toEqual([]);
  });

  it('knows a host that answers the same to what nobody wrote', async () => {
    const [exit, lines] = await run([`${agreeable}/2021/a-report`]);
    expect([exit, lines[0]]).toEqual([1, expect.stringContaining('its host answers the same to an address that nobody wrote')]);
  });

  it('does not take the empty page of a script for one that is gone', async () => {
    const scripted = await serve(send(200, '<title>Paper</title><div id="app"></div><script>start()</script>'));
    const [exit, lines] = await run([`${scripted}/2021/a-report`]);
    expect([exit, lines[0]]).toEqual([0, expect.stringContaining('its host gives every address the same empty page')]);
  });

  it('knows what has changed since an earlier run, until it is read again', async () => {
    const effects = world();
    const address = [`${host}/changed`];
    expect((await run(address, effects))[1]).toContain(
      'Of 1, it is not known whether the page has changed since it was read. The next run compares it with today’s.',
    );
    expect(await run(address, effects)).toEqual([0, ['1 address: 1 fine.']]);
    text = 'As it is.';
    for (let again = 0; again < 2; again++) expect((await run(address, effects))[1][0]).toContain('has changed since 2021-07-01');
    expect((await run(address, effects, ', accessed: "2021-06-02"'))[0]).toBe(0);
    expect(effects.record).toContain('{"on":"2021-07-01","digest":');
    expect(effects.record).toContain('"accessed":"2021-06-02"');
  });

  it('asks for the head alone where a page has the same mark as before', async () => {
    let whole = 0;
    const marked = await serve((request, response) => {
      if (request.method === 'GET' && request.url === '/a') whole++;
      send(request.url === '/a' ? 200 : 404, page('Fine.'), { etag: '"1"' })(request, response);
    });
    const effects = world();
    for (let again = 0; again < 3; again++) await run([`${marked}/a`], effects);
    expect(whole).toBe(1);
  });

  it('asks one page of a host at a time, several hosts at once, and says who asks', async () => {
    const addresses = ['/fine', '/dead', '/moved', '/no-head'];
    await run(addresses.map((path) => `${host}${path}`));
    expect(mostAtOnce).toBe(1);
    await run([...addresses.map((path) => `${host}${path}`), `${agreeable}/a`, `${agreeable}/b`]);
    expect(mostAtOnce).toBe(2);
    expect([...agents]).toEqual([limits.userAgent]);
  });

  it('says in one sentence that there is no connection', async () => {
    expect(await run(['http://127.0.0.1:1/a', 'http://127.0.0.1:1/b'])).toEqual([
      2,
      ['No host answered, as if there were no connection. Connect to the internet, and run it again.'],
    ]);
  });

  it('opens nothing for sources without an address', async () => {
    const effects = world();
    const book = storyWith(['url: "https://example.org/bridge"', 'kind: book']);
    expect(await checkSources([fileOf(book)], effects)).toBe(0);
    expect(effects.written).toEqual(['No source has an address.']);
  });
});

describe('a private network', () => {
  it.each([
    '127.0.0.1',
    '10.1.2.3',
    '172.31.0.1',
    '192.168.1.1',
    '169.254.169.254',
    '0.0.0.0',
    '::1',
    '::ffff:127.0.0.1',
    'fd00::1',
    'fe80::1',
    'localhost',
    'a.localhost',
  ])('%s is of one', (address) => expect(isPrivate(address)).toBe(true));
  it.each(['93.184.216.34', '172.32.0.1', '2606:2800:220:1::1', 'example.org'])('%s is of none', (address) =>
    expect(isPrivate(address)).toBe(false),
  );

  it('is not asked, by its address, by a name, or after a redirect', async () => {
    const visitor = new Visitor({ ...limits, mayBePrivate: false });
    const { port } = new URL(host);
    for (const name of ['127.0.0.1', 'localhost', '[::1]', '[::ffff:127.0.0.1]', '0x7f.1', '2130706433'])
      expect([name, await visitor.visit('GET', `http://${name}:${port}/fine`)]).toEqual([name, 'private']);
    expect(agents.size).toBe(0);
  });
});
