import type { Draft } from '../draft.ts';
import { inDraft } from '../in-draft.ts';
import { outerHtml } from '../markdown/html.ts';
import { nodesOf } from '../markdown/markdown-places.ts';
import { plainText } from '../markdown/plain-text.ts';
import { parseMention } from '../markdown/remark/mentions.ts';
import { formatMistake, quoted } from '../messages/message.ts';
import type { Problem } from '../messages/problem.ts';
import type { Finding } from '../read/frontmatter.ts';
import { address } from '../rules/address.ts';
import { directive } from '../rules/directive.ts';
import { file as fileRule } from '../rules/file.ts';
import { foreignMarkup } from '../rules/foreign-markup.ts';
import { invisibleCharacter } from '../rules/invisible-character.ts';
import { markup } from '../rules/markup.ts';
import { nesting } from '../rules/nesting.ts';
import { rawHtml } from '../rules/raw-html.ts';
import type { Rule } from '../rules/rule.ts';
import type { SiteFile } from './settings.ts';

/** A text of the site’s own on its home page, such as “About”. */
export interface SiteText {
  /** The name of its file, and its address on the home page. */
  id: string;
  title: string;
  html: string;
}

/** Names that the home page has for other parts. */
const taken = ['main', 'explainers', 'years', 'licence'];

/** What may be wrong with a text that tells of no entries. */
const rules: Rule[] = [fileRule, nesting, invisibleCharacter, rawHtml, address, directive, markup, foreignMarkup];

/** A text of the site, and all that is wrong with it. @param id The name of its file, without `.md`. */
export function readSiteText(id: string, { path, bytes }: SiteFile): ReadText {
  const read = inDraft({ path, slug: id, bytes, anchors: undefined }, (draft) => textOf(id, draft));
  return 'found' in read ? read.found : { text: undefined, problems: [read.problem] };
}

interface ReadText {
  text: SiteText | undefined;
  problems: Problem[];
}

function textOf(id: string, draft: Draft): ReadText {
  const isRead = !draft.source.refused && !draft.nesting;
  const { body } = draft;
  const ofRules = rules.flatMap((rule) =>
    isRead || rule.needs === 'file' || rule === nesting
      ? [...rule.check(draft)].map((finding) => ({ rule: rule.name, severity: rule.severity, finding }))
      : [],
  );
  const own = isRead
    ? [...ownMistakes(id, draft.frontmatter.fence, body)].map((finding) => ({ rule: 'site', severity: 'error' as const, finding }))
    : [];
  const problems = [...ofRules, ...own].map(({ rule, severity, finding: { offset, isDoubtful, ...mistake } }): Problem => ({
    file: draft.file.path,
    ...draft.placeAt(offset),
    severity: isDoubtful ? 'warning' : severity,
    message: formatMistake(mistake),
    rule,
  }));
  const [title, ...blocks] = body.root.children.filter(({ type }) => type !== 'definition');
  if (problems.some(({ severity }) => severity === 'error') || title?.type !== 'heading') return { text: undefined, problems };
  const html = blocks.map((block) => outerHtml(block.type === 'heading' ? { ...block, depth: block.depth === 2 ? 3 : 4 } : block)).join('');
  return { text: { id, title: plainText(title), html }, problems };
}

function* ownMistakes(id: string, fence: string, body: Draft['body']): Iterable<Finding> {
  if (taken.includes(id) || !/^[a-z][a-z0-9-]*$/u.test(id)) {
    const wrong = `the name ${quoted(`${id}.md`)} cannot be an address on the home page`;
    yield { offset: 0, wrong, remedy: 'give the file another name of small letters, such as `privacy.md`' };
  }
  if (fence !== 'missing')
    yield { offset: 0, wrong: 'a text of the site has no frontmatter', remedy: 'delete it, and begin with a line such as `# About`' };
  const [first] = body.root.children;
  const headings = nodesOf(body, 'heading');
  if (fence === 'missing' && !(first?.type === 'heading' && first.depth === 1 && plainText(first) !== ''))
    yield {
      offset: body.offsetAt(first?.position?.start.offset),
      wrong: 'the text has no title',
      remedy: 'begin with a line such as `# About`',
    };
  for (const { node, offset } of headings.slice(1))
    if (node.depth === 1 || node.depth > 3)
      yield { offset, wrong: 'only the title has one `#`', remedy: 'begin other headings with `##` or `###`' };
  for (const { node, offset } of nodesOf(body, 'image'))
    yield { offset, wrong: `picture ${quoted(node.url)} cannot be shown here`, remedy: 'delete it, and say in words what it shows' };
  for (const { node, offset } of nodesOf(body, 'link')) {
    if (parseMention(node.url))
      yield {
        offset,
        wrong: `the text names the entry ${quoted(node.url)}`,
        remedy: 'mention entries in explainers only; link to their page by its whole address',
      };
  }
}
