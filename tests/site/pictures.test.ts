import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { compileAll } from '../../src/compile/compile.ts';
import { readArticleFile } from '../../src/compile/read/article-files.ts';
import { allForms } from '../../src/outputs/picture-forms.ts';
import { pictureBytes } from '../../src/pictures/picture-bytes.ts';
import { sites } from '../built-sites.ts';
import { attribute, builtPages, elementsOf, type Element, textOf } from './built-page.ts';
import { keptFiles } from './kept-files.ts';
import { parse } from 'parse5';

const slug = 'quarry-lake';
const source = join(sites.fixtures.content, slug);
const built = join(sites.fixtures.out, slug);
const [article] = compileAll([await readArticleFile(join(source, 'article.md'))]).articles;
if (!article) throw new Error(`${slug} has errors`);
const forms = allForms(article);
const bytesOf = (file: string) => readFileSync(join(built, file));
const pages = builtPages().filter(({ site, file }) => site === 'fixtures' && file.startsWith(`${slug}/`));
const elements = (file: string) => pages.find((page) => page.file === `${slug}/${file}`)?.elements ?? [];
const tagged = (all: Element[], tag: string) => all.filter(({ tagName }) => tagName === tag);
const images = (file: string) => tagged(elements(file), 'img');

test('the explainer has six pictures and two portraits', () => {
  expect(images('index.html')).toHaveLength(6);
  expect(images('actors.html')).toHaveLength(2);
  const others = pages.filter(({ file }) => !/\/(?:index|actors|quarry-lake)\.html$/u.test(file));
  expect(others.flatMap((page) => tagged(page.elements, 'picture'))).toEqual([]);
});

describe.each(forms)('$form.file', ({ picture, form }) => {
  test('is the picture that it is said to be, and says nothing else', async () => {
    const { format, width, height, exif, xmp, icc, iptc, compression } = await sharp(bytesOf(form.file)).metadata();
    expect(format === 'heif' ? compression : format).toBe(form.format === 'avif' ? 'av1' : form.format);
    expect({ width, height, exif, xmp, icc, iptc }).toEqual({
      ...{ width: form.width, height: form.height, exif: undefined, xmp: undefined, icc: undefined, iptc: undefined },
    });
  });

  test('is the same when it is made anew', async () => {
    const again = await pictureBytes(readFileSync(join(source, picture.file)), picture.format, form);
    expect(Buffer.from(again).equals(bytesOf(form.file))).toBe(true);
  });
});

test('nothing lies among the pictures that no page, edition or preview has', () => {
  const files = globSync(['pictures/*', '*.{jpg,jpeg,png}'], { cwd: built }).map((file) => file.replaceAll('\\', '/'));
  expect(files.sort()).toEqual(forms.map(({ form }) => form.file).sort());
});

test.each(['index.html', 'actors.html'])('%s keeps the place of its pictures, and fetches none before a reader comes near', (file) => {
  for (const image of images(file)) {
    for (const name of ['width', 'height']) expect(Number(attribute(image, name))).toBeGreaterThan(0);
    expect(attribute(image, 'loading')).toBe('lazy');
    expect(attribute(image, 'decoding')).toBe('async');
    expect(attribute(image, 'alt')).toMatch(/^Drawing of /u);
  }
  const sets = tagged(elements(file), 'source');
  expect(sets.map((set) => attribute(set, 'type'))).toEqual(images(file).flatMap(() => ['image/avif', 'image/webp']));
  for (const set of sets) {
    expect(attribute(set, 'sizes')).toMatch(/px/u);
    for (const candidate of (attribute(set, 'srcset') ?? '').split(', ')) {
      const [address = '', width = ''] = candidate.split(' ');
      expect(forms.find(({ form }) => form.file === address)?.form.width).toBe(Number.parseInt(width, 10));
    }
  }
});

test('each picture has its caption and who made it, and so has each portrait', () => {
  const captions = [...tagged(elements('index.html'), 'figcaption'), ...tagged(elements('actors.html'), 'figcaption')]
    .map(textOf)
    .join('\n');
  for (const { credit } of article.pictures) expect(captions).toContain(credit);
  for (const { blocks } of article.sections)
    for (const block of blocks) if (block.kind === 'picture') expect(captions).toContain(block.text);
});

test('a device keeps one form of each, and little of it', () => {
  const kept = keptFiles(bytesOf('sw.js').toString()).map(({ url }) => url);
  const pictures = kept.filter((url) => url.startsWith('pictures/'));
  expect(pictures).toHaveLength(8);
  expect(pictures.every((url) => url.endsWith('.webp'))).toBe(true);
  expect(pictures.reduce((sum, file) => sum + bytesOf(file).length, 0)).toBeLessThan(200 * 1024);
});

test('the one file holds each as data', () => {
  const sources = images(`${slug}.html`).map((image) => attribute(image, 'src') ?? '');
  expect(sources).toHaveLength(8);
  for (const address of sources) expect(address).toMatch(/^data:image\/webp;base64,/u);
  expect(tagged(elements(`${slug}.html`), 'source')).toEqual([]);
});

test('the book has each, and its package says of which type', () => {
  const files = unzipSync(bytesOf(`${slug}.epub`));
  const packaged = Buffer.from(files['OEBPS/package.opf'] ?? '').toString();
  const items = [...packaged.matchAll(/<item [^>]*href="(pictures\/[^"]+)" media-type="([^"]+)"/gu)].map(([, href = '', type]) => [
    href,
    type,
  ]);
  expect(items).toHaveLength(8);
  for (const [href = '', type] of items) {
    expect(type).toBe(href.endsWith('.png') ? 'image/png' : 'image/jpeg');
    expect(files[`OEBPS/${href}`]?.length).toBeGreaterThan(500);
  }
  const shown = ['article', 'actors'].flatMap((chapter) =>
    tagged([...elementsOf(parse(Buffer.from(files[`OEBPS/${chapter}.xhtml`] ?? '').toString()))], 'img').map((image) =>
      attribute(image, 'src'),
    ),
  );
  expect(shown.toSorted()).toEqual(items.map(([href]) => href).toSorted());
});

test('the folder to take along has all of them but the one for previews', () => {
  const files = Object.keys(unzipSync(bytesOf(`${slug}.zip`)));
  const taken = forms.map(({ form }) => form.file).filter((file) => !file.endsWith('-card.jpg'));
  expect(files).toEqual(expect.arrayContaining(taken));
  expect(files.filter((file) => file.endsWith('-card.jpg'))).toEqual([]);
});

test('the article as written names files that are there', () => {
  const names = [
    ...bytesOf('article.md')
      .toString()
      .matchAll(/^!\[[^\]]*\]\((\S+) /gmu),
  ].map(([, name = '']) => name);
  expect(names).toHaveLength(6);
  for (const name of names) expect(bytesOf(name).length).toBeGreaterThan(500);
});

test('programs are told of each picture who made it, and previews show the one that the author chose', () => {
  const toldBy = (file: string) =>
    tagged(elements(file), 'script')
      .filter((script) => attribute(script, 'type') === 'application/ld+json')
      .map(textOf)
      .join('');
  for (const [file, count] of [
    ['index.html', 6],
    ['actors.html', 2],
  ] as const) {
    const told = toldBy(file);
    expect(told.match(/"@type":"ImageObject","contentUrl":"https:[^"]+","creditText":"/gu)).toHaveLength(count);
    for (const [, address = ''] of told.matchAll(/"contentUrl":"https:[^"]+\/quarry-lake\/([^"]+)"/gu))
      expect(bytesOf(address).length).toBeGreaterThan(0);
  }
  const tag = (file: string, name: string) =>
    elements(file).flatMap((element) => (attribute(element, 'property') === name ? [attribute(element, 'content')] : []));
  const chosen = expect.stringMatching(/\/quarry-lake\/pictures\/lake\.jpg-card\.jpg$/u) as unknown;
  expect(tag('index.html', 'og:image')).toEqual([chosen]);
  expect(tag('index.html', 'og:image:alt')).toEqual([article.cardPicture?.alt]);
  expect(tag('s/fence-with-sign.html', 'og:image')).toEqual([expect.stringMatching(/\/quarry-lake\/fence\.jpg$/u)]);
  const feed = JSON.parse(bytesOf('updates.json').toString()) as { items: { image?: string }[] };
  expect(feed.items.map(({ image }) => image)).toEqual(feed.items.map(() => chosen));
});
