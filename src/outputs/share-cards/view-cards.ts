import type { Article } from '../../article/article.ts';
import { places } from '../../article/places.ts';
import { actorsHead } from '../../figures/actors/actors-head.ts';
import { aidHead } from '../../figures/aid/aid-head.ts';
import { certaintyLine } from '../../figures/certainty-line.ts';
import { placesHeadline } from '../../figures/maps/places-headline.ts';
import type { MapDrawing } from '../../figures/maps/drawing.ts';
import { meetingsCardForm } from '../../figures/actors/meeting-forms.ts';
import { meetingsFigure } from '../../figures/actors/meetings.ts';
import { placesCardMap } from '../../figures/maps/places-map.ts';
import { routeCardMap } from '../../figures/maps/route-map.ts';
import { opening } from '../../figures/opening/opening.ts';
import { timelineHeadline } from '../../figures/timeline/headline.ts';
import type { Language } from '../../languages/language.ts';
import type { View } from '../../article/views.ts';
import { viewCardFile } from '../../routes.ts';
import { toPictureMap } from './book-cover.ts';
import { cardStrip } from './strip.ts';
import { type ShareCard, toCard } from './share-card.ts';

/** The card of the article, with what its page opens with; one that opens with its headline alone has the map of its places. */
export function articleCard(article: Article, t: Language, land: string | undefined): ShareCard {
  const { topic, scope } = article.kicker;
  const texts = { title: article.headline, line: article.standfirst };
  return toCard(article, t, {
    file: viewCardFile('article'),
    kind: 'view',
    over: { name: topic, of: scope ?? '' },
    ...texts,
    ...openingOn(article, t, land),
    certainty: certaintyLine(article),
  });
}

function openingOn(article: Article, t: Language, land: string | undefined): Partial<ShareCard> {
  const first = opening(article, t);
  switch (first.kind) {
    case 'route':
      return { map: mapOn(routeCardMap(article), land) };
    case 'timeline':
      return { strip: cardStrip(article, article.dates, t, 150) };
    case 'sum': {
      const text = first.bar?.text ?? first.sum?.text ?? '';
      return { giant: { before: '', figure: text, after: '', text, runsOn: false } };
    }
    case 'none':
      return article.lead === 'none' ? {} : { map: mapOn(placesCardMap(article), land) };
    default:
      return { map: mapOn(placesCardMap(article), land) };
  }
}

/** The card of the timeline, with its dates on the axis. */
export function timelineCard(article: Article, t: Language): ShareCard {
  return viewCard(article, 'timeline', t, { title: timelineHeadline(article), strip: cardStrip(article, article.dates, t, 150) });
}

/** The card of who’s who, with who met whom. */
export function actorsCard(article: Article, t: Language): ShareCard {
  const names = namesOf(
    'person',
    article.people.map(({ name }) => name),
    t,
  );
  return viewCard(article, 'actors', t, { title: actorsHead(article, t).headline, names, meetings: meetingsOn(article, t) });
}

const mostMeetingsPx = 430;

/** What would be too high for a card is not on it. */
function meetingsOn(article: Article, t: Language): ShareCard['meetings'] {
  const drawing = meetingsFigure(article, [meetingsCardForm], t)?.drawings[0];
  return drawing && drawing.heightPx <= mostMeetingsPx
    ? { ...drawing, texts: drawing.texts.filter(({ style }) => style !== 'what') }
    : undefined;
}

/** The card of aid and pledges, with the sum. */
export function aidCard(article: Article, t: Language): ShareCard {
  const { sum, caption, headline } = aidHead(article, t);
  const names = namesOf(
    'pledge',
    article.pledges.map(({ label, title }) => label ?? title),
    t,
  );
  const giant = sum && { before: sum.before, figure: sum.figure, after: sum.unit, text: sum.text, runsOn: caption === undefined };
  return viewCard(article, 'aid', t, { giant, title: headline, names });
}

/** The card of places, with their map. */
export function placesCard(article: Article, t: Language, land: string | undefined): ShareCard {
  const all = places(article).groups.flatMap(({ entries }) => entries.map(({ place }) => place.name));
  const map = mapOn(placesCardMap(article), land);
  return viewCard(article, 'places', t, { title: placesHeadline(article), names: namesOf('place', all, t), map });
}

function mapOn(drawing: MapDrawing | undefined, land: string | undefined): ShareCard['map'] {
  return drawing && land !== undefined ? { drawing: toPictureMap(drawing), land } : undefined;
}

function viewCard(article: Article, view: View, t: Language, given: Pick<ShareCard, 'title'> & Partial<ShareCard>): ShareCard {
  return toCard(article, t, {
    file: viewCardFile(view),
    kind: 'view',
    over: { name: t.views[view].long, of: article.headline },
    ...given,
  });
}

/** Names for the foot of a card; undefined for none. */
export function namesOf(kind: 'person' | 'place' | 'pledge', names: string[], t: Language): ShareCard['names'] {
  return names.length === 0 ? undefined : { kind, names, more: names.map((_, left) => t.card.more(left)) };
}
