import { unbuiltNames } from '../addresses/explainers.ts';
import { quoted } from '../messages/message.ts';
import type { ContentRule } from './rule.ts';

export const leftExplainer: ContentRule = {
  name: 'left-explainer',
  severity: 'warning',
  summary:
    'An explainer that you left with `npm run leave` or withdrew is not built, even if a newer version of the project brings it back. To publish it after all, run `npm run anchors content/<slug>/article.md`.',
  example: 'Folder `old-story` was left with `npm run leave` and is not built. Delete the folder.',
  *check({ folder, left, record = [] }) {
    const states = unbuiltNames(record);
    for (const slug of left) {
      const how = states.get(slug) === 'withdrawn' ? 'withdrawn with `npm run withdraw`' : 'left with `npm run leave`';
      const wrong = `folder ${quoted(slug)} was ${how} and is not built`;
      yield { file: `${folder}/${slug}`, wrong, remedy: 'delete the folder' };
    }
  },
};
