import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { selectAll } from 'hast-util-select';
import type { Nodes } from 'hast';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { embeddedViews } from '../../src/article/views.ts';
import { editionFile, embedFile, viewFile } from '../../src/routes.ts';
import { expect, it } from 'vitest';
import { builtPath } from '../built-sites.ts';

const folder = 'library-boat';
const pages = [
  ...[...Object.values(viewFile), editionFile(folder, 'html'), ...embeddedViews.map(embedFile)].map((file) => `${folder}/${file}`),
  ...[`${folder}/s/hind.html`, 'reading-boat/index.html', 'reading-boat/s/hind.html'],
];
const read = (page: string) => readFileSync(builtPath('fixtures', page), 'utf8');

const parsed = (html: string) => unified().use(rehypeParse).parse(html);

/** The words in Latin letters that stand in no element of their own language; the site’s name and the author’s own words apart. */
function unmarked(node: Nodes): string[] {
  if (node.type === 'text') return /[a-z]{2}/iu.test(node.value) ? [node.value.trim()] : [];
  if (node.type === 'element') {
    const { lang, className } = node.properties;
    if (lang === 'en' || ['script', 'style', 'svg', 'textarea', 'head'].includes(node.tagName)) return [];
    if (Array.isArray(className) && className.includes('wordmark')) return [];
  }
  return 'children' in node ? node.children.flatMap(unmarked) : [];
}

it.each(pages)('%s runs from right to left', (page) => {
  const [html] = selectAll('html', parsed(read(page)));
  expect(html?.properties).toMatchObject({ lang: 'ar', dir: 'rtl' });
});

it.each(pages.filter((page) => !page.includes('/s/')))('%s marks the English words around the article', (page) => {
  const tree = parsed(read(page));
  expect(unmarked(tree).filter((text) => !/Page Turner|Muscat|reading-boat/u.test(text))).toEqual([]);
  for (const element of selectAll('body [lang=en]:not(g)', tree)) expect(element.properties.dir).toBe('ltr');
});

it('says the direction of pages that run from left to right, and marks nothing on them', () => {
  const tree = parsed(read('ravna-river-treaty/index.html'));
  expect(selectAll('html', tree)[0]?.properties).toMatchObject({ lang: 'en', dir: 'ltr' });
  expect(selectAll('body [lang]', tree)).toEqual([]);
});

it('makes a book that is turned from right to left', () => {
  const book = unzipSync(readFileSync(builtPath('fixtures', `${folder}/${folder}.epub`)));
  const text = (name: string) => strFromU8(book[`OEBPS/${name}`] ?? new Uint8Array());
  expect(text('package.opf')).toContain('page-progression-direction="rtl"');
  const chapters = Object.keys(book).filter((name) => name.endsWith('.xhtml'));
  expect(chapters.length).toBeGreaterThan(5);
  for (const name of chapters) expect(text(name.replace('OEBPS/', ''))).toMatch(/<html [^>]*dir="rtl"/u);
});
