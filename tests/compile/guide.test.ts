import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { dateOrUndefined } from '../../src/article/date.ts';
import { readability } from '../../src/commands/readability.ts';
import { compile } from '../../src/compile/compile.ts';
import { allow } from '../../src/compile/rules/allow.ts';
import { contentRules } from '../../src/compile/rules/content-rules.ts';
import { currentGuide, fieldTables, frontmatterJsonSchema, replaceBetween } from '../../src/compile/guide.ts';
import { mentionKinds, parseMention } from '../../src/compile/markdown/remark/mentions.ts';
import { formatReport } from '../../src/compile/messages/report.ts';
import { rules } from '../../src/compile/rules/rules.ts';
import { dateWords } from '../../src/languages/en/date.ts';
import { fileOf } from './story-file.ts';

describe('the author guide', () => {
  it('has the tables of today’s schema and rules; else run npm run guide', async () => {
    const guide = await readFile('content/README.md', 'utf8');
    expect(currentGuide(guide, [...rules, allow, ...contentRules])).toBe(guide);
  });

  it('has the JSON Schema of today beside it; else run npm run guide', async () => {
    expect(JSON.parse(await readFile('content/article.schema.json', 'utf8'))).toEqual(JSON.parse(JSON.stringify(frontmatterJsonSchema())));
  });

  it('says a sentence about every field', () => {
    const rows = fieldTables()
      .split('\n')
      .filter((line) => line.startsWith('| ') && !line.startsWith('| field'));
    expect(rows.length).toBeGreaterThan(60);
    expect(rows.filter((row) => /\| +\|$/u.test(row))).toEqual([]);
  });
});

const guide = readFileSync('content/README.md', 'utf8');
const [, whole = ''] = /```markdown\n(---\nheadline:[^]*?\n)```/u.exec(guide) ?? [];
const elmwood = (text: string) => compile(fileOf(text, 'elmwood'));

/** The cells of the table under a heading, without their marks. */
function cells(heading: string): string[][] {
  const [, part = ''] = new RegExp(`\n#+ ${heading}\n([^]*?)\n#`, 'u').exec(guide) ?? [];
  const rows = part.split('\n').filter((line) => line.startsWith('| `'));
  return rows.map((row) => row.split(' | ').map((cell) => cell.replaceAll(/^\| |`| \|$/gu, '')));
}

describe('the examples of the author guide', () => {
  it('have a smallest article without a problem', () => {
    const { article, problems } = elmwood(whole);
    expect(problems).toEqual([]);
    expect(article?.dates).toHaveLength(1);
  });

  it('have dates that readers see as the guide says', () => {
    const dates = cells('Dates').map(([written = '', seen]) => [dateOrUndefined(written.replaceAll('"', '')), seen] as const);
    expect(dates.length).toBeGreaterThan(6);
    for (const [date, seen] of dates) expect(date && dateWords.label(date).replaceAll('\u00a0', ' ')).toBe(seen);
  });

  it('mention an entry of each kind', () => {
    const kinds = cells('Mentions').map(([written = '']) => parseMention(/\((.*)\)/u.exec(written)?.[1] ?? '')?.kind);
    expect(kinds.toSorted()).toEqual([...mentionKinds].sort());
  });

  it('place views, quotes and ids in the text', () => {
    const views = [...new Set(guide.match(/(?<=`)::[a-z]+(?:\{[^}`]*\})?(?=`)/gu))].filter((view) => !view.startsWith('::timelime'));
    const [, quote = ''] = /```markdown\n(>[^]*?)```/u.exec(guide) ?? [];
    expect(views.length).toBeGreaterThan(4);
    const text = [...views, quote.replace('antony-blinken', 'ada-moss')].join('\n\n');
    expect(elmwood(`${whole}\n${text}`).problems).toEqual([]);
  });

  it('retire ids', () => {
    const [, retired = ''] = /```yaml\n(retired:[^]*?)```/u.exec(guide) ?? [];
    const fields = retired.replace('new-paragraph', 'the-vote');
    expect(fields).toContain('to: the-vote');
    expect(elmwood(whole.replace('\n---\n\n', `\n${fields}---\n\n`)).problems).toEqual([]);
  });

  it('show a message as it is', () => {
    const { problems } = elmwood(whole.replace('    role: Mayor of Elmwood\n', ''));
    const [line = ''] = formatReport(problems).split('\n');
    expect(guide.includes(`\n    ${line}\n`), line).toBe(true);
  });

  it('stand between sentences of 20 words at most on average, and none of 32', () => {
    const prose = guide
      .replaceAll(/```[^]*?```|^(?: {4}|\|).*$|<!--.*?-->/gmu, '')
      .replaceAll(/`[^`\n]*`/gu, 'code')
      .replaceAll(/\n(?=\S)(?!\n|#|\d\.)/gu, ' ');
    const { mean, longest } = readability([{ where: 'guide', text: prose }], 'en');
    expect(mean).toBeLessThan(16);
    expect(longest.words, longest.text).toBeLessThan(32);
  });
});

describe('replaceBetween', () => {
  it('replaces what stands between two marks', () => {
    expect(replaceBetween('a<!-- x -->old<!-- /x -->b', 'x', 'new')).toBe('a<!-- x -->\n\nnew\n\n<!-- /x -->b');
  });

  it('says which marks are missing', () => {
    expect(() => replaceBetween('a', 'x', 'new')).toThrow('The author guide lacks the marks `<!-- x -->` and `<!-- /x -->`.');
  });
});
