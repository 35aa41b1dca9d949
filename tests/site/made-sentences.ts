import { existsSync, readFileSync } from 'node:fs';
import ICAL from 'ical.js';
import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import type { Article } from '../../src/article/article.ts';
import { views } from '../../src/article/views.ts';
import { wordsOf } from '../../src/languages/words.ts';
import { popovers } from '../../src/outputs/mentions/popovers.ts';
import { shareCards } from '../../src/outputs/share-cards/share-cards.ts';
import { sharePages } from '../../src/outputs/share-pages.ts';
import { viewFile } from '../../src/routes.ts';
import { site as theSite } from '../../src/site.ts';
import { builtPath, type SiteName } from '../built-sites.ts';
import { attribute, type Element, elementsOf, textOf } from './built-page.ts';

type Node = DefaultTreeAdapterTypes.ChildNode;

/** What runs on within a line. Whatever else an element is, it stands for itself. */
const runsOn = new Set([
  'a',
  'abbr',
  'b',
  'bdi',
  'br',
  'cite',
  'code',
  'data',
  'em',
  'i',
  'q',
  's',
  'small',
  'span',
  'strong',
  'time',
  'tspan',
]);
const unread = new Set(['head', 'script', 'style', 'template', 'noscript', 'textarea']);
/** Texts that are heard or shown, and are not between tags. */
const spoken = ['aria-label', 'alt', 'title'];

/**
 * Every text that the site makes of an explainer’s data, by the page or file that says it: each once, without what its author wrote, without
 * the words that are the same for every explainer, and without the sizes of files.
 */
export function madeSentences(site: SiteName, article: Article): { where: string; texts: string[] }[] {
  const t = wordsOf(article);
  const isKnown = knownWords(article, [...stringsIn(t), theSite.name]);
  const known = new Set<string>();
  const made = (texts: string[]) =>
    texts.map(tidy).flatMap((text) => {
      const key = plain(text);
      if (known.has(key) || isKnown(key) || text.startsWith(t.handle('')) || !/\p{L}/u.test(text)) return [];
      known.add(key);
      return text.replaceAll(article.headline, '[headline]').replaceAll(/ [\d.]+ [kM]B/gu, '');
    });
  const isThere = (name: string) => existsSync(builtPath(site, `${article.slug}/${name}`));
  const file = (name: string) => readFileSync(builtPath(site, `${article.slug}/${name}`), 'utf8');
  const page = (name: string) => [...elementsOf(parse(file(name)))];
  return [
    ...views.map((view) => ({
      where: viewFile[view],
      texts: made([...headTexts(page(viewFile[view])), ...bodyTexts(file(viewFile[view]))]),
    })),
    ...['timeline', 'actors', 'aid', 'map'].map((name) => ({
      where: `embed/${name}.html`,
      texts: made(bodyTexts(file(`embed/${name}.html`))),
    })),
    {
      where: 'Popovers',
      texts: made([...popovers(article, t).values()].flatMap(({ title, line, summary, state }) => [title, line, summary, state])),
    },
    {
      where: 'Share cards',
      texts: made(
        shareCards(article).flatMap(({ giant, line, state, pledge, names, foot, alt }) => [
          giant ? `${giant.before} ${giant.figure} ${giant.after}` : '',
          ...[
            state?.text ?? '',
            line,
            pledge?.from ?? '',
            pledge?.to ?? '',
            pledge?.amount ?? '',
            ...(names?.more.slice(1) ?? []),
            foot,
            alt,
          ],
        ]),
      ),
    },
    {
      where: 'Share pages',
      texts: made(sharePages(article).flatMap(({ title, description, imageAlt }) => [title, description, imageAlt])),
    },
    { where: 'updates.json', texts: made(feedTexts(file('updates.json'))) },
    // There is none where no date has a day that calendars know.
    { where: 'data/timeline.ics', texts: isThere('data/timeline.ics') ? made(calendarTexts(file('data/timeline.ics'))) : [] },
  ].filter(({ texts }) => texts.length > 0);
}

/** Whether words are all their author’s or fixed: whole names and texts one after the other, or runs of four words and more. */
function knownWords(article: Article, fixed: string[]): (words: string) => boolean {
  const wholes = new Set([...stringsIn(article), ...fixed].map(plain));
  const all = ` ${[...wholes].join(' | ')} `;
  const isPiece = (words: string[]) => wholes.has(words.join(' ')) || (words.length >= 4 && all.includes(` ${words.join(' ')} `));
  return (text) => {
    const words = text.split(' ');
    const ends = new Set([0]);
    for (let end = 1; end <= words.length; end++) if ([...ends].some((start) => isPiece(words.slice(start, end)))) ends.add(end);
    return ends.has(words.length);
  };
}

const tidy = (text: string) =>
  text
    .replaceAll(/[\u2066-\u2069\u200B\u00AD]/gu, '')
    .replaceAll(/\s+/gu, ' ')
    .trim();
const plain = (text: string) => tidy(text.replaceAll(/[^\p{L}\p{M}\p{N}%]+/gu, ' ').toLowerCase());

function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}

/** What a page says in its tab and in previews. */
function headTexts(elements: Element[]): string[] {
  return elements.flatMap((element) => {
    if (element.tagName === 'title') return [textOf(element)];
    const isDescription = element.tagName === 'meta' && attribute(element, 'name') === 'description';
    return isDescription ? [attribute(element, 'content') ?? ''] : [];
  });
}

function bodyTexts(html: string): string[] {
  const body = [...elementsOf(parse(html))].find(({ tagName }) => tagName === 'body');
  return body ? textsIn(body.childNodes) : [];
}

/** The texts of nodes in their order: what runs on is one text. */
function textsIn(nodes: Node[]): string[] {
  const texts: string[] = [];
  let line = '';
  const end = () => {
    texts.push(line);
    line = '';
  };
  for (const node of nodes) {
    if (isLine(node)) line += textOf(node);
    else {
      end();
      if ('tagName' in node && !unread.has(node.tagName)) texts.push(...spokenBy(node), ...textsIn(node.childNodes));
    }
    if ('tagName' in node && isLine(node)) texts.push(...[node, ...elementsOf(node)].flatMap(spokenBy));
  }
  end();
  return texts;
}

function isLine(node: Node): boolean {
  if (!('tagName' in node)) return true;
  return runsOn.has(node.tagName) && node.childNodes.every(isLine);
}

const spokenBy = (element: Element) => spoken.flatMap((name) => attribute(element, name) ?? []);

interface Feed {
  title: string;
  description: string;
  items: { title: string; summary?: string }[];
}

function feedTexts(text: string): string[] {
  const { title, description, items } = JSON.parse(text) as Feed;
  return [title, description, ...items.flatMap((item) => [item.title, item.summary ?? ''])];
}

function calendarTexts(text: string): string[] {
  return new ICAL.Component(ICAL.parse(text) as unknown[]).getAllSubcomponents('vevent').flatMap((event) => {
    const { summary, description } = new ICAL.Event(event);
    return [summary, ...description.split('\n').filter((line) => !line.includes('://'))];
  });
}
