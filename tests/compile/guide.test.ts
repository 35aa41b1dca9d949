import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { contentRules } from '../../src/compile/content-rules.ts';
import { currentGuide, fieldTables, frontmatterJsonSchema, replaceBetween } from '../../src/compile/guide.ts';
import { rules } from '../../src/compile/rules.ts';

describe('the author guide', () => {
  it('has the tables of today’s schema and rules; else run npm run guide', async () => {
    const guide = await readFile('content/README.md', 'utf8');
    expect(currentGuide(guide, [...rules, ...contentRules])).toBe(guide);
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

describe('replaceBetween', () => {
  it('replaces what stands between two marks', () => {
    expect(replaceBetween('a<!-- x -->old<!-- /x -->b', 'x', 'new')).toBe('a<!-- x -->\n\nnew\n\n<!-- /x -->b');
  });

  it('says which marks are missing', () => {
    expect(() => replaceBetween('a', 'x', 'new')).toThrow('The author guide lacks the marks `<!-- x -->` and `<!-- /x -->`.');
  });
});
