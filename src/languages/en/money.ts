import { held } from '../calendar-words.ts';
import type { MoneyWords } from '../language.ts';
import { sumsIn } from '../sums.ts';

const { figures, sign, inFull } = sumsIn('en-US');

/** The words of sums. */
export const moneyWords: MoneyWords = {
  // With a currency symbol, Intl would shorten the million to an M.
  short: (value, currency) => {
    const { before, figure, unit } = figures(value);
    const symbol = sign(currency);
    return { before: '', figure: `${symbol}${/[A-Z]$/u.test(symbol) ? held : ''}${before}${figure}`, unit };
  },
  long: inFull,
  notStated: 'amount not stated',
  costNotStated: 'cost not stated',
  notMoney: 'not money',
  atLeast: { before: 'at least ', after: '' },
  atMost: { before: 'at most ', after: '' },
  range: (from, to) => `${from} to ${to}`,
};
