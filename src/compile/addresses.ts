import { entryKinds, parseMention } from './remark-mentions.ts';
import { nearest, quoted, type Unexpected } from './message.ts';

const expected = 'https://, mailto:, `#its-id` or a mention such as `person:its-id`';

/**
 * Why an address may not stand in an article, or undefined when it may.
 * @example addressMistake('//example.org')?.remedy //=> 'write `https://example.org`'
 */
export function addressMistake(url: string): Unexpected | undefined {
  const found = `address ${quoted(url)}`;
  if (url === '') return { found: 'link without an address', expected };
  // Browsers drop tabs and line ends from an address before they read its scheme.
  if (/[\p{C}\s\\]/u.test(url)) return { found, expected: 'an address without spaces, backslashes and control characters' };
  if (url.startsWith('#') || parseMention(url)) return undefined;
  const scheme = /^([a-z][a-z0-9+.-]*):/iu.exec(url)?.[1]?.toLowerCase();
  if (scheme === 'mailto') return undefined;
  if (scheme === 'https' || scheme === 'http')
    return /^https?:\/\/[^/?#]/iu.test(url) && URL.canParse(url)
      ? undefined
      : { found, expected: 'a whole address, such as https://example.org/page' };
  return { found, expected, remedy: remedy(url, scheme) };
}

function remedy(url: string, scheme: string | undefined): string | undefined {
  if (url.startsWith('//')) return `write \`https:${url}\``;
  // Only what could be a mention with a slip in it; `data:text/html` is none.
  if (scheme === undefined || !/^[a-z]+:[a-z0-9-]+$/iu.test(url)) return undefined;
  const near = nearest(scheme, entryKinds);
  const kind = entryKinds.find((candidate) => candidate === scheme) ?? near;
  return kind && `did you mean \`${kind}:\`?`;
}
