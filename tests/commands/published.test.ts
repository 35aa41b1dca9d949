import { execFileSync } from 'node:child_process';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { ListedExplainer } from '../../src/article/published.ts';
import { recordAnchors } from '../../src/commands/anchors.ts';
import { leave } from '../../src/commands/leave.ts';
import { publishedLimits, readPublished } from '../../src/commands/web/published.ts';
import { compileContent } from '../../src/compile/compile.ts';
import { formatExplainers, parseExplainers, withExplainer } from '../../src/compile/addresses/explainers.ts';
import { readContent } from '../../src/compile/read/article-files.ts';
import { addressList } from '../../src/outputs/site/addresses.ts';
import { fileOf, story, storyWith } from '../compile/story-file.ts';

let folder: string;
let content: string;
let published: ListedExplainer[];

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'standfirst-published-'));
  content = join(folder, 'content');
  write('story');
  write('other');
  published = await publish();
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Writes an explainer as its author would, with its records. */
function write(slug: string, text = story): void {
  mkdirSync(join(content, slug), { recursive: true });
  const at = (name: string) => join(content, slug, name);
  const read = (file: string) => {
    try {
      return readFileSync(file, 'utf8');
    } catch {
      return '';
    }
  };
  writeFileSync(at('article.md'), text);
  const { anchors } = recordAnchors({ ...fileOf(text, slug), anchors: read(at('anchors.json')) });
  writeFileSync(at('anchors.json'), anchors);
  const explainers = join(content, 'explainers.json');
  const formerly = /^formerly: \[(.*)\]$/mu.exec(text)?.[1]?.split(', ') ?? [];
  writeFileSync(explainers, formatExplainers(withExplainer(parseExplainers(read(explainers)) ?? [], { slug, formerly })));
}

/** What the site lists that is built of the folder as it is. */
async function publish(): Promise<ListedExplainer[]> {
  const { articles } = compileContent(await readContent(content));
  return (JSON.parse(addressList(articles)) as { explainers: ListedExplainer[] }).explainers;
}

/** What the comparison finds, without what else is wrong. */
async function found(): Promise<string[]> {
  const { problems } = compileContent(await readContent(content), undefined, published);
  return problems.filter(({ rule }) => rule === 'published-address').map(({ message }) => message);
}

describe('npm run check -- --published', () => {
  it('finds nothing where nothing has changed, and where something came', async () => {
    expect(await found()).toEqual([]);
    write('story', `${story}\nOne more. ^more\n`);
    write('third');
    expect(await found()).toEqual([]);
  });

  it('finds an explainer that is gone, also when its record is gone with it', async () => {
    rmSync(join(content, 'other'), { recursive: true });
    writeFileSync(join(content, 'explainers.json'), '');
    expect(await found()).toEqual([expect.stringContaining('has the explainer `other`, which is missing here')]);
    write('new-name', storyWith(['kicker', 'formerly: [other]\nkicker']));
    expect(await found()).toEqual([expect.stringContaining('has another record here')]);
  });

  it('finds an explainer that was left, though it was published', async () => {
    await leave('other', content);
    expect(await found()).toEqual([expect.stringContaining('was left here as if it had never been published')]);
  });

  it('finds a record that was deleted, and one that was made anew', async () => {
    rmSync(join(content, 'story', 'anchors.json'));
    expect(await found()).toEqual([expect.stringContaining('has no record here. Restore `anchors.json`')]);
    write('story');
    expect(await found()).toEqual([expect.stringContaining('of another lasting id. Restore `anchors.json`')]);
  });

  it('finds an address that a reverted commit or another branch does not know', async () => {
    const git = (...line: string[]) =>
      execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@example.org', ...line], { cwd: folder, stdio: 'pipe' });
    git('init', '--quiet', '--initial-branch=main');
    git('add', '.');
    git('commit', '--quiet', '-m', 'Begin');
    git('branch', 'other');
    write('story', `${story}\nOne more text. ^more\n`);
    git('commit', '--quiet', '-a', '-m', 'One more');
    published = await publish();
    git('revert', '--no-edit', 'HEAD');
    const lost = expect.stringContaining('Published address `index.html#more` (“One more text.”) is in no record here. Restore') as string;
    expect(await found()).toEqual([lost]);
    git('switch', '--quiet', 'other');
    expect(await found()).toEqual([lost]);
  });

  it('finds a former name that is no longer stated', async () => {
    published = published.map((one) => ({ ...one, formerly: one.slug === 'story' ? ['first', 'second'] : [] }));
    expect(await found()).toEqual(['`first` and `second` are published names of this explainer. Write `formerly: [first, second]`.']);
  });

  it('finds an id that turned on another branch, and not one whose change was recorded', async () => {
    const other = storyWith(['When the bridge opens', 'Nobody has asked the farmers, and whom they would choose']);
    const [before] = published;
    write(
      'story',
      storyWith(['kicker', 'reworded: [no-date]\nkicker']).replace(
        'When the bridge opens',
        'Nobody has asked the farmers, and whom they would choose',
      ),
    );
    expect(await found()).toEqual([]);
    write('story', other);
    expect(await found()).toEqual([]);
    published = [
      {
        ...before,
        addresses: before?.addresses.map((one) => (one.id === 'no-date' ? { ...one, text: 'Two schools close.', says: '' } : one)),
      } as ListedExplainer,
    ];
    expect(await found()).toEqual([expect.stringContaining('Published id `no-date` stood for “Two schools close.” and now for')]);
  });
});

describe('what is published', () => {
  let server: Server;
  let host: string;
  const answers: Record<string, [status: number, body: string] | undefined> = {};

  beforeAll(async () => {
    server = createServer(({ url = '' }, response) => {
      const [status, body] = answers[url] ?? [404, 'Nothing'];
      if (status === 0) return;
      response.writeHead(status).end(body);
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    host = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });

  it('is read from a folder and from an address, in a subfolder too', async () => {
    writeFileSync(join(folder, 'addresses.json'), JSON.stringify({ explainers: published, more: 1 }));
    answers['/site/addresses.json'] = [200, JSON.stringify({ explainers: published })];
    expect((await readPublished(folder)).explainers).toEqual(published);
    expect((await readPublished(`${host}/site`)).explainers).toEqual(published);
    expect((await readPublished(`${host}/site/`)).explainers).toEqual(published);
  });

  it('is nothing before the first time, which is said', async () => {
    expect(await readPublished(`${host}/new/`)).toMatchObject({
      explainers: [],
      warning: expect.stringContaining('Nothing is published at') as string,
    });
    answers['/old/'] = [200, 'A site'];
    expect(await readPublished(`${host}/old/`)).toMatchObject({
      explainers: [],
      warning: expect.stringContaining('has no `addresses.json`') as string,
    });
  });

  it('stops where it cannot be known', async () => {
    answers['/broken/addresses.json'] = [200, '{"explainers": ['];
    answers['/down/addresses.json'] = [503, 'Later'];
    answers['/slow/addresses.json'] = [0, ''];
    await expect(readPublished(`${host}/broken/`)).rejects.toThrow('is not a list of addresses');
    await expect(readPublished(`${host}/down/`)).rejects.toThrow('answered with status 503, so nothing was compared');
    await expect(readPublished(`${host}/slow/`, { ...publishedLimits, ms: 200 })).rejects.toThrow('did not answer in 0.2 seconds');
    await expect(readPublished('http://127.0.0.1:9/')).rejects.toThrow('was not reached: there is no connection');
    await expect(readPublished(join(folder, 'nowhere'))).rejects.toThrow('There is no folder');
    await expect(readPublished(content)).rejects.toThrow('has no `addresses.json`');
  });
});
