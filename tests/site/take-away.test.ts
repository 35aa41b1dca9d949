import { statSync } from 'node:fs';
import { posix } from 'node:path';
import { expect, test } from 'vitest';
import { en } from '../../src/languages/en/en.ts';
import { views } from '../../src/article/views.ts';
import { pledgesFolder, takeAwayId, viewFile } from '../../src/routes.ts';
import { builtPath } from '../built-sites.ts';
import { attribute, builtPages, textOf, type Element } from './built-page.ts';

const viewFiles = new Set<string>(Object.values(viewFile));
const pages = builtPages().filter(({ file }) => file.split('/').length === 2 && viewFiles.has(posix.basename(file)));
const holders = (elements: Element[]) => elements.filter((element) => attribute(element, 'data-take') !== undefined);
const linksIn = (element: Element): Element[] =>
  element.childNodes.flatMap((node) => ('tagName' in node ? [...(node.tagName === 'a' ? [node] : []), ...linksIn(node)] : []));

test('there are views to look at', () => {
  expect(pages.length).toBeGreaterThanOrEqual(2 * views.length);
});

// A page under a former name of a folder only leads on.
test.each(pages.filter(({ elements }) => holders(elements).length > 0))('$site/$file says the true size of what it offers', (page) => {
  const files = holders(page.elements)
    .flatMap(linksIn)
    .map((link) => attribute(link, 'href') ?? '')
    // The page of a pledge is no file to take along: it is only not in any.
    .filter((href) => !href.includes('#') && !href.startsWith('http') && !href.startsWith(pledgesFolder));
  expect(files.length).toBeGreaterThanOrEqual(3);
  const said = holders(page.elements).map(textOf).join(' ');
  for (const href of files) {
    const { size } = statSync(builtPath(page.site, posix.join(posix.dirname(page.file), href)));
    expect(said).toContain(en.takeAway.size(size));
  }
  expect(page.html).not.toContain('data-size');
});

test('the article offers each form once more, under a heading of its own', () => {
  const articles = pages.filter(({ file, elements }) => file.endsWith('/index.html') && holders(elements).length > 0);
  expect(articles.length).toBeGreaterThanOrEqual(3);
  for (const { elements } of articles) {
    const ids = elements.map((element) => attribute(element, 'id'));
    expect(ids).toContain(takeAwayId);
    expect(holders(elements)).toHaveLength(2);
  }
});
