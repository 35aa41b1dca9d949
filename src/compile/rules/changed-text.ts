import { changedTexts, emptyRecord } from '../addresses/anchors.ts';
import { anchorsIn, editionOf } from '../addresses/draft-anchors.ts';
import { blockIds } from '../markdown/markdown-places.ts';
import { quoted } from '../messages/message.ts';
import type { Rule } from './rule.ts';

export const changedText: Rule = {
  name: 'changed-text',
  severity: 'warning',
  summary:
    'A published text does not change silently: the article gives the day under `updated`, or lists a correction. `npm run anchors` records the texts of each edition.',
  example:
    'The published text of `no-date` has changed, and the article does not say so. Set `updated`, or list a correction under `corrections`; then run `npm run anchors`.',
  needs: 'frontmatter',
  *check(draft) {
    const changed = changedTexts(draft.record ?? emptyRecord, anchorsIn(draft), editionOf(draft));
    const offsets = new Map(blockIds(draft.body).map(({ id, offset }) => [id, offset]));
    for (const { id } of changed) {
      yield {
        offset: offsets.get(id) ?? 0,
        wrong: `the published text of ${quoted(id)} has changed, and the article does not say so`,
        remedy: 'set `updated`, or list a correction under `corrections`; then run `npm run anchors`',
      };
    }
  },
};
