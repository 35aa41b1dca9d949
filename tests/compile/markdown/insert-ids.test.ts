import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { idOf, newIds, withIds } from '../../../src/compile/markdown/insert-ids.ts';
import { isId } from '../../../src/compile/addresses/listed-ids.ts';
import { blockIds } from '../../../src/compile/markdown/markdown-places.ts';
import { parseBody } from '../../../src/compile/markdown/markdown.ts';

const inserted = (markdown: string, taken: string[] = [], language = 'en') =>
  withIds(markdown, newIds(parseBody(markdown, 0), taken, language));

describe('idOf', () => {
  it.each([
    ['On 1 June Ana Ruiz promised the union money', 'en', 'june-ruiz-promised-union'],
    ['Who pays?', 'en', 'who-pays'],
    ['The share of the vote fell, say the authors of the study', 'en', 'vote-fell-study'],
    ['Der Präsident reist nach Köln', 'de', 'prasident-reist-nach-koln'],
    ['La vicepresidenta viajó a Ciudad de México', 'es', 'vicepresidenta-viajo-ciudad-mexico'],
    ['وصل الرئيس إلى المدينة', 'ar', 'lriys-lmdynh'],
    ['总统访问墨西哥', 'zh', 'zongtong-fangwen-moxige'],
  ])('%s (%s)', (text, language, id) => {
    expect(idOf(text, language)).toBe(id);
  });

  it('has no words of a text without any', () => {
    expect(idOf('… — !', 'en')).toBeUndefined();
  });

  it('is always an id of at most five words, never long', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), fc.constantFrom('en', 'ar', 'zh', 'es', 'th'), (text, language) => {
        const id = idOf(text, language);
        if (id === undefined) return;
        expect(isId(id)).toBe(true);
        expect(id.length).toBeLessThanOrEqual(48);
        expect(id.split('-').length).toBeLessThanOrEqual(5);
      }),
    );
  });
});

describe('newIds', () => {
  it.each([
    ['a paragraph', 'Text of words.', 'Text of words. ^text-words'],
    ['a heading', '## Who pays? ##', '## Who pays? {#who-pays} ##'],
    ['a heading that is underlined', 'Who pays?\n---------', 'Who pays? {#who-pays}\n---------'],
    [
      'list items',
      '- one thing\n- other thing\n  - deep inside',
      '- one thing ^one-thing\n- other thing ^other-thing-deep-inside\n  - deep inside ^deep-inside',
    ],
    ['a quote and who said it', '> Many words.\n>\n> — Ana Ruiz', '> Many words.\n>\n> — Ana Ruiz ^many-words-ruiz'],
    ['a paragraph that ends in a link', 'See [this page](https://example.org).', 'See [this page](https://example.org). ^this-page'],
    ['a paragraph that ends in emphasis', 'Very *loud*', 'Very *loud* ^very-loud'],
    ['no words', '…', '… ^paragraph'],
    ['two of the same words', 'Same words.\n\nSame words.', 'Same words. ^same-words\n\nSame words. ^same-words-2'],
    ['what has one, tables and directives', 'A. ^a\n\n| a |\n|---|\n| b |\n\n::map', 'A. ^a\n\n| a |\n|---|\n| b |\n\n::map'],
    ['words of the page', 'History.', 'History. ^history-2'],
  ])('%s', (_, before, after) => {
    expect(inserted(before)).toBe(after);
  });

  it('never gives an id that is or was another’s', () => {
    expect(inserted('Same words.', ['same-words', 'same-words-2'])).toBe('Same words. ^same-words-3');
  });

  it('gives ids once, that the text then has, and keeps its words', () => {
    const line = fc.constantFrom(
      '## Heading words',
      '### Lower heading',
      'A text of words',
      '- an item\n- another item',
      '> a quote',
      '*all loud*',
      '`code`',
      '1. first\n2. second',
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 8 }), (lines) => {
        const before = lines.join('\n\n');
        const ids = newIds(parseBody(before, 0), [], 'en');
        const after = withIds(before, ids);
        expect(new Set(blockIds(parseBody(after, 0)).map(({ id }) => id))).toEqual(new Set(ids.map(({ id }) => id)));
        expect(newIds(parseBody(after, 0), [], 'en')).toEqual([]);
        expect(after.replace(/ (?:\^[a-z0-9-]+|\{#[a-z0-9-]+\})/gu, '')).toBe(before);
      }),
    );
  });
});
