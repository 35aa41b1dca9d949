import { homeOf } from '../../article/acts-for.ts';
import type { Article, DateEntry, Organisation, Person, Section } from '../../article/article.ts';
import { isImprecise, statedDays } from '../../article/date.ts';
import { entryViews } from '../../article/views.ts';
import { certaintyLine } from '../../figures/certainty-line.ts';
import { styleOf } from '../../languages/day-label.ts';
import type { Language } from '../../languages/language.ts';
import { roleNow } from '../../languages/role-label.ts';
import { statusLabel } from '../../languages/status-label.ts';
import { wordsFor, wordsOf } from '../../languages/words.ts';
import { cardFile, homeCardFile } from '../../routes.ts';
import { cardStrip } from './strip.ts';
import { pledgeCard } from './pledge-card.ts';
import { bareCard, type ShareCard, toCard } from './share-card.ts';
import { articleCard, namesOf } from './view-cards.ts';
import { viewOutputs } from '../views.ts';

/** The share cards of an explainer, with the land of its maps where there is one: its views, its sections with a title, its people, groups, dates and pledges. */
export function shareCards(article: Article, land?: string): ShareCard[] {
  const t = wordsOf(article);
  return [
    articleCard(article, t, land),
    ...entryViews.map((view) => viewOutputs[view].card(article, t, land)),
    ...article.sections.filter(({ title }) => title !== '').map((section) => sectionCard(article, section, t)),
    ...article.people.map((person) => actorCard(article, 'person', person, t)),
    ...article.organisations.map((organisation) => actorCard(article, 'org', organisation, t)),
    ...article.dates.map((date) => dateCard(article, date, t)),
    ...article.pledges.map((pledge) => pledgeCard(article, pledge, t)),
  ];
}

/** The card of the home page in the site’s language: what the site is, and its newest explainer with its day and how sure it is; the newest comes first. */
export function siteCard(articles: Article[], language: string): ShareCard {
  const t = wordsFor(language);
  const [newest] = articles;
  return {
    ...bareCard,
    file: homeCardFile,
    kind: 'site',
    over: { name: t.site.allExplainers, of: newest?.headline ?? '' },
    title: t.home.headline,
    line: t.card.home,
    certainty: newest && certaintyLine(newest),
    foot: newest ? t.card.asOf(t.date.label(newest.asOf)) : '',
    alt: `${t.sentence(t.home.headline)} ${t.card.home}`,
  };
}

/** With the dates that it mentions on the axis of the story, or its pledges where it has more of them. */
function sectionCard(article: Article, { id, title, blocks }: Section, t: Language): ShareCard {
  const over = { name: article.kicker.topic, of: article.headline };
  const mentioned = new Set(blocks.flatMap((block) => (block.kind === 'view' ? [] : block.mentions.map((mention) => mention.id))));
  const dates = article.dates.filter((date) => mentioned.has(date.id));
  const pledges = article.pledges.filter((pledge) => mentioned.has(pledge.id)).map(({ label, title: whole }) => label ?? whole);
  const figure = pledges.length > dates.length ? { names: namesOf('pledge', pledges, t) } : { strip: cardStrip(article, dates, t, 150) };
  return toCard(article, t, { file: cardFile(id), kind: 'section', over, title, ...figure });
}

function actorCard(article: Article, kind: 'person' | 'org', entry: Person | Organisation, t: Language): ShareCard {
  const home = homeOf(article, entry)?.name;
  const dates = article.dates.filter((date) => [...date.people, ...date.organisations, ...date.with].includes(entry.id));
  return toCard(article, t, {
    file: cardFile(entry.id),
    kind,
    over: { name: t.views.actors.long, of: article.headline },
    title: entry.name,
    line: 'roles' in entry ? roleNow(article, entry, t) : (entry.summary ?? ''),
    names: home === undefined ? undefined : { kind: 'place', names: [home], more: [] },
    strip: cardStrip(article, dates, t),
  });
}

function dateCard(article: Article, entry: DateEntry, t: Language): ShareCard {
  const state = statusLabel(article, entry, t);
  const note = t.capital(t.timeline.when(entry, article.asOf, styleOf(entry)).note);
  return toCard(article, t, {
    file: cardFile(entry.id),
    kind: 'date',
    over: { name: t.views.timeline.long, of: article.headline },
    giant: largeDay(article, entry, t),
    title: entry.title,
    line: note === state ? '' : note,
    state: { status: entry.status, imprecise: isImprecise(entry.date), text: state },
    strip: cardStrip(article, [entry], t),
    alt: [`${t.capital(t.date.label(entry.date, styleOf(entry)))}: ${entry.title}`, state, article.headline].map(t.sentence).join(' '),
  });
}

/** Day numbers with their month and year beside them, or words with the year beside them, where it would follow them, or in them. */
function largeDay({ asOf }: Article, { date, status }: DateEntry, t: Language): ShareCard['giant'] {
  const said = (withYear: boolean) => {
    const { parts, numeral } = t.timeline.when({ date, status }, asOf, styleOf({ status }, withYear));
    return { text: parts.map(({ text }) => text).join(''), numeral };
  };
  const { text: figure, numeral } = said(false);
  const { text: whole } = said(true);
  const day = statedDays(date).from;
  if (figure === '') return undefined;
  const after = numeral ? t.date.monthYear(day) : t.date.year(day);
  const isBeside = numeral || (whole.startsWith(figure) && whole.slice(figure.length).trim() === after);
  return isBeside ? { before: '', figure, after, text: `${figure} ${after}` } : { before: '', figure: whole, after: '', text: whole };
}
