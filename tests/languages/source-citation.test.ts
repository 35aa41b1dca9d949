import { expect, test } from 'vitest';
import { parseBoundedDate } from '../../src/article/date.ts';
import type { Source } from '../../src/article/article.ts';
import { en } from '../../src/languages/en/en.ts';
import { citations, citationText, ownWords } from '../../src/languages/source-citation.ts';
import { anArticle, aSource } from '../factories.ts';

const cited = (id: string, day: string, given: Partial<Source>) => citations(anArticle({ sources: [aSource(id, day, given)] }), en)[0];
const textOf = (day: string, given: Partial<Source>) => {
  const citation = cited('a', day, { url: undefined, ...given });
  return citation && citationText(citation).replaceAll('\u00a0', ' ');
};

test.each<[what: string, day: string, given: Partial<Source>, text: string]>([
  ['a report', '2021-06-02', { publisher: 'Daily', headline: 'A bridge' }, 'Daily, A bridge, 2 June 2021'],
  [
    'a book',
    '1919',
    { kind: 'book', publisher: 'Heinemann', authors: ['Plutarch'], headline: 'Lives', page: 'xii-14' },
    'Plutarch, Lives, Heinemann, 1919, pp. xii–14',
  ],
  [
    'a book without a publisher',
    '1919',
    { kind: 'book', publisher: undefined, authors: ['A', 'B'], headline: 'Lives', page: '7' },
    'A and B, Lives, 1919, p. 7',
  ],
  [
    'an interview',
    '2021-06-01',
    { kind: 'interview', publisher: undefined, authors: ['Ada Moss'], headline: 'On the bridge', page: '14:05' },
    'Ada Moss, On the bridge, interview, 1 June 2021, 14:05',
  ],
  [
    'a document',
    '2021-05',
    { kind: 'document', publisher: 'Ministry', headline: 'A memo', page: '§ 4' },
    'Ministry, A memo, document, May 2021, § 4',
  ],
  ['a broadcast', '2021-06-01', { kind: 'broadcast', publisher: 'Radio', headline: 'The news' }, 'Radio, The news, broadcast, 1 June 2021'],
  [
    'one that was read later',
    '2021-06-01',
    { publisher: 'Daily', headline: 'It', accessed: parseBoundedDate('2021-06-02') },
    'Daily, It, 1 June 2021, read on 2 June',
  ],
  [
    'one that was read in another year',
    '2020-06-01',
    { publisher: 'Daily', headline: 'It', accessed: parseBoundedDate('2021-06-02') },
    'Daily, It, 1 June 2020, read on 2 June 2021',
  ],
])('%s', (_, day, given, text) => {
  expect(textOf(day, given)).toBe(text);
});

test('a copy has its day, and its address is on the link as Robust Links have it', () => {
  const archived = { url: 'https://archive.example/1', on: parseBoundedDate('2021-06-02') };
  const online = cited('a', '2021-06-01', { url: 'https://a.example/', archived });
  expect(online?.copy).toEqual({ url: archived.url, label: 'copy of 2\u00a0June' });
  expect(online?.robust).toEqual({
    'data-originalurl': 'https://a.example/',
    'data-versionurl': archived.url,
    'data-versiondate': '2021-06-02',
  });
  expect(cited('a', '2021-06-01', { url: undefined, archived })?.robust).toEqual({});
});

test('own words stand in marks, in the language and with the name of their source', () => {
  const article = anArticle({ sources: [aSource('Diario', '2021-06-01', { language: 'ar' })] });
  const [said] = ownWords(article, [{ source: 'Diario', quote: 'نعم', page: '3' }], en);
  expect(said).toEqual({ words: '“نعم”', marks: { lang: 'ar', dir: 'rtl' }, source: 'Diario', label: 'Diario', page: 'p. 3' });
});
