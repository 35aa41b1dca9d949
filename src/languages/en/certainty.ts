import type { CertaintyWords } from '../language.ts';
import { capital, count, form } from './count.ts';

/** The words of the certainty line; also each alone, with a number before it. */
const words = {
  happened: () => 'happened',
  'under-way': (value: number) => form(value, { one: 'is under way', other: 'are under way' }),
  planned: (value: number) => form(value, { one: 'is planned', other: 'are planned' }),
  cancelled: (value: number) => form(value, { one: 'was cancelled', other: 'were cancelled' }),
  postponed: (value: number) => form(value, { one: 'was postponed', other: 'were postponed' }),
  'not-known': (value: number) => form(value, { one: 'is not known', other: 'are not known' }),
};

export const certaintyWords: CertaintyWords = {
  /** `Four happened, one is under way, five are planned, six are not known.` */
  finding: (kinds) => `${capital(kinds.map((one) => `${count(one.count)} ${words[one.kind](one.count)}`).join(', '))}.`,
  kind: {
    happened: 'happened',
    'under-way': 'under way',
    planned: 'planned',
    cancelled: 'cancelled',
    postponed: 'postponed',
    'not-known': 'not known',
  },
};
