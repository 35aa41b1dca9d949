import { describe, expect, it } from 'vitest';
import { en, englishOfList } from '../../../src/languages/en/en.ts';
import { wordsFor, wordsOf } from '../../../src/languages/words.ts';
import { anArticle } from '../../factories.ts';

const list = {
  name: { one: 'penalty', other: 'penalties' },
  view: 'Penalties and settlements',
  short: 'Penalties',
  steps: { stated: 'sought', pledged: 'imposed', disbursed: 'paid' },
  outcomes: { withdrawn: 'quashed' },
  from: 'Imposed by',
  to: 'Imposed on',
};
const t = englishOfList(list);

/** What the whole site says of all its explainers. */
const ofTheSite = /^(?:home\.|card\.home|machines\.llms\.about)/u;

/** Every text of a language that is no sentence with something in it, by its name. */
function textsIn(part: unknown, name = ''): [string, string][] {
  if (typeof part === 'string') return [[name, part]];
  if (typeof part !== 'object' || part === null) return [];
  return Object.entries(part).flatMap(([key, inner]) => textsIn(inner, name === '' ? key : `${name}.${key}`));
}

describe('the words of a list of something else', () => {
  it('name no pledge, donor or aid', () => {
    const texts = textsIn(t).filter(([name]) => !ofTheSite.test(name));
    expect(texts.length).toBeGreaterThan(200);
    expect(texts.filter(([, text]) => /pledg|promis|donor|\baid\b/iu.test(text))).toEqual([]);
  });

  it.each<[string, string]>([
    [t.pledges(1), '1 penalty'],
    [t.places.pledges(3), 'three penalties'],
    [t.aid.pledges(1), 'The penalty'],
    [t.aid.pledges(3), 'The three penalties'],
    [t.aid.noSum([], 0), 'No penalties in this story'],
    [t.aid.noSum(['A fine'], 1), 'A fine'],
    [t.aid.noSum(['A fine', 'A year'], 0), 'Two penalties, no amounts stated'],
    [t.aid.sumHeadline.only(1, { stage: 'pledged', outcome: undefined }), 'is imposed'],
    [t.aid.sumHeadline.only(3, { stage: 'pledged', outcome: undefined }), 'is the only stated amount in three penalties'],
    [t.aid.sumHeadline.only(1, { stage: 'stated', outcome: undefined }, 5), 'are sought'],
    [t.aid.paid('disbursed', 2, 3), 'Two are reported paid.'],
    [t.aid.paid('pledged', 2, 3), 'No penalty is reported paid.'],
    [t.aid.paid('pledged', 1, 1), 'It is not reported paid.'],
    [
      t.aid.ladder(
        [
          { stage: 'disbursed', pledges: 1 },
          { stage: 'pledged', pledges: 2 },
        ],
        3,
      ),
      'One paid, two imposed',
    ],
    [t.aid.ladder([], 3), 'How far the penalties have come'],
    [t.aid.sumHeadline.only(1, { stage: 'pledged', outcome: 'withdrawn' }), 'in one penalty, quashed'],
    [t.aid.ladder([{ stage: 'pledged', pledges: 1 }], 1), 'How far the penalty has come'],
    [t.aid.outcomes([{ state: 'withdrawn', pledges: 1 }], 3), 'One was quashed.'],
    [t.aid.outcomesHeading([{ state: 'kept', pledges: 1 }], 0), 'What came of the penalty'],
    [t.aid.whoToWhom, 'Penalties: who is involved'],
    [t.aid.ribbonsLabel(2, ['United States'], ['Acme']), 'Two penalties. Imposed by: United States. Imposed on: Acme.'],
    [t.card.fromTo('the court', 'Acme'), 'Imposed by the court, imposed on Acme'],
    [t.places.given('Norland'), 'Imposed by Norland:'],
    [t.actors.receives('Acme'), 'Imposed on Acme:'],
    [t.edition.description('Oil'), '“Oil” with its timeline, people, penalties and places, in one file that works offline.'],
    [t.views.aid.short, 'Penalties'],
    [t.stages.pledged, 'imposed'],
    [t.article.agendaNote, 'For discussion only.'],
  ])('%s', (text, expected) => {
    expect(text).toBe(expected);
  });

  it('have plain words for who gives and receives where their author gives none', () => {
    const plain = englishOfList({ ...list, from: undefined, to: undefined });
    expect([plain.aid.from, plain.aid.whoToWhom, plain.card.fromTo('A', 'B')]).toEqual([
      'From',
      'Penalties: who is involved',
      'From A, to B',
    ]);
  });

  it('are those of the article, with its marks where they are of another language', () => {
    expect(wordsOf(anArticle())).toBe(wordsFor('en'));
    expect(wordsOf(anArticle({ list })).pledges(2)).toBe('2 penalties');
    expect(wordsOf(anArticle({ list: { ...list }, language: 'de' }))).toMatchObject({ marks: { lang: 'en' } });
    expect(en.pledges(2)).toBe('2 pledges');
  });
});
