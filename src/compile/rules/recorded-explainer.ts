import { explainersFile, namesOf } from '../explainers.ts';
import { quoted, unexpected } from '../message.ts';
import type { ContentRule } from '../rule.ts';

export const recordedExplainer: ContentRule = {
  name: 'recorded-explainer',
  severity: 'error',
  summary:
    'Every explainer is recorded in `explainers.json`, beside the folders, before it is published, so that none is ever lost unseen. `npm run anchors` records it. While you write, in `npm run dev`, this is not asked.',
  example: 'Unexpected explainer `story` that is not recorded, expected it in `explainers.json`; run `npm run anchors`',
  *check({ folder, files, articles, record }) {
    if (!record) {
      const expected = 'what `npm run anchors` writes';
      const remedy = 'take its last good version back, then run `npm run anchors`';
      yield { file: `${folder}/${explainersFile}`, message: unexpected({ found: `text in \`${explainersFile}\``, expected, remedy }) };
      return;
    }
    for (const { slug, path, isDraft, anchors } of files) {
      // As with an article's own record, what is still to be mended cannot be recorded yet.
      const article = articles.find((one) => one.slug === slug);
      if (!article || isDraft || anchors === undefined) continue;
      const known = record.find((line) => line.slug === slug);
      if (known && article.formerly.every((name) => namesOf(known).includes(name))) continue;
      const found = `explainer ${quoted(slug)} that is not recorded${known ? ' with its former names' : ''}`;
      yield { file: path, message: unexpected({ found, expected: `it in \`${explainersFile}\``, remedy: 'run `npm run anchors`' }) };
    }
  },
};
