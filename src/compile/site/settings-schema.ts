import * as z from 'zod';
import { borderViews, canonicalTag } from '../../article/schema.ts';
import { colours } from '../../styles/colours.ts';

/**
 * The fields of `content/site.yaml`: what the site says of itself. All of them may be left out. The sentence of each is for editors, in
 * the guide and in the JSON Schema.
 */

const text = z.string().trim().min(1, { error: 'some text' });
const url = z.url({ protocol: /^https?$/u, error: 'a whole address, such as `https://news.org/`' });

const colour = z
  .string()
  .regex(/^#[\da-f]{6}$/iu, { error: `a colour of six digits in quotes, such as \`"${colours.ink[0]}"\`` })
  .toLowerCase();
const pair = z
  .tuple([colour, colour], { error: `a colour for light and one for dark, such as \`["${colours.ink[0]}", "${colours.ink[1]}"]\`` })
  .optional();

export const siteColours = z.strictObject({
  paper: pair.describe('The ground of all pages.'),
  ink: pair.describe('Text and thick lines.'),
  muted: pair.describe('Text that matters less.'),
  line: pair.describe('Thin lines.'),
});

export const siteSettings = z.strictObject({
  name: text
    .max(40, { error: 'a name of at most 40 letters' })
    .optional()
    .describe('The name of the site, at the head of each page and on each card.'),
  description: text.optional().describe('The site in one or two sentences, for search engines and feeds.'),
  language: z
    .string()
    .refine((tag) => canonicalTag(tag) !== undefined, { error: 'a language tag, such as `en` or `pt-BR`' })
    .overwrite((tag) => canonicalTag(tag) ?? tag)
    .optional()
    .describe('The language of the pages that are of no explainer, such as the home page: a tag of BCP 47. Without it, `en`.'),
  address: url
    .optional()
    .describe('Where the site will stand, such as `https://news.org/explained/`. The variable `STANDFIRST_ADDRESS` comes before it.'),
  publisher: z
    .strictObject({ name: text.describe('Its name.'), url: url.optional().describe('Its address on the web.') })
    .optional()
    .describe('Who publishes the site.'),
  editors: z.array(text).min(1, { error: 'at least one name, such as `[Ada Moss, Ben Hill]`' }).optional().describe('Who edits it: names.'),
  contact: z
    .union([z.email(), url], { error: 'an e-mail address, or the address of a page' })
    .optional()
    .describe('Where readers reach you: an e-mail address, or the address of a page.'),
  corrections: z
    .union([z.email(), url], { error: 'an e-mail address, or the address of a page' })
    .optional()
    .describe('Where readers report an error: an e-mail address, or the address of a page.'),
  licence: z
    .strictObject({ name: text.describe('The name that readers know, such as CC BY 4.0.'), url: url.describe('The address of its text.') })
    .optional()
    .describe('The licence of your texts. Without it, no licence is stated anywhere.'),
  colours: siteColours
    .optional()
    .describe('Your own colours, each for light and for dark. The colours of people, places, dates and pledges carry meaning, and stay.'),
  borders: z
    .enum(borderViews)
    .optional()
    .describe(
      'Whose view of borders the maps show, unless an article chooses: natural-earth draws who holds the land; visionscarto has Crimea with Ukraine, and Western Sahara whole. Without it, natural-earth.',
    ),
  logo: z
    .string()
    .regex(/^[\w-]+\.svg$/u, { error: 'the name of an SVG file beside `site.yaml`, such as `logo.svg`' })
    .optional()
    .describe('Your mark: an SVG file beside `site.yaml`. It stands before the name of the site, and is its icon.'),
});

export type SiteSettings = z.infer<typeof siteSettings>;
