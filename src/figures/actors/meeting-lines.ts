import { type Meeting, meetings } from '../../article/actors.ts';
import { type Article, type DateEntry, entryById, entryName } from '../../article/article.ts';
import type { TakingPlace } from '../../article/took-place.ts';
import { shortName } from '../../article/short-name.ts';
import type { Language } from '../../languages/language.ts';
import { dayLabels, needsYear } from '../../languages/day-label.ts';
import { untangle, weave } from '../untangle.ts';

/** Of several dates, some may have happened and others not. */
export type MeetingState = TakingPlace | 'mixed';

/** True where a mark is half filled. */
export function isHalf(status: MeetingState): boolean {
  return status === 'under-way' || status === 'mixed';
}

/** One meeting as the drawing shows it. */
export interface MeetingLine {
  from: string;
  /** Those met, one person or groups together, by id. */
  to: string;
  /** What and when. */
  label: string;
  status: MeetingState;
}

/** The order of the drawing: who acts, from the top down; lines to the right; and lines between two who stand one above the other. */
export interface MeetingOrder {
  actors: string[];
  across: MeetingLine[];
  down: MeetingLine[];
}

/**
 * Orders the meetings so that no line crosses another. Two people who both act stand one above the other with their line between
 * them; where somebody else must stand between, the one who is met is named again on the right.
 */
export function meetingOrder(article: Article, t: Language): MeetingOrder {
  const all = meetings(article);
  const met = all.flatMap(({ dates }) => dates);
  const lines = all.map((meeting) => toLine(article, meeting, met, t));
  const actors = pairUp(actorsInOrder(lines), lines);
  const isDown = ({ from, to }: MeetingLine) => actors.includes(to) && Math.abs(actors.indexOf(from) - actors.indexOf(to)) === 1;
  const across = lines.filter((line) => !isDown(line));
  const strands = actors.map((from) => ({ from, to: across.filter((line) => line.from === from).map(({ to }) => to) }));
  const threads = weave(strands).flatMap(({ from, to }) => across.find((line) => line.from === from && line.to === to) ?? []);
  return { actors, across: threads, down: lines.filter(isDown) };
}

/** Those who act, so that those who meet the same are neighbours. */
function actorsInOrder(lines: MeetingLine[]): string[] {
  const actors = [...new Set(lines.map(({ from }) => from))];
  const strands = actors.map((from) => ({ from, to: lines.filter((line) => line.from === from).map(({ to }) => to) }));
  return [...new Set(untangle(strands).map(({ from }) => from))];
}

/** Puts those who met each other next to each other, along chains. */
function pairUp(actors: string[], lines: MeetingLine[]): string[] {
  const placed: string[] = [];
  const partnerOf = (id: string | undefined) =>
    actors.find(
      (other) => !placed.includes(other) && lines.some(({ from, to }) => (from === id && to === other) || (from === other && to === id)),
    );
  for (const actor of actors) {
    for (let next: string | undefined = placed.includes(actor) ? undefined : actor; next; next = partnerOf(placed.at(-1)))
      placed.push(next);
  }
  return placed;
}

/** @param met the dates of all meetings. */
function toLine(article: Article, meeting: Meeting, met: DateEntry[], t: Language): MeetingLine {
  const { from, to, dates } = meeting;
  return { from, to: to.join(' '), label: labelOf(article, meeting, met, t), status: statusOf(dates) };
}

/** What all dates are, else a mixture. */
function statusOf(dates: Meeting['dates']): MeetingState {
  const [status = 'under-way', ...others] = new Set(dates.map((date) => date.status));
  return others.length > 0 ? 'mixed' : status;
}

const mostDates = 3;

const isOpen = ({ date: { shape, from, to } }: DateEntry) => shape === 'span' && (!from || !to);

/** What and when; of many dates only how many, from when to when. */
function labelOf(article: Article, { from, dates }: Meeting, met: DateEntry[], t: Language): string {
  const [first, last] = [dates[0]?.date, dates.at(-1)?.date];
  const [start, end] = [first?.from ?? first?.to, last?.to ?? last?.from];
  if (start && end && dates.length > mostDates)
    return t.actors.meetingsMerged(dates.length, t.date.span(start, end, { withYear: needsYear(article, met) }));
  const day = dayLabels(article, met, t);
  const said = (date: DateEntry) =>
    t.actors.meeting(withoutActor(date.label ?? date.title, nameOf(article, from)), day(date), isOpen(date));
  return t.clauses(dates.map(said));
}

/** A label without the words of the actor’s own name that it begins with: `Harris in Mexico` → `in Mexico`. */
function withoutActor(label: string, name: string): string {
  const words = label.split(' ');
  const own = name.split(' ');
  while (words.length > 1 && own.includes(words[0] ?? '')) words.shift();
  return words.join(' ');
}

/** The name of a person or group. */
function nameOf(article: Article, id: string): string {
  const found = entryById(article, id);
  return found ? entryName(found) : id;
}

/** The names of those met, or of an actor; with `short`, people by the name that the article goes on to use. */
export function namesOf(article: Article, ids: string, short: boolean, t: Language): { text: string; isPerson: boolean } {
  const [first, ...others] = ids.split(' ');
  const person = article.people.find(({ id }) => id === first);
  if (person) return { text: short ? shortName(article, person) : person.name, isPerson: true };
  const rest = others.map((id) => (isUnnamed(article, id) ? t.midSentence(nameOf(article, id)) : nameOf(article, id)));
  return { text: t.list([nameOf(article, first ?? ''), ...rest]), isPerson: false };
}

/** A group that is described and not named. */
function isUnnamed({ organisations }: Article, id: string): boolean {
  return organisations.some((organisation) => organisation.id === id && organisation.kind === 'group');
}
