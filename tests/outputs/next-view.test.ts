import { describe, expect, test } from 'vitest';
import { hasEntries, nextView } from '../../src/outputs/next-view.ts';
import { views } from '../../src/article/views.ts';
import { aDate, anAgendaItem, anArticle, anOrganisation, aPerson, aPlace, aPledge } from '../factories.ts';

describe('the next view', () => {
  test('leads round all views', () => {
    const article = anArticle({
      dates: [aDate('day', '2021')],
      people: [aPerson('ada')],
      pledges: [aPledge('aid')],
      places: [aPlace('town')],
    });
    expect(views.map((view) => nextView(article, view))).toEqual(['timeline', 'actors', 'aid', 'places', 'article']);
  });

  test('passes over views without entries, and leads on from one', () => {
    const article = anArticle({ people: [aPerson('ada')] });
    expect(views.map((view) => nextView(article, view))).toEqual(['actors', 'actors', 'article', 'article', 'article']);
  });

  test('is none where the article is all there is', () => {
    expect(nextView(anArticle(), 'article')).toBeUndefined();
  });

  test('counts groups and what is only on the agenda', () => {
    const article = anArticle({ organisations: [anOrganisation('board')], agenda: [anAgendaItem('trade')] });
    expect(views.filter((view) => hasEntries(article, view))).toEqual(['article', 'actors', 'aid']);
  });
});
