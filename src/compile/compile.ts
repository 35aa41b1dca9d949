import type { Root } from 'mdast';
import { parse as parseYaml } from 'yaml';
import type { Article, BriefItem, EntryKind, Passage, Section, Source } from '../article/article.ts';
import { parseDate } from '../article/date.ts';
import { frontmatter as schema, type Frontmatter } from '../article/schema.ts';
import type { Problem } from './problem.ts';
import { parseMarkdown, toSections } from './body.ts';

/** An article file as it lies on disk. */
export interface ArticleFile {
  /** Path for messages, relative to the project, with forward slashes. */
  path: string;
  slug: string;
  bytes: Uint8Array;
}

/** What became of a file: an article where there is no error, and every problem found in it. */
export interface Compiled {
  article: Article | undefined;
  problems: Problem[];
}

export function compile(file: ArticleFile): Compiled {
  try {
    return { article: compileOrThrow(file), problems: [] };
  } catch (error) {
    return {
      article: undefined,
      problems: [{ file: file.path, line: 1, column: 1, severity: 'error', message: String(error), rule: 'schema' }],
    };
  }
}

/** The articles of all files without an error, and the problems of all files. */
export function compileAll(files: ArticleFile[]): { articles: Article[]; problems: Problem[] } {
  const compiled = files.map(compile);
  return {
    articles: compiled.flatMap(({ article }) => (article ? [article] : [])),
    problems: compiled.flatMap(({ problems }) => problems),
  };
}

function compileOrThrow(file: ArticleFile): Article {
  const text = new TextDecoder('utf-8', { fatal: true }).decode(file.bytes);
  const match = /^---\r?\n([\s\S]*?)\r?\n---\r?\n/u.exec(text);
  if (!match) throw new Error(`${file.path}: no frontmatter`);
  const data = schema.parse(parseYaml(match[1] ?? ''));
  return toArticle(file.slug, data, parseMarkdown(text, match[0].length));
}

/** The Article of a file that has passed every check. */
export function toArticle(slug: string, data: Frontmatter, tree: Root): Article {
  const sections = toSections(tree);
  const passages = passagesByEntry(sections);
  const sources = Object.entries(data.sources).map(([id, source]) => ({ id, ...source, publishedOn: parseDate(source.published) }));
  const published = parseDate(data.published);
  const entries = <T extends { sources: string[] }>(kind: EntryKind, map: Record<string, T>) =>
    Object.entries(map).map(([id, entry]) => ({
      ...entry,
      id,
      sources: sourcesOf(entry.sources, sources),
      passages: passages.get(`${kind}:${id}`) ?? [],
    }));
  return {
    slug,
    headline: data.headline,
    standfirst: data.standfirst,
    kicker: toKicker(data.kicker),
    language: data.language,
    published,
    updated: data.updated === undefined ? undefined : parseDate(data.updated),
    asOf: data.asOf === undefined ? published : parseDate(data.asOf),
    inBrief: data.inBrief.map(toBriefItem),
    sources,
    organisations: entries('org', data.organisations),
    people: entries('person', data.people),
    places: entries('place', data.places),
    dates: entries('date', data.dates).map((entry) => ({ ...entry, date: parseDate(entry.date) })),
    pledges: entries('pledge', data.pledges),
    agenda: entries('agenda', data.agenda),
    unknowns: Object.entries(data.unknowns).map(([id, unknown]) => ({ ...unknown, id, passages: passages.get(`unknown:${id}`) ?? [] })),
    corrections: data.corrections.map((correction) => ({ ...correction, date: parseDate(correction.date) })),
    views: data.views,
    routes: data.routes,
    map: data.map,
    sections,
    words: countWords(sections),
  };
}

function sourcesOf(ids: string[], sources: Source[]): Source[] {
  if (ids.length === 0 && sources.length === 1) return sources;
  return sources.filter((source) => ids.includes(source.id));
}

function toKicker(text: string): Article['kicker'] {
  const comma = text.indexOf(',');
  return comma < 0 ? { topic: text, scope: undefined } : { topic: text.slice(0, comma), scope: text.slice(comma + 1).trim() };
}

/** A sentence and the link that ends it; the sentence itself is inline Markdown. */
function toBriefItem(markdown: string): BriefItem {
  const [block] = toSections(parseMarkdown(markdown, 0)).flatMap((section) => section.blocks);
  const html = block && block.kind !== 'view' ? block.html : '';
  const text = block && block.kind !== 'view' ? block.text : '';
  const match = /\s*<a href="(#[^"]*)">([^<]*)<\/a>\s*$/u.exec(html);
  if (!match) return { html, text, link: undefined };
  const [ending, href = '', label = ''] = match;
  return { html: html.slice(0, html.length - ending.length), text: text.slice(0, -label.length).trim(), link: { href, label } };
}

function passagesByEntry(sections: Section[]): Map<string, Passage[]> {
  const passages = new Map<string, Passage[]>();
  for (const section of sections) {
    for (const block of section.blocks) {
      if (block.kind === 'view') continue;
      const passage = { id: block.id ?? section.id, section: section.title, excerpt: toExcerpt(block.text) };
      for (const { kind, id } of block.mentions) {
        const key = `${kind}:${id}`;
        const known = passages.get(key) ?? [];
        if (!known.some((other) => other.id === passage.id)) passages.set(key, [...known, passage]);
      }
    }
  }
  return passages;
}

const excerptLength = 90;

function toExcerpt(text: string): string {
  const plain = text.replace(/\s+/gu, ' ').trim();
  if (plain.length <= excerptLength) return plain;
  return `${plain.slice(0, plain.lastIndexOf(' ', excerptLength))} …`;
}

function countWords(sections: Section[]): number {
  const text = sections.flatMap((section) => [section.title, ...section.blocks.map((block) => (block.kind === 'view' ? '' : block.text))]);
  return text.join(' ').split(/\s+/u).filter(Boolean).length;
}
