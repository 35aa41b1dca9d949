import { select } from 'hast-util-select';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';

/** Directives and their sources, in the order of their first use. */
type Policy = Map<string, Set<string>>;

/**
 * One policy that allows what any of the pages allows, for a header that is sent with all of them. A browser holds a page to
 * both, so each page stays as narrow as its own policy.
 *
 * Scripts keep their hashes, which explainers share. Styles differ from page to page, and their hashes would outgrow any
 * header: here they may stand in the page, and the page’s own policy says which.
 *
 * @example sitePolicy(["script-src 'none'", "script-src 'self'"]) //=> "script-src 'self'"
 */
export function sitePolicy(policies: readonly string[]): string {
  const union: Policy = new Map();
  for (const [name, sources] of policies.flatMap(directivesOf)) {
    const together = union.get(name) ?? new Set();
    for (const source of sources) together.add(isStyleHash(name, source) ? "'unsafe-inline'" : source);
    union.set(name, together);
  }
  return [...union].map(([name, sources]) => [name, ...withoutNone(sources)].join(' ')).join(';');
}

/**
 * The policy that a built page states for itself.
 *
 * @throws when it states none: the header alone would be too wide for it.
 */
export function statedPolicy(html: string, file: string): string {
  const [head = ''] = html.split('<body', 1);
  const policy = select('meta[http-equiv=content-security-policy]', unified().use(rehypeParse).parse(head))?.properties.content;
  if (typeof policy !== 'string') throw new Error(`${file}: the page has no policy of its own`);
  return policy;
}

function directivesOf(policy: string): [name: string, sources: string[]][] {
  return policy.split(';').map((directive) => {
    const [name = '', ...sources] = directive.trim().split(/\s+/u);
    return [name, sources];
  });
}

function isStyleHash(directive: string, source: string): boolean {
  return directive.startsWith('style-src') && source.startsWith("'sha");
}

/** `'none'` holds only where nothing else does. Sorted, so that no order of pages shows. */
function withoutNone(sources: Set<string>): string[] {
  const some = [...sources].filter((source) => source !== "'none'").toSorted();
  return some.length > 0 ? some : ["'none'"];
}
