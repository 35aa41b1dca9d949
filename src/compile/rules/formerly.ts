import { fieldValues } from '../read/field-values.ts';
import { quoted } from '../messages/message.ts';
import type { Rule } from './rule.ts';
import { isReservedSlug } from '../../routes.ts';

export const formerly: Rule = {
  name: 'formerly',
  severity: 'error',
  summary:
    'All former names of a folder are listed under `formerly`, so that their addresses lead to the new one. No other explainer can use them.',
  example: 'The folder `story` was published before as `old-story`. Write `formerly: [old-story]`, so that the old addresses still open.',
  needs: 'frontmatter',
  *check({ file, values, fields, frontmatter, record }) {
    const names = fieldValues(values, 'formerly.*');
    const lost = (record?.slugs ?? []).filter((slug) => slug !== file.slug && !names.some(({ value }) => value === slug));
    if (lost.length > 0) {
      const wrong = `the folder ${quoted(file.slug)} was published before as ${lost.map(quoted).join(', ')}`;
      const remedy = `write \`formerly: [${[...fields.formerly, ...lost].join(', ')}]\`, so that the old addresses still open`;
      yield { offset: frontmatter.offsetOf(['formerly'], 'key'), wrong, remedy };
    }
    for (const { path, value } of names) {
      if (value !== file.slug && !isReservedSlug(String(value), record?.slugs)) continue;
      const wrong = `${quoted(String(value))} is ${value === file.slug ? 'the name that the folder has now' : 'a name that the site itself uses'}`;
      yield { offset: frontmatter.offsetOf(path), in: 'formerly', wrong, remedy: 'delete it, and list only former names of the folder' };
    }
  },
};
