import { type Article, entryById, entryName, type Pledge } from '../../article/article.ts';
import { decided } from '../../article/aid.ts';
import { amountOf } from '../../article/amount.ts';
import { largeSum } from '../../figures/aid/aid-head.ts';
import { pledgeSteps } from '../../figures/aid/ladder.ts';
import { formatAmount } from '../../languages/amount.ts';
import { pledgeParties } from '../../languages/pledge-way.ts';
import { outcomeInWords, stageInWords } from '../../languages/pledge-state.ts';
import type { Language } from '../../languages/language.ts';
import { cardFile } from '../../routes.ts';
import { type PledgeTerms, type ShareCard, toCard } from './share-card.ts';

/** The card of a pledge: its sum as a giant where one is stated, from whom to whom, how far it got, on what condition. */
export function pledgeCard(article: Article, pledge: Pledge, t: Language): ShareCard {
  const money = amountOf(pledge);
  const sum = money && largeSum(money, t);
  return toCard(article, t, {
    file: cardFile(pledge.id),
    kind: 'pledge',
    over: { name: t.views.aid.long, of: article.headline },
    giant: sum && { before: sum.before, figure: sum.figure, after: sum.unit, text: sum.text },
    title: pledge.title,
    line: termsInWords(article, pledge, t),
    pledge: termsOf(article, pledge, t),
  });
}

/** What came of it, the source’s own words for the stage, then the conditions. */
function termsInWords(article: Article, pledge: Pledge, t: Language): string {
  const { stageNote, conditions } = pledge;
  const texts = conditions.map(({ text, on, state }) => {
    const whole = on.length > 0 ? t.aid.conditionOn(text, t.list(on.map((id) => nameOf(article, id)))) : text;
    return t.card.condition(`${whole}, ${t.aid.conditionState[state]}`);
  });
  const outcome = t.capital(outcomeInWords(pledge, t));
  return [...(outcome === '' ? [] : [outcome]), ...(stageNote === undefined ? [] : [t.capital(stageNote)]), ...texts]
    .map(t.sentence)
    .join(' ');
}

function termsOf(article: Article, pledge: Pledge, t: Language): PledgeTerms {
  const step = t.capital(stageInWords(pledge, t));
  const isSaid = decided(pledge) !== undefined || t.capital(pledge.stageNote ?? '').startsWith(step);
  return {
    ...pledgeParties(article, pledge, t),
    amount: amountOf(pledge) ? '' : formatAmount(pledge, t),
    steps: pledgeSteps(article, pledge).map(({ stage, state }) => ({ text: t.capital(t.stages[stage]), state })),
    step: isSaid ? '' : step,
  };
}

function nameOf(article: Article, id: string): string {
  const found = entryById(article, id);
  return found ? entryName(found) : '';
}
