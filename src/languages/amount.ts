import type { Pledge } from '../article/article.ts';
import { type Amount, amountOf, isExact } from '../article/amount.ts';
import type { Around, Language, Rounding, SumParts } from './language.ts';

/**
 * An amount in figures; a range names both its ends, and one that is rounded says so.
 * @example shortAmount({ measure: { currency: 'USD' }, min: 310_000_000, max: 310_000_000 }, en) //=> '$310 million'
 */
export function shortAmount(amount: Amount, t: Language): string {
  return textOf(amountParts(amount, t));
}

/** The same in its parts, which are one text without more between them. Of a range no end stands out: it is all figure. */
export function amountParts(amount: Amount, t: Language): SumParts {
  const { measure, min, max, claims } = amount;
  if (claims) return { before: '', figure: t.claims.either(claims.map((one) => shortAmount(one, t))), unit: '', isRounded: false };
  const figures = (value: number, rounding: Rounding) =>
    measure.unit ? t.money.shortNumber(value, rounding) : t.money.short(value, measure.currency, rounding);
  const counted = (parts: SumParts, value: number) =>
    measure.unit ? { ...parts, unit: parts.unit + t.money.unit(value, measure.unit) } : parts;
  if (min !== undefined && max !== undefined && min !== max) {
    const [from, to] = [figures(min, 'nearest'), counted(figures(max, 'nearest'), max)];
    const isRounded = from.isRounded || to.isRounded || amount.isRounded === true;
    const whole = { before: '', figure: t.money.range(textOf(from), textOf(to)), unit: '', isRounded };
    return isRounded ? around(whole, t.money.about) : whole;
  }
  const value = min ?? max ?? 0;
  if (isExact(amount)) {
    const parts = counted(figures(value, 'nearest'), value);
    return parts.isRounded || amount.isRounded ? around(parts, t.money.about) : parts;
  }
  // What is rounded down is still “at least” so much.
  const parts = counted(figures(value, min === undefined ? 'up' : 'down'), value);
  return around(parts, min === undefined ? t.money.atMost : t.money.atLeast);
}

function around(parts: SumParts, { before, after }: Around): SumParts {
  return { ...parts, before: before + parts.before, unit: parts.unit + after };
}

const textOf = ({ before, figure, unit }: SumParts) => before + figure + unit;

/**
 * An amount in words, to its last digit: `310 million US dollars`, `1,234,567 doses`. A range is in figures while these are exact. Where sources
 * differ, all claims are said, here as above.
 */
export function longAmount(amount: Amount, t: Language): string {
  const { measure, min, max, claims } = amount;
  if (claims) return t.claims.either(claims.map((one) => longAmount(one, t)));
  const whole = (value: number) =>
    measure.unit ? t.money.longNumber(value) + t.money.unit(value, measure.unit) : t.money.long(value, measure.currency);
  if (min !== undefined && max !== undefined && min !== max) {
    const short = amountParts(amount, t);
    return short.isRounded ? t.money.range(t.money.longNumber(min), whole(max)) : textOf(short);
  }
  const { before, after } = min === max ? { before: '', after: '' } : min === undefined ? t.money.atMost : t.money.atLeast;
  return before + whole(min ?? max ?? 0) + after;
}

/** A pledge’s amount in words: `310 million US dollars`, `Amount not stated`, `Cost not stated`, `Not money`. */
export function formatAmount(pledge: Pledge, t: Language): string {
  const amount = amountOf(pledge);
  return t.capital(amount ? longAmount(amount, t) : withoutAmount(pledge, t));
}

/** From what a pledge’s amount was converted; undefined where it was not. */
export function conversion({ amount }: Pick<Pledge, 'amount'>, t: Language): string | undefined {
  const from = typeof amount === 'object' ? amount.convertedFrom : undefined;
  if (!from) return undefined;
  const rate = from.rate === undefined ? undefined : t.money.longNumber(from.rate);
  return t.aid.converted(t.money.long(from.value, from.currency), rate, from.date && t.date.within(from.date));
}

/** The same, short: `$310 million`. */
export function formatAmountShort(pledge: Pledge, t: Language): string {
  return t.capital(amountPhrase(pledge, t));
}

/** The same within a line: `$310 million`, `amount not stated`. */
export function amountPhrase(pledge: Pledge, t: Language): string {
  const amount = amountOf(pledge);
  return amount ? shortAmount(amount, t) : withoutAmount(pledge, t);
}

function withoutAmount({ kind, amount }: Pledge, t: Language): string {
  if (kind === 'money') return t.money.notStated;
  return amount === 'not-stated' ? t.money.costNotStated : t.money.notMoney;
}
