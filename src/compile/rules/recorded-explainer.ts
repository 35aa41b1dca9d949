import { recordedUuid } from '../addresses/anchors.ts';
import { explainersFile, namesOf, otherRecord, unreadableRecord } from '../addresses/explainers.ts';
import { quoted } from '../messages/message.ts';
import type { ContentRule } from './rule.ts';

export const recordedExplainer: ContentRule = {
  name: 'recorded-explainer',
  severity: 'error',
  summary:
    'Every explainer is recorded in `explainers.json` before it is published, so that none gets lost. `npm run anchors` does it. `npm run dev` does not ask for it.',
  example: 'Explainer `story` is not recorded in `explainers.json`. Run `npm run anchors`.',
  *check({ folder, files, articles, record, explainers }) {
    if (!record) {
      yield { file: `${folder}/${explainersFile}`, ...unreadableRecord(explainersFile, explainers) };
      return;
    }
    for (const file of files) {
      const { slug, path, isDraft, anchors } = file;
      const other = anchors === undefined ? undefined : otherRecord(record, slug, anchors, recordedUuid(file));
      if (other) {
        yield { file: path, ...other };
        continue;
      }
      if (isDraft || anchors === undefined) continue;
      // As with an article's own record, what is still to be mended cannot be recorded yet.
      const article = articles.find((one) => one.slug === slug);
      if (!article) continue;
      const known = record.find((line) => line.slug === slug);
      if (known && article.formerly.every((name) => namesOf(known).includes(name))) continue;
      const wrong = known ? `the former names of explainer ${quoted(slug)} are` : `explainer ${quoted(slug)} is`;
      yield { file: path, wrong: `${wrong} not recorded in \`${explainersFile}\``, remedy: 'run `npm run anchors`' };
    }
  },
};
