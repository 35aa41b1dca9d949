import { quoted } from '../message.ts';
import type { ContentRule } from '../rule.ts';

export const leftExplainer: ContentRule = {
  name: 'left-explainer',
  severity: 'warning',
  summary:
    'What this site has left with `npm run leave` is not built, also when a newer version of the project brings its folder again. To publish it after all, name its article: `npm run anchors content/<slug>/article.md`.',
  example: 'Folder `old-story` was left with `npm run leave` and is not built. Delete the folder.',
  *check({ folder, left }) {
    for (const slug of left) {
      const wrong = `folder ${quoted(slug)} was left with \`npm run leave\` and is not built`;
      yield { file: `${folder}/${slug}`, wrong, remedy: 'delete the folder' };
    }
  },
};
