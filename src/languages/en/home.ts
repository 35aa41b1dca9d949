import type { HomeWords } from '../language.ts';
import { counted } from './count.ts';

/** The words of the home page. */
export const homeWords: HomeWords = {
  siteName: 'Explainers',
  description: 'News explainers. Every fact links to the passage that reports it.',
  headline: 'What happened, what is planned, what is not known',
  standfirst:
    'Each explainer has five pages: an article, a timeline, a who’s who, aid and pledges, and places. Every entry links to the passage that reports it.',
  none: 'No explainers yet.',
  people: (value) => counted(value, { one: 'person', other: 'people' }),
  places: (value) => counted(value, { one: 'place', other: 'places' }),
  about: {
    id: 'about',
    title: 'About',
    paragraphs: [
      'This site publishes short news explainers. The pages load fast on a slow connection and work without JavaScript. The whole site also opens from a folder on a computer or a USB stick.',
      'This site has no cookies, no accounts and no tracking. Its pages load nothing from other sites.',
      'Your browser keeps the last 20 explainers that you opened, so that you can read them offline. To remove them, clear this site’s data in your browser.',
    ],
  },
  method: {
    id: 'method',
    title: 'Method',
    paragraphs: [
      'Every explainer states its day, such as “As of 2\u00a0June”. It reports what had happened by that day, what was under way and what was planned.',
      'Dates are as exact as the source states them. Amounts are added up only where they have the same currency, have reached the same step and cannot overlap. What the source leaves out is marked “not stated” or listed as not known.',
      'Corrections and updates are listed under the article, with their dates.',
    ],
  },
  licence: {
    id: 'licence',
    title: 'Licence',
    titleOfRest: 'Maps and software',
    texts: 'The texts are licensed under',
    rest: 'The map data is from Natural Earth and is in the public domain. Made with Standfirst, free software under the MIT licence.',
  },
};
