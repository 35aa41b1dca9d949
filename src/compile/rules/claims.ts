import { isComparable, statedAs } from '../../article/amount.ts';
import { oneOf, rangeOf } from '../../article/claims.ts';
import { dateOrUndefined } from '../../article/date.ts';
import { statuses } from '../../article/schema.ts';
import type { Draft } from '../draft.ts';
import type { DraftFields } from '../draft-fields.ts';
import { listed, type Mistake } from '../messages/message.ts';
import { type FieldPath, type Finding, formatPath } from '../read/frontmatter.ts';
import type { Rule } from './rule.ts';
import { unmentioned } from './unmentioned.ts';

export const claims: Rule = {
  name: 'claims',
  severity: 'error',
  summary:
    'A date has a `date` and a `status`. Where sources differ on one of them, or on the `amount` of a pledge, `claims` stand in its place. There are two or more that differ, each with its `sources` and the `passage` that reports it. A claim says one thing, and a source makes one claim of it. Amounts are in one currency or unit: a conversion is no dispute. `weTake` names a source of one of the claims. The check warns if the passage does not mention the entry.',
  example: 'In `pledges.bridge-money.claims[0]`, there is one claim only. Add what other sources say, or write it as `amount`.',
  needs: 'frontmatter',
  *check(draft) {
    for (const [id, entry] of Object.entries(draft.fields.dates)) {
      yield* checkField(draft, id, dateField(entry));
      yield* checkField(draft, id, statusField(entry));
      yield* checkEach(draft, 'date', id, entry.claims, ['date', 'status']);
      yield* checkTaken(draft, 'dates', id, entry);
    }
    for (const [id, entry] of Object.entries(draft.fields.pledges)) {
      yield* checkField(draft, id, amountField(entry));
      yield* checkEach(draft, 'pledge', id, entry.claims, ['amount']);
      yield* checkTaken(draft, 'pledges', id, entry);
    }
  },
};

type DateFields = DraftFields['dates'][string];
type PledgeFields = DraftFields['pledges'][string];
type Claim = (DateFields | PledgeFields)['claims'][number];

/** A field on which sources may differ, with the claims about it: where each stands, what it says, as one text, and who says it. */
interface Field {
  list: 'dates' | 'pledges';
  name: 'date' | 'status' | 'amount';
  isGiven: boolean;
  claims: { at: number; says: string; sources: string[] }[];
  /** What to write where it is missing; undefined where it may be. */
  missing: string | undefined;
  /** Why claims that differ cannot stand side by side. */
  refuse: () => Mistake | undefined;
}

function dateField({ date, claims }: DateFields): Field {
  const found = saying(claims, (claim) => claim.date);
  const texts = found.map(({ says }) => says);
  return {
    ...{ list: 'dates', name: 'date', isGiven: date !== undefined, claims: found },
    missing: 'add `date: …` with a date in quotes, such as `"2021-06-02"`',
    refuse: () =>
      texts.every((text) => dateOrUndefined(text)) && oneOf(texts) === undefined
        ? {
            wrong: `${listed(
              texts.map((text) => `\`${text}\``),
              'and',
            )} cannot stand side by side: no span of days holds both`,
            remedy: 'write one of them as `date`, and the other in the `summary`',
          }
        : undefined,
  };
}

function statusField({ status, claims }: DateFields): Field {
  const choices = listed(
    statuses.map((one) => `\`${one}\``),
    'or',
  );
  return {
    ...{ list: 'dates', name: 'status', isGiven: status !== undefined, claims: saying(claims, (claim) => claim.status) },
    missing: `add \`status: …\` with ${choices}`,
    refuse: () => undefined,
  };
}

function amountField({ amount, claims }: PledgeFields): Field {
  return {
    ...{ list: 'pledges', name: 'amount', isGiven: amount !== undefined, missing: undefined },
    claims: saying(claims, (claim) => JSON.stringify(Object.entries(claim.amount).toSorted(([a], [b]) => (a < b ? -1 : 1)))),
    refuse: () => {
      const amounts = claims.flatMap((claim) => statedAs(claim.amount) ?? []);
      if (amounts.some((one) => amounts[0] && !isComparable(amounts[0], one)))
        return {
          wrong: 'the amounts are not in one currency or unit',
          remedy: 'write what one of them is in that of the other, with `convertedFrom`, or list two pledges',
        };
      return amounts.length === claims.length && rangeOf(claims.map((claim) => claim.amount)) === undefined
        ? {
            wrong: 'one amount has no lower end and another no upper end, so that they do not differ',
            remedy: 'write one of them as `amount`',
          }
        : undefined;
    },
  };
}

function saying<One extends Claim>(claims: One[], say: (claim: One) => string | undefined): Field['claims'] {
  return claims.flatMap((claim, at) => {
    const says = say(claim);
    return says === undefined ? [] : [{ at, says, sources: claim.sources }];
  });
}

function* checkField({ frontmatter }: Draft, id: string, field: Field): Iterable<Finding> {
  const { list, name, isGiven, claims } = field;
  const at = (...path: FieldPath) => ({ offset: frontmatter.offsetOf([list, id, ...path]), in: formatPath([list, id, ...path]) });
  const [first] = claims;
  if (!first) {
    if (!isGiven && field.missing !== undefined)
      yield { ...at(), offset: frontmatter.offsetOf([list, id], 'key'), wrong: `\`${name}\` is missing`, remedy: field.missing };
    return;
  }
  if (isGiven) {
    yield {
      ...at(name),
      wrong: `\`${name}\` stands beside \`claims\` about it`,
      remedy: `delete \`${name}\`, and write all that sources say as claims`,
    };
    return;
  }
  if (claims.length === 1) {
    yield { ...at('claims', first.at), wrong: 'there is one claim only', remedy: `add what other sources say, or write it as \`${name}\`` };
    return;
  }
  const equal = claims.filter(({ says }, index) => claims.findIndex((other) => other.says === says) < index);
  for (const one of equal)
    yield { ...at('claims', one.at), wrong: 'another claim says the same', remedy: 'list the sources of both under one claim' };
  for (const one of claims) {
    const twice = one.sources.find((source) => claims.some((other) => other.at < one.at && other.sources.includes(source)));
    if (twice !== undefined && !equal.includes(one))
      yield { ...at('claims', one.at), wrong: `\`${twice}\` makes another claim, too`, remedy: 'name it under one of them' };
  }
  const refused = equal.length > 0 ? undefined : field.refuse();
  if (refused) yield { ...at('claims'), ...refused };
}

/** What each claim has by itself: what it says, who says it, and where the article reports it. */
function* checkEach(
  { frontmatter, body }: Draft,
  kind: 'date' | 'pledge',
  id: string,
  claims: Claim[],
  names: ('date' | 'status' | 'amount')[],
): Iterable<Finding> {
  for (const [index, claim] of claims.entries()) {
    const path = [kind === 'date' ? 'dates' : 'pledges', id, 'claims', index];
    const at = { offset: frontmatter.offsetOf(path), in: formatPath(path) };
    const said = names.filter((name) => name in claim && claim[name as keyof Claim] !== undefined);
    const all = names.map((name) => `\`${name}\``);
    if (said.length === 0) yield { ...at, wrong: `the claim says nothing`, remedy: `add ${listed(all, 'or')}` };
    if (said.length > 1) yield { ...at, wrong: `${listed(all, 'and')} stand in one claim`, remedy: 'write each in a claim of its own' };
    if (claim.sources.length === 0) yield { ...at, wrong: '`sources` is missing', remedy: 'add the ids of those who say so' };
    if (claim.passage === undefined) yield { ...at, wrong: '`passage` is missing', remedy: 'add the id of the paragraph that reports it' };
    const elsewhere = claim.passage === undefined ? undefined : unmentioned(body, kind, id, claim.passage);
    if (elsewhere) yield { ...at, ...elsewhere };
  }
}

function* checkTaken(
  { frontmatter }: Draft,
  list: 'dates' | 'pledges',
  id: string,
  { claims, weTake }: Pick<DateFields, 'weTake'> & { claims: Claim[] },
): Iterable<Finding> {
  if (!weTake || claims.some(({ sources }) => sources.includes(weTake.source))) return;
  const path = [list, id, 'weTake'];
  const at = { offset: frontmatter.offsetOf(path), in: formatPath(path) };
  if (claims.length === 0) yield { ...at, wrong: '`weTake` stands without `claims`', remedy: 'delete it' };
  else yield { ...at, wrong: `\`${weTake.source}\` makes none of the claims`, remedy: 'name a source of one of them' };
}
