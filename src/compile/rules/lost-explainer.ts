import { parseRecord } from '../anchors.ts';
import { type ExplainerLine, leftNames, namesOf } from '../explainers.ts';
import { listed, quoted, unexpected } from '../message.ts';
import type { ContentRule, WholeContent } from '../rule.ts';
import { sourceFile } from '../../routes.ts';

export const lostExplainer: ContentRule = {
  name: 'lost-explainer',
  severity: 'error',
  summary:
    'An explainer that was recorded once has its folder, under its name or another whose article lists the former one under `formerly`: others have linked to its pages. What this site never published may go: `npm run leave <slug>` deletes its folder and remembers that.',
  example:
    'Unexpected loss of the recorded explainer `old-story`, expected its folder `content/old-story`; take it back from an earlier version; if the folder has another name now, add `formerly: [old-story]` to its article; if this site never published it, run `npm run leave old-story`',
  *check(content) {
    const { folder, record = [] } = content;
    const there = namesThere(content);
    const away = leftNames(record);
    for (const line of record) {
      const lost = namesOf(line).filter((name) => !there.has(name));
      if (lost.length === 0 || namesOf(line).some((name) => away.has(name))) continue;
      if (lost.includes(line.slug)) yield { file: `${folder}/${line.slug}/${sourceFile}`, message: lostFolder(line, folder) };
      else yield lostNames(line, lost, content);
    }
  },
};

/** Every name under which the explainers that lie there can be found, also those that have mistakes. */
function namesThere({ files, unread, articles }: WholeContent): Set<string> {
  const recorded = files.flatMap(({ anchors }) => parseRecord(anchors ?? '')?.slugs ?? []);
  const own = [...files, ...unread].map(({ slug }) => slug);
  return new Set([...own, ...recorded, ...articles.flatMap(({ formerly }) => formerly)]);
}

function lostFolder(line: ExplainerLine, folder: string): string {
  const { slug } = line;
  return unexpected({
    found: `loss of the recorded explainer ${quoted(slug)}`,
    expected: `its folder \`${folder}/${slug}\``,
    remedy: `take it back from an earlier version; if the folder has another name now, add \`formerly: [${namesOf(line).join(', ')}]\` to its article; if this site never published it, run \`npm run leave ${slug}\``,
  });
}

function lostNames(line: ExplainerLine, lost: string[], { folder, articles }: WholeContent) {
  const owner = articles.find(({ slug, formerly }) => [...formerly, slug].includes(line.slug)) ?? line;
  const message = unexpected({
    found: `loss of ${listed(lost.map(quoted), 'and')}, as the explainer ${quoted(owner.slug)} was called before`,
    expected: `\`formerly: [${[...lost, ...owner.formerly.filter((name) => !lost.includes(name))].join(', ')}]\``,
    remedy: 'without it the old addresses would die',
  });
  return { file: `${folder}/${owner.slug}/${sourceFile}`, message };
}
