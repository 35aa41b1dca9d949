import { addAmounts, isComparable, measureIn, statedAs } from '../../article/amount.ts';
import { rangeOf } from '../../article/claims.ts';
import type { StatedAmount } from '../../article/schema.ts';
import type { FoundAmount, ProseReading } from '../../languages/prose.ts';
import { proseReadingFor } from '../../languages/words.ts';
import type { Draft } from '../draft.ts';
import type { Finding } from '../read/frontmatter.ts';
import { type Mistake, quoted } from '../messages/message.ts';
import { proseOf, type Prose } from '../prose/prose.ts';
import type { Rule } from './rule.ts';
import { isSlip, saysAmount } from '../prose/said-amount.ts';

export const moneyInProse: Rule = {
  name: 'money-in-prose',
  severity: 'error',
  summary:
    'A mention of a pledge says its amount, in full or rounded, or what was `reached` of it. For 741,420,000 dollars, write “$741.4m”, “741 million”, “about 740 million” or “more than 741 million”, not “750 million”. The check warns if the currency differs or the pledge states no amount. It also warns if an amount beside the mention looks like a slip. It ignores other amounts and prices (“$80 a barrel”), and reads articles in English. If a pledge counts things, such as 100,000 homes, their number is checked in the same way.',
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
  /** Its amount, or what each source says where they differ, and what was reached of it: a mention may say any of these. */
  sayable: StatedAmount[];
}

function* checkProse({ fields: { pledges } }: Draft, prose: Prose, reading: ProseReading): Iterable<Finding> {
  const places = prose.mentions.filter(({ kind }) => kind === 'pledge' || kind === 'step');
  // An id that is not listed, or whose entry has mistakes, is the matter of another rule. What is no money may have a price.
  const mentioned = places.flatMap((place): Mentioned[] => {
    if (place.kind === 'step') return ofStep(pledges, place);
    const pledge = Object.hasOwn(pledges, place.id) ? pledges[place.id] : undefined;
    if (!pledge || (pledge.kind !== 'money' && pledge.amount === undefined && pledge.claims.length === 0)) return [];
    return [{ ...place, amount: stated(pledge), sayable: sayable(pledge) }];
  });
  if (mentioned.length === 0) return;
  const found = amountsIn(prose.text, reading);
  for (const mention of mentioned) {
    const own = found(mention.amount).filter((amount) => isIn(amount, mention));
    yield* checkMention(mention, own.length > 0 ? own : numberIn(prose, mention, reading), prose);
  }
  const amounts = Object.values(pledges).flatMap(sayable);
  // Where the amount of a pledge is said, another is another.
  const unsaid = mentioned.filter(
    ({ amount, sayable: all, ...place }) => !found(amount).some((one) => isIn(one, place) || all.some((own) => saysAmount(one, own))),
  );
  for (const mention of unsaid) {
    const { amount } = mention;
    const others = found(amount).filter(
      (one) => !places.some((place) => isIn(one, place)) && !amounts.some((other) => saysAmount(one, other)),
    );
    const slip = others.find((one) => amount && isSlip(one, amount));
    if (slip) yield { offset: prose.offsetAt(slip.index), ...mistake(slip, mention, 'beside'), isDoubtful: true };
  }
}

/** A step says its own amount, or what all such steps have come to, or the whole. */
function ofStep(pledges: Draft['fields']['pledges'], place: Pick<Mentioned, 'id' | 'start' | 'end'>): Mentioned[] {
  const pledge = Object.values(pledges).find(({ steps }) => Object.hasOwn(steps, place.id));
  const amount = pledge?.steps[place.id]?.amount;
  return pledge && amount ? [{ ...place, amount, sayable: [amount, ...sayable(pledge)] }] : [];
}

/** What a text says of an amount: sums of money, or numbers of what it counts; no prices and rates. */
function amountsIn(text: string, reading: ProseReading): (amount: StatedAmount | undefined) => FoundAmount[] {
  const isNoRate = ({ isRate }: FoundAmount) => !isRate;
  const sums = reading.findAmounts(text).filter(isNoRate);
  return (amount) => {
    const unit = amount && measureIn(amount)?.unit;
    return unit
      ? reading
          .findCounts(
            text,
            Object.values(unit).filter((word) => word !== undefined),
          )
          .filter(isNoRate)
      : sums;
  };
}

function* checkMention(mention: Mentioned, found: FoundAmount[], prose: Prose): Iterable<Finding> {
  const { amount } = mention;
  // One of several that is right is the pledge’s; of the others nothing is known.
  if (found.some((one) => mention.sayable.some((own) => saysAmount(one, own) === 'yes'))) return;
  const wrong = found.find((one) => mention.sayable.every((own) => saysAmount(one, own) === undefined)) ?? found[0];
  if (!wrong) return;
  const isKnown =
    found.length === 1 && amount && mention.sayable.every((own) => saysAmount(wrong, own) === undefined) && !isExchanged(wrong, amount);
  yield { offset: prose.offsetAt(wrong.index), ...mistake(wrong, mention, 'in'), isDoubtful: !isKnown };
}

/** True for a sum in another currency, unless it is the same number: that is a slip of the pen. */
function isExchanged(said: FoundAmount, amount: StatedAmount): boolean {
  const isOther = said.currencies.length > 0 && amount.currency !== undefined && !said.currencies.includes(amount.currency);
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

type PledgeFields = Draft['fields']['pledges'][string];

function sayable(pledge: PledgeFields): StatedAmount[] {
  const whole = stated(pledge);
  const ofSteps = [...Object.values(pledge.steps).flatMap(({ amount }) => amount ?? []), ...runningSums(Object.values(pledge.steps))];
  if (!whole) return ofSteps;
  const { currency, unit } = whole;
  const reached = pledge.outcome?.reached;
  const all = [whole, ...pledge.claims.map(({ amount }) => amount), ...(reached === undefined ? [] : [{ currency, unit, value: reached }])];
  return [...all, ...ofSteps];
}

/** What was paid or delivered up to each of several such steps. */
function runningSums(steps: PledgeFields['steps'][string][]): StatedAmount[] {
  return ['disbursed', 'delivered'].flatMap((kind) => {
    const parts = steps
      .filter(({ step, planned }) => step === kind && !planned)
      .flatMap(({ amount }) => (amount && statedAs(amount)) ?? []);
    const [first] = parts;
    if (!first || parts.some((part) => !isComparable(part, first))) return [];
    return parts.map((_, index): StatedAmount => {
      const { measure, min, max } = addAmounts(parts.slice(0, index + 1));
      return { ...measure, ...(min === max ? { value: min } : { min, max }) };
    });
  });
}

/** The amount of a pledge; where sources differ, from the least to the most. */
function stated({ amount, claims }: PledgeFields): StatedAmount | undefined {
  if (claims.length > 0) return rangeOf(claims.map((claim) => claim.amount));
  return amount === 'not-stated' ? undefined : amount;
}

function mistake({ words }: FoundAmount, { id, amount }: Mentioned, where: 'in' | 'beside'): Mistake {
  if (!amount)
    return { wrong: `${quoted(words)} is an amount, and \`${id}\` states none`, remedy: 'delete it, or write it under `pledges`' };
  const wrong = `${quoted(words)} is not the amount of \`${id}\`, ${pledgeWords(amount)}`;
  if (where === 'beside') return { wrong, remedy: 'correct it, or leave it if it is another amount' };
  const such = roundedWords(amount);
  return { wrong, remedy: `write that amount in full${such ? `, or rounded, such as “${such}”` : ''}` };
}

const short = new Intl.NumberFormat('en', { notation: 'compact', compactDisplay: 'long', maximumSignificantDigits: 3 });

/** A rounding that says the amount; undefined where its digits are few enough to be written. */
function roundedWords(amount: StatedAmount): string | undefined {
  const sizes = numbersOf(amount).map(Math.abs);
  return sizes.every((size) => size < 1e6) ? undefined : sizes.map((size) => short.format(size)).join(' to ');
}

const full = new Intl.NumberFormat('en', { maximumFractionDigits: 20 });

function pledgeWords(amount: StatedAmount): string {
  const numbers = numbersOf(amount).map((number) => full.format(number));
  return `${numbers.join(' to ')} ${amount.currency ?? measureIn(amount)?.unit?.other ?? ''}`;
}

function numbersOf({ value, min, max }: StatedAmount): number[] {
  return [value, min, max].filter((number) => number !== undefined);
}
