import type { Draft } from '../draft.ts';
import { fieldValues } from '../read/field-values.ts';
import { formatPath, type Finding } from '../read/frontmatter.ts';
import { entriesIn, listNames, listNouns } from '../addresses/listed-ids.ts';
import { blockIds } from '../markdown/markdown-places.ts';
import { type Mistake, quoted } from '../messages/message.ts';
import type { Rule } from './rule.ts';

export const duplicateId: Rule = {
  name: 'duplicate-id',
  severity: 'error',
  summary: 'An id belongs to one entry, section or paragraph only, because links rely on it. A list names each id once.',
  example: '`opening` is already the id of the unknown in line 29. Give this one another id.',
  needs: 'text',
  *check(draft) {
    const seen = new Map<string, { offset: number; noun: string }>();
    for (const { id, offset, noun } of allIds(draft)) {
      const first = seen.get(id);
      if (first) yield { offset, ...second(id, `${first.noun} in line ${draft.placeAt(first.offset).line}`) };
      else seen.set(id, { offset, noun });
    }
    yield* repeated(draft);
  },
};

function allIds({ values, frontmatter, body }: Draft): { id: string; offset: number; noun: string }[] {
  const entries = listNames.flatMap((list) =>
    entriesIn(values, list).map(({ id, path }) => ({ id, offset: frontmatter.offsetOf(path, 'key'), noun: listNouns[list] })),
  );
  const blocks = blockIds(body).map((block) => ({ ...block, noun: 'section or block' }));
  return [...entries, ...blocks].sort((a, b) => a.offset - b.offset);
}

function second(id: string, first: string): Mistake {
  return { wrong: `${quoted(id)} is already the id of the ${first}`, remedy: 'give this one another id' };
}

const lists = 'people organisations with places saidBy donors recipients mayOverlap members between about sources dates'.split(' ');

function* repeated({ values, frontmatter }: Draft): Iterable<Finding> {
  for (const { path, value } of lists.flatMap((name) => fieldValues(values, `*.*.${name}`))) {
    if (!Array.isArray(value)) continue;
    for (const [index, id] of value.entries()) {
      if (typeof id !== 'string' || value.indexOf(id) === index) continue;
      const offset = frontmatter.offsetOf([...path, index]);
      yield { offset, in: formatPath(path), wrong: `${quoted(id)} is listed twice`, remedy: 'delete one of the two' };
    }
  }
}
