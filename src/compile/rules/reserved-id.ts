import { isReservedId, onePersonId } from '../../routes.ts';
import type { Draft } from '../draft.ts';
import type { Finding } from '../read/frontmatter.ts';
import { entriesIn, listNames } from '../addresses/listed-ids.ts';
import { blockIds } from '../markdown/markdown-places.ts';
import { quoted } from '../messages/message.ts';
import type { Rule } from './rule.ts';

export const reservedId: Rule = {
  name: 'reserved-id',
  severity: 'error',
  summary: 'The pages themselves use some ids, such as `sources`, `history` and `in-brief`. Entries and paragraphs need others.',
  example: 'The pages themselves use the id `history`. Add a word to it.',
  needs: 'text',
  *check(draft) {
    const ofPeople = new Set([...draft.listed.people].map(onePersonId));
    for (const { id, offset } of [...entryIds(draft), ...blockIds(draft.body)]) {
      if (!isReservedId(id) && !ofPeople.has(id)) continue;
      yield { offset, wrong: `the pages themselves use the id ${quoted(id)}`, remedy: 'add a word to it' } satisfies Finding;
    }
  },
};

function entryIds({ values, frontmatter }: Draft): { id: string; offset: number }[] {
  return listNames.flatMap((list) => entriesIn(values, list).map(({ id, path }) => ({ id, offset: frontmatter.offsetOf(path, 'key') })));
}
