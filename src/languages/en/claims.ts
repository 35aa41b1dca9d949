import type { ClaimWords } from '../language.ts';
import { list } from './count.ts';

const disjunction = new Intl.ListFormat('en-GB', { type: 'disjunction' });

/** The words for what sources differ on. */
export const claimWords: ClaimWords = {
  either: (claims) => disjunction.format(claims),
  by: (claim, sources) => `${claim} (${list(sources)})`,
  status: {
    happened: 'said to have taken place',
    'under-way': 'said to be under way',
    planned: 'said to be planned',
    cancelled: 'said to be cancelled',
    postponed: 'said to be postponed',
  },
  differ: 'Sources differ:',
  takes: (source, why) => `This explainer goes by ${source}. ${why}`,
};
