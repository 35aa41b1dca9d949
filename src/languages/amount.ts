import type { Pledge } from '../article/article.ts';
import { isExact, type Money, moneyOf } from '../article/money.ts';
import type { Language, SumParts } from './language.ts';

/**
 * A sum in figures; a range names both its ends.
 * @example formatMoney({ currency: 'USD', min: 310_000_000, max: 310_000_000 }, en) //=> '$310 million'
 */
export function formatMoney(money: Money, t: Language): string {
  return textOf(moneyParts(money, t));
}

/** The same in its parts, which are one text without more between them. Of a range no end stands out: it is all figure. */
export function moneyParts(money: Money, t: Language): SumParts {
  return partsWith(money, t, t.money.short);
}

function partsWith(money: Money, t: Language, format: (value: number, currency: string) => SumParts): SumParts {
  const { min, max, currency } = money;
  if (min !== undefined && isExact(money)) return format(min, currency);
  if (min !== undefined && max !== undefined) {
    const [from, to] = [t.money.short(min, currency), t.money.short(max, currency)].map(textOf);
    return { before: '', figure: t.money.range(from ?? '', to ?? ''), unit: '' };
  }
  const { before, figure, unit } = format(min ?? max ?? 0, currency);
  const around = min === undefined ? t.money.atMost : t.money.atLeast;
  return { before: around.before + before, figure, unit: unit + around.after };
}

const textOf = ({ before, figure, unit }: SumParts) => before + figure + unit;

/** A pledge’s amount in words: `310 million US dollars`, `Amount not stated`, `Cost not stated`, `Not money`. */
export function formatAmount(pledge: Pledge, t: Language): string {
  const money = moneyOf(pledge);
  const inFull = (value: number, currency: string) => ({ before: '', figure: t.money.long(value, currency), unit: '' });
  return t.capital(money ? textOf(partsWith(money, t, inFull)) : withoutAmount(pledge, t));
}

/** The same, short: `$310 million`. */
export function formatAmountShort(pledge: Pledge, t: Language): string {
  return t.capital(amountPhrase(pledge, t));
}

/** The same within a line: `$310 million`, `amount not stated`. */
export function amountPhrase(pledge: Pledge, t: Language): string {
  const money = moneyOf(pledge);
  return money ? formatMoney(money, t) : withoutAmount(pledge, t);
}

function withoutAmount({ kind, amount }: Pledge, t: Language): string {
  if (kind === 'money') return t.money.notStated;
  return amount === 'not-stated' ? t.money.costNotStated : t.money.notMoney;
}
