import { isReservedId } from '../../routes.ts';
import type { Draft } from '../draft.ts';
import { listNouns, listOfKind, listWith } from '../listed-ids.ts';
import { blockIds, nodesOf } from '../markdown-places.ts';
import { didYouMean, quoted, unexpected } from '../message.ts';
import type { Rule } from '../rule.ts';

export const sectionLink: Rule = {
  name: 'section-link',
  severity: 'error',
  summary:
    'A link such as `[…](#why-now)`, in the text or in `inBrief`, leads to a section or block of the same article. Entries are mentioned instead.',
  example: 'Unexpected link to `#promises`, expected the id of a section or block; did you mean `promise`?',
  needs: 'text',
  *check(draft) {
    const ids = new Set(blockIds(draft.body).map(({ id }) => id));
    for (const text of [draft.body, ...draft.brief]) {
      for (const { node, offset } of nodesOf(text, 'link')) {
        const id = node.url.startsWith('#') ? decoded(node.url.slice(1)) : undefined;
        if (id === undefined || ids.has(id) || (id !== '' && isReservedId(id))) continue;
        const words = {
          found: `link to ${quoted(`#${id}`)}`,
          in: text.field,
          expected: 'the id of a section or block',
          remedy: remedy(draft, id, ids),
        };
        yield { offset, message: unexpected(words) };
      }
    }
  },
};

function decoded(id: string): string {
  try {
    return decodeURIComponent(id);
  } catch {
    return id;
  }
}

function remedy({ listed }: Draft, id: string, ids: Set<string>): string | undefined {
  const list = listWith(listed, id);
  const kind = Object.entries(listOfKind).find(([, name]) => name === list)?.[0];
  return list && kind ? `to mention the ${listNouns[list]} write \`${kind}:${id}\`` : didYouMean(id, ids);
}
