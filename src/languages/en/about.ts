/** The words of who makes a site, as its settings say. */
export const aboutWords = {
  publishedBy: 'Published by',
  editedBy: (names: string) => `Edited by ${names}.`,
  report: 'To report an error, write to',
  reportAt: 'To report an error, use',
};
