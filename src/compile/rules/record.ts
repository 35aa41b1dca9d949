import { anchorsIn } from '../addresses/draft-anchors.ts';
import { unreadableRecord } from '../addresses/explainers.ts';
import { listed, quoted } from '../messages/message.ts';
import type { Draft } from '../draft.ts';
import type { Finding } from '../read/frontmatter.ts';
import type { Rule } from './rule.ts';

const remedy = 'run `npm run anchors`';

export const record: Rule = {
  name: 'record',
  severity: 'error',
  summary:
    'Every address is recorded in `anchors.json` before it is published, so that it can last. `npm run anchors` does it. `npm run dev` does not ask for it.',
  example: 'The ids `opening` and `no-date` are not recorded in `anchors.json`. Run `npm run anchors`.',
  needs: 'text',
  *check({ file, record: known }) {
    if (file.anchors !== undefined && !known) yield { offset: 0, ...unreadableRecord('anchors.json', file.anchors) };
  },
};

/** The same rule once the author has finished: what is in the article and not in its record. */
export function* unrecorded(draft: Draft): Iterable<Finding> {
  const { file, record: known } = draft;
  if (!known) return;
  const published = new Map(known.anchors.map((anchor) => [anchor.id, anchor]));
  const missing = anchorsIn(draft).filter(({ id, pages }) => !pages.every((page) => published.get(id)?.pages.includes(page)));
  const found =
    missing.length > shown
      ? [...missing.slice(0, shown).map(({ id }) => quoted(id)), `${missing.length - shown} more`]
      : missing.map(({ id }) => quoted(id));
  if (missing.length > 0) {
    const wrong = `the ${missing.length === 1 ? `id ${listed(found, 'and')} is` : `ids ${listed(found, 'and')} are`} not recorded in \`anchors.json\``;
    yield { offset: 0, wrong, remedy };
  } else if (!known.slugs.includes(file.slug)) {
    yield { offset: 0, wrong: `the folder ${quoted(file.slug)} is not recorded in \`anchors.json\``, remedy };
  } else if (known.uuid === undefined) {
    yield { offset: 0, wrong: '`anchors.json` lacks the lasting id that feeds and calendars need', remedy };
  }
}

const shown = 5;
