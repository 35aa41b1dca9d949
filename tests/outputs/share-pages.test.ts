import { describe, expect, it } from 'vitest';
import type { TextBlock } from '../../src/article/article.ts';
import { sharePages } from '../../src/outputs/share-pages.ts';
import { aDate, anAgendaItem, anArticle, anOrganisation, aPerson, aPlace, aPledge } from '../factories.ts';

const block = (given: Partial<TextBlock>): TextBlock => ({ kind: 'paragraph', id: undefined, html: '', text: '', mentions: [], ...given });
const long = 'The river rose in the night and took the bridge, the mill and the road to the village with it. Nobody was hurt.';

const article = anArticle({
  headline: 'Two towns and a river',
  people: [aPerson('ada', { name: 'Ada Moss', role: 'Mayor', summary: 'Wants a bridge.' }), aPerson('bo', { name: 'Bo', role: 'Miller' })],
  organisations: [anOrganisation('mill', { name: 'The mill' })],
  places: [aPlace('elmwood', { name: 'Elmwood', summary: 'Lies by the river.' })],
  dates: [aDate('vote', '2021-06-01', { title: 'The vote', summary: 'It was close.' })],
  pledges: [aPledge('bridge', { title: 'A bridge', kind: 'money', donor: 'elmwood', recipients: ['mill'], amount: 'not-stated' })],
  agenda: [anAgendaItem('ferry', { subject: 'A ferry', summary: 'To be talked about.' })],
  unknowns: [{ id: 'cost', question: 'What it costs', about: ['bridge'], passages: [] }],
  sections: [
    { id: 'lead', title: '', titleHtml: '', short: '', blocks: [block({ id: 'first', text: 'One word.' })] },
    {
      id: 'flood',
      title: 'The flood',
      titleHtml: 'The flood',
      short: 'Flood',
      blocks: [
        { kind: 'view', view: 'map', options: {} },
        block({ text: long }),
        block({ id: 'night', text: long }),
        block({ kind: 'quote', id: 'said', text: 'It took the mill' }),
        block({ kind: 'list', text: 'one two', parts: [{ id: 'item-two', text: 'two' }] }),
      ],
    },
  ],
});
const pages = sharePages(article);
const page = (id: string) => pages.find((candidate) => candidate.id === id);

describe('a share page', () => {
  it('stands for each section, block and list item with an id, and each entry', () => {
    expect(pages.map(({ id }) => id)).toEqual('first flood night said item-two ada bo mill elmwood vote bridge ferry cost'.split(' '));
  });

  it('of a section has its title and first words', () => {
    expect(page('flood')).toEqual({
      id: 'flood',
      title: 'The flood | Two towns and a river',
      description: long,
      href: 'index.html#flood',
      image: 's/flood.png',
      imageAlt: 'The flood',
    });
  });

  it('of a paragraph has its section’s title and picture, and its first whole sentence', () => {
    expect(page('night')).toEqual({
      id: 'night',
      title: 'The flood | Two towns and a river',
      description: 'The river rose in the night and took the bridge, the mill and the road to the village with it.',
      href: 'index.html#night',
      image: 's/flood.png',
      imageAlt: 'The flood',
    });
  });

  it('of a short block has all of it, and of a section without a title the headline alone', () => {
    expect(page('first')).toMatchObject({
      title: 'Two towns and a river',
      description: 'One word.',
      image: 's/view-article.png',
    });
    expect(page('said')).toMatchObject({ title: 'The flood | Two towns and a river', description: '“It took the mill”' });
    expect(page('item-two')).toMatchObject({ title: 'The flood | Two towns and a river', description: 'two' });
  });

  it('of a section that begins with a single sentence says more than that paragraph’s', () => {
    const blocks = [block({ id: 'may', text: 'The mayors are due to meet in May.' })];
    const sections = [{ id: 'plans', title: 'Plans', titleHtml: 'Plans', short: 'Plans', blocks }];
    expect(sharePages(anArticle({ headline: 'A bridge', sections })).map(({ description }) => description)).toEqual([
      'The mayors are due to meet in May. From “Plans” in “A bridge”.',
      'The mayors are due to meet in May.',
    ]);
  });

  it('has a sentence that is very short together with the next', () => {
    const text = 'Not yet. The mayors are due to meet in May. They met in April.';
    const blocks = [block({ id: 'may', text })];
    const sections = [{ id: 'plans', title: 'Plans', titleHtml: 'Plans', short: 'Plans', blocks }];
    expect(sharePages(anArticle({ sections })).find(({ id }) => id === 'may')?.description).toBe(
      'Not yet. The mayors are due to meet in May.',
    );
  });

  it.each([
    ['ada', 'Ada Moss', 'Mayor. Wants a bridge.', 'actors.html#ada', 's/ada.png'],
    ['bo', 'Bo', 'Miller. From “Two towns and a river”.', 'actors.html#bo', 's/bo.png'],
    ['mill', 'The mill', 'From “Two towns and a river”', 'actors.html#mill', 's/mill.png'],
    ['elmwood', 'Elmwood', 'Lies by the river.', 'places.html#elmwood', 's/view-places.png'],
    ['vote', 'Tuesday 1\u00a0June\u00a02021: The vote', 'Happened. It was close.', 'timeline.html#vote', 's/vote.png'],
    ['bridge', 'A bridge', 'Elmwood to The mill. Amount not stated.', 'aid.html#bridge', 's/bridge.png'],
    ['ferry', 'A ferry', 'To be talked about.', 'index.html#ferry', 's/view-article.png'],
    ['cost', 'What it costs', 'Not known. From “Two towns and a river”.', 'index.html#cost', 's/view-article.png'],
  ])('of an entry says what it is: %s', (id, title, description, href, image) => {
    expect(page(id)).toMatchObject({ title: `${title} | Two towns and a river`, description, href, image });
  });
});

it('makes none of the addresses that showed one person who was cut', () => {
  const gone = { text: 'Cy', says: '', to: undefined, isThere: false, on: undefined, note: 'Nobody.', after: undefined };
  const former = [
    { ...gone, id: 'cy', page: 'actors' as const },
    { ...gone, id: 'p-cy', page: 'timeline' as const },
  ];
  const ids = sharePages({ ...article, former, addresses: former.slice(0, 1) }).map(({ id }) => id);
  expect(ids).toContain('cy');
  expect(ids).not.toContain('p-cy');
});
