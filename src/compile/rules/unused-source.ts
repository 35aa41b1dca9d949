import { fieldValues } from '../field-values.ts';
import { quoted, unexpected } from '../message.ts';
import type { Rule } from '../rule.ts';

export const unusedSource: Rule = {
  name: 'unused-source',
  severity: 'warning',
  summary: 'Where an article has several sources, each is named by some entry; with one source only, everything rests on it.',
  example: 'Unexpected source `daily` that no entry names, expected its id in the `sources` of an entry',
  needs: 'frontmatter',
  *check({ listed, values, frontmatter }) {
    if (listed.sources.size < 2) return;
    const named = new Set(fieldValues(values, '*.*.sources.*').map(({ value }) => value));
    for (const id of listed.sources) {
      if (named.has(id)) continue;
      const message = unexpected({ found: `source ${quoted(id)} that no entry names`, expected: 'its id in the `sources` of an entry' });
      yield { offset: frontmatter.offsetOf(['sources', id], 'key'), message };
    }
  },
};
