import { textRoomPx, wrapText } from '../text-width.ts';

/** From left to right, in the drawing's units. */
export interface Stretch {
  from: number;
  to: number;
}

/** A bar to be placed, and what may be written at it: the first text that fits is taken. */
export interface LaneItem extends Stretch {
  texts: string[];
  /** The part of the bar that a label may stand on. */
  ground: Stretch;
}

export interface LabelPlace {
  text: string;
  x: number;
  /** The label stands on the bar, before or after it, or in a line above it. */
  at: 'on' | 'beside' | 'above';
}

export interface Placed {
  lane: number;
  label: LabelPlace | undefined;
}

export interface LaneOptions {
  width: number;
  sizePx: number;
  /** Whether labels stand in a line above their bars. */
  above: boolean;
  /** Whether labels may stand on their bars. */
  onBars: boolean;
  /** Whether a text that fits nowhere is cut as short as it must be. */
  cut?: boolean | undefined;
  /** The least room between two bars with their labels in a lane. */
  gap: number;
  /** Where no label may stand. */
  blocked: Stretch[];
  /** Where only a label above its bar may stand, and only if it finds no other room: a line that can be broken there. */
  avoided: Stretch[];
}

const labelGap = 8;
/** The least room of a text that is cut, in sizes of type. */
const leastCut = 4;

/**
 * A lane for each bar and a place for its label, so that nothing touches. Bars keep their order: each takes the highest lane in
 * which it fits with its label; labels may stand on the bar, after it, before it, or above it.
 */
export function packLanes(items: LaneItem[], options: LaneOptions): Placed[] {
  const lanes: Stretch[][] = [];
  return items.map((item) => {
    const places = labelPlaces(item, options);
    for (let lane = 0; ; lane += 1) {
      const taken = (lanes[lane] ??= []);
      const label = places.find((place) => isFree(footprint(item, place, options.sizePx), taken, options.gap));
      const fits = places.length === 0 ? isFree(item, taken, options.gap) : label !== undefined;
      if (!fits) continue;
      taken.push(footprint(item, label, options.sizePx));
      return { lane, label };
    }
  });
}

/** What a bar and its label take up together. */
export function footprint(item: Stretch, label: LabelPlace | undefined, sizePx: number): Stretch {
  if (!label) return { from: item.from, to: item.to };
  return { from: Math.min(item.from, label.x), to: Math.max(item.to, label.x + textRoomPx(label.text, sizePx, 600)) };
}

function isFree({ from, to }: Stretch, taken: Stretch[], gap: number): boolean {
  return taken.every((other) => to + gap <= other.from || other.to + gap <= from);
}

/** The places for the first text that has one. */
function labelPlaces(item: LaneItem, options: LaneOptions): LabelPlace[] {
  for (const text of item.texts) {
    const places = (options.above ? placesAbove : placesInLine)(item, text, options);
    if (places.length > 0) return places;
  }
  const text = options.cut ? item.texts.at(-1) : item.texts[0];
  return text === undefined ? [] : cutPlaces(item, text, options);
}

/** Where no text fits, the first one is cut at a word, if more than half of it can stay. */
function cutPlaces(item: LaneItem, text: string, options: LaneOptions): LabelPlace[] {
  const words = text.split(' ');
  for (let count = words.length - 1; count > words.length / 2; count -= 1) {
    const cut = `${words.slice(0, count).join(' ')} …`;
    const places = (options.above ? placesAbove : placesInLine)(item, cut, options);
    if (places.length > 0) return places;
  }
  return options.cut ? placesOfCut(item, text, options) : [];
}

/** On the bar or beside it, wherever most of a text has room; across what is to be avoided only where there is hardly any beside it. */
function placesOfCut(item: LaneItem, text: string, options: LaneOptions): LabelPlace[] {
  const { width, sizePx, blocked, avoided } = options;
  const widest = (obstacles: Stretch[]) => {
    const left = Math.max(0, ...obstacles.map(({ to }) => to).filter((to) => to <= item.from));
    const right = Math.min(width, ...obstacles.map(({ from }) => from).filter((from) => from >= item.to));
    const rooms = [
      { at: 'beside' as const, from: item.to + labelGap, to: right },
      { at: 'beside' as const, from: left, to: item.from - labelGap },
      { at: 'on' as const, from: item.ground.from + labelGap, to: item.ground.to - labelGap },
    ];
    return rooms.reduce((best, room) => (room.to - room.from > best.to - best.from ? room : best));
  };
  const clear = widest([...blocked, ...avoided]);
  const room = clear.to - clear.from >= leastCut * sizePx ? clear : widest(blocked);
  if (room.to - room.from < leastCut * sizePx) return [];
  const cut = cutText(text, room.to - room.from, sizePx);
  return [{ text: cut, x: room.to < item.from ? room.to - textRoomPx(cut, sizePx, 600) : room.from, at: room.at }];
}

/** As much of a text as has room, with an ellipsis where that is not all. */
export function cutText(text: string, widthPx: number, sizePx: number): string {
  if (textRoomPx(text, sizePx, 600) <= widthPx) return text;
  const [line = ''] = wrapText(text, widthPx - textRoomPx(' …', sizePx, 600), sizePx, 600);
  return `${line} …`;
}

function placesInLine(item: LaneItem, text: string, options: LaneOptions): LabelPlace[] {
  const size = textRoomPx(text, options.sizePx, 600);
  const isClear = clearOf([...options.blocked, ...options.avoided], size, options.width);
  const on = item.ground.from + labelGap;
  const right = item.to + labelGap;
  const left = item.from - labelGap - size;
  // After an obstacle that is near, a label still seems to belong to its bar.
  const past = [...options.blocked, ...options.avoided].map(({ to }) => to).filter((to) => to > right);
  const near = past.filter((to) => to - right < options.width / 10);
  const places: LabelPlace[] = [
    ...(options.onBars && on + size + labelGap <= item.ground.to && isClear(on) ? [{ text, x: on, at: 'on' as const }] : []),
    ...[right, ...near, left].filter(isClear).map((x) => ({ text, x, at: 'beside' as const })),
  ];
  return places.length > 0 ? places : past.filter(isClear).map((x) => ({ text, x, at: 'beside' }));
}

/** Above its bar, starting with it where there is room, else as near as can be. */
function placesAbove(item: LaneItem, text: string, { width, sizePx, blocked, avoided }: LaneOptions): LabelPlace[] {
  const size = textRoomPx(text, sizePx, 600);
  const edges = [...blocked, ...avoided].flatMap(({ from, to }) => [from - size, to]);
  const nearest = [item.from, width - size, ...edges].sort((a, b) => Math.abs(a - item.from) - Math.abs(b - item.from));
  const x = nearest.find(clearOf([...blocked, ...avoided], size, width)) ?? nearest.find(clearOf(blocked, size, width));
  return x === undefined ? [] : [{ text, x, at: 'above' }];
}

function clearOf(obstacles: Stretch[], size: number, width: number): (x: number) => boolean {
  return (x) => x >= 0 && x + size <= width && !obstacles.some(({ from, to }) => x < to && x + size > from);
}
