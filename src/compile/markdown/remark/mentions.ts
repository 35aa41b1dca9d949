import type { Link, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { EntryKind } from '../../../article/article.ts';
import { entryHref } from '../../../routes.ts';

/** The schemes of mentions: the kinds of entry, and the steps of pledges, which are dates. */
export const mentionKinds = ['person', 'org', 'place', 'date', 'pledge', 'agenda', 'unknown', 'step'] as const satisfies (
  EntryKind | 'step'
)[];
export type MentionKind = (typeof mentionKinds)[number];

/** What a mention names: a step is shown as a date. */
export function kindOfMention(kind: MentionKind): EntryKind {
  return kind === 'step' ? 'date' : kind;
}

declare module 'mdast' {
  interface LinkData {
    mention?: { kind: EntryKind; id: string };
  }
}

/** The entry that a link's address names, or undefined for any other address. */
export function parseMention(url: string): { kind: MentionKind; id: string } | undefined {
  const colon = url.indexOf(':');
  const kind = mentionKinds.find((candidate) => candidate === url.slice(0, colon));
  return kind && { kind, id: url.slice(colon + 1) };
}

/**
 * Turns links whose scheme is a kind of entry into links to that entry.
 *
 *     [the vice president](person:kamala-harris)
 *     <a href="actors.html#kamala-harris" class="person">the vice president</a>
 *
 * An entry's first mention in a section carries its kind as class; later ones carry none.
 */
export function remarkMentions() {
  return (tree: Root) => {
    let seen = new Set<string>();
    visit(tree, (node) => {
      if (node.type === 'heading' && node.depth === 2) seen = new Set();
      if (node.type !== 'link') return;
      const mention = parseMention(node.url);
      if (mention) linkToEntry(node, { ...mention, kind: kindOfMention(mention.kind) }, seen);
    });
  };
}

function linkToEntry(node: Link, mention: { kind: EntryKind; id: string }, seen: Set<string>) {
  const key = `${mention.kind}:${mention.id}`;
  node.url = entryHref(mention.kind, mention.id);
  node.data = { ...node.data, mention, hProperties: seen.has(key) ? {} : { className: [mention.kind] } };
  seen.add(key);
}
