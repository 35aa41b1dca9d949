import type { Article, Source } from '../article/article.ts';
import { needsYear } from './day-label.ts';
import type { Language } from './language.ts';

type Sourced = Pick<Article, 'asOf' | 'dates' | 'sources'>;

/**
 * What a source is called: by its publisher; where there is none, and of a book or an interview, by those who wrote it or were asked.
 * @example sourceName(source, en) //=> 'Al Jazeera'
 */
export function sourceName({ kind, publisher, authors }: Pick<Source, 'kind' | 'publisher' | 'authors'>, t: Language): string {
  const isTheirs = authors.length > 0 && (kind === 'book' || kind === 'interview');
  return isTheirs || publisher === undefined ? t.source.names(authors) : publisher;
}

/**
 * The short label of each source of an article, by its id: its name, and where several have the same, with the day, the title or, at last, a
 * number. No two read the same. They may stand anywhere beside the dates of the article, so days have their year unless all are of one.
 * @example sourceLabels(article, en).get('fact-sheet') //=> 'White House, 2 June'
 */
export function sourceLabels(article: Sourced, t: Language): Map<string, string> {
  const days = article.sources.map(({ publishedOn }) => ({ date: publishedOn }));
  const withYear = needsYear(article, [...article.dates, ...days]);
  return labels(
    article.sources,
    [
      (source) => sourceName(source, t),
      (source) => t.source.ofDay(sourceName(source, t), t.date.label(source.publishedOn, { withYear })),
      (source) => t.source.titled(sourceName(source, t), source.headline),
      (source) => t.source.ofDay(t.source.titled(sourceName(source, t), source.headline), t.date.label(source.publishedOn, { withYear })),
    ],
    t,
  );
}

/** The same, each with its whole day, for where nothing else says when it was. */
export function datedSourceLabels({ sources }: Pick<Article, 'sources'>, t: Language): Map<string, string> {
  const day = ({ publishedOn }: Source) => t.date.label(publishedOn);
  return labels(
    sources,
    [
      (source) => t.source.ofDay(sourceName(source, t), day(source)),
      (source) => t.source.ofDay(t.source.titled(sourceName(source, t), source.headline), day(source)),
    ],
    t,
  );
}

/** Of each source the first of its forms that no other reads like; where there is none, the last one with a number. */
function labels(sources: Source[], forms: ((source: Source) => string)[], t: Language): Map<string, string> {
  const found = new Map<string, string>();
  let waiting = sources;
  const taken = new Set<string>();
  for (const form of forms) {
    const groups = [...Map.groupBy(waiting, (source) => asRead(form(source)))];
    const alone = groups.flatMap(([text, group]) => (group.length === 1 && !taken.has(text) ? group : []));
    for (const source of alone) {
      found.set(source.id, form(source));
      taken.add(asRead(form(source)));
    }
    waiting = waiting.filter((source) => !alone.includes(source));
  }
  const last = forms.at(-1);
  for (const source of last ? waiting : []) {
    const numbered = (number: number): string => {
      const label = t.source.numbered(last?.(source) ?? '', number);
      return taken.has(asRead(label)) ? numbered(number + 1) : label;
    };
    const label = numbered(1);
    found.set(source.id, label);
    taken.add(asRead(label));
  }
  return new Map(sources.map(({ id }) => [id, found.get(id) ?? '']));
}

/** What readers see of a label: they take capitals and spaces for the same. */
function asRead(label: string): string {
  return label.normalize().toLowerCase().replaceAll(/\s+/gu, ' ').trim();
}
