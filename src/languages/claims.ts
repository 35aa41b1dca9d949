import { statedAs } from '../article/amount.ts';
import type { Article, DateEntry, Pledge } from '../article/article.ts';
import { conversion, longAmount } from './amount.ts';
import { styleOf } from './day-label.ts';
import type { Language } from './language.ts';
import { sourceLabels } from './source-label.ts';

/** One thing on which sources differ: what each says, in words, with the block that reports it; and what joins them. */
export interface Dispute {
  claims: SaidClaim[];
  join: (claims: string[]) => string;
}

export interface SaidClaim {
  /** With its sources: `2 June 2021 (Ministry of Roads)`. */
  text: string;
  /** From what it was converted, as a sentence. */
  note: string | undefined;
  passage: string | undefined;
}

type Named = Pick<Article, 'asOf' | 'dates' | 'sources'>;

/** Everything on which the sources of an entry differ; none where they agree. */
export function disputesOf(article: Named, entry: DateEntry | Pledge, t: Language): Dispute[] {
  if (entry.claims.length === 0) return [];
  const labels = sourceLabels(article, t);
  const said = <Claim extends Claimed>(claims: Claim[], inWords: (claim: Claim) => string | undefined): SaidClaim[] =>
    claims.flatMap((claim) => {
      const words = inWords(claim);
      if (words === undefined) return [];
      const names = claim.sources.flatMap((id) => labels.get(id) ?? []);
      const note = 'amount' in claim ? conversion({ amount: claim.amount }, t) : undefined;
      return [{ text: t.claims.by(words, names), note, passage: claim.passage }];
    });
  if ('date' in entry) {
    const dates = said(entry.claims, ({ date }) => date && t.date.label(date, styleOf(entry)));
    const states = said(entry.claims, ({ status }) => status && t.claims.status[status]);
    return [
      { claims: dates, join: t.claims.either },
      { claims: states, join: t.clauses },
    ].filter(({ claims }) => claims.length > 0);
  }
  const amounts = said(entry.claims, ({ amount }) => {
    const found = statedAs(amount);
    return found && longAmount(found, t);
  });
  return amounts.length > 0 ? [{ claims: amounts, join: t.claims.either }] : [];
}

type Claimed = (DateEntry | Pledge)['claims'][number];

/**
 * What sources say of an entry where they differ, as sentences; undefined where they agree.
 * @example claimsInWords(article, pledge, en) //=> 'Sources differ: 40 million US dollars (Ministry) or 52 million US dollars (Chronicle).'
 */
export function claimsInWords(article: Named, entry: DateEntry | Pledge, t: Language): string | undefined {
  const disputes = disputesOf(article, entry, t);
  if (disputes.length === 0) return undefined;
  const sentences = disputes.flatMap(({ claims, join }) => [
    `${t.claims.differ} ${t.sentence(join(claims.map(({ text }) => text)))}`,
    ...claims.flatMap(({ note }) => note ?? []),
  ]);
  return [...sentences, takenInWords(article, entry, t)].filter(Boolean).join(' ');
}

/** By which source the article goes, and why; undefined where it goes by none. */
export function takenInWords(article: Named, { weTake }: Pick<Pledge, 'weTake'>, t: Language): string | undefined {
  return weTake && t.claims.takes(sourceLabels(article, t).get(weTake.source) ?? '', t.sentence(weTake.why));
}
