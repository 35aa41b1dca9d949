import anyAscii from 'any-ascii';
import type { Heading, Nodes, Paragraph } from 'mdast';
import { isReservedId } from '../../routes.ts';
import { wordsIn } from '../words-in.ts';
import { blocksWithoutId, type LinkedType } from './blocks-without-id.ts';
import type { MarkdownText } from './markdown.ts';
import type { Found } from './markdown-places.ts';
import { plainText } from './plain-text.ts';

/** An id to be written, and the offset in the file at which it is. */
export interface NewId {
  id: string;
  offset: number;
  /** What is written there: ` ^its-id` or ` {#its-id}`. */
  text: string;
}

/**
 * Ids for the sections, paragraphs, quotes and list items of a text that have none, made of their words; each is none of `taken`
 * and of one another. A block that has no room for an id, such as a list item without words of its own, gets none.
 */
export function newIds(body: MarkdownText, taken: Iterable<string>, language: string): NewId[] {
  const all = new Set(taken);
  return blocksWithoutId(body).flatMap(({ node }) => {
    const line = lineFor(node);
    const end = line?.children.at(-1)?.position?.end.offset;
    if (!line || end === undefined) return [];
    const id = unique(idOf(plainText(node), language) ?? nouns[node.type], all);
    all.add(id);
    return [{ id, offset: body.offsetAt(end), text: line.type === 'heading' ? ` {#${id}}` : ` ^${id}` }];
  });
}

/** The text with the ids written in it. */
export function withIds(text: string, ids: NewId[]): string {
  return ids
    .toSorted((a, b) => b.offset - a.offset)
    .reduce((all, { offset, text: id }) => all.slice(0, offset) + id + all.slice(offset), text);
}

const nouns = { heading: 'section', paragraph: 'paragraph', blockquote: 'quote', listItem: 'item' } as const satisfies Record<
  LinkedType,
  string
>;

/** Where a block's id is written: at the end of its last paragraph of words, a list item's at that of its first. */
function lineFor(node: Found<LinkedType>['node']): Heading | Paragraph | undefined {
  if (node.type === 'heading' || node.type === 'paragraph') return node;
  const lines = node.children.filter((child: Nodes) => child.type === 'paragraph');
  if (node.type === 'blockquote') return lines.at(-1);
  return node.children[0]?.type === 'paragraph' ? node.children[0] : undefined;
}

const mostWords = 4;
const longestId = 48;
/** Words that make reader views take a paragraph for a button or for the byline, and leave it out. */
const leftOut = /^share$|author|byline|dateline/u;

/**
 * An id of a text’s telling words, in any script; undefined for a text without words.
 * @example idOf('Der Präsident reist nach Köln', 'de') //=> 'prasident-reist-nach-koln'
 */
export function idOf(text: string, language: string): string | undefined {
  const words = wordsIn(text, language).map(toAscii);
  const telling = words.filter((word) => word.length > 3 && !leftOut.test(word));
  const chosen = (telling.length >= 2 ? telling : words.filter(Boolean)).slice(0, mostWords);
  while (chosen.length > 1 && chosen.join('-').length > longestId) chosen.pop();
  return chosen.join('-').slice(0, longestId).replace(/-$/u, '') || undefined;
}

function toAscii(word: string): string {
  return anyAscii(word)
    .toLowerCase()
    .replace(/[^a-z0-9]/gu, '');
}

function unique(id: string, taken: Set<string>): string {
  let candidate = id;
  for (let number = 2; taken.has(candidate) || isReservedId(candidate); number += 1) candidate = `${id}-${number}`;
  return candidate;
}
