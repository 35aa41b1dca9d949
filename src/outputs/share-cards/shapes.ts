import { isKnown } from '../../article/knowns.ts';
import { colours, inLight, quiet } from '../../styles/colours.ts';
import type { CertaintyLine } from '../../figures/certainty-line.ts';
import type { CardBar, CardStrip } from './strip.ts';
import type { StepState } from '../../figures/aid/ladder.ts';
import type { PledgeTerms, ShareCard } from './share-card.ts';

/** The light colours: a picture cannot know its reader’s scheme. */
export const inks = { ...inLight(colours), quiet };

/** The pattern and the fades that shapes are painted with. */
export function definitions(ink: string): string {
  const fade = (id: string, from: number, to: number) =>
    `<linearGradient id="${id}"><stop stop-color="${ink}" stop-opacity="${from}"/><stop offset="1" stop-color="${ink}" stop-opacity="${to}"/></linearGradient>`;
  const hatch = `<rect width="5" height="12" fill="${ink}"/>`;
  const turned = 'width="12" height="12" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"';
  return `<defs><pattern id="hatch" ${turned}>${hatch}</pattern>${fade('fade-in', 0, 1)}${fade('fade-out', 1, 0)}</defs>`;
}

export function rectangle(x: number, y: number, width: number, height: number, fill: string, more = ''): string {
  return `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${fill}"${more}/>`;
}

const outline = (ink: string, dashed = false) => ` stroke="${ink}" stroke-width="3"${dashed ? ' stroke-dasharray="7 5"' : ''}`;

/** A state as a ring: filled happened, half under way, open planned, with a bar cancelled or postponed, dashed imprecise, not known or disputed. */
export function stateMark(
  { status, imprecise }: NonNullable<ShareCard['state']>,
  x: number,
  y: number,
  radius: number,
  ink: string,
): string {
  const isDashed = imprecise || !isKnown(status);
  const ring = `<circle cx="${x}" cy="${y}" r="${radius}" fill="${status === 'happened' && !imprecise ? ink : 'none'}"${outline(ink, isDashed)}/>`;
  if (status === 'cancelled' || status === 'postponed') return ring + rectangle(x - radius, y - 1, 2 * radius, 3, ink);
  const half = `<path d="M${x} ${y - radius}a${radius} ${radius} 0 0 0 0 ${2 * radius}z" fill="${ink}"/>`;
  return status === 'under-way' && !imprecise ? ring + half : ring;
}

/** The mark of a name: people round, places square, pledges lozenge. */
export function nameMark(kind: 'person' | 'place' | 'pledge', x: number, y: number, ink: string): string {
  if (kind === 'person') return `<circle cx="${x + 9}" cy="${y}" r="9" fill="${ink}"/>`;
  const turn = kind === 'pledge' ? ` transform="rotate(45 ${x + 9} ${y})"` : '';
  return rectangle(x + 1, y - 8, 16, 16, ink, turn);
}

/** Dates over their axis, with the line of the article’s day where the axis holds it; `y` is the top. */
export function strip({ bars, lanes, nowX, width, heightPx, ticks }: CardStrip, x: number, y: number, ink: string): string {
  const axisY = y + heightPx;
  const pitch = (heightPx - 6) / lanes;
  return [
    nowX > 0 && nowX < width ? rectangle(x + nowX - 1, y - 10, 3, axisY - y + 10, inks.ink) : '',
    ...bars.map((entry) => bar(entry, x, Math.round(y + entry.lane * pitch), Math.round(pitch * 0.74), ink)),
    rectangle(x, axisY, nowX, 3, inks.ink),
    nowX < width
      ? `<path d="M${x + nowX} ${axisY + 1.5}H${x + width}" fill="none" stroke="${inks.ink}" stroke-width="3" stroke-dasharray="6 6"/>`
      : '',
    ...ticks.map((tick) => rectangle(x + tick.x, axisY, 3, 10, inks.ink)),
  ].join('');
}

/** Framed where it is not filled; a part that fades has no edge. */
function bar(entry: CardBar, x: number, y: number, height: number, ink: string): string {
  const { from, to, filledTo, fadeInTo, fadeOutFrom, dashed, struck } = entry;
  const piece = (start: number, end: number, fill: string) => (end > start ? rectangle(x + start, y, end - start, height, fill) : '');
  const frameFrom = filledTo > from && fadeInTo > from ? Math.max(filledTo, fadeInTo) : from;
  const frameTo = filledTo > from ? fadeOutFrom : to;
  const frame =
    frameTo - frameFrom > 3
      ? rectangle(x + frameFrom + 1.5, y + 1.5, frameTo - frameFrom - 3, height - 3, inks.paper, outline(ink, dashed))
      : '';
  if (struck) return frame + rectangle(x + from, Math.round(y + height / 2) - 1, to - from, 3, ink);
  if (filledTo === from) return frame;
  const fades = piece(from, fadeInTo, 'url(#fade-in)') + piece(fadeOutFrom, to, 'url(#fade-out)');
  return frame + fades + piece(fadeInTo, Math.min(filledTo, fadeOutFrom), ink);
}

/** The marks of how sure a story is, `scale` times as large as on a page; `y` is their middle. */
export function certaintyMarks({ height, rings, solids, questions }: CertaintyLine, x: number, y: number, scale: number): string {
  const path = (d: string, fill: string, ink: string) =>
    d === '' ? '' : `<path d="${d}" fill="${fill}" stroke="${ink}" stroke-width="2.5" stroke-linecap="round"/>`;
  const marks = path(rings, 'none', inks.date) + path(solids, inks.date, inks.date) + path(questions, 'none', inks.ink);
  return `<g transform="translate(${x} ${y - (height / 2) * scale}) scale(${scale})">${marks}</g>`;
}

/** True for a step that a card leaves out: the outcome is among its words. */
export function isBare(state: StepState): boolean {
  return state === 'doesNotApply' || state === 'decided';
}

/** Five rising steps, filled as far as there is evidence, bare where a step does not apply or something else came of it; `y` is their foot. */
export function steps({ steps: all }: PledgeTerms, x: number, y: number, stepWidth: number, ink: string): string {
  return all
    .map(({ state }, index) => {
      if (isBare(state)) return '';
      const height = 16 + index * 8;
      const left = x + index * stepWidth;
      if (state === 'reached') return rectangle(left, y - height, stepWidth - 12, height, ink);
      // In part: framed, and filled at its foot.
      if (state === 'partly')
        return (
          rectangle(left + 1.5, y - height + 1.5, stepWidth - 15, height - 3, 'none', outline(ink, false)) +
          rectangle(left, y - height / 2, stepWidth - 12, height / 2, ink)
        );
      return rectangle(left + 1.5, y - height + 1.5, stepWidth - 15, height - 3, 'none', outline(inks.quiet, true));
    })
    .join('');
}

/** An arrow of the height of small letters, for `from → to`; 40 px long. */
export function arrow(x: number, y: number): string {
  return `<path d="M${x} ${y}h36m-13 -11l13 11l-13 11" fill="none" stroke="${inks.ink}" stroke-width="4"/>`;
}
