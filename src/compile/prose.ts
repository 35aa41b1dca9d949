import type { Nodes, Parents } from 'mdast';
import type { Mention } from '../article/article.ts';
import { nodesOf } from './markdown-places.ts';
import type { MarkdownText } from './markdown.ts';
import { textOffsets } from './text-offsets.ts';
import { parseMention } from './remark-mentions.ts';

/** The running words of a paragraph, heading or table cell, and what each word belongs to. */
export interface Prose {
  text: string;
  isHeading: boolean;
  /** The mentions that cover any of the characters from `start` to `end`. */
  mentionsAt: (start: number, end: number) => Pick<Mention, 'kind' | 'id'>[];
  /** Where in the file a character stands. */
  offsetAt: (index: number) => number;
}

interface Run {
  start: number;
  end: number;
  offsetAt: (index: number) => number;
  mention: Pick<Mention, 'kind' | 'id'> | undefined;
}

/** The prose of a text, block by block; code is no prose. */
export function proseOf(markdown: MarkdownText): Prose[] {
  return nodesOf(markdown, 'paragraph', 'heading', 'tableCell').map(({ node }) => toProse(markdown, node));
}

function toProse(markdown: MarkdownText, block: Parents): Prose {
  const runs: Run[] = [];
  let text = '';
  const add = (words: string, node: Nodes, mention: Run['mention']) => {
    const offsetAt = textOffsets(markdown.source, node.position?.start.offset ?? 0, words);
    runs.push({ start: text.length, end: text.length + words.length, offsetAt, mention });
    text += words;
  };
  const walk = (node: Nodes, mention: Run['mention']) => {
    if (node.type === 'text') add(node.value, node, mention);
    else if (node.type === 'break') add('\n', node, mention);
    else if ('children' in node) for (const child of node.children) walk(child, node.type === 'link' ? parseMention(node.url) : mention);
  };
  walk(block, undefined);
  return {
    text,
    isHeading: block.type === 'heading',
    mentionsAt: (start, end) => runs.filter((run) => run.start < end && run.end > start).flatMap(({ mention }) => mention ?? []),
    offsetAt: (index) => {
      const run = runs.find(({ end }) => index < end);
      return markdown.offsetAt(run?.offsetAt(index - run.start));
    },
  };
}
