import type { Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { remarkBlockIds } from './remark/block-ids.ts';
import { remarkLeafDirectives } from './remark/leaf-directives.ts';
import { remarkReferences } from './remark/references.ts';

const processor = unified().use(remarkParse).use(remarkGfm).use(remarkLeafDirectives).use(remarkReferences).use(remarkBlockIds).freeze();

/** A piece of Markdown in an article file: its body, or one sentence of `inBrief`. */
export interface MarkdownText {
  root: Root;
  /** What was parsed. */
  source: string;
  /** The field that holds it; undefined for the body. */
  field: string | undefined;
  /** The offset in the file of an offset in the text that was parsed. */
  offsetAt: (offset: number | undefined) => number;
}

/** The body of a file, from `start` on. */
export function parseBody(text: string, start: number): MarkdownText {
  const source = text.slice(start);
  return { root: parse(source), source, field: undefined, offsetAt: (offset) => start + (offset ?? 0) };
}

/** A Markdown text that stands in a field of the frontmatter. */
export function parseField(text: string, field: string, offsetAt: (index: number) => number): MarkdownText {
  return { root: parse(text), source: text, field, offsetAt: (offset) => offsetAt(offset ?? 0) };
}

function parse(markdown: string): Root {
  return processor.runSync(processor.parse(markdown)) as Root;
}
