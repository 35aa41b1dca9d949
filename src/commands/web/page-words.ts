import { createHash } from 'node:crypto';
import type { Element, Root } from 'hast';
import { select, selectAll } from 'hast-util-select';
import { toString } from 'hast-util-to-string';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { remove } from 'unist-util-remove';
import type { Visit } from './visit.ts';

/** What a page says, as far as it can be compared. */
export interface PageWords {
  title: string;
  /** Of its text alone: menus, scripts and times change without it. */
  digest: string;
  /** True of a page that a script of the browser has to fill. */
  isEmpty: boolean;
}

/** What an answer says; undefined where it was not read. */
export function pageWords({ headers, body }: Pick<Visit, 'headers' | 'body'>): PageWords | undefined {
  if (!body) return undefined;
  const type = headers['content-type'] ?? '';
  if (!/html|xml/u.test(type)) return { title: '', digest: digestOf(body), isEmpty: body.length === 0 };
  const page = unified().use(rehypeParse).parse(decoded(body, type));
  const titles = selectAll('title, h1', page).map((element) => toString(element));
  const text = textOf(page).replaceAll(/\s+/gu, ' ').trim();
  return { title: titles.join(' ').replaceAll(/\s+/gu, ' ').trim(), digest: digestOf(text), isEmpty: text.length < fewLetters };
}

/** A shell says “Loading” or that scripts are needed, and no more. */
const fewLetters = 80;

const around = new Set(['script', 'style', 'noscript', 'template', 'nav', 'header', 'footer', 'aside', 'form', 'iframe', 'svg', 'time']);

/** The text of the article; of a page without one, all but what stands around. */
function textOf(page: Root): string {
  remove(page, (node) => node.type === 'comment' || (node.type === 'element' && around.has((node as Element).tagName)));
  const articles = selectAll('article', page).map((element) => toString(element));
  const [longest] = articles.toSorted((a, b) => b.length - a.length);
  if (longest !== undefined && longest.trim() !== '') return longest;
  const main = select('main', page) ?? select('body', page);
  return main ? toString(main) : '';
}

function decoded(body: Buffer, type: string): string {
  const charset = /charset="?([\w-]+)/iu.exec(type)?.[1] ?? 'utf-8';
  try {
    return new TextDecoder(charset).decode(body);
  } catch {
    return body.toString('utf8');
  }
}

function digestOf(content: string | Buffer): string {
  return createHash('sha256').update(content).digest('base64url').slice(0, 22);
}
