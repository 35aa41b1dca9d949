import type { MeetingsForm } from '../../figures/actors/meeting-forms.ts';
import type { MeetingsDrawing, TextBlock } from '../../figures/actors/meetings.ts';
import { isHalf } from '../../figures/actors/meeting-lines.ts';
import { inks } from './shapes.ts';
import { type CardDrawing, cardWidth, label, margin, strong } from './type.ts';
import { lineWidthPx, type WidthOf } from './fit-text.ts';

const inkOf: Record<TextBlock['style'], string> = {
  acts: inks.person,
  'acts group': inks.ink,
  person: inks.person,
  org: inks.ink,
  what: inks.muted,
};

function sizeOf({ actorSizePx, personSizePx, groupSizePx, labelSizePx }: MeetingsForm): Record<TextBlock['style'], number> {
  return { acts: actorSizePx, 'acts group': actorSizePx, person: personSizePx, org: groupSizePx, what: labelSizePx };
}

/** Who met whom as lines at the right of a card. */
export function cardMeetings({ form, lines, joints, dots, texts }: MeetingsDrawing, top: number, widthOf: WidthOf): CardDrawing {
  const left = cardWidth - margin - form.widthPx;
  const line = (d: string, planned: boolean) => `<path d="${d}"${planned ? ' stroke-dasharray="7 5"' : ''}/>`;
  const circle = ({ x, y, status }: (typeof dots)[number]) =>
    `<circle cx="${x}" cy="${y}" r="${form.dotPx}" fill="${status === 'happened' ? inks.person : inks.paper}"/>` +
    (isHalf(status)
      ? `<path d="M${x} ${y - form.dotPx}a${form.dotPx} ${form.dotPx} 0 0 0 0 ${form.dotPx * 2}z" fill="${inks.person}"/>`
      : '');
  const drawn = [...lines.map(({ path, planned }) => line(path, planned)), joints && line(joints, false), ...dots.map(circle)].join('');
  return {
    texts: texts.flatMap(({ style, x, toEnd, lines: words }) => {
      const sizePx = sizeOf(form)[style];
      const set = style === 'what' || style === 'org' ? label : strong;
      return words.map(({ y, text }) => ({
        ...{ text, x: left + x - (toEnd ? lineWidthPx(text, sizePx, set, widthOf) : 0), baseline: top + y },
        ...{ sizePx, style: set, ink: inkOf[style] },
      }));
    }),
    shapes: `<g transform="translate(${left} ${top})" fill="none" stroke="${inks.person}" stroke-width="2.5">${drawn}</g>`,
  };
}
