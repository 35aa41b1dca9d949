import { type Article, entryById, entryName, type NamedEntry, type Quote, type Source, sourcedEntries } from '../article/article.ts';
import { needsYear } from './day-label.ts';
import { languageMarks } from './direction.ts';
import type { Language } from './language.ts';
import { sourceLabels, sourceName } from './source-label.ts';

/** A source as it is cited, in pieces that stand with commas between them. */
export interface Citation {
  id: string;
  /** Who wrote it, else who published it. */
  lead: string;
  title: string;
  /** The language and direction of the title, where they are not those of the article. */
  marks: Marks;
  url: string | undefined;
  /** What follows the title; a text of the author’s, such as a publisher, is no word of the interface. */
  after: { text: string; isOwn: boolean }[];
  copy: { url: string; label: string } | undefined;
  /** Attributes by which programs find the copy of a page that is gone (Robust Links). */
  robust: Record<string, string>;
}

type Marks = Partial<ReturnType<typeof languageMarks>>;

/** Every source of an article as it is cited: who, title, publisher, day, place in it, and when it was read and copied. */
export function citations(article: Pick<Article, 'asOf' | 'sources'>, t: Language): Citation[] {
  const { sources } = article;
  const days = sources.flatMap(({ publishedOn, accessed, archived }) => [publishedOn, accessed ?? [], archived?.on ?? []].flat());
  const style = {
    withYear: needsYear(
      article,
      days.map((date) => ({ date })),
    ),
  };
  return sources.map((source) => {
    const { id, publisher, authors, headline, url, publishedOn, page, accessed, archived } = source;
    const own = (text: string | undefined) => (text === undefined ? [] : [{ text, isOwn: true }]);
    const word = (text: string | undefined) => (text === undefined ? [] : [{ text, isOwn: false }]);
    return {
      id,
      lead: authors.length > 0 ? t.list(authors) : sourceName(source, t),
      title: headline,
      marks: marksOf(source),
      url,
      after: [
        ...own(authors.length > 0 ? publisher : undefined),
        ...word(kindOf(source, t)),
        ...word(t.date.label(publishedOn)),
        ...placeIn(page, t),
        ...word(accessed && t.source.accessed(t.date.within(accessed, style))),
      ],
      copy: archived && { url: archived.url, label: t.source.copyOf(t.date.label(archived.on, style)) },
      robust:
        archived && url !== undefined
          ? { 'data-originalurl': url, 'data-versionurl': archived.url, 'data-versiondate': archived.on.edtf }
          : {},
    };
  });
}

/** The same as a plain text, for where nothing can be linked. */
export function citationText({ lead, title, after }: Citation): string {
  return [lead, title, ...after.map(({ text }) => text)].join(', ');
}

/** What a source says of an entry in its own words, and whose words they are. */
export interface OwnWords {
  /** In quotation marks. */
  words: string;
  marks: Marks;
  /** The id of the source, and what it is called. */
  source: string;
  label: string;
  /** The place of the words in it; empty where it is not stated. */
  page: string;
}

/** The quotes of an entry as they are shown. */
export function ownWords(article: Pick<Article, 'asOf' | 'dates' | 'sources'>, quotes: Quote[], t: Language): OwnWords[] {
  if (quotes.length === 0) return [];
  const labels = sourceLabels(article, t);
  return quotes.flatMap(({ source: id, quote, page }) => {
    const source = article.sources.find((one) => one.id === id);
    if (!source) return [];
    const [place] = placeIn(page, t);
    return { words: t.quoted(quote), marks: marksOf(source), source: id, label: labels.get(id) ?? '', page: place?.text ?? '' };
  });
}

/** The words of each source of an article, with the entry that they support. */
export function wordsBySource(article: Article, t: Language): Map<string, (OwnWords & { of: NamedEntry; name: string })[]> {
  const all = sourcedEntries(article).flatMap(({ id, quotes }) => {
    const of = entryById(article, id);
    return of ? ownWords(article, quotes, t).map((one) => ({ ...one, of, name: entryName(of) })) : [];
  });
  return Map.groupBy(all, ({ source }) => source);
}

function marksOf({ language }: Source): Marks {
  return language === undefined ? {} : languageMarks(language);
}

/** What is on paper or on the air says what it is; a book is known by its citation. */
function kindOf({ kind, url }: Source, t: Language): string | undefined {
  return url === undefined && (kind === 'interview' || kind === 'document' || kind === 'broadcast') ? t.source.kinds[kind] : undefined;
}

/** A page by its number, with the word for it; any other place as its author wrote it. */
function placeIn(page: string | undefined, t: Language): { text: string; isOwn: boolean }[] {
  if (page === undefined) return [];
  const isNumbered = /^(?:\d+|[ivxlc]+)(?:(?: ?[–,-] ?)(?:\d+|[ivxlc]+))*$/iu.test(page);
  return [isNumbered ? { text: t.source.page(page.replaceAll('-', '–')), isOwn: false } : { text: page, isOwn: true }];
}
