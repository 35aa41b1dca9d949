import type { CardWords } from '../language.ts';
import type { ListNames } from './list.ts';
import { count } from './count.ts';

/** The words of share cards. */
export const cardWords = ({ fromTo }: ListNames): CardWords => ({
  fromTo,
  asOf: (day) => `As of ${day}`,
  more: (value) => `${count(value)} more`,
  condition: (text) => `Condition: ${text}`,
  home: 'Each explainer is an article with a timeline, a who’s who, the pledges and the places.',
});
