import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseBoundedDate } from '../../../src/article/date.ts';
import { listAnchors, recordAnchors } from '../../../src/commands/anchors.ts';
import {
  addressesOf,
  formatRecord,
  parseRecord,
  recorded,
  type Anchor,
  type AnchorRecord,
} from '../../../src/compile/addresses/anchors.ts';
import { anchorsIn } from '../../../src/compile/addresses/draft-anchors.ts';
import { compile, compileAll } from '../../../src/compile/compile.ts';
import { readDraft } from '../../../src/compile/draft.ts';
import { fingerprint } from '../../../src/compile/addresses/fingerprint.ts';
import { formerIds } from '../../../src/compile/addresses/former-ids.ts';
import { fileOf, story, storyAnd, storyWith } from '../story-file.ts';

const anchor = (id: string, given: Partial<Anchor> = {}): Anchor => ({
  id,
  kind: 'paragraph',
  pages: ['article'],
  text: `Text of ${id}`,
  ...given,
});
const published = (text: string, slug = 'story') => recordAnchors({ ...fileOf(text, slug), anchors: '' }).anchors;
const problemsOf = (text: string, anchors: string, slug = 'story') =>
  compile({ ...fileOf(text, slug), anchors }).problems.map(({ rule, message }) => [rule, message]);

describe('anchorsIn', () => {
  it('has every entry, section and block, with its page, its text and what it stands after', () => {
    const found = anchorsIn(readDraft(fileOf(storyAnd('- One ^one\n- Two ^two'))));
    expect(found.map(({ id, kind, pages, after }) => [id, kind, pages.join(), after])).toEqual([
      ['daily', 'source', 'article', undefined],
      ['union', 'organisation', 'actors', undefined],
      ['ana-ruiz', 'person', 'actors', undefined],
      ['norland', 'place', 'places', undefined],
      ['announcement', 'date', 'timeline', undefined],
      ['bridge-money', 'pledge', 'aid', undefined],
      ['opening', 'unknown', 'article', undefined],
      ['promise', 'section', 'article', undefined],
      ['what-was-promised', 'paragraph', 'article', 'promise'],
      ['open', 'section', 'article', 'what-was-promised'],
      ['no-date', 'paragraph', 'article', 'open'],
      ['one', 'list item', 'article', 'no-date'],
      ['two', 'list item', 'article', 'one'],
    ]);
    expect(found.find(({ id }) => id === 'no-date')?.text).toBe('When the bridge opens is not known.');
    expect(found.find(({ id }) => id === 'announcement')?.text).toBe('Ruiz promises a bridge');
  });
});

describe('the record', () => {
  const record: AnchorRecord = { slugs: ['a'], anchors: [anchor('b', { after: 'a' }), anchor('a', { text: 'He said “no”, "yes"' })] };

  it('is JSON of one sorted line an id, each with its own comma', () => {
    expect(formatRecord(record)).toBe(
      [
        '{"": {"slugs":["a"]}',
        ',"a": {"kind":"paragraph","pages":["article"],"text":"He said “no”, \\"yes\\""}',
        ',"b": {"kind":"paragraph","pages":["article"],"after":"a","text":"Text of b"}',
        '}',
        '',
      ].join('\n'),
    );
    expect(() => JSON.parse(formatRecord(record)) as unknown).not.toThrow();
  });

  it('is read back as it was written', () => {
    expect(parseRecord(formatRecord(record))).toEqual({ ...record, anchors: record.anchors.toSorted((a, b) => (a.id < b.id ? -1 : 1)) });
    expect(parseRecord('')).toEqual({ slugs: [], anchors: [] });
  });

  it.each([
    '{',
    '[]',
    '{}',
    '{"": {"slugs": ["a"]}, "b": 1}',
    '<<<<<<< HEAD',
    '{"": {"slugs": ["a"], "uuid": "a"}}',
    '{"": {"slugs":[]}\n,"a": {"kind":"x","pages":["nowhere"],"text":""}\n}',
    '{"": {"slugs":[]}\n,"a": {"kind":"date","pages":["timeline"],"text":"","shows":"12345678","sequence":-1}\n}',
  ])('is not read from %j', (text) => {
    expect(parseRecord(text)).toBeUndefined();
  });

  it('is read whole where a merge has left two lines of one id, or of its head', () => {
    const line = (pages: string, text: string) =>
      `,"a": {"kind":"date","pages":["${pages}"],"text":"${text}","shows":"12345678","sequence":${text.length}}`;
    const text = ['{"": {"slugs":["one"]}', '{"": {"slugs":["two"]}', line('timeline', 'Long'), line('article', 'Old'), '}', ''].join('\n');
    expect(parseRecord(text)).toEqual({
      slugs: ['one', 'two'],
      anchors: [
        {
          ...{ id: 'a', kind: 'date', pages: ['timeline', 'article'], text: 'Old', was: [fingerprint('Long')] },
          ...{ shows: '12345678', sequence: 4 },
        },
      ],
    });
  });

  it('keeps what is gone, and every page that an id was on', () => {
    const now = [anchor('a', { kind: 'date', pages: ['timeline'], text: 'New' })];
    expect(recorded(record, now, 'c')).toEqual({
      slugs: ['a', 'c'],
      uuid: expect.stringMatching(/^[\da-f]{8}-[\da-f]{4}-7/u) as string,
      anchors: [
        { id: 'a', kind: 'date', pages: ['article', 'timeline'], text: 'New', was: [fingerprint('He said “no”, "yes"')] },
        anchor('b', { after: 'a' }),
      ],
    });
  });

  it('has a UUID of its own from the first, and keeps it', () => {
    const first = recorded(record, [], 'a');
    expect(first.uuid).not.toBe(recorded(record, [], 'a').uuid);
    expect(recorded(parseRecord(formatRecord(first)) ?? record, [], 'renamed').uuid).toBe(first.uuid);
    const { article } = compile({ ...fileOf(story), anchors: published(story) });
    expect(published(story)).toContain('"uuid":');
    expect(article?.uuid).toMatch(/^[\da-f-]{36}$/u);
  });

  it('without a UUID is brought up to date by the command, and no error while writing', () => {
    const old = published(story).replace(/,"uuid":"[^"]+"/u, '');
    expect(problemsOf(story, old)).toEqual([
      ['record', '`anchors.json` lacks the lasting id that feeds and calendars need. Run `npm run anchors`.'],
    ]);
    expect(compile({ ...fileOf(story), anchors: old, isDraft: true }).problems).toEqual([]);
    expect(problemsOf(story, recordAnchors({ ...fileOf(story), anchors: old }).anchors)).toEqual([]);
  });

  it('says of a date what a calendar shows, in the same line', () => {
    const line = '"announcement": {"kind":"date","pages":["timeline"],"text":"Ruiz promises a bridge","shows":"12345678","sequence":0}';
    expect(published(story).replace(/"[0-9a-f]{8}"/u, '"12345678"')).toContain(`\n,${line}\n`);
    expect(published(story).match(/"shows"/gu)).toHaveLength(1);
  });

  it('merges what two people added, in the same place too', () => {
    const folder = mkdtempSync(join(tmpdir(), 'standfirst-merge-'));
    const write = (name: string, ids: string[]) =>
      writeFileSync(join(folder, name), formatRecord({ slugs: ['a'], anchors: ids.map((id) => anchor(id)) }));
    write('base', ['b', 'y']);
    write('ours', ['b', 'm', 'y', 'z']);
    write('theirs', ['a', 'b', 'n', 'o', 'y', 'zz']);
    execFileSync('git', ['merge-file', '--union', 'ours', 'base', 'theirs'], { cwd: folder });
    const merged = parseRecord(readFileSync(join(folder, 'ours'), 'utf8'));
    rmSync(folder, { recursive: true });
    expect(merged?.anchors.map(({ id }) => id).sort()).toEqual(['a', 'b', 'm', 'n', 'o', 'y', 'z', 'zz']);
    expect(readFileSync('.gitattributes', 'utf8')).toContain('anchors.json merge=union');
  });
});

describe('npm run anchors', () => {
  it('writes ids where there are none, records all, and changes nothing when run again', () => {
    const bare = storyWith([' ^what-was-promised', ''], [' {#open}', ''], ['(#open)', '(#promise)']);
    const { text, anchors, written, problems } = recordAnchors({ ...fileOf(bare), anchors: '' });
    expect(problems).toEqual([]);
    expect(written).toEqual(['june-ruiz-promised-union', 'what-open']);
    expect(text).toContain('from [Norland](place:norland). ^june-ruiz-promised-union');
    expect(text).toContain('## What is open {#what-open}');
    expect(recordAnchors({ ...fileOf(text), anchors })).toEqual({ text, anchors, written: [], problems: [], isDraft: false });
    expect(problemsOf(text, anchors)).toEqual([]);
  });

  it('records nothing of an article with other mistakes', () => {
    const { anchors, problems } = recordAnchors({ ...fileOf(storyWith(['person:ana-ruiz', 'person:ana-riuz'])), anchors: '' });
    expect(anchors).toBe('');
    expect(problems.map(({ rule }) => rule)).toEqual(['unknown-id']);
  });

  it('leaves a broken record as it is', () => {
    const { anchors, problems } = recordAnchors({ ...fileOf(story), anchors: '<<<<<<<' });
    expect(anchors).toBe('<<<<<<<');
    expect(problems.map(({ rule }) => rule)).toEqual(['record']);
  });

  it('lists each address with what became of it', () => {
    const anchors = published(story);
    const list = listAnchors({
      ...fileOf(storyWith(['^no-date', '^new-date'], ['unknowns:', 'retired: [{ id: no-date, to: new-date }]\nunknowns:'])),
      anchors,
    });
    expect(list).toContain('  new-date  article  paragraph  not recorded  When the bridge opens');
    expect(list).toContain('  no-date  article  paragraph  now new-date  When the bridge opens');
    expect(list).toContain('  ana-ruiz  actors  person  recorded  Ana Ruiz');
  });
});

describe('published addresses', () => {
  const anchors = published(story);

  it('are kept when they are recorded', () => {
    expect(problemsOf(story, anchors)).toEqual([]);
  });

  it('stop a build when one is gone, with its text, its likely home and the lines that mend it', () => {
    expect(problemsOf(storyWith(['^no-date', '^new-date']), anchors)).toEqual([
      [
        'lost-id',
        'Published id `no-date` (paragraph “When the bridge opens is not known.”) is missing. Restore it, or write under `retired` either `- { id: no-date, to: new-date }` or `- { id: no-date, on: "2021-06-02", note: "Why it was cut." }`.',
      ],
    ]);
  });

  it('are mended by either of these lines', () => {
    const text = (line: string) => storyWith(['^no-date', '^new-date'], ['unknowns:', `retired:\n  ${line}\nunknowns:`]);
    for (const line of ['- { id: no-date, to: new-date }', '- { id: no-date, on: "2021-06-02", note: "Why it was cut." }']) {
      const { anchors: after, problems } = recordAnchors({ ...fileOf(text(line)), anchors });
      expect(problems).toEqual([]);
      expect(problemsOf(text(line), after)).toEqual([]);
    }
  });

  it('of a renamed folder ask for its former name', () => {
    expect(problemsOf(story, anchors, 'new-story').map(([rule]) => rule)).toEqual(['formerly']);
    const renamed = storyWith(['unknowns:', 'formerly: [story]\nunknowns:']);
    const after = recordAnchors({ ...fileOf(renamed, 'new-story'), anchors }).anchors;
    expect(problemsOf(renamed, after, 'new-story')).toEqual([]);
  });

  it('ask nothing of an author who is still writing, but that none is lost', () => {
    const rules = compile({ ...fileOf(storyWith(['^no-date', '^new-date'])), anchors, isDraft: true }).problems.map(({ rule }) => rule);
    expect(rules).toEqual(['lost-id']);
  });

  it('never lead to two explainers', () => {
    const one = { ...fileOf(storyWith(['unknowns:', 'formerly: [b]\nunknowns:']), 'a') };
    expect(compileAll([one, fileOf(story, 'b')]).problems.map(({ file, rule }) => [file, rule])).toEqual([
      ['content/a/article.md', 'formerly'],
    ]);
  });
});

describe('the sequence of a date', () => {
  const sequence = (text: string, anchors: string) => compile({ ...fileOf(text), anchors }).article?.dates[0]?.sequence;
  const record = (text: string, anchors: string) => recordAnchors({ ...fileOf(text), anchors }).anchors;
  const anchors = published(story);

  it.each([
    ['title', ['title: Ruiz promises a bridge', 'title: Ruiz promises two bridges']],
    ['day', ['date: "2021-06-01"', 'date: "2021-06-01~"']],
    ['places', ['people: [ana-ruiz] }', 'people: [ana-ruiz], places: [norland] }']],
    ['summary', ['people: [ana-ruiz] }', 'people: [ana-ruiz], summary: In June. }']],
  ] as const)('rises by one with its %s, before it is recorded and after, and not again', (_, [from, to]) => {
    const changed = storyWith([from, to]);
    expect(changed).not.toBe(story);
    expect(sequence(story, anchors)).toBe(0);
    expect(sequence(changed, anchors)).toBe(1);
    const after = record(changed, anchors);
    expect(sequence(changed, after)).toBe(1);
    expect(record(changed, after)).toBe(after);
    // What was taken back is one more change.
    expect(sequence(story, after)).toBe(2);
  });

  it('does not rise with what no calendar shows', () => {
    expect(sequence(storyWith(['A bridge for Norland', 'A new bridge for Norland'], ['role: minister', 'role: mayor']), anchors)).toBe(0);
  });

  it('is nought where the record is of a time before calendars, or there is none', () => {
    const old = anchors.replace(/,"shows":"[0-9a-f]+","sequence":0/u, '');
    expect(old).not.toBe(anchors);
    expect(problemsOf(story, old)).toEqual([]);
    expect(sequence(storyWith(['Ruiz promises a bridge', 'Ruiz promises two']), old)).toBe(0);
    expect(record(story, old)).toBe(anchors);
    expect(compile(fileOf(story)).article?.dates[0]?.sequence).toBe(0);
  });
});

describe('ids that are gone', () => {
  const text = storyWith(
    ['^no-date', '^new-date'],
    ['Ana Ruiz, role', 'Ana Ruiz, role'],
    [
      'unknowns:',
      'retired:\n  - { id: no-date, to: new-date }\n  - { id: first, on: "2021-06-03", note: It was wrong. }\n  - { id: old-ruiz, to: ana-ruiz }\n  - { id: told, to: announcement }\nunknowns:',
    ],
  );
  const before = parseRecord(published(story));
  const anchors = formatRecord({
    slugs: ['story'],
    anchors: [
      ...(before?.anchors ?? []).map((one) => (one.id === 'bridge-money' ? { ...one, pages: ['article' as const, ...one.pages] } : one)),
      anchor('first', { after: 'promise', text: 'She said it first.' }),
      anchor('old-ruiz', { kind: 'person', pages: ['actors'] }),
      anchor('told', { after: 'first' }),
    ],
  });
  const { article } = compile({ ...fileOf(text), anchors, isDraft: true });

  it('open at what stands for them now', () => {
    expect(article?.people[0]?.formerIds).toEqual(['old-ruiz']);
    expect(article?.sections[1]?.blocks[0]).toMatchObject({
      id: 'new-date',
      html: expect.stringMatching(/^<span id="no-date" class="former"><\/span>/u) as string,
    });
  });

  it('or at a line where they stood', () => {
    const lines = article?.former.filter(({ isThere }) => !isThere);
    expect(lines?.map(({ id, page, after, to, note }) => [id, page, after, to && `${to.page}#${to.id}`, note])).toEqual([
      ['bridge-money', 'article', undefined, 'aid#bridge-money', undefined],
      ['first', 'article', 'promise', undefined, 'It was wrong.'],
      ['told', 'article', 'promise', 'timeline#announcement', undefined],
    ]);
  });
});

describe('texts that change', () => {
  const before = published(story);
  const edited = storyWith(['is not known', 'is known to nobody']);
  const warningsOf = (text: string, anchors: string) =>
    compile({ ...fileOf(text), anchors }).problems.flatMap(({ rule, line, severity }) =>
      rule === 'changed-text' ? [[line, severity]] : [],
    );
  const dated = (text: string) => text.replace('\nkicker', '\nupdated: "2021-06-04"\nkicker');

  it('are a warning with their line, as long as the article tells of no change', () => {
    const line = edited.split('\n').findIndex((text) => text.includes('known to nobody')) + 1;
    expect(warningsOf(story, before)).toEqual([]);
    expect(warningsOf(edited, before)).toEqual([[line, 'warning']]);
    expect(warningsOf(dated(edited), before)).toEqual([]);
  });

  it('are not forgotten when addresses are recorded, until the article tells of the change', () => {
    const again = recordAnchors({ ...fileOf(edited), anchors: before }).anchors;
    expect(warningsOf(edited, again)).toHaveLength(1);
    const told = recordAnchors({ ...fileOf(dated(edited)), anchors: again }).anchors;
    expect(warningsOf(dated(edited), told)).toEqual([]);
    expect(warningsOf(dated(story), told)).toHaveLength(1);
  });

  it('are passed over by a record from before there were fingerprints, which then gets them', () => {
    const old = before.replaceAll(/,"says":"[0-9a-f]{8}"/gu, '').replace(/,"edition":"[^"]*"/u, '');
    expect(old).not.toBe(before);
    expect(warningsOf(edited, old)).toEqual([]);
    expect(warningsOf(story, recordAnchors({ ...fileOf(edited), anchors: old }).anchors)).toHaveLength(1);
  });
});

describe('the addresses that show one person', () => {
  const person = (id: string) => anchor(id, { kind: 'person', pages: ['actors'] });

  it('are published with the person, and kept when it is none any more', () => {
    const first = recorded({ slugs: [], anchors: [] }, [person('ana')], 'story');
    const expected = [
      ['ana', 'actors'],
      ['p-ana', 'timeline'],
      ['p-ana', 'places'],
    ];
    const addresses = (record: AnchorRecord) => addressesOf(record, []).map(({ id, page }) => [id, page]);
    expect(addresses(first)).toEqual(expected);
    const later = recorded(first, [anchor('ana', { kind: 'organisation', pages: ['actors'] })], 'story');
    expect(addresses(later)).toEqual(expected);
    expect(parseRecord(formatRecord(later))).toEqual({ ...later, uuid: first.uuid });
  });

  it('open at the person of today, or say what became of the person', () => {
    const record = { slugs: ['story'], anchors: ['ana', 'old-ana', 'bo'].map(person) };
    const former = formerIds(
      record,
      [person('ana')],
      [
        { id: 'old-ana', to: 'ana' },
        { id: 'bo', on: parseBoundedDate('2021-06-03'), note: 'He was somebody else.' },
      ],
    ).filter(({ page }) => page === 'timeline');
    expect(former.map(({ id, isThere, to, note }) => [id, isThere, to?.id, note])).toEqual([
      ['p-old-ana', true, 'p-ana', undefined],
      ['p-bo', false, undefined, 'He was somebody else.'],
    ]);
  });

  it('leave their ids to nothing else', () => {
    const text = storyWith(['^no-date', '^p-ana-ruiz']);
    expect(problemsOf(text, '').map(([rule]) => rule)).toContain('reserved-id');
    expect(problemsOf(storyWith(['^no-date', '^p-no-such-person']), '').map(([rule]) => rule)).not.toContain('reserved-id');
  });
});
