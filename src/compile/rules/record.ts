import { anchorsIn } from '../anchors.ts';
import { listed, quoted, unexpected } from '../message.ts';
import type { Rule } from '../rule.ts';

const remedy = 'run `npm run anchors`';

export const record: Rule = {
  name: 'record',
  severity: 'error',
  summary:
    'Every address is recorded in `anchors.json` before it is published, so that it can be kept. `npm run anchors` records them, and gives an id to what has none. While you write, in `npm run dev`, this is not asked.',
  example: 'Unexpected ids that are not recorded, `opening` and `no-date`, expected them in `anchors.json`; run `npm run anchors`',
  needs: 'text',
  *check(draft) {
    const { file, record: known } = draft;
    if (file.anchors === undefined) return;
    if (!known) {
      const expected = 'what `npm run anchors` writes';
      const message = unexpected({
        found: 'text in `anchors.json`',
        expected,
        remedy: 'take its last good version back, then run `npm run anchors`',
      });
      yield { offset: 0, message };
      return;
    }
    if (file.isDraft) return;
    const published = new Map(known.anchors.map((anchor) => [anchor.id, anchor]));
    const missing = anchorsIn(draft).filter(({ id, pages }) => !pages.every((page) => published.get(id)?.pages.includes(page)));
    const found =
      missing.length > shown
        ? [...missing.slice(0, shown).map(({ id }) => quoted(id)), `${missing.length - shown} more`]
        : missing.map(({ id }) => quoted(id));
    if (missing.length > 0)
      yield {
        offset: 0,
        message: unexpected({
          found: `${missing.length === 1 ? 'id that is' : 'ids that are'} not recorded, ${listed(found, 'and')}`,
          expected: `${missing.length === 1 ? 'it' : 'them'} in \`anchors.json\``,
          remedy,
        }),
      };
    else if (!known.slugs.includes(file.slug)) {
      yield {
        offset: 0,
        message: unexpected({ found: `folder ${quoted(file.slug)} that is not recorded`, expected: 'it in `anchors.json`', remedy }),
      };
    } else if (known.uuid === undefined) {
      const expected = 'the one by which feeds and calendars know the explainer';
      yield { offset: 0, message: unexpected({ found: 'record without a UUID', expected, remedy }) };
    }
  },
};

const shown = 5;
