import type { Article } from '../../article/article.ts';
import { oncePerArticle } from '../../article/once-per-article.ts';
import { journeyLines } from './journey-lines.ts';
import { type Journey, journeys, type Stop } from './journeys.ts';
import { dotOf } from './dots.ts';
import { countryLabel, dotLabel, lineLabel, regionLabel, pointLabel } from './land-labels.ts';
import { type MapDrawing, mapDrawing } from './drawing.ts';
import type { Label, LabelLine } from './label.ts';
import { type MapScale, type Sheet, toScale, toSheet } from './sheet.ts';
import { wordsOf } from '../../languages/words.ts';
import { bordersNote, mapKey } from './legend.ts';
import { describeJourneys, stopText } from './stop-text.ts';
import { boldPlace, inTwoLines, plainLine } from './text.ts';
import { type StoryMap, storyMap } from './story-map.ts';

/** The map behind an article's head, in three forms. */
export interface RouteMap {
  /** The journeys in one sentence each, for those who don't see the map. */
  description: string;
  /** What is disputed on it, and whose view of borders it shows; empty where that makes no difference. */
  note: string;
  wide: MapDrawing;
  middle: MapDrawing;
  narrow: MapDrawing;
  /** What the numbers of the narrow form stand for; empty where it has none. */
  narrowKey: string;
}

const scales = { wide: toScale(18, 8, 88), middle: toScale(18, 8, 80), narrow: toScale(14, 5.5, 50) };

/** Of a map on a share card: its largest words are 34 px. */
export const cardScale = toScale(21.25, 9, 80);

/** The map of the article's routes, or undefined where it has none that can be drawn: its head then stands without a map. */
export const routeMap = oncePerArticle((article: Article): RouteMap | undefined => {
  const map = storyMap(article);
  const all = map && journeys(article, map);
  if (!map || !all || all.length === 0) return undefined;
  const wide = form(article, map, all, toSheet(map, map.frames.routeWide), scales.wide, true);
  const narrow = form(article, map, all, toSheet(map, map.frames.routeNarrow), scales.narrow, false, true);
  return {
    description: describeJourneys(all, article),
    note: bordersNote(article, map, wide),
    wide,
    middle: form(article, map, all, toSheet(map, map.frames.routeMiddle), scales.middle, true),
    narrow,
    narrowKey: mapKey(article, [narrow]),
  };
});

/** The same map for a share card, its names at 34 px. */
export function routeCardMap(article: Article): MapDrawing | undefined {
  const map = storyMap(article);
  const all = map && journeys(article, map);
  return map && all && all.length > 0 ? form(article, map, all, toSheet(map, map.frames.card), cardScale, false) : undefined;
}

/** One form; the lands that are no stop have their names only where there is room to spare, and some stops a number where there is a key. */
function form(article: Article, map: StoryMap, all: Journey[], sheet: Sheet, scale: MapScale, roomy: boolean, isKeyed = false): MapDrawing {
  const lines = journeyLines(all, sheet, scale);
  const stops = [...lines.marks.keys()];
  const offsets = sheet.frame === map.frames.routeWide ? article.map.labels : {};
  const visited = new Set(stops.map(({ place }) => place.id));
  const dots = article.places.flatMap((place) => (visited.has(place.id) ? [] : (dotOf(place, sheet, scale) ?? [])));
  const dotted = new Set(dots.map(({ placeId }) => placeId));
  const lands = sheet.coasts.filter(({ place }) => !visited.has(place.id) && !dotted.has(place.id));
  const labels: Label[] = [...stops.filter(({ first }) => first), ...stops.filter(({ first }) => !first)].map((stop) => ({
    ...pointLabel(stopLines(stop, article), lines.marks.get(stop) ?? [0, 0], scale.mark, offsets[stop.place.id]),
    ...(isKeyed && stopInKey(stop, article)),
  }));
  labels.push(...sheet.lines.map((border) => lineLabel(border, offsets[border.place.id])));
  if (roomy && map.region) labels.push(...regionLabel(map.region, article, sheet, offsets[map.region.id]));
  if (roomy)
    labels.push(...lands.map((land) => countryLabel(land, [plainLine('country', land.place.name)], sheet, offsets[land.place.id])));
  if (roomy) {
    const name = (id: string | undefined) => article.places.find((place) => place.id === id)?.name ?? '';
    labels.push(
      ...dots.map((dot) => ({
        ...dotLabel([plainLine('country', name(dot.placeId))], dot, scale.mark, offsets[dot.placeId ?? '']),
        ...(dot.placeId !== undefined && { placeId: dot.placeId }),
      })),
    );
  }
  const drawing = mapDrawing(sheet, lines, dots, labels, scale, { whole: false });
  const named = new Set(drawing.labels.map(({ placeId }) => placeId));
  // A dot without a name would say nothing here.
  return { ...drawing, marks: drawing.marks.filter(({ form, placeId }) => form !== 'dot' || named.has(placeId)) };
}

/** What a stop says: at the first the traveller's name and where, at the others where to next. */
function stopLines(stop: Stop, article: Article): LabelLine[][] {
  const text = stopText(stop, article);
  const { name } = stop.person;
  const names = stop.first ? [[name], ...(name.length > longName ? [inTwoLines(name)] : [])] : [[]];
  return names.flatMap((nameLines) =>
    [[text], inTwoLines(text)].map((lines) => [
      ...nameLines.map((line) => plainLine('traveller', line)),
      ...boldPlace('note', lines, stop.place, article.places),
    ]),
  );
}

/** A stop in the key: whose it is, where and when; and beside its mark at least whose or where. */
function stopInKey(stop: Stop, article: Article): Pick<Label, 'key' | 'short'> {
  return {
    key: wordsOf(article).timeline.lens.who(stop.person.name, stopText(stop, article)),
    short: stop.first ? plainLine('traveller', stop.person.name) : plainLine('country', stop.place.name),
  };
}

const longName = 18;
