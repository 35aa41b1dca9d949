import type { CardWords } from '../language.ts';
import { count } from './count.ts';

/** The words of share cards. */
export const cardWords: CardWords = {
  fromTo: (donor, recipients) => `${donor} to ${recipients}`,
  asOf: (day) => `As of ${day}`,
  more: (value) => `${count(value)} more`,
  condition: (text) => `Condition: ${text}`,
  home: 'Each explainer is an article with a timeline, a who’s who, the pledges and the places.',
};
