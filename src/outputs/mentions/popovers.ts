import { type Article, type DateEntry, type EntryKind, type Person, type Place, type Pledge } from '../../article/article.ts';
import type { Language } from '../../languages/language.ts';
import { formatAmount } from '../../languages/amount.ts';
import { claimsInWords } from '../../languages/claims.ts';
import { pledgeWay } from '../../languages/pledge-way.ts';
import { pledgeState } from '../../languages/pledge-state.ts';
import { roleNow } from '../../languages/role-label.ts';
import { type OwnWords, ownWords } from '../../languages/source-citation.ts';
import { styleOf } from '../../languages/day-label.ts';
import { statusLabel } from '../../languages/status-label.ts';

/** An entry in four short lines, for a popover at its mention or a note in the margin; empty lines are left out. */
export interface Popover {
  /** That of the entry. */
  id: string;
  kind: EntryKind;
  title: string;
  /** Role, place or terms, in the serif. */
  line: string;
  /** What it does in the story. */
  summary: string;
  /** What sources say of it where they differ; not in the popover, whose summary it is. */
  claims?: string | undefined;
  /** Its state: counts of dates and passages, status, stage. */
  state: string;
  /** What its sources say of it in their own words. */
  quotes: OwnWords[];
}

/** The popover of every entry that the text can mention on another page: people, places, dates and pledges. */
export function popovers(article: Article, t: Language): Map<string, Popover> {
  const of = <T extends Pick<Person, 'id' | 'quotes'>>(
    entries: T[],
    toPopover: (article: Article, entry: T, t: Language) => Omit<Popover, 'quotes'>,
  ): [string, Popover][] =>
    entries.map((entry) => [entry.id, { ...toPopover(article, entry, t), quotes: ownWords(article, entry.quotes, t) }]);
  return new Map([
    ...of(article.people, personPopover),
    ...of(article.places, placePopover),
    ...of(article.dates, datePopover),
    ...of(article.pledges, pledgePopover),
  ]);
}

/**
 * The popovers as JSON, a row for each: the entry’s id, then the popover’s fields in their order, then for each quote its words, its
 * language (empty where it is that of the article) and its source.
 * It may stand in a page: `<` is written as an escape, so that no text can end the script element.
 */
export function popoversJson(article: Article, t: Language): string {
  const rows = [...popovers(article, t).values()].map(({ id, kind, title, line, summary, state, quotes }) => [
    id,
    kind,
    title,
    line,
    summary,
    state,
    ...quotes.flatMap(({ words, marks, label, page }) => [words, marks.lang ?? '', [label, page].filter(Boolean).join(', ')]),
  ]);
  return JSON.stringify(rows).replaceAll('<', '\\u003c');
}

function personPopover(article: Article, person: Person, t: Language): Omit<Popover, 'quotes'> {
  const dates = article.dates.filter((entry) => entry.people.includes(person.id) || entry.with.includes(person.id)).length;
  const counts = [dates > 0 ? t.dates(dates) : '', t.passages(person.passages.length)].filter(Boolean);
  const line = roleNow(article, person, t);
  return { id: person.id, kind: 'person', title: person.name, line, summary: person.summary ?? '', state: t.series(counts) };
}

function placePopover(article: Article, place: Place, t: Language): Omit<Popover, 'quotes'> {
  const dates = article.dates.filter((entry) => entry.places.includes(place.id)).length;
  const pledges = article.pledges.filter((pledge) => pledge.donors.includes(place.id) || pledge.recipients.includes(place.id)).length;
  const counts = [dates > 0 ? t.dates(dates) : '', pledges > 0 ? t.pledges(pledges) : ''].filter(Boolean);
  return { id: place.id, kind: 'place', title: place.name, line: place.summary ?? '', summary: '', state: t.series(counts) };
}

function datePopover(article: Article, entry: DateEntry, t: Language): Omit<Popover, 'quotes'> {
  const title = t.capital(t.date.full(entry.date, styleOf(entry)));
  const claims = claimsInWords(article, entry, t);
  return { id: entry.id, kind: 'date', title, line: entry.title, summary: claims ?? '', claims, state: statusLabel(article, entry, t) };
}

function pledgePopover(article: Article, pledge: Pledge, t: Language): Omit<Popover, 'quotes'> {
  const claims = claimsInWords(article, pledge, t);
  return {
    id: pledge.id,
    kind: 'pledge',
    title: pledge.title,
    line: pledgeWay(article, pledge, t),
    summary: claims ?? formatAmount(pledge, t),
    claims,
    state: t.capital(pledgeState(pledge, t)),
  };
}
