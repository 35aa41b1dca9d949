import type { UnreadFolder } from '../article-files.ts';
import { quoted, unexpected } from '../message.ts';
import type { ContentRule } from '../rule.ts';

export const articleFile: ContentRule = {
  name: 'article-file',
  severity: 'error',
  summary:
    'An explainer is a real folder with a file `article.md`, in small letters: a link to either may lead nowhere on another machine, and some disks do not tell `Article.md` from it.',
  example: 'Unexpected `Article.md` in the folder of the explainer `story`, expected `article.md`; rename the file',
  *check({ folder, unread }) {
    for (const { slug, why, name } of unread) {
      const inFolder = `in the folder of the explainer ${quoted(slug)}`;
      yield {
        file: `${folder}/${slug}${why === 'linked-folder' ? '' : `/${name}`}`,
        message: unexpected(mistakes[why](slug, name, inFolder)),
      };
    }
  },
};

type Mistake = (slug: string, name: string, inFolder: string) => Parameters<typeof unexpected>[0];

const mistakes: Record<UnreadFolder['why'], Mistake> = {
  'linked-folder': (slug) => ({
    found: `link in the place of the folder ${quoted(slug)}`,
    expected: 'a folder',
    remedy: 'move the folder here from where the link leads',
  }),
  'linked-article': (_, name, inFolder) => ({
    found: `link ${quoted(name)} ${inFolder}`,
    expected: 'a file',
    remedy: 'move the file here from where the link leads',
  }),
  'other-name': (_, name, inFolder) => ({ found: `${quoted(name)} ${inFolder}`, expected: '`article.md`', remedy: 'rename the file' }),
  'no-article': (slug, name, inFolder) => ({
    found: `${quoted(name)} without an article ${inFolder}`,
    expected: '`article.md` beside it',
    remedy: `take it back from an earlier version; if this site never published it, run \`npm run leave ${slug}\``,
  }),
};
