import { held } from '../calendar-words.ts';
import type { MoneyWords, Rounding } from '../language.ts';
import { sumsIn } from '../sums.ts';
import { form } from './count.ts';

const { figures, sign, decimals, inFull, numberInFull } = sumsIn('en-US');

/** Of a cut, the number without its minus is rounded the other way. */
const turned: Record<Rounding, Rounding> = { nearest: 'nearest', down: 'up', up: 'down' };

/** `%` follows its number, a word stands apart. */
const afterNumber = (unit: string) => (/^[%‰°](?!C|F)/u.test(unit) ? unit : held + unit);

/** The words of amounts. */
export const moneyWords: MoneyWords = {
  // With a currency symbol, Intl would shorten the million to an M.
  short: (value, currency, rounding = 'nearest') => {
    const isCut = value < 0;
    const symbol = sign(currency);
    const { before, figure, unit, isRounded } = figures(Math.abs(value), isCut ? turned[rounding] : rounding, decimals(currency));
    return { before: '', figure: `${isCut ? '−' : ''}${symbol}${/[A-Z]$/u.test(symbol) ? held : ''}${before}${figure}`, unit, isRounded };
  },
  long: inFull,
  shortNumber: (value, rounding) => figures(value, rounding),
  longNumber: numberInFull,
  unit: (value, unit) => afterNumber(form(value, unit)),
  notStated: 'amount not stated',
  costNotStated: 'cost not stated',
  notMoney: 'not money',
  about: { before: 'about ', after: '' },
  atLeast: { before: 'at least ', after: '' },
  atMost: { before: 'at most ', after: '' },
  range: (from, to) => `${from} to ${to}`,
};
