import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { embeddedViews } from '../../src/article/views.ts';
import { editionFile, embedFile, isEditionPage, offlinePage, viewFile } from '../../src/routes.ts';
import { attribute, builtPages, type Element, first, isSharePage, textOf } from './built-page.ts';

const pages = builtPages();
const all = (elements: Element[], tag: string) => elements.filter(({ tagName }) => tagName === tag);
const contentOf = (elements: Element[], name: string) =>
  elements.filter((element) => attribute(element, 'name') === name).map((element) => attribute(element, 'content'));

test('every view of every explainer is built, and the pages of the site', () => {
  const views = [...Object.values(viewFile), ...embeddedViews.map(embedFile)];
  const inFolder = (slug: string) => [...views, editionFile(slug, 'html')].map((file) => `${slug}/${file}`);
  const files = (site: string) => pages.flatMap((page) => (page.site === site && !isSharePage(page.file) ? page.file : []));
  const slugs = readdirSync('content', { withFileTypes: true }).filter((entry) => entry.isDirectory());
  expect(slugs).not.toEqual([]);
  expect(files('content')).toEqual(['404.html', 'index.html', offlinePage, ...slugs.flatMap(({ name }) => inFolder(name))].toSorted());
  expect(files('fixtures')).toEqual(
    expect.arrayContaining(['404.html', 'archive/2024.html', 'index.html', offlinePage, ...inFolder('ravna-river-treaty')]),
  );
});

test('only the page in the folder’s own name holds a whole explainer, not a part whose id is `s`', () => {
  expect(['story/story.html', 's/s.html', 'story/s/s.html', 'story.html'].map(isEditionPage)).toEqual([true, true, false, false]);
});

describe.each(pages)('$site/$file', ({ file, html, elements }) => {
  test('is one whole document', () => {
    expect(html).toMatch(/^<!doctype html>/iu);
    expect(html.trimEnd()).toMatch(/<\/html>$/u);
    expect(attribute(first(elements, 'html'), 'lang')).toMatch(/^[a-z]{2}/u);
  });

  test('has a body of words', () => {
    const words = textOf(first(elements, 'main')).split(/\s+/u);
    expect(words.length).toBeGreaterThan(isSharePage(file) ? 5 : 20);
  });

  test('shows no value that went missing', () => {
    const shown = elements.flatMap((element) => [...element.attrs.map(({ value }) => value), textOf(element)]);
    expect(shown.filter((text) => /\bNaN\b|\bundefined\b|\bInfinity\b|\[object Object\]|\bInvalid Date\b/u.test(text))).toEqual([]);
  });

  test('carries no utility that came of a word in the code, and no cascade layer, which older browsers drop', () => {
    expect(html).not.toMatch(/--tw-|@layer/u);
  });

  test('has one title, one description and one main heading', () => {
    const titles = all(elements, 'title').filter(
      ({ parentNode }) => parentNode && 'tagName' in parentNode && parentNode.tagName === 'head',
    );
    expect(titles.map((title) => textOf(title).trim())).toEqual([expect.stringMatching(/\S{3}/u)]);
    expect(contentOf(elements, 'description')).toEqual([expect.stringMatching(/\S+\s+\S+/u)]);
    expect(all(elements, 'h1')).toHaveLength(1);
  });

  test('never skips a level of heading', () => {
    const levels = elements.filter(({ tagName }) => /^h[1-6]$/u.test(tagName)).map(({ tagName }) => Number(tagName[1]));
    const skipped = levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1);
    expect(skipped).toEqual([]);
  });

  test('gives every id once', () => {
    const ids = elements.map((element) => attribute(element, 'id')).filter((id) => id !== undefined);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
    expect(ids.filter((id) => !/^\S+$/u.test(id))).toEqual([]);
  });

  test('names only ids of its own in attributes that point to ids', () => {
    const ids = new Set(elements.map((element) => attribute(element, 'id')));
    const pointers = ['aria-labelledby', 'aria-describedby', 'aria-controls', 'aria-owns', 'for', 'popovertarget'];
    const named = elements.flatMap((element) => pointers.flatMap((name) => attribute(element, name)?.split(/\s+/u) ?? []));
    const painted = [...html.matchAll(/url\(#([^)]+)\)/gu)].map(([, id]) => id ?? '');
    expect([...named, ...painted].filter((id) => !ids.has(id))).toEqual([]);
  });

  test('has JSON that parses where it has JSON', () => {
    const data = all(elements, 'script').filter((script) => attribute(script, 'type')?.includes('json'));
    for (const script of data) expect(() => JSON.parse(textOf(script)) as unknown).not.toThrow();
  });
});

test('no two pages of a site share a title or a description', () => {
  const repeated = (values: string[]) => values.filter((value, index) => values.indexOf(value) !== index);
  for (const site of ['content', 'fixtures']) {
    // A whole explainer is the same file under a former name.
    const own = [...new Map(pages.filter((page) => page.site === site).map((page) => [page.html, page])).values()];
    // A paragraph is shared under the title of its section.
    const titled = own.filter(({ file }) => !isSharePage(file));
    expect(repeated(titled.map(({ elements }) => textOf(first(elements, 'title')).trim()))).toEqual([]);
    expect(repeated(own.flatMap(({ elements }) => contentOf(elements, 'description').map(String)))).toEqual([]);
  }
});
