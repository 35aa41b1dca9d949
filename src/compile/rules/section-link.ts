import { isReservedId } from '../../routes.ts';
import type { Draft } from '../draft.ts';
import { kindOfList, listNouns, listWith } from '../addresses/listed-ids.ts';
import { blockIds, nodesOf } from '../markdown/markdown-places.ts';
import { type Mistake, nearest, quoted } from '../messages/message.ts';
import type { Rule } from './rule.ts';

export const sectionLink: Rule = {
  name: 'section-link',
  severity: 'error',
  summary: 'A link such as `[…](#why-now)` leads to a section or paragraph of the same article. To name an entry, mention it instead.',
  example: 'No section or block has the id `promises`. Write `#promise`, or link to another id of the article.',
  needs: 'text',
  *check(draft) {
    const ids = new Set(blockIds(draft.body).map(({ id }) => id));
    for (const text of [draft.body, ...draft.brief]) {
      for (const { node, offset } of nodesOf(text, 'link')) {
        const id = node.url.startsWith('#') ? decoded(node.url.slice(1)) : undefined;
        if (id === undefined || ids.has(id) || (id !== '' && isReservedId(id))) continue;
        yield { offset, in: text.field, wrong: `no section or block has the id ${quoted(id)}`, ...remedyFor(draft, id, ids) };
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

function remedyFor({ listed }: Draft, id: string, ids: Set<string>): Pick<Mistake, 'remedy' | 'guess'> {
  const list = listWith(listed, id);
  const kind = kindOfList(list);
  if (list && kind) return { remedy: `write \`${kind}:${id}\` to mention the ${listNouns[list]}` };
  const near = nearest(id, ids);
  return near === undefined
    ? { remedy: 'link to an id of the article' }
    : { guess: `#${near}`, remedy: 'link to another id of the article' };
}
