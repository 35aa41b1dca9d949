import { findAmounts, type FoundAmount } from '../amounts-in-text.ts';
import type { Draft } from '../draft.ts';
import type { Finding } from '../frontmatter.ts';
import { quoted, unexpected } from '../message.ts';
import { proseOf, type Prose } from '../prose.ts';
import type { Rule } from '../rule.ts';

type Amount = Draft['fields']['pledges'][string]['amount'];

export const moneyInProse: Rule = {
  name: 'money-in-prose',
  severity: 'error',
  summary:
    'An amount of money in the text stands in a mention of a pledge and is that pledge’s amount, in whatever form (`$310 million`, `310 million US dollars`). In headings and in `inBrief` it may stand alone, but must be the amount of some pledge. Read for articles in English.',
  example: 'Unexpected amount `6 million dollars`, expected that of the pledge `bridge-money`, 5,000,000 USD',
  needs: 'frontmatter',
  *check(draft) {
    if (!draft.fields.language.startsWith('en')) return;
    for (const prose of proseOf(draft.body)) yield* prose.isHeading ? anyPledge(draft, prose) : mentionedPledge(draft, prose);
    for (const { field, ...text } of draft.brief) for (const prose of proseOf({ field, ...text })) yield* anyPledge(draft, prose, field);
  },
};

function* mentionedPledge({ fields: { pledges }, listed }: Draft, prose: Prose): Iterable<Finding> {
  for (const found of findAmounts(prose.text)) {
    const offset = prose.offsetAt(found.index);
    const ids = prose.mentionsAt(found.index, found.index + found.words.length).flatMap(({ kind, id }) => (kind === 'pledge' ? id : []));
    // An id that is not listed, or whose entry has mistakes, is the matter of another rule.
    if (ids.some((id) => !Object.hasOwn(pledges, id) && (listed.pledges.has(id) || !listed.pledges.size))) continue;
    const known = ids.filter((id) => Object.hasOwn(pledges, id));
    const [first] = known;
    if (first === undefined) yield { offset, message: outside(found) };
    else if (!known.some((id) => isAmount(found, pledges[id]?.amount)))
      yield {
        offset,
        message: unexpected({
          found: amountWords(found),
          expected: `that of the pledge \`${first}\`, ${pledgeWords(pledges[first]?.amount)}`,
        }),
      };
  }
}

function* anyPledge({ fields: { pledges }, listed }: Draft, prose: Prose, field?: string): Iterable<Finding> {
  // The amount may be that of an entry with mistakes.
  if (Object.keys(pledges).length < listed.pledges.size) return;
  for (const found of findAmounts(prose.text)) {
    if (Object.values(pledges).some(({ amount }) => isAmount(found, amount))) continue;
    const words = {
      found: amountWords(found),
      in: field,
      expected: 'the amount of a pledge',
      remedy: 'correct it, or list it under `pledges`',
    };
    yield { offset: prose.offsetAt(found.index), message: unexpected(words) };
  }
}

function outside(found: FoundAmount): string {
  const expected = 'it in a mention of its pledge, such as `[…](pledge:its-id)`';
  return unexpected({ found: amountWords(found), expected, remedy: 'list it under `pledges` if it is not there' });
}

function amountWords({ words }: FoundAmount): string {
  return `amount ${quoted(words)}`;
}

function pledgeWords(amount: Amount): string {
  if (amount === undefined || amount === 'not-stated') return 'whose amount is not stated';
  const { value, min, max, currency } = amount;
  const numbers = [value, min, max].filter((number) => number !== undefined).map((number) => number.toLocaleString('en'));
  return `${numbers.join(' to ')} ${currency}`;
}

function isAmount(found: FoundAmount, amount: Amount): boolean {
  if (amount === undefined || amount === 'not-stated') return false;
  const stated = [amount.value, amount.min, amount.max];
  return found.currencies.includes(amount.currency) && found.values.every((value) => stated.includes(value));
}
