import { type ActorGroup, actors } from '../../article/actors.ts';
import { aidSummary, standing } from '../../article/aid.ts';
import { type Article, type DateEntry, type EntryKind, type Pledge } from '../../article/article.ts';
import { type PlaceEntry, places } from '../../article/places.ts';
import { timeline, type TimelineRow } from '../../article/timeline.ts';
import { groupName } from '../../figures/actors/group-name.ts';
import { claimsInWords } from '../../languages/claims.ts';
import { formatAmountShort } from '../../languages/amount.ts';
import { asOfLabel, type DatedEntry, dayLabels } from '../../languages/day-label.ts';
import type { Language } from '../../languages/language.ts';
import { pledgeWay } from '../../languages/pledge-way.ts';
import { pledgeState } from '../../languages/pledge-state.ts';
import { roleNow } from '../../languages/role-label.ts';
import { statusLabel } from '../../languages/status-label.ts';
import type { EmbeddedView } from '../../article/views.ts';
import { entryHref } from '../../routes.ts';

/** Rows under a heading; the first of a list may have none. */
export interface EmbedGroup {
  heading: string | undefined;
  /** The heading is the name of an entry; else it is of words of the interface. */
  isName?: boolean;
  note?: string;
  rows: EmbedRow[];
}

/** One entry in a line, and its place in the explainer, relative to the explainer's folder. */
export interface EmbedRow {
  kind: EntryKind;
  href: string;
  /** What has become of it: the classes of its mark, and the same in words where nothing else says it. */
  mark: { classes: string; says: string | undefined } | undefined;
  name: string;
  text: string;
  /** The terms of a pledge. */
  note?: string;
}

/** What an embed says in words: every entry of its view, in the order and the groups of the view. */
export function embedList(article: Article, view: EmbeddedView, t: Language): EmbedGroup[] {
  return listOf[view](article, t).filter(({ rows }) => rows.length > 0);
}

const listOf: Record<EmbeddedView, (article: Article, t: Language) => EmbedGroup[]> = {
  timeline: dates,
  actors: people,
  aid: pledges,
  places: byKind,
};

type DayLabel = (entry: DatedEntry) => string;

/** What is planned stands below the line of the article's day. */
function dates(article: Article, t: Language): EmbedGroup[] {
  const { groups } = timeline(article);
  const dayOf = dayLabels(article, article.dates, t);
  const toRows = (rows: TimelineRow[]) => rows.map(({ entry }) => dateRow(article, entry, dayOf, t));
  return [
    { heading: undefined, rows: toRows(groups.flatMap(({ before }) => before)) },
    {
      heading: t.timeline.asOf(asOfLabel(article, article.dates, t)),
      note: t.timeline.planned,
      rows: toRows(groups.flatMap(({ after }) => after)),
    },
  ];
}

function dateRow(article: Article, entry: DateEntry, dayOf: DayLabel, t: Language): EmbedRow {
  const { id, status, title } = entry;
  const name = t.capital(dayOf(entry));
  const note = claimsInWords(article, entry, t);
  return {
    kind: 'date',
    href: entryHref('date', id),
    mark: { classes: status, says: statusLabel(article, entry, t) },
    name,
    text: title,
    ...(note !== undefined && { note }),
  };
}

function people(article: Article, t: Language): EmbedGroup[] {
  const { by, groups } = actors(article);
  return groups.map((group) => ({
    heading: groupName(group, by, t),
    isName: group.under !== undefined,
    rows: actorRows(article, group, t),
  }));
}

function actorRows(article: Article, { people: named, organisations }: ActorGroup, t: Language): EmbedRow[] {
  const row = (kind: EntryKind, id: string, name: string, text: string) => ({
    kind,
    href: entryHref(kind, id),
    mark: undefined,
    name,
    text,
  });
  return [
    ...named.map(({ entry }) => row('person', entry.id, entry.name, roleNow(article, entry, t))),
    ...organisations.map(({ entry: { id, name } }) => row('org', id, name, '')),
  ];
}

function pledges(article: Article, t: Language): EmbedGroup[] {
  const { pledges: all, agenda } = aidSummary(article);
  const agendaRows = agenda.map(({ id, subject }) => ({
    kind: 'agenda' as const,
    href: entryHref('agenda', id),
    mark: undefined,
    name: subject,
    text: '',
  }));
  return [
    { heading: undefined, rows: all.map(({ pledge }) => pledgeRow(article, pledge, t)) },
    { heading: t.aid.agenda, rows: agendaRows },
  ];
}

function pledgeRow(article: Article, pledge: Pledge, t: Language): EmbedRow {
  const { id, title } = pledge;
  const mark = { classes: `lozenge ${standing(article, pledge)}`, says: undefined };
  const terms = t.embed.terms(t.capital(pledgeWay(article, pledge, t)), pledgeState(pledge, t));
  const note = [terms, claimsInWords(article, pledge, t)].filter(Boolean).join('. ');
  return { kind: 'pledge', href: entryHref('pledge', id), mark, name: formatAmountShort(pledge, t), text: title, note };
}

function byKind(article: Article, t: Language): EmbedGroup[] {
  const { groups } = places(article);
  const shown = groups.flatMap(({ entries }) => entries).flatMap(({ dates: dated }) => (dated.length === 1 ? dated : []));
  const dayOf = dayLabels(article, shown, t);
  return groups.map(({ kinds, entries }) => ({
    heading: t.places.group(kinds, entries.length),
    rows: entries.map((entry) => placeRow(entry, dayOf, t)),
  }));
}

/** A place with its only day or how many it has, and how many pledges there are to it. */
function placeRow({ place: { id, name }, dates: dated, received }: PlaceEntry, dayOf: DayLabel, t: Language): EmbedRow {
  const [only] = dated;
  const when = only && dated.length === 1 ? dayOf(only) : dated.length > 0 ? t.dates(dated.length) : '';
  const facts = [when, received.length > 0 ? t.pledges(received.length) : ''].filter(Boolean);
  return { kind: 'place', href: entryHref('place', id), mark: undefined, name, text: t.capital(t.series(facts)) };
}
