import { globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { unzipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import { buildSite } from '../../src/build/build-site.ts';
import { recordAnchors } from '../../src/commands/anchors.ts';
import { recordedUuid } from '../../src/compile/addresses/anchors.ts';
import { forgetPart } from '../../src/commands/withdraw.ts';
import { formatExplainers } from '../../src/compile/addresses/explainers.ts';
import { publishedAt } from '../built-sites.ts';
import { fileOf, storyAnd, storyWith } from '../compile/story-file.ts';

const content = '.cache/test/moved-parts-content';
const out = '.cache/test/moved-parts';
const road = 'A road leads to the quarry.';

beforeAll(async () => {
  rmSync(content, { recursive: true, force: true });
  const before = recordAnchors({ ...fileOf(storyAnd(`${road} ^old-road\n\nZanzibarine slept here. ^zanzibarine`), 'story'), anchors: '' });
  const line = '  - { id: old-road, to: new-road, in: older-story }';
  const texts = {
    story: storyWith(['unknowns:', `formerly: [first-story]\nretired:\n${line}\nunknowns:`]),
    other: storyAnd(`${road} ^new-road`).replace('unknowns:', 'formerly: [older-story]\nunknowns:'),
  };
  const lines = Object.entries(texts).map(([slug, text]) => {
    const { anchors } = recordAnchors({ ...fileOf(text, slug), anchors: slug === 'story' ? before.anchors : '' });
    mkdirSync(join(content, slug), { recursive: true });
    writeFileSync(join(content, slug, 'article.md'), text);
    writeFileSync(join(content, slug, 'anchors.json'), anchors);
    return { slug, formerly: slug === 'story' ? ['first-story'] : ['older-story'], uuid: recordedUuid({ ...fileOf(text, slug), anchors }) };
  });
  writeFileSync(join(content, 'explainers.json'), formatExplainers(lines));
  await forgetPart('story', 'zanzibarine', content);
  process.env.STANDFIRST_ADDRESS = publishedAt;
  await buildSite({ content, out });
  delete process.env.STANDFIRST_ADDRESS;
}, 300_000);

const read = (file: string) => readFileSync(join(out, file), 'utf8');

test('a part that was removed without a word leaves none in any file', () => {
  const files = [out, content].flatMap((folder) =>
    globSync('**/*', { cwd: folder, withFileTypes: true }).filter((entry) => entry.isFile()),
  );
  expect(files.length).toBeGreaterThan(100);
  for (const { parentPath, name } of files) {
    const bytes = readFileSync(join(parentPath, name));
    const texts = /\.(?:zip|epub)$/u.test(name)
      ? Object.values(unzipSync(bytes))
      : [name.endsWith('.br') ? brotliDecompressSync(bytes) : bytes];
    for (const text of [name, ...texts.map((one) => Buffer.from(one).toString('latin1'))])
      expect(text.toLowerCase().includes('zanzibarine'), join(parentPath, name)).toBe(false);
  }
});

describe('a part that is in another explainer now', () => {
  test('is led to from where it was, by its page for sharing there', () => {
    expect(read('story/index.html')).toMatch(
      /id="?old-road"?>\s*This passage, beginning “A road leads to the quarry\.”, is now in the explainer <a href="?\.\.\/older-story\/s\/new-road\.html"?>“older-story”<\/a>\./u,
    );
    expect(read('older-story/s/new-road.html')).toContain('url=../../other/index.html#new-road');
  });

  test.each(['story', 'first-story'])('is led to from the page that it was shared by, also under a former name: %s', (name) => {
    const page = read(`${name}/s/old-road.html`);
    const [, url = ''] = /http-equiv="?refresh"? content="0; url=([^"]+)"/u.exec(page) ?? [];
    expect(new URL(url, `https://x/${name}/s/old-road.html`).pathname).toBe('/older-story/s/new-road.html');
    expect(page).toMatch(new RegExp(`rel="?canonical"? href="?${publishedAt}older-story/s/new-road\\.html`, 'u'));
  });

  test('is led to on the site from each edition', () => {
    const address = `${publishedAt}older-story/s/new-road.html`;
    expect(read('story/story.html')).toContain(address);
    const texts = (file: string) =>
      Object.entries(unzipSync(readFileSync(join(out, file)))).flatMap(([name, bytes]) =>
        name.endsWith('html') ? [new TextDecoder().decode(bytes)] : [],
      );
    for (const form of ['zip', 'epub']) expect(texts(`story/story.${form}`).join('\n'), form).toContain(address);
  });

  test('keeps its address in the lists', () => {
    expect(read('addresses.json')).toContain('"id":"old-road"');
    expect(JSON.parse(read('story/data/explainer.json'))).toMatchObject({
      former: [{ id: 'old-road', elsewhere: { slug: 'older-story', id: 'new-road' }, isThere: false }],
    });
  });
});
