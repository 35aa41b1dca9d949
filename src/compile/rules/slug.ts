import { reservedSlugs } from '../../routes.ts';
import { isId, toId } from '../listed-ids.ts';
import { quoted, unexpected } from '../message.ts';
import type { Rule } from '../rule.ts';

export const slug: Rule = {
  name: 'slug',
  severity: 'error',
  summary:
    'The name of an article’s folder is its address for good: small letters, digits and single hyphens, and none of the names that the site itself uses.',
  example: 'Unexpected folder name `My_Story`, expected small letters, digits and single hyphens, such as `my-story`',
  needs: 'file',
  *check({ file }) {
    const found = `folder name ${quoted(file.slug)}`;
    if (!isId(file.slug))
      yield { offset: 0, message: unexpected({ found, expected: `small letters, digits and single hyphens${suggestion(file.slug)}` }) };
    else if (reservedSlugs.includes(file.slug))
      yield { offset: 0, message: unexpected({ found, expected: 'a name that the site does not use itself' }) };
  },
};

function suggestion(name: string): string {
  const id = toId(name);
  return id ? `, such as \`${id}\`` : '';
}
