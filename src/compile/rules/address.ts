import type { Link } from 'mdast';
import { addressMistake } from '../addresses/addresses.ts';
import { type FieldPath, type Finding, formatPath, type Frontmatter } from '../read/frontmatter.ts';
import { plainText } from '../markdown/plain-text.ts';
import { quoted } from '../messages/message.ts';
import { nodesOf } from '../markdown/markdown-places.ts';
import type { Rule } from './rule.ts';

export const address: Rule = {
  name: 'address',
  severity: 'error',
  summary:
    'A link leads to `https://…`, `http://…`, `mailto:…` or `#its-id`, or mentions an entry. Other addresses are unsafe, or break when the site moves. If its words are an address, it leads there: the check refuses `[https://news.org](https://other.org)`, and warns where the words may be a name, such as “Booking.com”.',
  example: 'Address `javascript:alert(1)` is not allowed. Use `https://…`, `mailto:…`, `#its-id` or a mention such as `person:its-id`.',
  needs: 'text',
  *check({ body, brief, fields, frontmatter }) {
    for (const text of [body, ...brief]) {
      for (const { node, offset } of nodesOf(text, 'link', 'definition')) {
        if (node.type === 'definition' && node.data?.isOfPicture) continue;
        const mistake = addressMistake(node.url);
        // A reference’s address is reported where it is defined.
        if (mistake && !(node.type === 'link' && node.data?.fromDefinition)) yield { offset, ...mistake, in: text.field };
        if (!mistake && node.type === 'link') yield* shownAddress(node, offset, text.field);
      }
    }
    for (const [id, { url, archived }] of Object.entries(fields.sources ?? {})) {
      yield* addressOf(url, ['sources', id, 'url'], frontmatter);
      yield* addressOf(archived?.url, ['sources', id, 'archived', 'url'], frontmatter);
    }
  },
};

function* addressOf(url: string | undefined, path: FieldPath, frontmatter: Frontmatter): Iterable<Finding> {
  const mistake = url === undefined ? undefined : addressMistake(url);
  if (mistake) yield { offset: frontmatter.offsetOf(path), ...mistake, in: formatPath(path) };
}

/** Words that are an address, and not the one that the link leads to. */
function* shownAddress(node: Link, offset: number, field: string | undefined): Iterable<Finding> {
  const words = plainText(node).trim();
  const shown = /^(?:https?|mailto):/iu.test(node.url) ? addressIn(words) : undefined;
  if (!shown || leadsTo(shown, node.url)) return;
  const wrong = `the link shows ${quoted(words)} and leads to ${quoted(node.url)}`;
  yield { offset, in: field, wrong, remedy: 'write one of the two for both, or other words for the link', isDoubtful: !shown.isSure };
}

interface ShownAddress {
  /** Of a page its host, of a mailbox all of it; in small letters. */
  host: string;
  /** False where the words may as well be a name, such as “Booking.com”. */
  isSure: boolean;
}

/** The address that words are, if they are one. */
function addressIn(words: string): ShownAddress | undefined {
  if (/^(?:mailto:)?[^\s@/:]+@[^\s@/]+\.[^\s@/]+$/iu.test(words)) return { host: withoutScheme(words).toLowerCase(), isSure: true };
  const [, scheme, host, path] = /^(https?:\/\/)?((?:[\p{L}\p{N}-]+\.)+\p{L}{2,})((?::\d+)?(?:[/?#]\S*)?)$/iu.exec(words) ?? [];
  const canonical = host === undefined ? undefined : URL.parse(`https://${host}/`)?.hostname;
  if (host === undefined || canonical === undefined) return undefined;
  return { host: canonical, isSure: scheme !== undefined || /^www\./iu.test(host) || path !== '' };
}

function leadsTo({ host }: ShownAddress, url: string): boolean {
  if (host.includes('@')) return withoutScheme(url).toLowerCase().split('?')[0] === host || !url.startsWith('mailto:');
  const target = URL.parse(url)?.hostname;
  return target !== undefined && (isPartOf(host, target) || isPartOf(target, host));
}

function withoutScheme(address: string): string {
  return address.replace(/^mailto:/iu, '');
}

/** True for one host, and for one that lies below the other: `www.example.org` below `example.org`. */
function isPartOf(host: string, whole: string): boolean {
  return host === whole || host.endsWith(`.${whole}`) || host.replace(/^www\./u, '') === whole.replace(/^www\./u, '');
}
