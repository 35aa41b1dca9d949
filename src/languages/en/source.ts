import type { SourceWords } from '../language.ts';
import { list } from './count.ts';

/** Sources: what they are called, and how they are cited. */
export const sourceWords: SourceWords = {
  ofDay: (name, day) => `${name}, ${day}`,
  titled: (name, title) => `${name}, “${title}”`,
  numbered: (label, number) => `${label} (${number})`,
  names: (names) => (names.length > 3 ? `${names[0]} and others` : list(names)),
  kinds: { book: 'book', interview: 'interview', document: 'document', broadcast: 'broadcast' },
  page: (page) => `${/^[\dIVXLCivxlc]+$/u.test(page) ? 'p.' : 'pp.'} ${page}`,
  accessed: (onDay) => `read ${onDay}`,
  copyOf: (day) => `copy of ${day}`,
};
