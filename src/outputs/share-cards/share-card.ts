import type { Article, DateEntry } from '../../article/article.ts';
import type { StepState } from '../../figures/aid/ladder.ts';
import type { CertaintyLine } from '../../figures/certainty-line.ts';
import type { MeetingsDrawing } from '../../figures/actors/meetings.ts';
import type { Language } from '../../languages/language.ts';
import type { CoverMap } from './book-cover.ts';
import type { CardStrip } from './strip.ts';

/** What a share card says, the picture that social networks show for a link. What is empty or undefined is left out. */
export interface ShareCard {
  /** The picture’s file: relative to the explainer’s folder, that of the home page to the site’s root. */
  file: string;
  kind: 'site' | 'view' | 'section' | 'person' | 'org' | 'date' | 'pledge';
  /** The small line at the top: what the card is a part of. */
  over: { name: string; of: string };
  /** A day or a sum, set largest of all: `$310`, and beside it smaller what stands before and after it; `text` is all of it in one. The title may run on from it. */
  giant: { before: string; figure: string; after: string; text: string; runsOn?: boolean } | undefined;
  title: string;
  /** A sentence or two in the serif. */
  line: string;
  /** Who, where or what, each name with its kind’s mark; `more[n]` says that `n` names found no room. */
  names: { kind: 'person' | 'place' | 'pledge'; names: string[]; more: string[] } | undefined;
  /** A date’s state in the code of the figures, and in words. */
  state: { status: DateEntry['status']; imprecise: boolean; text: string } | undefined;
  pledge: PledgeTerms | undefined;
  strip: CardStrip | undefined;
  /** At the right of the words; its land is an SVG file. */
  map: { drawing: CoverMap; land: string } | undefined;
  /** Who met whom, at the right of the words. */
  meetings: MeetingsDrawing | undefined;
  /** How sure the story is: its marks, at the foot. */
  certainty: CertaintyLine | undefined;
  /** The small line at the foot. */
  foot: string;
  /** The same in words, for those who do not see the picture. */
  alt: string;
}

/** From whom to whom, the amount in words where no sum is stated, the steps from stated to delivered, and the last in words if no other text says more. */
export interface PledgeTerms {
  from: string;
  to: string;
  amount: string;
  steps: { text: string; state: StepState }[];
  step: string;
}

/** The optional parts of a card, all empty. */
export const bareCard = {
  giant: undefined,
  line: '',
  names: undefined,
  state: undefined,
  pledge: undefined,
  strip: undefined,
  map: undefined,
  meetings: undefined,
  certainty: undefined,
} satisfies Partial<ShareCard>;

/** A card of an explainer: what is given, the rest left out; as of the explainer’s day, and with its words as `alt`. */
export function toCard(
  article: Pick<Article, 'asOf'>,
  t: Language,
  given: Pick<ShareCard, 'file' | 'kind' | 'over' | 'title'> & Partial<ShareCard>,
): ShareCard {
  const card = {
    ...bareCard,
    foot: t.card.asOf(t.date.label(article.asOf)),
    ...given,
  };
  return { alt: inWords(card, t), ...card };
}

/** The texts of a card as sentences, the largest first, and what its marks count. */
function inWords({ giant, title, line, state, pledge, names, over, certainty }: Omit<ShareCard, 'alt'>, t: Language): string {
  const terms = pledge ? [pledge.amount, pledge.step] : [];
  const texts = [
    [giant?.text ?? '', title].filter(Boolean).join(giant?.runsOn ? ' ' : ' – '),
    state?.text ?? '',
    ...terms,
    line,
    // Of few, the title has the names.
    names && !names.names.every((name) => title.includes(name)) ? names.names.join(', ') : '',
    over.of,
  ];
  if (certainty) texts.push(t.certainty.finding(certainty.kinds));
  return texts.filter(Boolean).map(t.sentence).join(' ');
}
