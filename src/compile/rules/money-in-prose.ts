import type { FoundAmount, ProseReading } from '../../languages/prose.ts';
import { proseReadingFor } from '../../languages/words.ts';
import type { Draft } from '../draft.ts';
import type { Finding } from '../read/frontmatter.ts';
import { type Mistake, quoted } from '../messages/message.ts';
import { proseOf, type Prose } from '../prose/prose.ts';
import type { Rule } from './rule.ts';
import { isSlip, saysAmount, type StatedAmount } from '../prose/said-amount.ts';

export const moneyInProse: Rule = {
  name: 'money-in-prose',
  severity: 'error',
  summary:
    'A mention of a pledge says its amount, in full or rounded. For 741,420,000 dollars, write “$741.4m”, “741 million”, “about 740 million” or “more than 741 million”, not “750 million”. The check warns if the currency differs or the pledge states no amount. It also warns if an amount beside the mention looks like a slip. It ignores other amounts and prices (“$80 a barrel”), and reads articles in English.',
  example:
    '`6 million dollars` is not the amount of `bridge-money`, 5,000,000 USD. Write that amount in full, or rounded, such as “5 million”.',
  needs: 'frontmatter',
  *check(draft) {
    const reading = proseReadingFor(draft.fields.language);
    if (!reading) return;
    for (const text of [draft.body, ...draft.brief]) for (const prose of proseOf(text)) yield* checkProse(draft, prose, reading);
  },
};

interface Mentioned {
  id: string;
  start: number;
  end: number;
  amount: StatedAmount | undefined;
}

function* checkProse({ fields: { pledges } }: Draft, prose: Prose, reading: ProseReading): Iterable<Finding> {
  const places = prose.mentions.filter(({ kind }) => kind === 'pledge');
  // An id that is not listed, or whose entry has mistakes, is the matter of another rule. What is no money may have a price.
  const mentioned = places.flatMap((place): Mentioned[] => {
    const pledge = Object.hasOwn(pledges, place.id) ? pledges[place.id] : undefined;
    if (!pledge || (pledge.kind !== 'money' && pledge.amount === undefined)) return [];
    return [{ ...place, amount: stated(pledge.amount) }];
  });
  if (mentioned.length === 0) return;
  const found = reading.findAmounts(prose.text).filter(({ isRate }) => !isRate);
  for (const mention of mentioned) {
    const own = found.filter((amount) => isIn(amount, mention));
    yield* checkMention(mention, own.length > 0 ? own : numberIn(prose, mention, reading), prose);
  }
  const amounts = Object.values(pledges).flatMap(({ amount }) => stated(amount) ?? []);
  const others = found.filter((one) => !places.some((place) => isIn(one, place)) && !amounts.some((amount) => saysAmount(one, amount)));
  // Where the sum of a pledge is said, another is another.
  const unsaid = mentioned.filter(({ amount, ...place }) => amount && !found.some((one) => isIn(one, place) || saysAmount(one, amount)));
  for (const one of others) {
    const slip = unsaid.find(({ amount }) => amount && isSlip(one, amount));
    if (slip) yield { offset: prose.offsetAt(one.index), ...mistake(one, slip, 'beside'), isDoubtful: true };
  }
}

function* checkMention(mention: Mentioned, found: FoundAmount[], prose: Prose): Iterable<Finding> {
  const { amount } = mention;
  // One of several that is right is the pledge’s; of the others nothing is known.
  if (amount && found.some((one) => saysAmount(one, amount) === 'yes')) return;
  const wrong = found.find((one) => !amount || saysAmount(one, amount) === undefined) ?? found[0];
  if (!wrong) return;
  const isKnown = found.length === 1 && amount && saysAmount(wrong, amount) === undefined && !isExchanged(wrong, amount);
  yield { offset: prose.offsetAt(wrong.index), ...mistake(wrong, mention, 'in'), isDoubtful: !isKnown };
}

/** True for a sum in another currency, unless it is the same number: that is a slip of the pen. */
function isExchanged(said: FoundAmount, amount: StatedAmount): boolean {
  const isOther = said.currencies.length > 0 && !said.currencies.includes(amount.currency);
  return isOther && saysAmount({ ...said, currencies: [] }, amount) === undefined;
}

/** “[750 million](pledge:aid)” is a sum although it names no currency: there is nothing else in the mention. */
function numberIn({ text }: Prose, { start, end }: Mentioned, reading: ProseReading): FoundAmount[] {
  const found = reading.findOnlyNumber(text.slice(start, end), text.slice(end));
  return found ? [{ ...found, index: start + found.index }] : [];
}

function isIn({ index, words }: FoundAmount, { start, end }: Pick<Mentioned, 'start' | 'end'>): boolean {
  return index < end && index + words.length > start;
}

function stated(amount: Draft['fields']['pledges'][string]['amount']): StatedAmount | undefined {
  return amount === 'not-stated' ? undefined : amount;
}

function mistake({ words }: FoundAmount, { id, amount }: Mentioned, where: 'in' | 'beside'): Mistake {
  if (!amount)
    return { wrong: `${quoted(words)} is an amount, and \`${id}\` states none`, remedy: 'delete it, or write it under `pledges`' };
  const wrong = `${quoted(words)} is not the amount of \`${id}\`, ${pledgeWords(amount)}`;
  if (where === 'beside') return { wrong, remedy: 'correct it, or leave it if it is another amount' };
  const rounded = amount.value ?? amount.max ?? amount.min;
  const such = rounded === undefined || rounded < 1000 ? '' : `, or rounded, such as “${short.format(rounded)}”`;
  return { wrong, remedy: `write that amount in full${such}` };
}

const short = new Intl.NumberFormat('en', { notation: 'compact', compactDisplay: 'long', maximumSignificantDigits: 3 });

function pledgeWords({ value, min, max, currency }: StatedAmount): string {
  const numbers = [value, min, max].filter((number) => number !== undefined).map((number) => number.toLocaleString('en'));
  return `${numbers.join(' to ')} ${currency}`;
}
