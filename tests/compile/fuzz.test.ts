import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { compile } from '../../src/compile/compile.ts';
import { flawsOf } from './plain-message.ts';
import { fileOf, story } from './story-file.ts';
import { runs } from '../runs.ts';

const articles = [story, readFileSync('tests/fixtures/explainers/hostile/article.md', 'utf8')];
const pieces = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 8 }),
  fc.constantFrom(
    '---\n',
    '\n\n',
    '\r\n',
    '    ',
    '\t',
    ': ',
    '- ',
    '> ',
    '## ',
    '[',
    '](',
    ')',
    '{#',
    '}',
    '^',
    '::',
    ':::',
    '```',
    '|',
    '<',
    '&',
    '"',
    "'",
  ),
  fc.constantFrom(
    'person:',
    'javascript:',
    '#',
    '&a ',
    '*a',
    '!!',
    '[^1]',
    '[^1]: ',
    '__proto__: ',
    'constructor: ',
    'null',
    '\u0000',
    '\ud800',
    '\u2028',
  ),
);
const edit = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.nat(40),
  piece: pieces,
  times: fc.integer({ min: 0, max: 3 }),
});

function edited(text: string, edits: { at: number; length: number; piece: string; times: number }[]): string {
  return edits.reduce((before, { at, length, piece, times }) => {
    const start = Math.floor(at * before.length);
    return before.slice(0, start) + piece.repeat(times) + before.slice(start + length);
  }, text);
}

/** The file always has a slug of its own, so only what stands in it can be wrong. */
function expectSoundness(text: string | Uint8Array) {
  const { article, problems } = compile(fileOf(text));
  expect(article === undefined).toBe(problems.some(({ severity }) => severity === 'error'));
  const lines = typeof text === 'string' ? text.replace(/^\uFEFF/u, '').split(/\r\n|\r|\n/u) : undefined;
  for (const { line, column, message } of problems) {
    expect(flawsOf(message), message).toEqual([]);
    if (lines) expect(column).toBeLessThanOrEqual((lines[line - 1] ?? '').length + 1);
  }
}

it('never throws, whatever is changed in an article', () => {
  fc.assert(
    fc.property(fc.constantFrom(...articles), fc.array(edit, { minLength: 1, maxLength: 6 }), (text, edits) =>
      expectSoundness(edited(text, edits)),
    ),
    { numRuns: runs(150) },
  );
}, 600_000);

it('never throws, whatever the bytes', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => expectSoundness(bytes)),
    { numRuns: runs(100) },
  );
}, 600_000);
