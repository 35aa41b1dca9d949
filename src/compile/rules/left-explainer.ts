import { quoted } from '../messages/message.ts';
import type { ContentRule } from './rule.ts';

export const leftExplainer: ContentRule = {
  name: 'left-explainer',
  severity: 'warning',
  summary:
    'An explainer that you left with `npm run leave` is not built, even if a newer version of the project brings it back. To publish it after all, run `npm run anchors content/<slug>/article.md`.',
  example: 'Folder `old-story` was left with `npm run leave` and is not built. Delete the folder.',
  *check({ folder, left }) {
    for (const slug of left) {
      const wrong = `folder ${quoted(slug)} was left with \`npm run leave\` and is not built`;
      yield { file: `${folder}/${slug}`, wrong, remedy: 'delete the folder' };
    }
  },
};
