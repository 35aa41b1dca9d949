import type { Pledge } from '../article/article.ts';
import { isExact, type Money, moneyOf } from '../article/money.ts';
import type { Words } from './en/en.ts';

/**
 * A sum in figures; a range names both its ends.
 * @example formatMoney({ currency: 'USD', min: 310_000_000, max: 310_000_000 }, en) //=> '$310 million'
 */
export function formatMoney(money: Money, t: Words): string {
  return formatWith(money, t, t.money.short);
}

function formatWith(money: Money, t: Words, format: (value: number, currency: string) => string): string {
  const { min, max, currency } = money;
  if (min !== undefined && isExact(money)) return format(min, currency);
  if (min !== undefined && max !== undefined) return t.money.range(t.money.short(min, currency), t.money.short(max, currency));
  return min === undefined ? t.money.atMost(format(max ?? 0, currency)) : t.money.atLeast(format(min, currency));
}

/** A pledge’s amount in words: `310 million US dollars`, `Amount not stated`, `Cost not stated`, `Not money`. */
export function formatAmount(pledge: Pledge, t: Words): string {
  const money = moneyOf(pledge);
  return t.capital(money ? formatWith(money, t, t.money.long) : withoutAmount(pledge, t));
}

/** The same, short: `$310 million`. */
export function formatAmountShort(pledge: Pledge, t: Words): string {
  return t.capital(amountPhrase(pledge, t));
}

/** The same within a line: `$310 million`, `amount not stated`. */
export function amountPhrase(pledge: Pledge, t: Words): string {
  const money = moneyOf(pledge);
  return money ? formatMoney(money, t) : withoutAmount(pledge, t);
}

function withoutAmount({ kind, amount }: Pledge, t: Words): string {
  if (kind === 'money') return t.money.notStated;
  return amount === 'not-stated' ? t.money.costNotStated : t.money.notMoney;
}
