import { readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { Script } from 'node:vm';
import { parseFragment } from 'parse5';
import { describe, expect, test } from 'vitest';
import { compileAll } from '../../src/compile/compile.ts';
import { readArticleFiles } from '../../src/compile/read/article-files.ts';
import type { Article } from '../../src/article/article.ts';
import { embeddedViews, type EmbeddedView } from '../../src/article/views.ts';
import { sourceName } from '../../src/languages/source-label.ts';
import { wordsOf } from '../../src/languages/words.ts';
import { embedFile, embedScript, entryHref, viewFile } from '../../src/routes.ts';
import { publishedAt, builtPath, sites, type SiteName } from '../built-sites.ts';
import { attribute, type BuiltPage, builtFiles, builtPages, type Element, first, isEmbed, textOf } from './built-page.ts';

const pages = builtPages();
const embeds: { site: SiteName; file: string; article: Article; view: EmbeddedView }[] = [];
for (const name of ['content', 'fixtures'] as const) {
  for (const article of compileAll(await readArticleFiles(sites[name].content)).articles)
    for (const slug of [article.slug, ...article.formerly])
      for (const view of embeddedViews) embeds.push({ site: name, file: `${slug}/${embedFile(view)}`, article, view });
}

function pageOf(of: { site: SiteName; file: string }): BuiltPage {
  const page = pages.find(({ site, file }) => site === of.site && file === of.file);
  if (!page) throw new Error(`no ${of.site}/${of.file}`);
  return page;
}

const entriesOf: Record<EmbeddedView, (article: Article) => string[]> = {
  timeline: ({ dates }) => dates.map(({ id }) => entryHref('date', id)),
  actors: ({ people, organisations }) => [...people, ...organisations].map(({ id }) => entryHref('person', id)),
  aid: ({ pledges, agenda }) => [...pledges.map(({ id }) => entryHref('pledge', id)), ...agenda.map(({ id }) => entryHref('agenda', id))],
  places: ({ places }) => places.map(({ id }) => entryHref('place', id)),
};

test('there are four embeds an explainer, under its former names too, and no other', () => {
  for (const name of ['content', 'fixtures'] as const) {
    const expected = embeds.filter((embed) => embed.site === name).map(({ file }) => file);
    expect(builtFiles(name).filter((file) => isEmbed(file) && file.endsWith('.html'))).toEqual(expected.toSorted());
  }
  expect(embeds.some(({ file, article }) => !file.startsWith(`${article.slug}/`))).toBe(true);
});

describe.each(embeds)('$site/$file', ({ site: name, file, article, view }) => {
  const { elements, html } = pageOf({ site: name, file });
  const hrefs = (found: Element[]) => found.filter(({ tagName }) => tagName === 'a').map((element) => attribute(element, 'href') ?? '');
  const targets = hrefs(elements).map((href) => posix.join(posix.dirname(file), href));

  test('leads every link out of its frame', () => {
    const base = first(elements, 'base');
    expect(base.attrs).toEqual([{ name: 'target', value: '_top' }]);
    // What stands before it would not be ruled by it.
    expect(elements.indexOf(base)).toBeLessThan(elements.findIndex(({ tagName }) => tagName === 'a'));
    const targetsOf = (found: Element[]) => found.map((element) => attribute(element, 'target'));
    // Browsers do not agree on whether links in a drawing follow it.
    const inDrawings = elements.filter(({ tagName, namespaceURI }) => tagName === 'a' && namespaceURI.endsWith('svg'));
    expect(targetsOf(inDrawings)).toEqual(inDrawings.map(() => '_top'));
    expect(targetsOf(elements).filter((target) => target !== undefined && target !== '_top')).toEqual([]);
    expect(hrefs(elements).filter((href) => href.startsWith('#'))).toEqual([]);
  });

  test('leads to its view and to every entry of it, in the explainer of today', () => {
    const inExplainer = (href: string) => `${article.slug}/${href}`;
    expect(targets).toContain(inExplainer(viewFile[view]));
    expect(targets).toEqual(expect.arrayContaining(entriesOf[view](article).map(inExplainer)));
  });

  test('is for no search engine, and names the view as its source', () => {
    const of = (key: string, value: string, wanted: string) =>
      elements.filter((element) => attribute(element, key) === value).map((element) => attribute(element, wanted));
    expect(of('name', 'robots', 'content')).toEqual(['noindex']);
    expect(of('rel', 'canonical', 'href')).toEqual([`${publishedAt}${article.slug}/${viewFile[view]}`]);
  });

  test('names its sources', () => {
    const footer = textOf(first(elements, 'footer'));
    for (const source of article.sources) expect(footer).toContain(sourceName(source, wordsOf(article)));
  });

  test('has its figure where the view has one', () => {
    const figures = (of: string) => of.split('<figure').length - 1;
    const own = figures(html);
    const ofView = pageOf({ site: name, file: `${article.slug}/${viewFile[view]}` });
    expect(own > 0).toBe(figures(ofView.html) > 0);
  });
});

test.each(embeds.filter(({ file, article }) => file.startsWith(`${article.slug}/`)))(
  'the view of $site/$file has the code to embed it',
  ({ site: name, file, article, view }) => {
    const { elements } = pageOf({ site: name, file: `${article.slug}/${viewFile[view]}` });
    const code = parseFragment(textOf(first(elements, 'textarea'))).childNodes.filter((node) => 'tagName' in node);
    expect(code.map(({ tagName }) => tagName)).toEqual(['iframe', 'p', 'script']);
    const [frame, , script] = code as [Element, Element, Element];
    expect(attribute(frame, 'src')).toBe(`${publishedAt}${file}`);
    expect(attribute(frame, 'title')).toBe(textOf(first(pageOf({ site: name, file }).elements, 'title')));
    expect(attribute(script, 'src')).toBe(`${publishedAt}${embedScript}`);
    expect(textOf(script)).toBe('');
  },
);

test('the script of embeds is a classic script', () => {
  const code = readFileSync(builtPath('content', embedScript), 'utf8');
  expect(code).not.toMatch(/^\s*(?:import|export)\b/mu);
  expect(() => new Script(code)).not.toThrow();
});
