import type { FormerWords, RenamedWords, WithdrawnWords } from '../language.ts';
import { dateWords } from './date.ts';

/** `This passage, beginning “One two”,` or the name of an entry. */
function formerPart(text: string, isPassage: boolean): string {
  if (text === '') return isPassage ? 'This passage' : 'This entry';
  return isPassage ? `This passage, beginning “${text}”,` : `“${text}”`;
}

/** The words of what was removed or moved. */
export const formerWords: FormerWords = {
  removed: (text, date, isPassage) => `${formerPart(text, isPassage)} was removed${date ? ` ${dateWords.within(date)}` : ''}.`,
  moved: (text, isPassage) => `${formerPart(text, isPassage)} is now at`,
  elsewhere: (text, isPassage) => `${formerPart(text, isPassage)} is now in the explainer`,
};

/** The words of an explainer’s former addresses. */
export const renamedWords: RenamedWords = {
  title: (headline, part) => `Moved: ${headline} (${part})`,
  part: (text, formerly) => `Moved from “${formerly}”. ${text}`,
  text: 'This explainer has a new address.',
  go: 'Open the explainer',
  parts: 'On this page',
};

/** The words at the addresses of an explainer that was withdrawn. */
export const withdrawnWords: WithdrawnWords = {
  title: 'Withdrawn',
  text: (date, headline) => `${headline === undefined ? 'This explainer' : `“${headline}”`} was withdrawn ${dateWords.within(date)}.`,
};
