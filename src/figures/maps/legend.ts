import type { MultiLineString, MultiPolygon } from 'geojson';
import type { Article, Place } from '../../article/article.ts';
import type { MapSigns } from '../../languages/language.ts';
import { wordsOf } from '../../languages/words.ts';
import { boxAround, type Point } from './box.ts';
import type { MapDrawing } from './drawing.ts';
import { isDisputed, type StoryLand, type StoryMap } from './story-map.ts';

/** What the signs of a drawing mean; those that are not in it are not named. */
export function legend(article: Article, map: StoryMap, drawing: MapDrawing): string {
  return wordsOf(article).places.legend(signsOn(article, map, drawing));
}

/** What the numbers on some drawings stand for, and what has none; empty where every mark has its name. */
export function mapKey(article: Article, drawings: MapDrawing[]): string {
  const t = wordsOf(article);
  const numbers = drawings.flatMap(({ key }) => key).map(({ number, name }) => ({ number: String(number), name }));
  const unnamed = drawings.reduce((sum, drawing) => sum + drawing.unnamed, 0);
  return t.places.mapKey(numbers, unnamed);
}

/** What a map without a legend has to say all the same: what is disputed, and whose view of borders it shows; empty where that makes no difference. */
export function bordersNote(article: Article, map: StoryMap, drawing: MapDrawing): string {
  const { disputed, claimed, borders, ownLand } = signsOn(article, map, drawing);
  const rest = {
    outlined: [],
    tinted: false,
    planned: false,
    countryPoints: false,
    dots: false,
    fading: false,
    waters: false,
    withoutBorders: false,
  };
  return wordsOf(article).places.legend({ ...rest, disputed, claimed, borders, ownLand });
}

function signsOn(article: Article, map: StoryMap, drawing: MapDrawing): MapSigns {
  const { region } = map;
  const { routes, arrivals, marks } = drawing;
  const isSeen = ({ own, place }: StoryLand) => (own ? isOnSheet(own, map, drawing) : place.kind === 'country');
  const dotted = new Set(marks.flatMap(({ form, placeId }) => (form === 'dot' ? [placeId] : [])));
  const lands = map.lands.filter((land) => land.main && isSeen(land) && !dotted.has(land.place.id));
  const ofKind = (...kinds: Place['kind'][]) => lands.filter(({ place }) => kinds.includes(place.kind));
  const namesOf = (some: StoryLand[]) => some.map(({ place }) => place.name);
  const areas = ofKind('area', 'site', 'city', 'historical', 'region').filter(({ place }) => !isDisputed(place) && place !== region);
  const countries = ofKind('country');
  const disputed = map.disputes.filter(({ land }) => isSeenOnSheet(land, map, drawing)).map(({ name }) => name);
  const claimed = namesOf(lands.filter(({ place }) => isDisputed(place)));
  const isOutlined = region && countries.some(({ place }) => region.members.includes(place.id));
  return {
    outlined: [...(isOutlined ? [region.name] : []), ...namesOf(areas)],
    tinted: countries.length > 0,
    planned: routes.planned !== '' || arrivals.some(({ planned }) => planned),
    countryPoints: marks.some(({ form }) => form === 'round'),
    dots: marks.some(({ form }) => form === 'dot'),
    fading: arrivals.length > 0,
    waters:
      ofKind('lake', 'sea').length > 0 || map.lines.some(({ place, line }) => place.kind === 'river' && isOnSheet(line, map, drawing)),
    disputed,
    claimed,
    borders: disputed.length + claimed.length > 0 ? article.map.borders : undefined,
    ownLand: namesOf(countries.filter(({ own }) => own)),
    withoutBorders: map.isBeforeBorders,
  };
}

/** Land that is smaller than this on a drawing is a speck, of which a legend would say more than is seen. */
const leastSeenPx = 6;

/** Whether an outline is on the sheet of a drawing, and large enough there to be seen. */
function isSeenOnSheet(outline: MultiPolygon, map: StoryMap, drawing: MapDrawing): boolean {
  const scale = drawing.land.width / map.width;
  const points = outline.coordinates.flat(2).map(([lon = 0, lat = 0]): Point | null => map.projection([lon, lat]));
  const box = boxAround(points.filter((point) => point !== null));
  return (
    box !== undefined && Math.max(box.right - box.left, box.bottom - box.top) * scale >= leastSeenPx && isOnSheet(outline, map, drawing)
  );
}

/** Whether some of an outline is on the sheet of a drawing. */
function isOnSheet(
  outline: MultiPolygon | MultiLineString,
  { projection, width }: StoryMap,
  { land, widthPx, heightPx }: MapDrawing,
): boolean {
  const scale = land.width / width;
  const positions = outline.type === 'MultiPolygon' ? outline.coordinates.flat(2) : outline.coordinates.flat();
  return positions.some(([lon = 0, lat = 0]) => {
    const [x, y] = projection([lon, lat]) ?? [NaN, NaN];
    const [right, down] = [x * scale + land.x, y * scale + land.y];
    return right > 0 && right < widthPx && down > 0 && down < heightPx;
  });
}
