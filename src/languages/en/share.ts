import type { CitedPart, ShareWords } from '../language.ts';

const inSection = (section: string) => (section ? `section “${section}”` : '');

/** The words of sharing. The script of the share menu brings them along. */
export const shareWords: ShareWords = {
  menu: 'Share this part',
  link: 'Copy link',
  system: 'Share …',
  citation: 'Copy as citation',
  bibtex: 'Copy as BibTeX',
  quote: 'Copy link to this quote',
  copied: { link: 'Link copied', citation: 'Citation copied', bibtex: 'BibTeX copied', quote: 'Link to the quote copied' },
  failed: 'Could not copy. Use the address bar',
  /** How days are written in a citation. */
  dateLocale: 'en-GB',
  cite: ({ headline, part, section, authors, publisher, date, address }: CitedPart) =>
    `${authors.length > 0 ? `${authors.join(', ')}. ` : ''}${[part && `“${part}”`, headline, inSection(section)].filter(Boolean).join(', ')}. ${[publisher, date].filter(Boolean).join(', ')}. ${address}`.trimEnd(),
  note: ({ part, section }: CitedPart) => [part && `“${part}”`, inSection(section)].filter(Boolean).join(', '),
  title: (part, headline) => `${part} | ${headline}`,
  where: (section, headline) => (section ? `From “${section}” in “${headline}”` : `From “${headline}”`),
  picture: (title) => title,
};
