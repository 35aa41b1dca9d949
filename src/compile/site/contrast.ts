import { type ColourName, colours, contrast, type OwnColours, withOwn } from '../../styles/colours.ts';
import type { FieldPath } from '../read/frontmatter.ts';
import { type Mistake, quoted } from '../messages/message.ts';
import type { SiteSettings } from './settings-schema.ts';

/** Pairs of colours that stand on each other somewhere, and how far apart WCAG 2.2 asks them to be (1.4.3 and 1.4.11). */
export const onEachOther: readonly (readonly [one: ColourName, other: ColourName, least: number])[] = [
  ...(['ink', 'muted', 'person', 'place', 'date', 'pledge'] as const).map((ink) => [ink, 'paper', 4.5] as const),
  ...(['ink', 'muted', 'place'] as const).map((ink) => [ink, 'land2', 4.5] as const),
  ['ink', 'wash', 4.5],
  ...(['person-fill', 'date-fill', 'pledge-fill'] as const).map((fill) => [fill, 'paper', 3] as const),
];

/** The own colours of a site that are too close to another: the place of each in the settings, and what to do. */
export function paleColours({ colours: own = {} }: SiteSettings): (Mistake & { path: FieldPath })[] {
  const all = withOwn(own as OwnColours);
  return [0, 1].flatMap((scheme) =>
    onEachOther.flatMap(([one, other, least]) => {
      const name = ([one, other] as const).find((each) => Object.hasOwn(own, each));
      const between = contrast(all[one][scheme] ?? '', all[other][scheme] ?? '');
      if (name === undefined || between >= least) return [];
      const rest = name === one ? other : one;
      const mistake = {
        wrong: `in ${scheme === 0 ? 'the light' : 'the dark'}, ${quoted(all[name][scheme] ?? '')} is too close to the colour of ${words[rest]}, ${quoted(all[rest][scheme] ?? '')}: their contrast is ${toOne(between)}`,
        remedy: `choose a colour with a contrast of at least ${least}`,
      };
      return [{ path: ['colours', name, scheme], ...mistake }];
    }),
  );
}

/** Rounded down: what is too little must not seem enough. */
export function toOne(value: number): string {
  return String(Math.floor(value * 10) / 10);
}

const words: Record<keyof typeof colours, string> = {
  paper: 'the paper',
  ink: 'the text',
  muted: 'quiet text',
  line: 'thin lines',
  person: 'people',
  place: 'places',
  date: 'dates',
  pledge: 'pledges',
  'person-fill': 'areas of people',
  'date-fill': 'areas of dates',
  'pledge-fill': 'areas of pledges',
  'on-fill': 'words on areas',
  wash: 'what is marked',
  land2: 'the countries of a map',
};
