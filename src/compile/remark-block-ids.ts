import type { Heading, Paragraph, Root, Text } from 'mdast';
import { visit } from 'unist-util-visit';

declare module 'mdast' {
  interface HeadingData {
    blockId?: string;
    /** Words for the contents list. */
    short?: string;
  }
  interface ParagraphData {
    blockId?: string;
  }
}

/**
 * Takes block ids out of the text and keeps them as `data.blockId`.
 *
 *     ## Two journeys {#why-now short="Why now"}      heading, with optional words for the contents list
 *     A paragraph or list item. ^its-id               paragraph, as in Obsidian
 */
export function remarkBlockIds() {
  return (tree: Root) => {
    visit(tree, 'heading', (node) => {
      const match = takeTail(node, /\s*\{#([^\s}]*)(?:\s+short=["“”]([^"“”]*)["“”])?\s*\}\s*$/u);
      if (match) node.data = { ...node.data, blockId: match[1] ?? '', ...(match[2] ? { short: match[2] } : {}) };
    });
    visit(tree, 'paragraph', (node) => {
      const match = takeTail(node, /(?:^|\s)\^([^\s^]+)\s*$/u);
      if (match) node.data = { ...node.data, blockId: match[1] ?? '' };
    });
  };
}

function takeTail(node: Heading | Paragraph, pattern: RegExp): RegExpExecArray | undefined {
  const last = node.children.at(-1);
  if (last?.type !== 'text') return undefined;
  const match = pattern.exec(last.value);
  if (!match) return undefined;
  const rest: Text = { ...last, value: last.value.slice(0, match.index) };
  node.children.splice(-1, 1, ...(rest.value ? [rest] : []));
  return match;
}
