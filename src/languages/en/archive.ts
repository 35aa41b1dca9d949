import type { ArchiveWords } from '../language.ts';

/** The words of the lists of explainers by year. */
export const archiveWords: ArchiveWords = {
  title: (year) => (year === undefined ? 'Explainers whose year of publication is not stated' : `Explainers published in ${year}`),
  part: (title, part, parts) => `${title}, part ${part} of ${parts}`,
  description: (title) => `${title}, with the day of each.`,
  years: 'All explainers by year',
  yearNotStated: 'Year not stated',
  parts: 'Parts of this year',
  newer: 'Newer explainers',
  older: 'Older explainers',
};
