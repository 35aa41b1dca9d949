import type { EmbedWords } from '../language.ts';
import type { ListNames } from './list.ts';
import { form } from './count.ts';

/** The words of the views in frames on other sites, and of the code for them. */
export const embedWords = ({ entries }: ListNames): EmbedWords => ({
  title: (view, headline) => `${view}: ${headline}`,
  description: (view, name) => `${view} of “${name}”, to embed on another page.`,
  /** Who pledges to whom, and how far it has come. */
  terms: (way, stage) => `${way}; ${stage}`,
  /** The way from an embed to its view. */
  open: {
    timeline: 'Full timeline, with people and places',
    actors: 'Full who’s who, with dates',
    aid: `All ${entries.other}, with their terms`,
    places: `All places, with dates and ${entries.other}`,
  },
  source: (sources, names) => `${form(sources, { one: 'Source', other: 'Sources' })}: ${names}`,
  code: 'Embed this view',
  note: 'Paste this HTML into your page. The view sets no cookies and loads nothing from other sites. The script only adjusts its height.',
  label: 'HTML to embed this view',
  copy: 'Copy the HTML',
  copied: 'HTML copied',
  failed: 'Could not copy. The HTML is selected: copy it yourself',
});
