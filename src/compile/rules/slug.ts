import { isReservedSlug } from '../../routes.ts';
import { isId, toId } from '../addresses/listed-ids.ts';
import { quoted } from '../messages/message.ts';
import type { Rule } from './rule.ts';

export const slug: Rule = {
  name: 'slug',
  severity: 'error',
  summary:
    'The name of the folder is the address of the explainer, so choose it carefully. Use small letters, digits and single hyphens. Some names are taken by the site itself.',
  example: 'Folder name `My_Story` is not allowed. Rename the folder with small letters, digits and single hyphens, such as `my-story`.',
  needs: 'file',
  *check({ file, record }) {
    if (!isId(file.slug)) {
      const remedy = `rename the folder with small letters, digits and single hyphens${suggestion(file.slug)}`;
      yield { offset: 0, wrong: `folder name ${quoted(file.slug)} is not allowed`, remedy };
    } else if (isReservedSlug(file.slug, record?.slugs))
      yield { offset: 0, wrong: `the site itself uses the name ${quoted(file.slug)}`, remedy: 'rename the folder' };
  },
};

function suggestion(name: string): string {
  const id = toId(name);
  return id ? `, such as \`${id}\`` : '';
}
