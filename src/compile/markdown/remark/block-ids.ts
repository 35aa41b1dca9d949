import type { Blockquote, Heading, ListItem, Paragraph, Parents, Root, RootContent, Text } from 'mdast';
import type {} from 'remark-rehype';
import { visitParents } from 'unist-util-visit-parents';

/** An id as its author wrote it, and where. */
export interface WrittenId {
  id: string;
  /** Where the id begins, in the offsets of the text that was parsed. */
  offset: number;
}

/** Why an id, or what looks like one, is no block’s address. */
export type StrayReason = 'second' | 'alone' | 'unread' | 'braces' | 'caret';

declare module 'unist' {
  interface Data {
    /** The block's address, with the place where its author wrote it. */
    blockId?: WrittenId;
    /** A heading's words for the contents list. */
    short?: string;
    /** An id, or what looks like one, that is no block's address; where it stands and why. */
    strayId?: WrittenId & { reason: StrayReason };
  }
}

/**
 * Takes block ids out of the text and keeps them as `data.blockId`.
 *
 *     ## Two journeys {#why-now short="Why now"}      heading, with optional words for the contents list
 *     A paragraph, list item or quote. ^its-id        as in Obsidian
 *
 *     ^its-id                                         on a line of its own: the table, list or quote above
 */
export function remarkBlockIds() {
  return (tree: Root) => {
    visitParents(tree, (node, ancestors) => {
      if (node.type === 'heading') readHeadingId(node);
      if (node.type === 'paragraph') readParagraphId(node, ancestors);
    });
  };
}

/** `{#id}`, `{#id short="…"}`: braces at the end that hold anything else are kept as a stray id. */
function readHeadingId(node: Heading) {
  const tail = tailFrom(node, '{');
  if (!tail?.text.trimEnd().endsWith('}') || tail.text.indexOf('}') !== tail.text.trimEnd().length - 1) {
    noteStray(node, 'caret');
    return;
  }
  const match = /^\{\s*#([^\s}"“”]+)(?:\s+short=["“”]([^"“”]*)["“”])?\s*\}/u.exec(tail.text);
  const [, id, short] = match ?? [];
  if (!id) node.data = { ...node.data, strayId: { id: tail.text.trim(), offset: tail.offset, reason: 'unread' } };
  else node.data = { ...node.data, blockId: { id, offset: tail.offset + tail.text.indexOf(id) }, ...(short ? { short } : {}) };
  dropTail(node, tail);
  noteStray(node, 'second');
}

/** What is left at the end and is written like an id, in the form of this block or of the other. */
function noteStray(node: Heading | Paragraph, reason: 'second' | 'braces' | 'caret') {
  const written = bracedIdOf(node) ?? markedIdOf(node)?.written;
  if (written) node.data = { ...node.data, strayId: { ...written, reason } };
}

/** `^its-id` at the end. */
function markedIdOf(node: Heading | Paragraph): { written: WrittenId; tail: Tail } | undefined {
  const tail = tailFrom(node, '^');
  const id = tail && /^\^([^\s^]+)\s*$/u.exec(tail.text)?.[1];
  return tail && id && tail.afterSpace ? { written: { id, offset: tail.offset + 1 }, tail } : undefined;
}

/** `{#its-id}` at the end. */
function bracedIdOf(node: Heading | Paragraph): WrittenId | undefined {
  const tail = tailFrom(node, '{');
  const id = tail && /^\{\s*#([^\s}"“”]+)[^}]*\}\s*$/u.exec(tail.text)?.[1];
  return tail && id ? { id, offset: tail.offset + tail.text.indexOf(id) } : undefined;
}

function readParagraphId(node: Paragraph, ancestors: Parents[]) {
  const found = markedIdOf(node);
  if (!found) {
    noteStray(node, 'braces');
    return;
  }
  const { written, tail } = found;
  dropTail(node, tail);
  noteStray(node, 'second');
  const owner = ownerOf(node, ancestors);
  if (!owner) node.data = { ...node.data, strayId: { ...written, reason: 'alone' } };
  else if (owner.data?.blockId) node.data = { ...node.data, strayId: { ...written, reason: 'second' } };
  else giveId(owner, written, owner === node ? ancestors.length === 1 : owner.type === 'blockquote' && ancestors.length <= 2);
}

/** The block that a paragraph's id names: its list item, its quote, the block above a lone id, or itself. */
function ownerOf(node: Paragraph, ancestors: Parents[]): RootContent | undefined {
  const parent = ancestors.at(-1);
  if (parent?.type === 'blockquote' && ancestors.length === 2) return parent satisfies Blockquote;
  if (node.children.length > 0) return parent?.type === 'listItem' && parent.children[0] === node ? (parent satisfies ListItem) : node;
  const siblings: RootContent[] = parent?.children ?? [];
  const above = siblings[siblings.indexOf(node) - 1];
  return above?.type === 'list' || above?.type === 'table' || above?.type === 'code' || above?.type === 'blockquote' ? above : undefined;
}

/** Components write the ids of paragraphs and quotes at the top level; every other block carries its own. */
function giveId(owner: RootContent, written: WrittenId, byComponent: boolean) {
  owner.data = { ...owner.data, blockId: written, ...(byComponent ? {} : { hProperties: { ...owner.data?.hProperties, id: written.id } }) };
}

interface Tail {
  text: string;
  start: number;
  offset: number;
  afterSpace: boolean;
}

/** The end of a block's last text, from the last `mark` on. */
function tailFrom(node: Heading | Paragraph, mark: string): Tail | undefined {
  const last = node.children.at(-1);
  if (last?.type !== 'text') return undefined;
  const start = last.value.lastIndexOf(mark);
  if (start < 0) return undefined;
  const text = last.value.slice(start);
  const before = start > 0 ? last.value[start - 1] : node.children.length === 1 ? ' ' : undefined;
  // Counted from the end, since escapes and entities before it are shorter in the value than in the file.
  return { text, start, offset: (last.position?.end.offset ?? 0) - text.length, afterSpace: before !== undefined && /\s/u.test(before) };
}

function dropTail(node: Heading | Paragraph, tail: Tail) {
  const last = node.children.at(-1) as Text;
  const value = last.value.slice(0, tail.start).trimEnd();
  if (last.position) last.position.end.offset = tail.offset - (tail.start - value.length);
  node.children.splice(-1, 1, ...(value ? [{ ...last, value }] : []));
}
