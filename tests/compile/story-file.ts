import { readFileSync } from 'node:fs';
import type { ArticleFile } from '../../src/compile/read/article-file.ts';
import { compile, type Compiled } from '../../src/compile/compile.ts';

/** A short article without a problem, which the fixtures and tests each change in one place. */
export const story = readFileSync('tests/fixtures/story.md', 'utf8');

/** The story with the changes; each must be of something that stands in it. */
export function storyWith(...changes: [from: string, to: string][]): string {
  return changes.reduce((text, [from, to]) => {
    if (!text.includes(from)) throw new Error(`The story has no ${from}`);
    return text.replace(from, () => to);
  }, story);
}

/** The story with Markdown at its end. */
export function storyAnd(markdown: string): string {
  return `${story}\n${markdown}\n`;
}

export function fileOf(text: string | Uint8Array, slug = 'story'): ArticleFile {
  return { path: `content/${slug}/article.md`, slug, bytes: typeof text === 'string' ? new TextEncoder().encode(text) : text };
}

export function compiled(text: string | Uint8Array, slug?: string): Compiled {
  return compile(fileOf(text, slug));
}

/** The problems of a text as `[rule, line, column]`. */
export function problemsIn(text: string | Uint8Array, slug?: string): [string, number, number][] {
  return compiled(text, slug).problems.map(({ rule, line, column }) => [rule, line, column]);
}
