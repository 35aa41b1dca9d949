import { location } from 'vfile-location';
import { parseRecord, type AnchorRecord } from './addresses/anchors.ts';
import type { ArticleFile } from './read/article-file.ts';
import { readFields, type ReadFields } from './draft-fields.ts';
import { readText, type FileText } from './read/file-text.ts';
import { formatPath, frontmatterEnd, readFrontmatter, type Frontmatter } from './read/frontmatter.ts';
import { listedIds, type ListedIds } from './addresses/listed-ids.ts';
import { parseBody, parseField, type MarkdownText } from './markdown/markdown.ts';
import { deepLine, type DeepLine } from './read/nesting.ts';
import type { Place } from './messages/problem.ts';
import { scalarOffsets } from './read/scalar-offsets.ts';

/** An article file as far as it can be read: what the rules look at. */
export interface Draft extends ReadFields {
  file: ArticleFile;
  source: FileText;
  /** A line that lies so deep that nothing after the encoding was read. */
  nesting: DeepLine | undefined;
  frontmatter: Frontmatter;
  /** The plain values of the frontmatter; empty when its YAML cannot be read. */
  values: Record<string, unknown>;
  listed: ListedIds;
  body: MarkdownText;
  /** The sentences of `inBrief`, those with mistakes too. */
  brief: MarkdownText[];
  /** The record of published addresses; undefined where there is none to keep, or it cannot be read. */
  record: AnchorRecord | undefined;
  /** Line and column of an offset. A column counts UTF-16 units, as editors do: an emoji is two. */
  placeAt: (offset: number) => Place;
}

/** Reads a file once; every rule then looks at the same draft. */
export function readDraft(file: ArticleFile): Draft {
  const source = readText(file.bytes);
  const text = source.refused ? '' : source.text;
  const nesting = deepLine(text, frontmatterEnd(text));
  // What lies too deep for the parsers is reported, and not given to them.
  const frontmatter = readFrontmatter(nesting ? '' : text);
  const values = frontmatter.values ?? {};
  const places = location(source.text);
  return {
    file,
    source,
    nesting,
    frontmatter,
    values,
    ...(frontmatter.values ? readFields(values) : unreadFields()),
    listed: listedIds(values),
    body: parseBody(nesting ? '' : text, frontmatter.end),
    brief: readBrief(text, frontmatter, values.inBrief),
    record: file.anchors === undefined ? undefined : parseRecord(file.anchors),
    placeAt: (offset) => {
      const { line, column } = places.toPoint(Math.min(offset, source.text.length)) ?? { line: 1, column: 1 };
      return { line, column };
    },
  };
}

function unreadFields(): ReadFields {
  return { ...readFields({}), issues: [] };
}

function readBrief(text: string, frontmatter: Frontmatter, sentences: unknown): MarkdownText[] {
  if (!Array.isArray(sentences)) return [];
  return sentences.flatMap((sentence: unknown, index) => {
    const path = ['inBrief', index];
    const scalar = frontmatter.scalarAt(path);
    return typeof sentence === 'string' && scalar ? [parseField(sentence, formatPath(path), scalarOffsets(text, scalar))] : [];
  });
}
