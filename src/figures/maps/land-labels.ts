import type { Article, Place } from '../../article/article.ts';
import { wordsFor } from '../../languages/words.ts';
import type { Point } from './box.ts';
import { dotSize } from './dots.ts';
import type { MapMark } from './drawing.ts';
import type { Label, LabelLine } from './label.ts';
import { landsBox, markBox, type Sheet } from './sheet.ts';
import { inTwoLines, plainLine } from './text.ts';

type Land = Sheet['coasts'][number];
type Offset = Point | undefined;

/** The label of a point, which may stand far off with a leader. */
export function pointLabel(variants: LabelLine[][], at: Point, markPx: number, offset: Offset): Label {
  return { variants, targets: [markBox(at, markPx)], reachPx: 230, leader: true, essential: true, ...(offset && { offset }) };
}

/** The label of a dot, which is left out where there is no room near it. */
export function dotLabel(lines: LabelLine[], { at }: MapMark, markPx: number, offset: Offset): Label {
  return { ...pointLabel([lines], at, markPx * dotSize, offset), reachPx: 110, essential: false };
}

/** The name of a border or river, along its line. */
export function lineLabel({ place, line }: Sheet['lines'][number], offset: Offset): Label {
  const quarters = [0.5, 0.35, 0.65, 0.2, 0.8].map((part) => line[Math.floor(line.length * part)] ?? [0, 0]);
  return {
    variants: oneOrTwo(place.name),
    targets: quarters.map((at) => markBox(at as Point, 2)),
    reachPx: 36,
    leader: false,
    essential: false,
    ...(offset && { offset }),
  };
}

/** The name of the region in question and its members, beside its lands. */
export function regionLabel(region: Place, { places, language }: Article, { coasts }: Sheet, offset: Offset): Label[] {
  const around = landsBox(coasts.filter(({ place }) => region.members.includes(place.id)).map(({ coast }) => coast));
  const members = places.filter(({ id }) => region.members.includes(id)).map(({ name }) => name);
  if (!around || members.length < 2) return [];
  const lines = [plainLine('country', region.name), plainLine('small', wordsFor(language).series(members))];
  return [{ variants: [lines], targets: [around], reachPx: 80, leader: false, essential: false, ...(offset && { offset }) }];
}

/** The name of a country: in it where it fits, else beside it with a leader. */
export function countryLabel({ place, coast }: Land, lines: LabelLine[], { spotOf, dark }: Sheet, offset: Offset): Label {
  const at = spotOf(place);
  return {
    variants: [lines],
    targets: [markBox(at ?? farOff, 1)],
    coast,
    dark: dark.includes(coast),
    // Its middle lies off the sheet: then its name stands in it or nowhere.
    reachPx: at ? 110 : 0,
    leader: true,
    essential: false,
    ...(offset && { offset }),
  };
}

const farOff: Point = [-1e5, -1e5];

/** The name of a sea, where it lies. */
export function seaLabel(lines: LabelLine[], at: Point, offset: Offset): Label {
  return { variants: [lines], targets: [markBox(at, 1)], reachPx: 36, leader: false, essential: false, ...(offset && { offset }) };
}

/** A name in one line, or where it is long also in two. */
function oneOrTwo(name: string): LabelLine[][] {
  const short = [plainLine('country', name)];
  return name.length < 14 ? [short] : [short, inTwoLines(name).map((line) => plainLine('country', line))];
}
