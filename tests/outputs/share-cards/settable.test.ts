import { describe, expect, it } from 'vitest';
import { en } from '../../../src/languages/en/en.ts';
import { bookCover } from '../../../src/outputs/share-cards/book-cover.ts';
import { settableCard, settableCover, settableText } from '../../../src/outputs/share-cards/settable.ts';
import { shareCards } from '../../../src/outputs/share-cards/share-cards.ts';
import { splitSmall } from '../../../src/outputs/share-cards/small-figures.ts';
import { aDate, anArticle, aPerson, aPlace, aPledge } from '../../factories.ts';

const has = (character: string) => /[ -~“”’–…]/u.test(character);
const cardsOf = (given: Parameters<typeof anArticle>[0]) =>
  new Map(shareCards(anArticle(given)).map((card) => [card.file, settableCard(card, 'The Site', has)]));

describe('settableText', () => {
  it.each([
    ['Ada Moss', 'Ada Moss'],
    ['Đa Moss', ''],
    ['CO₂ and 10⁶', 'CO₂ and 10⁶'],
    ['CO₂ 橋', ''],
    [' a\tb\u200b\u2068c\u2069\n', 'a bc'],
    ['', ''],
  ])('%j as %j', (text, set) => {
    expect(settableText(text, has)).toBe(set);
  });

  it('holds a date together where the face has a no-break space', () => {
    expect(settableText('2\u00a0June \u00a0', (character) => character === '\u00a0' || has(character))).toBe('2\u00a0June');
    expect(settableText('2\u00a0June', has)).toBe('2 June');
  });
});

describe('splitSmall', () => {
  it('sets small figures from plain ones, lowered or raised', () => {
    expect(splitSmall('H₂O, 10⁶').map(({ text, shift }) => [text, Math.sign(shift)])).toEqual([
      ['H', 0],
      ['2', -1],
      ['O, 10', 0],
      ['6', 1],
    ]);
  });
});

describe('settableCard', () => {
  it('lets what it is a part of take the place of a title, or the name of the site', () => {
    const cards = cardsOf({
      headline: 'رسالة',
      kicker: { topic: 'موضوع', scope: undefined },
      people: [aPerson('ada', { name: 'هند', role: 'وزيرة' })],
    });
    expect(cards.get('s/ada.png')).toMatchObject({ title: 'Who’s who', over: { name: '', of: '' }, line: '' });
    expect(cards.get('s/view-article.png')).toMatchObject({ title: 'The Site', over: { name: '', of: '' }, foot: 'As of 2 June 2021' });
  });

  it('keeps a day or sum whole, and leads no arrow to or from a name that is not there', () => {
    const cards = cardsOf({
      places: [aPlace('norland', { name: 'Norland' }), aPlace('sutland', { name: '南' })],
      dates: [aDate('vote', '2021-06-01', { title: '投票' })],
      pledges: [aPledge('money', { title: '橋', donor: 'norland', recipients: ['sutland'], amount: { value: 5, currency: 'ILS' } })],
    });
    expect(cards.get('s/vote.png')).toMatchObject({ title: '', giant: { figure: '1' }, over: { name: 'Timeline' } });
    // ₪ is lacking: the sum is not shown without it, nor as one that is not stated.
    expect(cards.get('s/money.png')).toMatchObject({ giant: undefined, pledge: { from: '', to: '', amount: '' } });
  });

  it('counts names that cannot be set among those left out', () => {
    const people = [aPerson('a', { name: 'Ada' }), aPerson('b', { name: 'هند' })];
    expect(cardsOf({ people }).get('s/view-actors.png')?.names).toMatchObject({ names: ['Ada', ''] });
    expect(cardsOf({ people: [people[1] ?? aPerson('b')] }).get('s/view-actors.png')?.names).toBeUndefined();
  });
});

describe('settableCover', () => {
  it('leaves out a label of the map with all its lines', () => {
    const places = [
      aPlace('muscat', { name: 'مسقط', kind: 'city', latitude: 23.6, longitude: 58.4 }),
      aPlace('sur', { name: 'Sur', kind: 'city', latitude: 22.6, longitude: 59.5 }),
    ];
    const cover = settableCover(bookCover(anArticle({ headline: 'رسالة', places }), '<svg/>', en), 'The Site', has);
    expect(cover.title).toBe('The Site');
    expect(cover.map?.labels.map(({ lines }) => lines.map(({ runs }) => runs.map(({ text }) => text).join('')).join('/'))).toEqual(['Sur']);
  });
});
