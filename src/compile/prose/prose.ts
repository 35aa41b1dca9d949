import type { Nodes, Parents } from 'mdast';
import { nodesOf } from '../markdown/markdown-places.ts';
import type { MarkdownText } from '../markdown/markdown.ts';
import { textOffsets } from '../markdown/text-offsets.ts';
import { type MentionKind, parseMention } from '../markdown/remark/mentions.ts';

/** The running words of a paragraph, heading or table cell, and what each word belongs to. */
export interface Prose {
  text: string;
  /** What the text mentions, and where in it: the end is the first character after the mention. */
  mentions: { kind: MentionKind; id: string; start: number; end: number }[];
  /** Where in the file a character stands. */
  offsetAt: (index: number) => number;
}

interface Run {
  start: number;
  end: number;
  offsetAt: (index: number) => number;
}

/** The prose of a text, block by block; code is no prose. */
export function proseOf(markdown: MarkdownText): Prose[] {
  return nodesOf(markdown, 'paragraph', 'heading', 'tableCell').map(({ node }) => toProse(markdown, node));
}

function toProse(markdown: MarkdownText, block: Parents): Prose {
  const runs: Run[] = [];
  const mentions: Prose['mentions'] = [];
  let text = '';
  const add = (words: string, node: Nodes) => {
    const offsetAt = textOffsets(markdown.source, node.position?.start.offset ?? 0, words);
    runs.push({ start: text.length, end: text.length + words.length, offsetAt });
    text += words;
  };
  const walk = (node: Nodes) => {
    if (node.type === 'text') add(node.value, node);
    else if (node.type === 'break') add('\n', node);
    else if ('children' in node) {
      const start = text.length;
      for (const child of node.children) walk(child);
      const mention = node.type === 'link' && parseMention(node.url);
      if (mention) mentions.push({ ...mention, start, end: text.length });
    }
  };
  walk(block);
  return {
    text,
    mentions,
    offsetAt: (index) => {
      const run = runs.find(({ end }) => index < end);
      return markdown.offsetAt(run?.offsetAt(index - run.start));
    },
  };
}
