import { fieldValues } from '../field-values.ts';
import { quoted, unexpected } from '../message.ts';
import type { Rule } from '../rule.ts';
import { reservedSlugs } from '../../routes.ts';

export const formerly: Rule = {
  name: 'formerly',
  severity: 'error',
  summary:
    'Every name that the folder has had is listed under `formerly`, so that addresses under it lead to the new one. It is never given to another explainer.',
  example:
    'Unexpected folder `story`, published before as `old-story`, expected `formerly: [old-story]`; without it the old addresses would die',
  needs: 'frontmatter',
  *check({ file, values, fields, frontmatter, record }) {
    const names = fieldValues(values, 'formerly.*');
    const lost = (record?.slugs ?? []).filter((slug) => slug !== file.slug && !names.some(({ value }) => value === slug));
    if (lost.length > 0) {
      const found = `folder ${quoted(file.slug)}, published before as ${lost.map(quoted).join(', ')}`;
      const expected = `\`formerly: [${[...fields.formerly, ...lost].join(', ')}]\``;
      yield {
        offset: frontmatter.offsetOf(['formerly'], 'key'),
        message: unexpected({ found, expected, remedy: 'without it the old addresses would die' }),
      };
    }
    for (const { path, value } of names) {
      if (value !== file.slug && !reservedSlugs.includes(String(value))) continue;
      const message = unexpected({ found: `${quoted(String(value))} in \`formerly\``, expected: 'a name that the folder had before' });
      yield { offset: frontmatter.offsetOf(path), message };
    }
  },
};
