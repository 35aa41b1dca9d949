import type { GrantLeaf, IntangibleLeaf, MonetaryAmountLeaf, MonetaryGrantLeaf } from 'schema-dts';
import type { Article, Pledge } from '../../article/article.ts';
import { type Amount, amountOf, isExact } from '../../article/amount.ts';
import { formatAmount } from '../../languages/amount.ts';
import { claimsInWords } from '../../languages/claims.ts';
import { pledgeWay } from '../../languages/pledge-way.ts';
import { outcomeInWords, partInWords } from '../../languages/pledge-state.ts';
import { wordsOf } from '../../languages/words.ts';
import { onlyReference, type Reference, reference, references } from './reference.ts';
import { pledgeType, stated } from './types.ts';
import type { Publication } from '../publication.ts';

type PledgeThing = GrantLeaf | MonetaryGrantLeaf | IntangibleLeaf;

/** The pledges of an article, with the words for their stage; where no sum is stated, none is said. */
export function aidThings(article: Article, site: Publication): PledgeThing[] {
  return article.pledges.map((pledge) => pledgeThing(article, pledge, site));
}

function pledgeThing(article: Article, pledge: Pledge, site: Publication): PledgeThing {
  const t = wordsOf(article);
  const type = pledgeType(article, pledge);
  const money = amountOf(pledge);
  const isOnlyInWords = type === 'Intangible' || money?.measure.unit !== undefined;
  const sentences = [
    type === 'Intangible' ? pledgeWay(article, pledge, t) : '',
    isOnlyInWords && money ? formatAmount(pledge, t) : '',
    claimsInWords(article, pledge, t) ?? '',
    outcomeInWords(pledge, t),
    pledge.summary ?? '',
    ...pledge.conditions.map(({ text }) => t.card.condition(text)),
  ];
  const known = {
    ...reference(site, article, pledge.id),
    name: pledge.title,
    disambiguatingDescription: t.capital(pledge.stageNote ?? (partInWords(pledge, t) || t.stages[pledge.stage])),
  };
  const described = stated({
    subjectOf: onlyReference(site, article, pledge.announced),
    description:
      sentences
        .filter(Boolean)
        .map((text) => t.sentence(t.capital(text)))
        .join(' ') || undefined,
  });
  if (type === 'Intangible') return { '@type': type, ...known, ...described };
  return {
    '@type': type,
    ...known,
    ...stated({
      amount: money && sumOf(money),
      ...giver(pledge, giversOf(site, article, pledge)),
      fundedItem: references(site, article, pledge.recipients),
    }),
    ...described,
  };
}

type Givers = Reference | Reference[];

function giversOf(site: Publication, article: Article, { donors }: Pledge): Givers | undefined {
  const found = references(site, article, donors);
  return found?.length === 1 ? found[0] : found;
}

/** Who pledges is a sponsor, in schema.org’s words “through a pledge, promise”; and a funder only once the money or help is shown to have come. */
function giver({ stage }: Pledge, by: Givers | undefined): { funder?: Givers; sponsor?: Givers } {
  if (!by) return {};
  return stage === 'disbursed' || stage === 'delivered' ? { funder: by } : { sponsor: by };
}

/** A grant of schema.org has an amount of money; how many things are granted is in its description. */
function sumOf(amount: Amount): MonetaryAmountLeaf | undefined {
  const { measure, min, max } = amount;
  const { currency } = measure;
  return currency === undefined
    ? undefined
    : { '@type': 'MonetaryAmount', currency, ...stated(isExact(amount) ? { value: min } : { minValue: min, maxValue: max }) };
}
