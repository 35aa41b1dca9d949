import { mentionKinds, parseMention } from '../markdown/remark/mentions.ts';
import { type Mistake, nearest, quoted } from '../messages/message.ts';

const remedy = 'use `https://…`, `mailto:…`, `#its-id` or a mention such as `person:its-id`';

/**
 * Why an address may not stand in an article, or undefined when it may.
 * @example addressMistake('//example.org')?.guess //=> 'https://example.org'
 */
export function addressMistake(url: string): Mistake | undefined {
  if (url === '') return { wrong: 'the link has no address', remedy };
  const address = `address ${quoted(url)}`;
  // Browsers drop tabs and line ends from an address before they read its scheme.
  if (/[\p{C}\s\\]/u.test(url))
    return { wrong: `${address} has a space, a backslash or an invisible character`, remedy: 'delete that character' };
  if (url.startsWith('#') || parseMention(url)) return undefined;
  const scheme = /^([a-z][a-z0-9+.-]*):/iu.exec(url)?.[1]?.toLowerCase();
  if (scheme === 'mailto') return undefined;
  const disguise = /^https?:\/\/([^/?#]*)@([^/?#]+)/iu.exec(url);
  if (disguise)
    return {
      wrong: `${address} leads to ${quoted(disguise[2] ?? '')}, whatever stands before \`@\``,
      remedy: 'delete all up to the `@`, save `https://`',
    };
  if (scheme === 'https' || scheme === 'http')
    return /^https?:\/\/[^/?#]/iu.test(url) && URL.canParse(url)
      ? undefined
      : { wrong: `${address} is not complete`, remedy: 'write it in full, such as `https://example.org/page`' };
  return { wrong: `${address} is not allowed`, remedy, guess: guessFor(url, scheme) };
}

function guessFor(url: string, scheme: string | undefined): string | undefined {
  if (url.startsWith('//')) return `https:${url}`;
  // Only what could be a mention with a slip in it; `data:text/html` is none.
  if (scheme === undefined || !/^[a-z]+:[a-z0-9-]+$/iu.test(url)) return undefined;
  const kind = mentionKinds.find((candidate) => candidate === scheme) ?? nearest(scheme, mentionKinds);
  return kind && `${kind}:${url.slice(scheme.length + 1).toLowerCase()}`;
}
