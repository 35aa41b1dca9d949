import { globSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import ts from 'typescript';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import type { Article } from '../article/article.ts';
import { plainText } from '../compile/markdown/plain-text.ts';

/** A piece of text for readers, and where it stands. */
export interface Text {
  where: string;
  text: string;
}

/** What newcomers, authors and contributors read, relative to the project. */
const documents = ['README.md', 'CONTRIBUTING.md', 'content/README.md', 'hosting/README.md', 'src/README.md', 'src/decisions/*.md'];

/** The documents of the project, each as a whole. */
export async function documentTexts(): Promise<Text[]> {
  const files = globSync(documents).map((file) => file.replaceAll('\\', '/'));
  return Promise.all(files.sort().map(async (file) => ({ where: file, text: await readFile(file, 'utf8') })));
}

/**
 * The texts in a Markdown file: its headings, paragraphs and table cells, without blocks of code.
 * @example markdownTexts({ where: 'a.md', text: '# One\n\nTwo `three`.' }) //=> [{ where: 'a.md:1', text: 'One' }, { where: 'a.md:3', text: 'Two three.' }]
 */
export function markdownTexts({ where, text }: Text): Text[] {
  const texts: Text[] = [];
  const tree = unified().use(remarkParse).use(remarkGfm).parse(text);
  visit(tree, ['heading', 'paragraph', 'tableCell'], (node) => {
    texts.push({ where: `${where}:${node.position?.start.line ?? 1}`, text: plainText(node) });
  });
  return texts;
}

/** What readers read of an article: its fields in words, and each block of its text. */
export function articleTexts(article: Article): Text[] {
  const piece = (where: string, text: string | undefined): Text[] => (text ? [{ where, text }] : []);
  const entries = [article.people, article.organisations, article.places, article.dates, article.pledges, article.agenda, article.unknowns];
  const views = Object.entries(article.views).flatMap(([view, given]) => [
    ...piece(`views.${view}.headline`, given?.headline),
    ...piece(`views.${view}.standfirst`, given?.standfirst),
  ]);
  return [
    ...piece('headline', article.headline),
    ...piece('standfirst', article.standfirst),
    ...article.inBrief.flatMap(({ text }, index) => piece(`inBrief[${index}]`, text)),
    ...entries.flat().flatMap((entry) => fieldsInWords(entry)),
    ...article.pledges.flatMap(({ id, conditions }) => conditions.flatMap(({ text }) => piece(`${id}.conditions`, text))),
    ...article.routes.flatMap(({ person, stops }) => stops.flatMap(({ label }) => piece(`routes.${person}`, label))),
    ...views,
    ...article.corrections.flatMap(({ note }, index) => piece(`corrections[${index}]`, note)),
    ...article.sections.flatMap(({ id, title, short, blocks }) => [
      ...piece(id, title),
      ...piece(`${id}.short`, short),
      ...blocks.flatMap((block) => (block.kind === 'view' ? [] : piece(block.id ?? id, block.text))),
    ]),
  ];
}

const wordFields = ['role', 'title', 'subject', 'question', 'label', 'stageNote', 'summary'] as const;

function fieldsInWords(entry: { id: string } & Partial<Record<(typeof wordFields)[number], string | undefined>>): Text[] {
  return wordFields.flatMap((field) => {
    const text = entry[field];
    return text ? [{ where: `${entry.id}.${field}`, text }] : [];
  });
}

/** What stands for a value that is only known when the text is used. */
const value = ' 1 ';

/**
 * The texts in a TypeScript file: its strings and templates, but not what it imports, its keys and its types.
 * @example sourceTexts('a.ts', 'const says = (n: number) => `${n} dates`;') //=> [{ where: 'a.ts:1', text: ' 1  dates' }]
 */
export function sourceTexts(file: string, code: string): Text[] {
  const source = ts.createSourceFile(file, code, ts.ScriptTarget.Latest, true);
  const texts: Text[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) || ts.isTypeNode(node) || ts.isRegularExpressionLiteral(node)) return;
    const text = textOf(node);
    if (text !== undefined) texts.push({ where: `${file}:${source.getLineAndCharacterOfPosition(node.getStart()).line + 1}`, text });
    ts.forEachChild(node, visit);
  };
  visit(source);
  return texts;
}

function textOf(node: ts.Node): string | undefined {
  if (ts.isStringLiteral(node) && ts.isPropertyAssignment(node.parent) && node.parent.name === node) return undefined;
  if (ts.isStringLiteralLike(node)) return node.text;
  if (!ts.isTemplateExpression(node)) return undefined;
  return [node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)].join(value);
}
