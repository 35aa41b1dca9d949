import type { Link, Nodes, Parents } from 'mdast';
import { visit } from 'unist-util-visit';
import { visitParents } from 'unist-util-visit-parents';
import type { MarkdownText } from './markdown.ts';
import { type MentionKind, parseMention } from './remark/mentions.ts';

/** A link that names an entry, as it is written. */
export interface WrittenMention {
  kind: MentionKind;
  id: string;
  node: Link;
  offset: number;
}

/** The mentions of a text, in its order. */
export function mentions(text: MarkdownText): WrittenMention[] {
  const found: WrittenMention[] = [];
  visit(text.root, 'link', (node) => {
    const mention = parseMention(node.url);
    if (mention) found.push({ ...mention, node, offset: offsetOf(text, node) });
  });
  return found;
}

/** The ids of sections and blocks, and where each is written. */
export function blockIds({ root, offsetAt }: MarkdownText): { id: string; offset: number }[] {
  const found: { id: string; offset: number }[] = [];
  visit(root, (node) => {
    if (node.data?.blockId) found.push({ id: node.data.blockId.id, offset: offsetAt(node.data.blockId.offset) });
  });
  return found;
}

/** Where a node begins in the file. */
export function offsetOf({ offsetAt }: MarkdownText, node: Nodes): number {
  return offsetAt(node.position?.start.offset);
}

/** A node of one type, and what holds it. */
export interface Found<T extends Nodes['type']> {
  node: Extract<Nodes, { type: T }>;
  ancestors: Parents[];
  offset: number;
}

/** Every node of the types, in the order of the text. */
export function nodesOf<T extends Nodes['type']>(text: MarkdownText, ...types: T[]): Found<T>[] {
  const found: Found<T>[] = [];
  visitParents(text.root, (node, ancestors) => {
    if (isOf(node, types)) found.push({ node, ancestors: [...ancestors], offset: offsetOf(text, node) });
  });
  return found;
}

function isOf<T extends Nodes['type']>(node: Nodes, types: T[]): node is Extract<Nodes, { type: T }> {
  return (types as string[]).includes(node.type);
}
