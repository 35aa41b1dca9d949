import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDocument } from 'yaml';
import { dateOrUndefined } from '../../src/article/date.ts';
import { dateFields, withDates } from '../../src/article/date-fields.ts';
import { frontmatter } from '../../src/article/schema.ts';
import { calendarFingerprint } from '../../src/compile/addresses/calendar-fingerprint.ts';
import { compile } from '../../src/compile/compile.ts';
import { readDraft } from '../../src/compile/draft.ts';
import { fieldValues } from '../../src/compile/read/field-values.ts';
import { formatPath } from '../../src/compile/read/frontmatter.ts';
import { fileOf } from './story-file.ts';

// These explainers have an entry for every date that the schema knows; whoever declares one more gives it one in any.
const stories = ['ravna-river-treaty', 'quarry-lake', 'orra-flood'].map((slug) => {
  const folder = `tests/fixtures/explainers/${slug}`;
  const [, yaml = '', body = ''] = /^---\n(.*?\n)---\n(.*)$/su.exec(readFileSync(`${folder}/article.md`, 'utf8')) ?? [];
  return { slug, yaml, body, anchors: readFileSync(`${folder}/anchors.json`, 'utf8') };
});
const declared = dateFields(frontmatter).map(({ path }) => path);

/** An explainer with a text as the date of the first entry, and where it stands. */
function withDate(pattern: string[], text: string) {
  const around = pattern.slice(0, -1).join('.');
  const story = stories.find(({ yaml }) => pattern.length === 1 || fieldValues(parseDocument(yaml).toJS(), around).length > 0);
  if (!story) throw new Error(`The explainers have nothing at ${pattern.join('.')}`);
  const { slug, yaml, body, anchors } = story;
  const document = parseDocument(yaml);
  const path = pattern.length === 1 ? [] : (fieldValues(document.toJS(), around)[0]?.path ?? []);
  const whole = [...path, pattern.at(-1) ?? ''];
  document.setIn(whole, document.createNode(text));
  const written = document.toString({ lineWidth: 0, defaultStringType: 'QUOTE_DOUBLE' });
  const node = parseDocument(written).getIn(whole, true) as { range: [number, number, number] };
  const line = written.slice(0, node.range[0]).split('\n').length + 1;
  return { file: { ...fileOf(`---\n${written}---\n${body}`, slug), anchors }, path: whole, line };
}

const known = [
  '2021-02-30',
  '2021-06-03/2021-06-01',
  'soon',
  '202X',
  '2021-06-02T10:00',
  '-0044-03-15',
  '../2021',
  '2021-21',
  '[..2021-06-01]',
];
const badDates = fc
  .oneof(fc.constantFrom(...known), fc.string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 70 }))
  .filter((text) => text.trim() !== '' && dateOrUndefined(text) === undefined);

describe.each(declared.map((path) => [path.join('.'), path] as const))('%s', (_, pattern) => {
  it('is reported with its place when it cannot be read', () => {
    fc.assert(
      fc.property(badDates, (text) => {
        const { file, path, line } = withDate(pattern, text);
        const { article, problems } = compile(file);
        expect(article).toBeUndefined();
        const found = problems.filter(({ rule }) => rule === 'bad-date');
        expect(found.map((problem) => problem.line)).toEqual([line]);
        expect(found[0]?.message).toContain(`In \`${formatPath(path)}\`, the date `);
      }),
      { numRuns: 12, examples: known.slice(0, 2).map((text) => [text]) },
    );
  });
});

it('the declared dates are those of the article, its sources, dates, corrections and retired ids', () => {
  expect(declared.map((path) => path.join('.'))).toEqual(
    expect.arrayContaining(['published', 'updated', 'asOf', 'sources.*.published', 'dates.*.date', 'corrections.*.date', 'retired.*.on']),
  );
});

it.each(stories)('every date of $slug is read', ({ yaml }) => {
  const values = frontmatter.parse(parseDocument(yaml).toJS());
  const dated = withDates(frontmatter, values);
  const written = declared.flatMap((path) => fieldValues(values, path.join('.')));
  expect(written.length).toBeGreaterThan(20);
  const read = declared.flatMap((path) => fieldValues(dated, path.join('.')));
  expect(read.map(({ path, value }) => [path, (value as { edtf?: string }).edtf])).toEqual(written.map(({ path, value }) => [path, value]));
});

it('every day that must not be before the day of publication, or after the last change, is held to it', () => {
  const ordered = dateFields(frontmatter).filter(({ limits }) => limits.notBefore ?? limits.notAfter);
  expect(ordered.length).toBeGreaterThan(2);
  for (const { path: pattern, limits } of ordered) {
    const { file, path, line } = withDate(pattern, limits.notBefore ? '1990-01-01' : '2990-01-01');
    const found = compile(file).problems.filter(({ rule }) => rule === 'date-order');
    expect(found.map((problem) => problem.line)).toEqual([line]);
    expect(found[0]?.message).toContain(formatPath(path));
  }
});

it('a calendar shows every day of a date, so each changes its fingerprint', () => {
  const { fields } = readDraft(withDate(['asOf'], '2022-02-17').file);
  const [[id, entry] = []] = Object.entries(fields.dates);
  if (id === undefined || entry === undefined) throw new Error('The explainer has no dates');
  const before = calendarFingerprint(id, fields);
  for (const { path } of dateFields(frontmatter.shape.dates.unwrap().valueType)) {
    const [name = '', ...inner] = path;
    const given = inner.length === 0 ? '1990' : [{ [path.at(-1) ?? '']: '1990', sources: [] }];
    const changed = { ...fields, dates: { ...fields.dates, [id]: { ...entry, [name]: given } } };
    expect(calendarFingerprint(id, changed), path.join('.')).not.toBe(before);
  }
});
