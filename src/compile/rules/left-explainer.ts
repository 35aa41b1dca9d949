import { quoted, unexpected } from '../message.ts';
import type { ContentRule } from '../rule.ts';

export const leftExplainer: ContentRule = {
  name: 'left-explainer',
  severity: 'warning',
  summary:
    'What this site has left with `npm run leave` is not built, also when a newer version of the project brings its folder again. To publish it after all, name its article: `npm run anchors content/<slug>/article.md`.',
  example: 'Unexpected folder `old-story`, which this site has left, expected none; it is not built, and you can delete it',
  *check({ folder, left }) {
    for (const slug of left) {
      const remedy = 'it is not built, and you can delete it';
      yield {
        file: `${folder}/${slug}`,
        message: unexpected({ found: `folder ${quoted(slug)}, which this site has left`, expected: 'none', remedy }),
      };
    }
  },
};
