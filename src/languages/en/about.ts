import type { AboutWords } from '../language.ts';
/** The words of who makes a site, as its settings say. */
export const aboutWords: AboutWords = {
  publishedBy: 'Published by',
  editedBy: (names) => `Edited by ${names}.`,
  report: 'To report an error, write to',
  reportAt: 'To report an error, use',
  write: 'Write to us at',
  writeAt: 'To write to us, use',
};
