import type { Article, Person } from './article.ts';

/**
 * The name by which the article's own words go on to call a person: the last or the first word of the full name, when they
 * use it alone and no other person shares it; else the full name.
 * @example shortName(article, harris) //=> 'Harris'
 */
export function shortName(article: Article, person: Person): string {
  const words = person.name.split(' ');
  const others = article.people.filter(({ id }) => id !== person.id).flatMap(({ name }) => name.split(' '));
  const prose = textOf(article).replaceAll(person.name, '');
  const candidates = [words.at(-1), words[0]];
  return candidates.find((word) => word !== undefined && !others.includes(word) && standsIn(prose, word)) ?? person.name;
}

function standsIn(prose: string, word: string): boolean {
  const escaped = word.replace(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`);
  return new RegExp(String.raw`(?<![\p{L}\p{N}-])${escaped}(?![\p{L}\p{N}-])`, 'u').test(prose);
}

function textOf(article: Article): string {
  const body = article.sections.flatMap(({ title, blocks }) => [
    title,
    ...blocks.map((block) => (block.kind === 'view' ? '' : block.text)),
  ]);
  const entries = article.dates.flatMap(({ title, label, summary }) => [title, label ?? '', summary ?? '']);
  return [...body, ...entries].join('\n');
}
