import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { recordAnchors } from '../../src/commands/anchors.ts';
import { emptyRecord, formatRecord, recorded, type Anchor, type AnchorRecord } from '../../src/compile/addresses/anchors.ts';
import { anchorsIn } from '../../src/compile/addresses/draft-anchors.ts';
import { readDraft } from '../../src/compile/draft.ts';
import { compile } from '../../src/compile/compile.ts';
import { rules } from '../../src/compile/rules/rules.ts';
import { malformed } from '../fixtures/malformed.expected.ts';
import { flawsOf } from './plain-message.ts';
import { compiled, fileOf, problemsIn, story, storyAnd, storyWith } from './story-file.ts';

const folder = 'tests/fixtures/malformed';
const names = readdirSync(folder).map((name) => name.replace(/\.md$/u, ''));
const read = (name: string) => readFileSync(`${folder}/${name}.md`);

describe('malformed articles', () => {
  it('are all expected', () => {
    expect(names.sort()).toEqual(Object.keys(malformed).sort());
  });

  it.each(names)('%s', (name) => {
    expect(problemsIn(read(name))).toEqual(malformed[name]);
  });

  it.each(names)('%s is not built when it has an error', (name) => {
    const { article, problems } = compiled(read(name));
    expect(article === undefined).toBe(problems.some(({ severity }) => severity === 'error'));
  });
});

const oldPromise = {
  id: 'old-promise',
  kind: 'paragraph',
  pages: ['article' as const],
  after: 'promise',
  text: 'On 1 June Ana Ruiz promised the union money',
};

/** The record of the story without some ids, and with others. */
function recordOf(without: string[], more: Anchor[]): AnchorRecord {
  const { anchors, ...head } = recorded(emptyRecord, anchorsIn(readDraft(fileOf(story))), 'story');
  return { ...head, anchors: [...anchors.filter(({ id }) => !without.includes(id)), ...more] };
}

const utf16 = (text: string) => new Uint8Array(Buffer.from(`\uFEFF${text}`, 'utf16le'));
const utf16be = (text: string) => new Uint8Array(Buffer.from(`\uFEFF${text}`, 'utf16le').swap16());
const latin1 = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'));

describe('files that are no text for an article', () => {
  it.each<[string, string | Uint8Array, [string, number, number][]]>([
    ['no bytes', '', [['file', 1, 1]]],
    ['only space', ' \n\n\t\n', [['file', 1, 1]]],
    ['UTF-16, little end first', utf16(story), [['file', 1, 1]]],
    ['UTF-16, big end first', utf16be(story), [['file', 1, 1]]],
    ['UTF-16 without a mark', utf16(story).slice(2), [['file', 1, 1]]],
    ['Latin-1, at its first foreign letter', latin1(storyWith(['A bridge for', 'A bridgé for'])), [['file', 2, 18]]],
    ['a truncated character', new Uint8Array([...Buffer.from(story), 0xf0, 0x9f]), [['file', 39, 1]]],
    ['more than 1 MiB', storyAnd('word '.repeat(220_000)), [['file', 1, 1]]],
    ['bytes of a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0xff]), [['file', 1, 1]]],
  ])('%s', (_, bytes, expected) => {
    expect(problemsIn(bytes)).toEqual(expected);
  });

  it('reads a file of exactly 1 MiB', () => {
    const room = 1024 * 1024 - Buffer.byteLength(storyAnd(' ^long'));
    expect(problemsIn(storyAnd(`${'x'.repeat(room)} ^long`))).toEqual([]);
  });

  it('tells the encoding', () => {
    expect(compiled(utf16(story)).problems[0]?.message).toBe('The file is in UTF-16. Save the file again with the encoding UTF-8.');
  });
});

describe('places', () => {
  const broken = storyWith(['status: happened', 'status: happend'], ['person:ana-ruiz', 'person:ana-riuz'], ['[5 million', '[6 million']);
  const places = [
    ['schema', 19, 78],
    ['unknown-id', 34, 32],
    ['money-in-prose', 34, 93],
  ];

  it.each([
    ['lines that end in LF', broken],
    ['in CRLF', broken.replaceAll('\n', '\r\n')],
    ['in CR', broken.replaceAll('\n', '\r')],
    ['after a byte order mark', `\uFEFF${broken}`],
  ])('are the same for %s', (_, text) => {
    expect(problemsIn(text)).toEqual(places);
  });

  it('count a character beyond the first 65,536 as two, as editors do', () => {
    expect(problemsIn(storyWith(['title: Ruiz promises a bridge, status: happened', 'title: 🌉🌉, status: happend']))).toEqual([
      ['card-letters', 19, 46],
      ['schema', 19, 60],
    ]);
  });
});

describe('folder names', () => {
  it.each(['My_Story', 'über', 'a--b', '-a', '', '404', 'fonts', 'archive', 'offline'])('refuses %j', (slug) => {
    expect(problemsIn(story, slug)).toEqual([['slug', 1, 1]]);
  });

  it.each(['story', 'a-story-of-2021', '2021'])('takes %j', (slug) => {
    expect(problemsIn(story, slug)).toEqual([]);
  });

  it('keeps one that was published before the site itself used the name, as a former name too', () => {
    const anchors = formatRecord({ ...recordOf([], []), slugs: ['offline'] });
    const renamed = storyWith(['published:', 'formerly: [offline]\npublished:']);
    const rulesFor = (text: string, slug: string, record = anchors) =>
      compile({ ...fileOf(text, slug), anchors: record }).problems.map(({ rule }) => rule);
    expect(rulesFor(story, 'offline')).toEqual([]);
    expect(rulesFor(renamed, 'story')).not.toContain('formerly');
    expect(rulesFor(renamed, 'story', formatRecord(recordOf([], [])))).toContain('formerly');
  });
});

describe('texts made to be slow', () => {
  it.each([
    ['brackets', '['.repeat(40_000) + ']'.repeat(40_000)],
    ['stars and underscores', '*a_ '.repeat(40_000)],
    ['underlined headings', 'a\n==\n'.repeat(40_000)],
    ['lists in lists', Array.from({ length: 900 }, (_, level) => `${' '.repeat(level * 2)}- a`).join('\n')],
  ])('%s end when the time is up', (_, markdown) => {
    expect(compile(fileOf(storyAnd(markdown)), 300)).toEqual({
      article: undefined,
      problems: [expect.objectContaining({ rule: 'nesting' })],
    });
  });

  it.each([
    ['quotes in quotes', storyAnd('>'.repeat(1000))],
    ['numbered lists in one line', storyAnd('1. '.repeat(1000))],
    ['brackets in the frontmatter', storyWith(['recipients: [union]', `recipients: ${'['.repeat(5000)}`])],
    ['groups in the frontmatter', storyWith(['recipients: [union]', `recipients: ${'{a: '.repeat(5000)}`])],
  ])('%s are too deep', (_, text) => {
    expect(problemsIn(text).map(([rule]) => rule)).toEqual(['nesting']);
  });

  it('fields below fields without end are too deep or unknown', () => {
    const deep = Array.from({ length: 1000 }, (_, level) => `${' '.repeat(level)}a:`).join('\n');
    expect(['nesting', 'schema']).toContain(problemsIn(storyWith(['unknowns:', `${deep}\nunknowns:`]))[0]?.[0]);
  });
});

describe('every rule', () => {
  // Stories whose addresses were published and are not kept.
  const paid = storyWith(
    [
      'stage: pledged',
      'steps:\n      promised: { on: announcement, step: pledged }\n      first-payment: { date: "2021-06-01", step: disbursed, amount: { value: 5000000, currency: USD } }',
    ],
    ['^no-date', '[Paid](step:first-payment). ^no-date'],
  );
  const unkept = [
    compile({ ...fileOf(story), anchors: formatRecord(recordOf(['opening', 'no-date'], [])) }),
    compile({ ...fileOf(story), anchors: formatRecord(recordOf([], [oldPromise])) }),
    compile({ ...fileOf(story), anchors: formatRecord({ ...recordOf([], []), slugs: ['old-story'] }) }),
    compile({
      ...fileOf(storyWith(['kicker', 'draft: true\nkicker'])),
      anchors: recordAnchors({ ...fileOf(story), anchors: '' }).anchors,
    }),
    compile({
      ...fileOf(storyWith(['is not known', 'is known to nobody'])),
      anchors: recordAnchors({ ...fileOf(story), anchors: '' }).anchors,
    }),
    compile({
      ...fileOf(storyWith(['[When the bridge opens](unknown:opening) is not known', 'Nobody has asked [the farmers](unknown:opening)'])),
      anchors: recordAnchors({ ...fileOf(story), anchors: '' }).anchors,
    }),
    compile({
      ...fileOf(paid.replace('value: 5000000, currency: USD } }', 'value: 6000000, currency: USD } }')),
      anchors: recordAnchors({ ...fileOf(paid), anchors: '' }).anchors,
    }),
    compile({ ...fileOf(story), anchors: formatRecord({ ...recordOf([], []), changes: ['2021-06-03 The sum was wrong.'] }) }),
    compile({
      ...fileOf(storyWith(['kicker', 'reworded: [no-date]\nkicker'])),
      anchors: recordAnchors({ ...fileOf(story), anchors: '' }).anchors,
    }),
  ].flatMap(({ problems }) => problems);

  // Entries without any field, and fields of another kind than they should be.
  const bare = compiled(readFileSync('tests/fixtures/bare-entries.md')).problems;

  const messages = [
    ...names.flatMap((name) => compiled(read(name)).problems),
    ...compiled(utf16(story)).problems,
    ...compiled(story, 'My_Story').problems,
    ...unkept,
    ...bare,
  ];

  it.each(rules.map((rule) => [rule.name, rule] as const))('%s gives its example for a malformed article', (name, rule) => {
    const own = messages.filter((problem) => problem.rule === name);
    expect(own.map(({ message }) => message)).toContain(rule.example);
    const severities = new Set(own.map(({ severity }) => severity));
    expect(severities).toContain(rule.severity);
    // An author must know of both.
    expect(severities.size > 1).toBe(rule.severity === 'error' && /\bwarn(?:s|ing)\b/u.test(rule.summary));
  });

  it('says what is wrong, then what to do, in two short sentences', () => {
    expect(bare.length).toBeGreaterThan(50);
    for (const { message } of messages) expect(flawsOf(message), message).toEqual([]);
  });

  it('has a name of its own', () => {
    expect(new Set(rules.map(({ name }) => name)).size).toBe(rules.length);
  });
});
