import { capital, count } from './count.ts';

/** The words of the certainty line; also each alone, with a number before it. */
const words = {
  happened: () => 'happened',
  'under-way': (value: number) => (value === 1 ? 'is under way' : 'are under way'),
  planned: (value: number) => (value === 1 ? 'is planned' : 'are planned'),
  'not-known': (value: number) => (value === 1 ? 'is not known' : 'are not known'),
};

export const certaintyWords = {
  /** `Four happened, one is under way, five are planned, six are not known.` */
  finding: (kinds: { kind: keyof typeof words; count: number }[]) =>
    `${capital(kinds.map((one) => `${count(one.count)} ${words[one.kind](one.count)}`).join(', '))}.`,
  kind: { happened: 'happened', 'under-way': 'under way', planned: 'planned', 'not-known': 'not known' },
};
