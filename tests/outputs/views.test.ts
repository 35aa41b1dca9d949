import { expect, test } from 'vitest';
import { viewMarks } from '../../src/outputs/views.ts';
import { aDate, anArticle, aPerson, aPlace, aPledge } from '../factories.ts';

test('a view is drawn as one mark an entry, in its own order and code', () => {
  const article = anArticle({
    dates: [aDate('later', '2021-07', { status: 'planned' }), aDate('earlier', '2021-05')],
    people: [aPerson('ada')],
    pledges: [aPledge('word'), aPledge('paid', { stage: 'disbursed' }), aPledge('there', { stage: 'delivered' })],
    places: [aPlace('town')],
  });
  expect(viewMarks(article, 'timeline')).toEqual({ kind: 'date', marks: ['happened', 'planned'] });
  expect(viewMarks(article, 'actors')).toEqual({ kind: 'person', marks: ['happened'] });
  expect(viewMarks(article, 'aid')?.marks).toEqual(['lozenge planned', 'lozenge under-way', 'lozenge happened']);
  expect(viewMarks(article, 'places')).toEqual({ kind: 'place', marks: ['square happened'] });
});

test('nothing is drawn of the article, of nothing, or of more than can be told apart', () => {
  const people = (count: number) => anArticle({ people: Array.from({ length: count }, (_, index) => aPerson(`p${String(index)}`)) });
  expect(viewMarks(people(3), 'article')).toBeUndefined();
  expect(viewMarks(people(0), 'actors')).toBeUndefined();
  expect(viewMarks(people(60), 'actors')?.marks).toHaveLength(60);
  expect(viewMarks(people(61), 'actors')).toBeUndefined();
});
