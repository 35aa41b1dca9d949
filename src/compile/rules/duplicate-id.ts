import type { Draft } from '../draft.ts';
import { fieldValues } from '../field-values.ts';
import { formatPath, type Finding } from '../frontmatter.ts';
import { listNames, listNouns } from '../listed-ids.ts';
import { blockIds } from '../markdown-places.ts';
import { quoted, unexpected } from '../message.ts';
import type { Rule } from '../rule.ts';

export const duplicateId: Rule = {
  name: 'duplicate-id',
  severity: 'error',
  summary:
    'An id stands for one thing in an article: one entry, section or paragraph. Links, passages and the record of published addresses rely on it. A list names no id twice.',
  example: 'Unexpected second `opening`, expected an id that nothing else in the article has; the first is the unknown in line 29',
  needs: 'text',
  *check(draft) {
    const seen = new Map<string, { offset: number; noun: string }>();
    for (const { id, offset, noun } of allIds(draft)) {
      const first = seen.get(id);
      if (first) yield { offset, message: second(id, `${first.noun} in line ${draft.placeAt(first.offset).line}`) };
      else seen.set(id, { offset, noun });
    }
    yield* repeated(draft);
  },
};

function allIds({ listed, frontmatter, body }: Draft): { id: string; offset: number; noun: string }[] {
  const entries = listNames.flatMap((list) =>
    [...listed[list]].map((id) => ({ id, offset: frontmatter.offsetOf([list, id], 'key'), noun: listNouns[list] })),
  );
  const blocks = blockIds(body).map((block) => ({ ...block, noun: 'section or block' }));
  return [...entries, ...blocks].sort((a, b) => a.offset - b.offset);
}

function second(id: string, first: string): string {
  const expected = 'an id that nothing else in the article has';
  return unexpected({ found: `second ${quoted(id)}`, expected, remedy: `the first is the ${first}` });
}

const lists = 'people organisations with places saidBy recipients mayOverlap members between about sources dates'.split(' ');

function* repeated({ values, frontmatter }: Draft): Iterable<Finding> {
  for (const { path, value } of lists.flatMap((name) => fieldValues(values, `*.*.${name}`))) {
    if (!Array.isArray(value)) continue;
    for (const [index, id] of value.entries()) {
      if (typeof id !== 'string' || value.indexOf(id) === index) continue;
      const message = unexpected({ found: `second ${quoted(id)}`, in: formatPath(path), expected: 'each id once', remedy: 'delete one' });
      yield { offset: frontmatter.offsetOf([...path, index]), message };
    }
  }
}
