import type { Article, DateEntry, Place } from '../../article/article.ts';
import { oncePerArticle } from '../../article/once-per-article.ts';
import { isDueToday } from '../../article/due-today.ts';
import { takesPlace } from '../../article/took-place.ts';
import { type PlaceEntry, places } from '../../article/places.ts';
import { wordsOf } from '../../languages/words.ts';
import { directionOf } from '../../languages/direction.ts';
import { type Box, contains, type Point } from './box.ts';
import { type JourneyLines, journeyLines } from './journey-lines.ts';
import { type Journey, journeys } from './journeys.ts';
import { dotOf } from './dots.ts';
import { countryLabel, dotLabel, lineLabel, pointLabel, regionLabel, seaLabel } from './land-labels.ts';
import { type MapDrawing, mapDrawing, type MapMark } from './drawing.ts';
import { type FrameName, windowOf } from './frames.ts';
import type { Label, LabelLine } from './label.ts';
import { legend, mapKey } from './legend.ts';
import { alongTies, boxOn, edgesOf, type Line, type PanelForm, panelLayout, tiesOf } from './panels.ts';
import { landsBox, type MapScale, type Sheet, toScale, toSheet } from './sheet.ts';
import { plainLine } from './text.ts';
import { cardScale } from './route-map.ts';
import { dayOnMap, describeJourneys } from './stop-text.ts';
import { type StoryMap, storyMap } from './story-map.ts';

/** The map of the places view, in three forms. */
export interface PlacesMap {
  description: string;
  /** What its tints and lines mean. */
  legend: string;
  wide: MapDrawing;
  middle: MapDrawing;
  narrow: MapDrawing;
  /** As wide as a column of text. */
  column: MapDrawing;
  keys: Keys<'wide' | 'middle' | 'narrow' | 'column'>;
}

/** What the numbers of each form stand for; empty where it has none. */
type Keys<Form extends string> = Record<Form, string>;

/** The map in two panels: large, the small countries where the story happens; small, the whole with a frame around these. */
export interface PanelMap {
  widthPx: number;
  heightPx: number;
  large: Panel;
  /** `window` is what the large panel shows of it. */
  small: Panel & { window: Box };
  /** From the large panel’s corners to those of the window. */
  ties: Line[];
}

interface Panel {
  /** Where it stands. */
  at: Point;
  drawing: MapDrawing;
}

/** The map of a places view in two panels. */
export type PanelledMap = Pick<PlacesMap, 'description' | 'legend'> & { panels: Record<PanelForm, PanelMap>; keys: Keys<PanelForm> };

const scales = { wide: toScale(16, 7, 88), middle: toScale(15.5, 7, 70), narrow: toScale(14, 5.5, 50), column: toScale(16, 6, 60) };

/** The map of an article's places with what is dated and pledged there, or undefined where none can be located. */
export const placesMap = oncePerArticle((article: Article): PlacesMap | undefined => {
  const map = storyMap(article);
  if (!map) return undefined;
  const all = journeys(article, map);
  const form = (name: FrameName, scale: MapScale, roomy: boolean) =>
    drawForm(article, map, all, toSheet(map, map.frames[name]), scale, roomy);
  const wide = form('placesWide', scales.wide, true);
  const middle = form('placesMiddle', scales.middle, true);
  const narrow = form('placesNarrow', scales.narrow, false);
  const column = form('column', scales.column, true);
  const key = (drawing: MapDrawing) => mapKey(article, [drawing]);
  return {
    description: describe(article, map, all),
    legend: legend(article, map, wide),
    ...{ wide, middle, narrow, column },
    keys: { wide: key(wide), middle: key(middle), narrow: key(narrow), column: key(column) },
  };
});

/** The map of the places view, in two panels where one would leave the countries small in which most of the story happens. */
export const placesViewMap = oncePerArticle((article: Article): PlacesMap | PanelledMap | undefined => {
  const map = storyMap(article);
  if (!map?.panels) return placesMap(article);
  const { panels } = map;
  const all = journeys(article, map);
  const form = (name: PanelForm) => panelMap(article, map, all, panels[name], name);
  const t = wordsOf(article);
  const [wide, middle, narrow] = [form('wide'), form('middle'), form('narrow')];
  const key = ({ large, small }: PanelMap) => mapKey(article, [large.drawing, small.drawing]);
  return {
    description: describe(article, map, all),
    legend: `${legend(article, map, wide.small.drawing)} ${t.places.panels}`,
    panels: { wide, middle, narrow },
    keys: { wide: key(wide), middle: key(middle), narrow: key(narrow) },
  };
});

const smallScales = { wide: toScale(15, 5, 40), middle: toScale(15, 5, 40), narrow: toScale(13.5, 4.5, 30) };

function panelMap(
  article: Article,
  map: StoryMap,
  all: Journey[],
  { large, small }: NonNullable<StoryMap['panels']>[PanelForm],
  form: PanelForm,
): PanelMap {
  const window = boxOn(small, small.placement, windowOf(large, large.placement));
  const layout = panelLayout(form, directionOf(article.language));
  const ties = tiesOf(layout, form, window);
  const text = [...edgesOf(window), ...alongTies(ties, layout.small)];
  const [sheet, smallSheet] = [toSheet(map, large), toSheet(map, { ...small, text })];
  const room = { left: labelRoomPx, top: labelRoomPx, right: large.widthPx - labelRoomPx, bottom: large.heightPx - labelRoomPx };
  const isIn = (place: Place) => {
    const [x, y] = spotOn(place, map, sheet);
    return contains(room, { left: x, top: y, right: x, bottom: y });
  };
  const roomy = form !== 'narrow';
  const drawing = drawForm(article, map, all, sheet, scales[form], roomy, isIn);
  const named = new Set(drawing.labels.map(({ placeId }) => placeId));
  const first = drawing.key.length + 1;
  const whole = drawForm(article, map, all, smallSheet, smallScales[form], form === 'middle', ({ id }) => !named.has(id), first);
  return {
    ...{ widthPx: layout.widthPx, heightPx: layout.heightPx },
    large: { at: layout.large, drawing },
    small: { at: layout.small, drawing: whole, window },
    ties,
  };
}

/** A mark nearer to the edge of a panel has its label on the other. */
const labelRoomPx = 12;

/** Where a place lies on a sheet; a region in the middle of its lands. */
function spotOn(place: Place, { region }: StoryMap, { coasts, spotOf }: Sheet): Point {
  const members = coasts.filter((land) => region?.members.includes(land.place.id)).map(({ coast }) => coast);
  const lands = place === region ? landsBox(members) : undefined;
  if (lands) return [(lands.left + lands.right) / 2, (lands.top + lands.bottom) / 2];
  return spotOf(place) ?? [NaN, NaN];
}

/** The same map for a share card. */
export function placesCardMap(article: Article): MapDrawing | undefined {
  const map = storyMap(article);
  return map && drawForm(article, map, journeys(article, map), toSheet(map, map.frames.card), cardScale, false);
}

/** One form; `isNamed` says whose labels it has. */
function drawForm(
  article: Article,
  map: StoryMap,
  all: Journey[],
  sheet: Sheet,
  scale: MapScale,
  roomy: boolean,
  isNamed: (place: Place) => boolean = () => true,
  firstNumber = 1,
): MapDrawing {
  const lines = journeyLines(all, sheet, scale);
  const entries = places(article).mapped;
  const points = pointsOf(entries, lines, sheet);
  const offsets = sheet.frame === map.frames.placesWide ? article.map.labels : {};
  const text = (entry: PlaceEntry) => placeLines(entry, article, lines, roomy);
  const named = entries.filter(({ place }) => isNamed(place));
  const labels: Label[] = named.flatMap((entry) => {
    const at = points.get(entry);
    return at ? [keyed(entry.place, pointLabel([text(entry)], at.at, scale.mark, offsets[entry.place.id]))] : [];
  });
  const dots = new Map(
    entries.flatMap((entry) => {
      const dot = points.has(entry) ? undefined : dotOf(entry.place, sheet, scale);
      return dot ? [[entry, dot]] : [];
    }),
  );
  const withoutPoint = named.filter((entry) => !points.has(entry) && !dots.has(entry));
  const drawn = sheet.lines.filter(({ place }) => isNamed(place));
  labels.push(...drawn.map((line) => of(line.place, lineLabel(line, offsets[line.place.id]))));
  labels.push(
    ...withoutPoint.flatMap((entry) => {
      const { id, kind } = entry.place;
      const land = sheet.coasts.find(({ place }) => place === entry.place);
      if (land) return [of(entry.place, countryLabel(land, text(entry), sheet, offsets[id]))];
      const at = kind === 'sea' ? sheet.spotOf(entry.place) : undefined;
      return at ? [of(entry.place, seaLabel(text(entry), at, offsets[id]))] : [];
    }),
  );
  labels.push(
    ...[...dots].flatMap(([entry, dot]) =>
      isNamed(entry.place) ? [keyed(entry.place, dotLabel(text(entry), dot, scale.mark, offsets[entry.place.id]))] : [],
    ),
  );
  const { region } = map;
  if (roomy && region && isNamed(region))
    labels.push(...regionLabel(region, article, sheet, offsets[region.id]).map((label) => of(region, label)));
  const cities = [...points.values()].filter((mark) => mark.form === 'square' && !isStop(mark, lines));
  return mapDrawing(sheet, lines, [...cities, ...dots.values()], labels, scale, { firstNumber });
}

const of = ({ id }: Place, label: Label): Label => ({ ...label, placeId: id });

/** The same of a mark, which has its name in a key where there is no room for it. */
const keyed = (place: Place, label: Label): Label => ({ ...of(place, label), key: place.name });

const isStop = (mark: MapMark, lines: JourneyLines) => [...lines.marks.values()].includes(mark.at);

/** The places that have a point: stops, and what has no land or line of its own. */
function pointsOf(entries: PlaceEntry[], lines: JourneyLines, sheet: Sheet): Map<PlaceEntry, MapMark> {
  const points = new Map<PlaceEntry, MapMark>();
  for (const entry of entries) {
    const stop = [...lines.marks].find(([{ place }]) => place === entry.place);
    const spot: Point | undefined = isPoint(entry.place, sheet) ? sheet.spotOf(entry.place) : undefined;
    const status = stop?.[0].date.status ?? statusOf(entry);
    const at = stop?.[1] ?? spot;
    if (at) points.set(entry, { at, status, form: isPoint(entry.place, sheet) ? 'square' : 'round', placeId: entry.place.id });
  }
  return points;
}

/** Whether a place is marked as a point: a country has its land or a dot, a border its line, and a sea its name. */
function isPoint(place: Place, { coasts, lines }: Sheet): boolean {
  if (['country', 'border', 'region', 'sea'].includes(place.kind)) return false;
  return ![...coasts, ...lines].some((drawn) => drawn.place === place);
}

/** The furthest of what is dated there. */
function statusOf({ dates }: PlaceEntry): MapMark['status'] {
  return (['happened', 'under-way', 'planned'] as const).find((status) => dates.some((date) => date.status === status));
}

function placeLines(entry: PlaceEntry, article: Article, lines: JourneyLines, roomy: boolean): LabelLine[] {
  const { place, dates, received, given } = entry;
  const ranked = roomy && dates.length + received.length + given.length > 0 && place.kind === 'country';
  const name = plainLine(ranked ? 'place' : 'country', place.name);
  const facts = roomy ? factsText(entry, article, lines) : '';
  return facts === '' ? [name] : [name, plainLine('small', facts)];
}

/** `6–7 June, planned; three pledges`: the day of the stop, or the only date, or how many there are. */
function factsText({ place, dates, received }: PlaceEntry, article: Article, lines: JourneyLines): string {
  const t = wordsOf(article);
  const stop = [...lines.marks.keys()].find((candidate) => candidate.place === place)?.date;
  const only = stop ?? (dates.length === 1 ? dates[0] : undefined);
  const when = only ? dayAndState(only, article) : dates.length > 0 ? t.places.dates(dates.length) : '';
  return t.clauses([when, received.length > 0 ? t.places.pledges(received.length) : ''].filter(Boolean));
}

/** When a date is, and what has become of it unless it has happened. */
function dayAndState(date: DateEntry, article: Article): string {
  const day = dayOnMap(date, article);
  if (!takesPlace(date)) return day;
  return wordsOf(article).places.dateOnMap(day, isDueToday(date, article.asOf) ? 'due-today' : date.status);
}

function describe(article: Article, map: StoryMap, all: Journey[]): string {
  const sheet = toSheet(map, map.frames.placesWide);
  const names = article.places.filter((place) => sheet.spotOf(place)).map(({ name }) => name);
  return `${wordsOf(article).places.mapOf(names)} ${describeJourneys(all, article)}`.trim();
}
