import { recordedSlugs } from '../addresses/anchors.ts';
import { anchorsIn } from '../addresses/draft-anchors.ts';
import { namesOf } from '../addresses/explainers.ts';
import { lastRetired } from '../addresses/former-ids.ts';
import { listNouns } from '../addresses/listed-ids.ts';
import { type Draft, readDraft } from '../draft.ts';
import { type Mistake, nearest, quoted } from '../messages/message.ts';
import type { ArticleFile } from '../read/article-file.ts';
import type { ContentRule, WholeContent } from './rule.ts';

export const elsewhere: ContentRule = {
  name: 'elsewhere',
  severity: 'error',
  summary:
    'An id can be retired to a part of another explainer of the site: `{ id: old, to: its-id, in: other-story }`. That part is there, or that explainer says what became of it. If it has moved on, links follow.',
  example: 'Id `new-road` is not in the explainer `other-story`, to which `old-road` is retired. Name an id of it.',
  *check(content) {
    for (const file of content.files) {
      if (!mayLeadOut(file)) continue;
      const draft = readDraft(file);
      for (const [index, { id, to, in: slug }] of draft.fields.retired.entries()) {
        if (to === undefined || slug === undefined || namesIn(draft).includes(slug)) continue;
        const mistake = whereTo({ slug, id: to }, id, content, new Set([`${file.slug}#${id}`]));
        if (mistake) yield { file: file.path, line: draft.placeAt(draft.frontmatter.offsetOf(['retired', index, 'to'])).line, ...mistake };
      }
    }
  },
};

/** Most articles retire nothing to another, so their frontmatter need not be read for it. */
function mayLeadOut({ bytes }: ArticleFile): boolean {
  const text = new TextDecoder().decode(bytes);
  return /^retired:/mu.test(text) && /\bin["']?:/u.test(text);
}

function namesIn({ file, fields }: Draft): string[] {
  return namesOf({ slug: file.slug, formerly: fields.formerly });
}

/** What is wrong with where a retired id leads, or undefined. @param passed The ids that led there, each with its explainer. */
function whereTo(to: { slug: string; id: string }, from: string, content: WholeContent, passed: Set<string>): Mistake | undefined {
  const cut = 'write `on` and `note` in place of `to` and `in`';
  const line = content.record?.find((one) => namesOf(one).includes(to.slug));
  if (line?.state === 'withdrawn')
    // With a reason, its addresses say why; without one, it has kept none of them.
    return line.withdrawn?.note === undefined
      ? { wrong: `explainer ${quoted(to.slug)}, to which ${quoted(from)} is retired, was withdrawn without a word`, remedy: cut }
      : undefined;
  const file = fileNamed(to.slug, content);
  if (!file) {
    const names = content.articles.map(({ slug }) => slug);
    const wrong = `there is no explainer ${quoted(to.slug)}, to which ${quoted(from)} is retired`;
    return { wrong, remedy: 'name one of the site', guess: nearest(to.slug, names) };
  }
  const draft = readDraft(file);
  const where = `the explainer ${quoted(file.slug)}, to which ${quoted(from)} is retired`;
  if (draft.fields.draft) return { wrong: `${where}, is a draft`, remedy: 'delete `draft: true` there' };
  const now = new Map(anchorsIn(draft).map((anchor) => [anchor.id, anchor]));
  const there = now.get(to.id);
  if (there?.kind === listNouns.sources)
    return { wrong: `${quoted(to.id)} is a source of ${where}, and has no page of its own`, remedy: 'name another part of it' };
  if (there) return undefined;
  const step = `${file.slug}#${to.id}`;
  if (passed.has(step)) return { wrong: `retired id ${quoted(from)} leads back to itself over ${quoted(step)}`, remedy: cut };
  const gone = lastRetired(new Map(draft.fields.retired.map((entry) => [entry.id, entry])), to.id);
  if (gone?.to !== undefined && gone.in !== undefined)
    return whereTo({ slug: gone.in, id: gone.to }, from, content, new Set([...passed, step, `${file.slug}#${gone.id}`]));
  // What was retired there, and what is lost there, is told of in that file.
  if (gone ?? draft.record?.anchors.some(({ id }) => id === to.id)) return undefined;
  return { wrong: `id ${quoted(to.id)} is not in ${where}`, remedy: 'name an id of it', guess: nearest(to.id, now.keys()) };
}

/** The file that answers for a name today, also one with mistakes. */
function fileNamed(name: string, { files, articles }: WholeContent): ArticleFile | undefined {
  const owner = articles.find((one) => namesOf(one).includes(name))?.slug;
  return files.find(({ slug }) => slug === (owner ?? name)) ?? files.find((file) => recordedSlugs(file).includes(name));
}
