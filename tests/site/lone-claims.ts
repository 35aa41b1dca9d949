import { strFromU8, unzipSync } from 'fflate';
import ICAL from 'ical.js';
import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import type { Article } from '../../src/article/article.ts';
import { amountOf } from '../../src/article/amount.ts';
import type { EdtfDate } from '../../src/article/date.ts';
import { longAmount, shortAmount } from '../../src/languages/amount.ts';
import type { Language } from '../../src/languages/language.ts';
import { cutAtWord } from '../../src/outputs/cut-at-word.ts';
import { wordsOf } from '../../src/languages/words.ts';
import { attribute, elementsOf, textOf } from './built-page.ts';

/** One thing on which sources differ: of each claim, what says it, and what shows that it is there beside others. */
export interface Disputed {
  about: string;
  claims: { says: RegExp; isThere: RegExp }[];
}

/** Everything on which the sources of an article differ, with every phrase that the project has for a claim. */
export function disputedIn(article: Article): Disputed[] {
  const t = wordsOf(article);
  const dates = article.dates.flatMap(({ id, date, claims }) => [
    { about: `the date of ${id}`, claims: (date.claims ?? []).map((claim) => phrasesOfDate(claim, t)) },
    { about: `the status of ${id}`, claims: claims.flatMap(({ status }) => (status ? [exactly([t.claims.status[status]])] : [])) },
  ]);
  const pledges = article.pledges.map(({ id, claims }) => ({
    about: `the amount of ${id}`,
    claims: claims.flatMap(({ amount }) => {
      const found = amountOf({ amount, claims: [] });
      const numbers = [amount.value, amount.min, amount.max, amount.convertedFrom?.value].flatMap((number) => number ?? []);
      const written = numbers.flatMap((number) => [String(number), number.toLocaleString('en')]);
      return found ? [exactly([shortAmount(found, t), longAmount(found, t), ...written])] : [];
    }),
  }));
  return [...dates, ...pledges].filter(({ claims }) => claims.length > 1);
}

/** In a set, the day alone shows that a date is there: “14 or 17 March”. */
function phrasesOfDate(date: EdtfDate, t: Language): Disputed['claims'][number] {
  const { label, full, dayMonth } = t.date;
  const days = date.shape === 'single' && date.from?.precision === 'day' ? [date.from.iso] : [];
  const labels = [true, false].flatMap((withYear) => [true, false].map((toCome) => label(date, { withYear, toCome })));
  const whole = [...labels, full(date), date.edtf, ...days.map((day) => dayMonth(day))];
  const { says } = exactly([...whole, ...days.map((day) => day.replaceAll('-', ''))]);
  const numbers = days.map((day) => String(Number(day.slice(-2))));
  return { says, isThere: exactly([...whole, ...numbers]).says };
}

function exactly(phrases: string[]): Disputed['claims'][number] {
  const all = [...new Set(phrases.map(tidy))].map((phrase) => phrase.replaceAll(/[.*+?^${}()|[\]\\]/gu, '\\$&'));
  const says = new RegExp(`(?<![\\p{L}\\d.,])(?:${all.join('|')})(?![\\p{L}\\d]|[.,]\\d)`, 'iu');
  return { says, isThere: says };
}

/** A text that readers or programs take as one: a line of a page, a row, an entry, an event. */
export interface Piece {
  where: string;
  text: string;
}

/** What a piece says of one claim without the others: nothing, unless it is its author’s own sentence. */
export function loneClaims({ where, text }: Piece, disputed: Disputed[], authored: string[]): string[] {
  const made = authored.reduce((rest, sentence) => rest.replaceAll(sentence, ' '), tidy(text));
  return disputed.flatMap(({ about, claims }) => {
    const isSaid = claims.some(({ says }) => says.test(made));
    return isSaid && !claims.every(({ says, isThere }) => says.test(made) || isThere.test(made)) ? [`${where}: ${about}: ${made}`] : [];
  });
}

/** True where a piece says a claim at all. */
export function saysClaim({ text }: Piece, disputed: Disputed[]): boolean {
  return disputed.some(({ claims }) => claims.some(({ says }) => says.test(tidy(text))));
}

/** Of a share page. */
const longestDescription = 200;

/** The sentences of the text itself, whole and as they are cut for lists, the longest first. */
export function authoredSentences(article: Article): string[] {
  const blocks = article.sections.flatMap(({ blocks: all }) =>
    all.flatMap((block) => (block.kind === 'view' ? [] : [block, ...(block.parts ?? [])])),
  );
  const texts = [...blocks.map(({ text }) => text), ...article.inBrief.map(({ text }) => text)];
  const cut = texts.map((text) => cutAtWord(text, longestDescription).start.replace(/ ?…$/u, ''));
  const recorded = article.addresses.map(({ text }) => text);
  const segmenter = new Intl.Segmenter(article.language, { granularity: 'sentence' });
  const sentences = texts.flatMap((text) => [...segmenter.segment(text)].map(({ segment }) => segment));
  return [...new Set([...texts, ...sentences, ...cut, ...recorded].map(tidy))]
    .filter((text) => text.length > 12)
    .toSorted((a, b) => b.length - a.length);
}

/** All that a file says, in pieces; an archive’s files are looked into. */
export function piecesOf(name: string, bytes: Uint8Array): Piece[] {
  const extension = /\.(\w+)$/u.exec(name)?.[1] ?? '';
  const texts = (): string[] => {
    const text = strFromU8(bytes);
    switch (extension) {
      case 'html':
      case 'xhtml':
        return pageTexts(text);
      case 'csv':
        return text.split(/\r\n(?=[^"]*(?:"[^"]*"[^"]*)*$)/u);
      case 'ics':
        return new ICAL.Component(ICAL.parse(text) as unknown[])
          .getAllSubcomponents('vevent')
          .map((event) => event.toString().replaceAll(/\r\n /gu, ''));
      case 'json':
      case 'geojson':
        return jsonTexts(JSON.parse(text));
      case 'atom':
        return text.split(/<entry>/u);
      case 'js':
        return [...text.matchAll(/\["[^\]]*\]/gu)].map(([row]) => row);
      case 'md':
        return [text];
      case 'xml':
      case 'txt':
      case 'opf':
        return text.split('\n');
      default:
        return [];
    }
  };
  if (extension === 'zip' || extension === 'epub')
    return Object.entries(unzipSync(bytes)).flatMap(([inner, content]) => piecesOf(`${name}/${inner}`, content));
  return texts().map((text) => ({ where: name, text }));
}

const authoredFields = new Set(['blocks', 'addresses', 'former', 'passages']);

/** Objects with a name or id are records of their own; what is left of a list or object around them is one, too. */
function jsonTexts(value: unknown): string[] {
  const records: string[] = [];
  const rest = (inner: unknown): unknown => {
    if (typeof inner !== 'object' || inner === null) return inner;
    if (Array.isArray(inner)) return inner.map(rest);
    // The text and the record of it are its author’s.
    const fields = Object.fromEntries(Object.entries(inner).filter(([name]) => !authoredFields.has(name)));
    const own = Object.fromEntries(Object.entries(fields).map(([key, part]) => [key, isRecord(fields) ? part : rest(part)]));
    if (!isRecord(fields)) return own;
    records.push(JSON.stringify(own));
    return undefined;
  };
  const whole = JSON.stringify([rest(value)]);
  return [...records, whole];
}

function isRecord(fields: Record<string, unknown>): boolean {
  return (
    ['id', '@id', 'uid', 'properties'].some((name) => name in fields) &&
    !('@graph' in fields) &&
    !('features' in fields) &&
    !('items' in fields)
  );
}

type Node = DefaultTreeAdapterTypes.ChildNode;

const lines = new Set([
  'p',
  'li',
  'dt',
  'dd',
  'td',
  'h1',
  'h2',
  'h3',
  'h4',
  'text',
  'figcaption',
  'title',
  'summary',
  'small',
  'label',
  'option',
]);
const spoken = ['aria-label', 'alt', 'title', 'content', 'datetime'];

const isOf = (node: DefaultTreeAdapterTypes.Element, name: string) => attribute(node, 'class')?.split(' ').includes(name) ?? false;

function pageTexts(html: string): string[] {
  const texts: string[] = [];
  const read = (node: Node): void => {
    if (!('tagName' in node)) {
      if ('value' in node) texts.push(node.value);
      return;
    }
    const isWhole = isOf(node, 'claims') || isOf(node, 'note');
    if (node.tagName === 'style') return;
    // A source’s own words stand with what the others say.
    if (isOf(node, 'own') && node.parentNode && 'tagName' in node.parentNode) {
      texts.push(textOf(node.parentNode));
      return;
    }
    if (node.tagName === 'script') {
      if (attribute(node, 'type') === 'application/ld+json') texts.push(...jsonTexts(JSON.parse(textOf(node))));
      else texts.push(...[...textOf(node).matchAll(/\["[^\]]*\]/gu)].map(([row]) => row));
      return;
    }
    const within =
      isWhole || (lines.has(node.tagName) && ![...elementsOf(node)].some(({ tagName }) => lines.has(tagName) && tagName !== 'small'));
    if (within) {
      const attributes = [node, ...elementsOf(node)].flatMap((one) => spoken.flatMap((name) => attribute(one, name) ?? []));
      texts.push([textOf(node), ...attributes].join(' '));
      return;
    }
    texts.push(...spoken.flatMap((name) => attribute(node, name) ?? []));
    if ('childNodes' in node) node.childNodes.forEach(read);
  };
  parse(html).childNodes.forEach(read);
  return texts;
}

function tidy(text: string): string {
  return text
    .replaceAll(/[\u2066-\u2069\u200B\u00AD]/gu, '')
    .replaceAll(/\\+[nu,;]/gu, ' ')
    .replaceAll(/\s+/gu, ' ')
    .trim();
}
