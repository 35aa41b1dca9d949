import type { Box, Point } from './box.ts';
import type { Frame, Placement } from './frames.ts';

/** The forms of a map in two panels: beside each other, and twice above each other. */
export type PanelForm = 'wide' | 'middle' | 'narrow';

/** A large panel keeps room at its right for labels, a small one shows the lands to their edges. */
function frame(widthPx: number, heightPx: number, [left, top, right, bottom]: [number, number, number, number], around: number): Frame {
  return {
    ...{ widthPx, heightPx, text: [], spillPx: 0, framed: true },
    points: { left, top, right: widthPx - right, bottom: heightPx - bottom },
    lands: { left: around, top: around, right: widthPx - around, bottom: heightPx - around },
  };
}

/** Three times that of the wide route map, to which the land is drawn. */
const mostScale = 1.5;

/** The panels around the small countries where a story happens; the wide one and its headline fill a first screen of 1,366 × 768 px. */
export const largeFrames: Record<PanelForm, Frame> = {
  wide: { ...frame(904, 400, [120, 48, 200, 48], 30), mostScale },
  middle: { ...frame(712, 420, [100, 48, 160, 48], 30), mostScale },
  narrow: { ...frame(328, 330, [44, 48, 84, 40], 24), mostScale },
};

/** The panels of the whole story beside or under them. */
export const smallFrames: Record<PanelForm, Frame> = {
  wide: frame(420, 400, [60, 36, 110, 36], 12),
  middle: frame(712, 400, [100, 36, 140, 36], 12),
  narrow: frame(328, 290, [50, 30, 70, 30], 8),
};

/** One map of the whole in the room of both wide panels. */
export const wholeFrame: Frame = frame(1344, 400, [120, 36, 200, 36], 12);

interface Layout {
  widthPx: number;
  heightPx: number;
  large: [left: number, top: number];
  small: [left: number, top: number];
}

export type Line = [from: Point, to: Point];

/** Where the panels stand on a sheet; the large one comes first in the direction of writing. */
export function panelLayout(form: PanelForm, direction: 'ltr' | 'rtl'): Layout {
  const [large, small] = [largeFrames[form], smallFrames[form]];
  if (form !== 'wide') {
    const [side, gap] = form === 'middle' ? [24, 16] : [16, 12];
    return {
      widthPx: large.widthPx + 2 * side,
      heightPx: large.heightPx + gap + small.heightPx + 2,
      large: [side, 1],
      small: [side, large.heightPx + gap + 1],
    };
  }
  const [side, gap] = [48, 20];
  const [first, second] = direction === 'ltr' ? [large, small] : [small, large];
  const [left, right] = [side, side + first.widthPx + gap];
  const isFirst = first === large;
  return {
    widthPx: right + second.widthPx + side,
    heightPx: large.heightPx + 2,
    large: [isFirst ? left : right, 1],
    small: [isFirst ? right : left, 1],
  };
}

/** The lines that tie a window on the small panel to the large one: from the near side of one to that of the other. */
export function tiesOf({ large, small: [x, y] }: Layout, form: PanelForm, window: Box): Line[] {
  const { widthPx, heightPx } = largeFrames[form];
  const [left, top, right, bottom] = [large[0], large[1], large[0] + widthPx, large[1] + heightPx];
  const [windowTop, windowBottom] = [y + window.top, y + window.bottom];
  if (form !== 'wide') {
    return [
      [
        [left, bottom],
        [x + window.left, windowTop],
      ],
      [
        [right, bottom],
        [x + window.right, windowTop],
      ],
    ];
  }
  const [from, to] = left < x ? [right, x + window.left] : [left, x + window.right];
  return [
    [
      [from, top],
      [to, windowTop],
    ],
    [
      [from, bottom],
      [to, windowBottom],
    ],
  ];
}

const tieStepPx = 8;

/** The ties as boxes on the small panel, for what must not touch them. */
export function alongTies(ties: Line[], [left, top]: Layout['small']): Box[] {
  return ties.flatMap(([[x1, y1], [x2, y2]]) => {
    const steps = Math.ceil(Math.hypot(x2 - x1, y2 - y1) / tieStepPx);
    return Array.from({ length: steps + 1 }, (_, step): Box => {
      const [x, y] = [x1 + ((x2 - x1) * step) / steps - left, y1 + ((y2 - y1) * step) / steps - top];
      return { left: x - tieStepPx / 2, top: y - tieStepPx / 2, right: x + tieStepPx / 2, bottom: y + tieStepPx / 2 };
    });
  });
}

/** What a box of land units covers on a sheet, as far as that goes. */
export function boxOn({ widthPx, heightPx }: Frame, { scale, right, down }: Placement, window: Box): Box {
  const within = (value: number, end: number) => Math.min(Math.max(value, 1), end - 1);
  return {
    left: within(window.left * scale + right, widthPx),
    top: within(window.top * scale + down, heightPx),
    right: within(window.right * scale + right, widthPx),
    bottom: within(window.bottom * scale + down, heightPx),
  };
}

const edgePx = 3;

/** The edges of a box as boxes, for what must not touch them. */
export function edgesOf({ left, top, right, bottom }: Box): Box[] {
  const edge = (x1: number, y1: number, x2: number, y2: number): Box => ({
    left: x1 - edgePx,
    top: y1 - edgePx,
    right: x2 + edgePx,
    bottom: y2 + edgePx,
  });
  return [edge(left, top, right, top), edge(left, bottom, right, bottom), edge(left, top, left, bottom), edge(right, top, right, bottom)];
}
