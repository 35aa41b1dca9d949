import { describe, expect, it, test } from 'vitest';
import { en } from '../../../src/languages/en/en.ts';
import { popovers, popoversJson } from '../../../src/outputs/mentions/popovers.ts';
import { notes } from '../../../src/outputs/mentions/notes.ts';
import type { TextBlock } from '../../../src/article/article.ts';
import { aDate, anArticle, aPerson, aPlace, aPledge, aSource } from '../../factories.ts';

const article = anArticle({
  people: [aPerson('ada', { name: 'Ada Moss', role: 'Mayor', summary: 'Wants a bridge.' })],
  places: [aPlace('elmwood', { kind: 'city' }), aPlace('norland')],
  dates: [aDate('vote', '2021-06-01', { title: 'The vote', people: ['ada'] }), aDate('spring', '2021-03', { title: 'The idea' })],
  pledges: [aPledge('bridge', { title: 'A bridge', kind: 'money', donor: 'norland', recipients: ['elmwood'], amount: 'not-stated' })],
});
const all = popovers(article, en);

describe('popovers', () => {
  it('says who a person is and counts dates and passages', () => {
    expect(all.get('ada')).toEqual({
      id: 'ada',
      kind: 'person',
      title: 'Ada Moss',
      line: 'Mayor',
      summary: 'Wants a bridge.',
      state: '1 date, 0 passages',
      quotes: [],
    });
  });

  it('says a date at its precision', () => {
    expect([all.get('vote')?.title, all.get('spring')?.title]).toEqual(['Tuesday 1\u00a0June\u00a02021', 'March\u00a02021']);
    expect(all.get('vote')?.state).toBe('Happened');
  });

  it('says from whom to whom a pledge goes, and that its amount is not stated', () => {
    expect(all.get('bridge')).toMatchObject({ line: 'norland to elmwood', summary: 'Amount not stated' });
  });
});

test('a popover has what the sources of its entry say in their own words, and its row has the language and the source', () => {
  const sources = [aSource('Diario', '2021-06-01', { language: 'es' }), aSource('Daily')];
  const quotes = [
    { source: 'Diario', quote: 'Habrá puente', page: '3' },
    { source: 'Daily', quote: 'A bridge' },
  ];
  const quoted = anArticle({ sources, dates: [aDate('vote', '2021-06-01', { quotes })] });
  expect(
    popovers(quoted, en)
      .get('vote')
      ?.quotes.map(({ words, label }) => [words, label]),
  ).toEqual([
    ['“Habrá puente”', 'Diario'],
    ['“A bridge”', 'Daily'],
  ]);
  const [row = []] = JSON.parse(popoversJson(quoted, en)) as string[][];
  expect(row.slice(6)).toEqual(['“Habrá puente”', 'es', 'Diario, p. 3', '“A bridge”', '', 'Daily']);
});

describe('notes', () => {
  const mention = (kind: 'person' | 'place', id: string, first = true) => ({ kind, id, first });
  const block = (mentions: TextBlock['mentions'], length = 1000): TextBlock => ({
    kind: 'paragraph',
    id: 'p',
    html: '',
    text: 'x'.repeat(length),
    mentions,
  });
  const titles = (given: TextBlock) => notes(article, given, all).map(({ title }) => title);

  it('stand at first mentions only, people before places, and never for a country', () => {
    expect(titles(block([mention('place', 'elmwood'), mention('person', 'ada'), mention('place', 'norland')]))).toEqual([
      'Ada Moss',
      'elmwood',
    ]);
    expect(titles(block([mention('person', 'ada', false)]))).toEqual([]);
  });

  it('are no more than fit beside the paragraph', () => {
    expect(titles(block([mention('place', 'elmwood'), mention('person', 'ada')], 100))).toEqual(['Ada Moss']);
  });

  it('stand beside paragraphs alone', () => {
    expect(titles({ ...block([mention('person', 'ada')]), kind: 'list' })).toEqual([]);
  });
});
