import { fieldValues } from '../read/field-values.ts';
import { quoted } from '../messages/message.ts';
import type { Rule } from './rule.ts';

export const unusedSource: Rule = {
  name: 'unused-source',
  severity: 'warning',
  summary: 'If an article has several sources, an entry names each of them. A single source needs no mention: everything comes from it.',
  example: 'No entry names the source `daily`. Add its id to the `sources` of an entry, or delete the source.',
  needs: 'frontmatter',
  *check({ listed, values, frontmatter }) {
    if (listed.sources.size < 2) return;
    const fields = ['*.*', 'pledges.*.steps.*'].flatMap((entry) => [
      `${entry}.sources.*`,
      `${entry}.quotes.*.source`,
      `${entry}.claims.*.sources.*`,
    ]);
    const named = new Set(fields.flatMap((path) => fieldValues(values, path)).map(({ value }) => value));
    for (const id of listed.sources) {
      if (named.has(id)) continue;
      const remedy = 'add its id to the `sources` of an entry, or delete the source';
      yield { offset: frontmatter.offsetOf(['sources', id], 'key'), wrong: `no entry names the source ${quoted(id)}`, remedy };
    }
  },
};
