import { parse } from '@retorquere/bibtex-parser';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bibtex, citation } from '../../src/browser/share/citation.ts';
import type { Source } from '../../src/browser/share/source.ts';
import { shareWords as words } from '../../src/languages/en/share.ts';
import { runs } from '../runs.ts';

const source: Source = {
  id: 'ada-moss',
  headline: 'Two towns and a river',
  part: 'Ada Moss',
  section: 'Who’s who',
  authors: [],
  publisher: 'Standfirst',
  day: '2021-06-02',
  address: 'https://news.org/river/s/ada-moss.html',
};

describe('a citation', () => {
  it('names part, headline, section, publisher, day and address', () => {
    expect(citation(source, words)).toBe(
      '“Ada Moss”, Two towns and a river, section “Who’s who”. Standfirst, 2 June 2021. https://news.org/river/s/ada-moss.html',
    );
  });

  it('names the authors first, and the publisher after them', () => {
    const written = { ...source, authors: ['Ada Moss', 'Ben Hill'] };
    expect(citation(written, words)).toMatch(/^Ada Moss, Ben Hill\. “Ada Moss”, Two towns and a river, .+ Standfirst, 2 June 2021\./u);
    expect(bibtex(written, words)).toContain('  author = {{Ada Moss} and {Ben Hill}},');
    expect(bibtex(written, words)).toContain('  publisher = {{Standfirst}},');
  });

  it.each([
    ['2021-06', 'June 2021'],
    ['2021', '2021'],
  ])('says no more of a day than is known: %s', (day, shown) => {
    expect(citation({ ...source, part: '', section: '', day }, words)).toBe(
      `Two towns and a river. Standfirst, ${shown}. https://news.org/river/s/ada-moss.html`,
    );
  });

  it('leaves out a day that is not known', () => {
    expect(citation({ ...source, part: '', day: '' }, words)).toContain('. Standfirst. https');
  });
});

describe('BibTeX', () => {
  it('is one entry, to the letter', () => {
    expect(bibtex(source, words)).toBe(`@misc{standfirst-2021-ada-moss,
  title = {{Two towns and a river}},
  author = {{Standfirst}},
  year = {2021},
  month = {6},
  day = {2},
  url = {https://news.org/river/s/ada-moss.html},
  note = {“Ada Moss”, section “Who’s who”}
}
`);
  });

  it('leaves out month and day that are not known', () => {
    expect(bibtex({ ...source, day: '2021' }, words)).not.toMatch(/month|day =/u);
  });

  it.each(['50% of R&D', 'a_b #1 $5', '{braces}', 'a\\b', 'x~y^z', 'Über Łódź', '河が増水した'])(
    '%s is read back by another’s parser',
    (headline) => {
      const { entries, errors } = parse(bibtex({ ...source, headline }, words), { sentenceCase: false });
      expect(errors).toEqual([]);
      expect(entries).toMatchObject([
        { type: 'misc', key: 'standfirst-2021-ada-moss', fields: { year: '2021', url: 'https://news.org/river/s/ada-moss.html' } },
      ]);
      expect(String(entries[0]?.fields.title).replace(/<[^>]*>/gu, '')).toBe(headline);
    },
  );

  it('is one whole entry whatever the words are', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...Array.from('ab{}\\%&#$_^~"@,= ')) }), (text) => {
        const { entries, errors } = parse(bibtex({ ...source, headline: `x${text}x`, section: text }, words));
        expect(errors).toEqual([]);
        expect(entries).toHaveLength(1);
        expect(entries[0]?.fields.url).toBe(source.address);
      }),
      { numRuns: runs(60) },
    );
  });
});
