import { recordedSlugs } from '../addresses/anchors.ts';
import { type ExplainerLine, namesOf, unbuiltNames } from '../addresses/explainers.ts';
import { listed, type Mistake, quoted } from '../messages/message.ts';
import type { ContentRule, WholeContent } from './rule.ts';
import { sourceFile } from '../../routes.ts';

export const lostExplainer: ContentRule = {
  name: 'lost-explainer',
  severity: 'error',
  summary:
    'Others may have linked to a recorded explainer, so its folder stays. If you rename the folder, list the old name under `formerly`. `npm run withdraw <slug>` takes it off the site and leaves a note at its addresses. Only one that was never published may go: `npm run leave <slug>` deletes it.',
  example:
    'Recorded explainer `old-story` is missing. Restore `content/old-story`, write `formerly: [old-story]` if it was renamed, or run `npm run withdraw old-story`.',
  *check(content) {
    const { folder, record = [] } = content;
    const there = namesThere(content);
    const away = unbuiltNames(record);
    for (const line of record) {
      const lost = namesOf(line).filter((name) => !there.has(name));
      if (lost.length === 0 || namesOf(line).some((name) => away.has(name))) continue;
      if (lost.includes(line.slug)) yield { file: `${folder}/${line.slug}/${sourceFile}`, ...lostFolder(line, folder) };
      else yield lostNames(line, lost, content);
    }
  },
};

/** Every name under which the explainers that lie there can be found, also those that have mistakes. */
function namesThere({ files, unread, articles }: WholeContent): Set<string> {
  const recorded = files.flatMap(recordedSlugs);
  const own = [...files, ...unread].map(({ slug }) => slug);
  return new Set([...own, ...recorded, ...articles.flatMap(({ formerly }) => formerly)]);
}

function lostFolder(line: ExplainerLine, folder: string): Mistake {
  const { slug } = line;
  const renamed = `write \`formerly: [${namesOf(line).join(', ')}]\` if it was renamed`;
  return {
    wrong: `recorded explainer ${quoted(slug)} is missing`,
    remedy: `restore \`${folder}/${slug}\`, ${renamed}, or run \`npm run withdraw ${slug}\``,
  };
}

function lostNames(line: ExplainerLine, lost: string[], { folder, articles }: WholeContent) {
  const owner = articles.find(({ slug, formerly }) => [...formerly, slug].includes(line.slug)) ?? line;
  const formerly = [...lost, ...owner.formerly.filter((name) => !lost.includes(name))].join(', ');
  const wrong = `explainer ${quoted(owner.slug)} no longer names ${listed(lost.map(quoted), 'and')} under \`formerly\``;
  const remedy = `write \`formerly: [${formerly}]\`, so that the old addresses still open`;
  return { file: `${folder}/${owner.slug}/${sourceFile}`, wrong, remedy };
}
