import type { ListedExplainer } from '../../article/published.ts';
import { onePersonId, sourceFile, viewFile } from '../../routes.ts';
import { addressesOf, emptyRecord, isSilent, recorded, recordedSlugs } from '../addresses/anchors.ts';
import { anchorsIn, changesIn } from '../addresses/draft-anchors.ts';
import { namesOf, unbuiltNames } from '../addresses/explainers.ts';
import { fingerprint } from '../addresses/fingerprint.ts';
import { turnedIds } from '../addresses/turned.ts';
import { readDraft } from '../draft.ts';
import { listed, type Mistake, quoted } from '../messages/message.ts';
import { anchorsFile } from '../read/article-files.ts';
import type { ArticleFile } from '../read/article-file.ts';
import { placeOfId } from '../addresses/place-of-id.ts';
import type { ContentRule, WholeContent } from './rule.ts';
import { movedChanges } from './lost-change.ts';
import { turnedMistake } from './turned-id.ts';

export const publishedAddress: ContentRule = {
  name: 'published-address',
  severity: 'error',
  summary:
    'What readers can open on the site that is published goes on opening, whatever became of the records here. `npm run check -- --published <its address, or its folder>` compares the two.',
  example:
    'The site that is published has the explainer `story`, which is missing here. Restore `content/story`, or write `formerly: [story]` if it was renamed, or run `npm run withdraw story`.',
  *check(content) {
    for (const explainer of content.published ?? []) {
      const file = ownerOf(explainer, content);
      const state = unbuiltNames(content.record ?? []).get(explainer.slug);
      if (state === 'withdrawn') continue;
      if (file) yield* compared(explainer, file);
      else yield { file: `${content.folder}/${explainer.slug}/${sourceFile}`, ...missing(explainer, content.folder, state === 'left') };
    }
  },
};

/** The file that answers for a name today, also one with mistakes. */
function ownerOf({ slug }: ListedExplainer, { files, articles }: WholeContent): ArticleFile | undefined {
  const owner = articles.find((one) => namesOf(one).includes(slug))?.slug;
  return files.find((file) => file.slug === (owner ?? slug)) ?? files.find((file) => recordedSlugs(file).includes(slug));
}

function missing({ slug }: ListedExplainer, folder: string, isLeft: boolean): Mistake {
  return {
    wrong: `the site that is published has the explainer ${quoted(slug)}, which ${isLeft ? 'was left here as if it had never been published' : 'is missing here'}`,
    remedy: isLeft
      ? `restore \`${folder}/${slug}\`, and run \`npm run anchors ${folder}/${slug}/${sourceFile}\``
      : `restore \`${folder}/${slug}\`, or write \`formerly: [${slug}]\` if it was renamed, or run \`npm run withdraw ${slug}\``,
  };
}

function* compared(explainer: ListedExplainer, file: ArticleFile): ReturnType<ContentRule['check']> {
  const draft = readDraft(file);
  // What keeps a record from being read is told of by its own rule.
  if (file.anchors !== undefined && !draft.record) return;
  const { record = emptyRecord } = draft;
  const restore = `restore \`${anchorsFile}\` as it was when the site was published`;
  if (explainer.uuid !== undefined && record.uuid !== explainer.uuid) {
    const what = record.uuid === undefined ? 'has no record here' : 'has another record here, of another lasting id';
    const wrong = `explainer ${quoted(explainer.slug)} is published, and ${what}`;
    yield { file: file.path, wrong, remedy: `${restore}, or give another story a folder of another name` };
    return;
  }
  const names = [file.slug, ...draft.fields.formerly];
  const lost = explainer.formerly.filter((name) => !names.includes(name));
  if (lost.length > 0) {
    const wrong = `${listed(lost.map(quoted), 'and')} ${lost.length === 1 ? 'is a published name' : 'are published names'} of this explainer`;
    yield { file: file.path, wrong, remedy: `write \`formerly: [${[...lost, ...draft.fields.formerly].join(', ')}]\`` };
  }
  const now = anchorsIn(draft);
  const here = new Set(addressesOf(recorded(record, now, file.slug), now).map(({ id, page }) => `${viewFile[page]}#${id}`));
  // With a person, what showed that one person.
  const silent = new Set(explainer.addresses.flatMap(({ id }) => (isSilent(record, id) ? [id, onePersonId(id)] : [])));
  for (const { id, page, text } of explainer.addresses) {
    if (here.has(`${page}#${id}`) || silent.has(id)) continue;
    yield {
      file: file.path,
      wrong: `published address \`${page}#${id}\` (“${quoted(text).slice(1, -1)}”) is in no record here`,
      remedy: restore,
    };
  }
  for (const mistake of movedChanges(explainer.changes ?? [], changesIn(draft.values))) yield { file: file.path, ...mistake };
  const known = new Map(record.anchors.map((anchor) => [anchor.id, anchor]));
  // What is recorded was compared when it was.
  const unseen = explainer.addresses.filter(({ id, text }) => {
    const own = known.get(id);
    return own?.text !== text && own?.was?.includes(fingerprint(text)) !== true && !draft.fields.reworded.includes(id);
  });
  for (const turned of turnedIds([...new Map(unseen.map((one) => [one.id, one])).values()], now, record.anchors)) {
    const { line } = draft.placeAt(placeOfId(draft, turned.now));
    yield { file: file.path, line, ...turnedMistake(turned, draft.fields.reworded) };
  }
}
