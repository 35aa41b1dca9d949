import type { UnreadFolder } from '../read/article-files.ts';
import { type Mistake, quoted } from '../messages/message.ts';
import type { ContentRule } from './rule.ts';

export const articleFile: ContentRule = {
  name: 'article-file',
  severity: 'error',
  summary:
    'An explainer is a folder with a file `article.md`, in small letters. A link in the place of a folder or file is not allowed, because it breaks on other machines.',
  example: 'The article of the explainer `story` is named `Article.md`. Rename it to `article.md`.',
  *check({ folder, unread }) {
    for (const { slug, why, name } of unread)
      yield { file: `${folder}/${slug}${why === 'linked-folder' || why === 'no-text' ? '' : `/${name}`}`, ...mistakes[why](slug, name) };
  },
};

const mistakes: Record<UnreadFolder['why'], (slug: string, name: string) => Mistake> = {
  'no-text': (slug) => ({
    wrong: `the name of the folder ${quoted(slug)} is not UTF-8, so nothing in it is read`,
    remedy: 'rename it with small letters, digits and single hyphens',
  }),
  'linked-folder': (slug) => ({
    wrong: `${quoted(slug)} is a link, not a folder`,
    remedy: 'move the folder here from where the link leads',
  }),
  'linked-article': (slug, name) => ({
    wrong: `${quoted(name)} of the explainer ${quoted(slug)} is a link, not a file`,
    remedy: 'move the file here from where the link leads',
  }),
  'other-name': (slug, name) => ({
    wrong: `the article of the explainer ${quoted(slug)} is named ${quoted(name)}`,
    remedy: 'rename it to `article.md`',
  }),
  'no-article': (slug, name) => ({
    wrong: `the explainer ${quoted(slug)} has ${quoted(name)} but no article`,
    remedy: `restore its \`article.md\`, withdraw it with \`npm run withdraw ${slug}\`, or run \`npm run leave ${slug}\` if it was never published`,
  }),
};
