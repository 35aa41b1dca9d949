import type { NotFoundWords, NothingWords, SiteWords } from '../language.ts';
import type { ListNames } from './list.ts';

/** The words of the frame of every page. */
export const siteWords: SiteWords = {
  skip: 'Skip to main content',
  allExplainers: 'All explainers',
  newestExplainers: 'Newest explainers',
  about: 'About',
  viewsOf: 'Pages of this explainer',
  method: 'Method',
  methodAndLicence: 'Method and licence',
  privacy: {
    'natural-earth': 'No cookies. No tracking. Map data: Natural Earth.',
    visionscarto: 'No cookies. No tracking. Map data: Natural Earth, as changed by Visionscarto.',
  },
  print: 'Print',
};

/** The words of views that have nothing to show. */
export const nothingWords = ({ entries }: ListNames): NothingWords => ({
  timeline: 'This explainer has no dates.',
  actors: 'This explainer names no people or groups.',
  aid: `This explainer has no ${entries.other}.`,
  places: 'This explainer has no places.',
  way: 'Read the article',
});

/** The words of an address that leads nowhere. */
export const notFoundWords: NotFoundWords = {
  title: 'Page not found',
  text: 'The address may be mistyped or incomplete. Check it, or choose an explainer.',
  home: 'Home page',
};
