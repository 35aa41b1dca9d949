import { describe, expect, it } from 'vitest';
import { embeddedViews, titledViews } from '../../../src/article/views.ts';
import { en } from '../../../src/languages/en/en.ts';
import { embedHead } from '../../../src/outputs/embeds/head.ts';
import { embedList } from '../../../src/outputs/embeds/list.ts';
import { embedPaths } from '../../../src/outputs/embeds/paths.ts';
import { aDate, anAgendaItem, anArticle, anOrganisation, aPerson, aPlace, aPledge } from '../../factories.ts';

const article = anArticle({
  people: [aPerson('ada', { name: 'Ada Moss', role: 'Mayor', country: 'norland' })],
  organisations: [anOrganisation('mill', { name: 'The mill' })],
  places: [aPlace('norland', { name: 'Norland' }), aPlace('elmwood', { name: 'Elmwood', kind: 'city' })],
  dates: [
    aDate('opening', '2021-07-01', { title: 'The opening', status: 'planned' }),
    aDate('vote', '2021-06-01', { title: 'The vote', places: ['norland'] }),
    aDate('count', '2021-06-02', { title: 'The count', places: ['norland'], status: 'under-way' }),
    aDate('storm', '2020-12', { title: 'The storm', places: ['elmwood'] }),
  ],
  pledges: [
    aPledge('bridge', {
      title: 'A bridge',
      donor: 'norland',
      recipients: ['elmwood', 'mill'],
      amount: { value: 5_000_000, currency: 'USD' },
      stage: 'committed',
    }),
    aPledge('ferry', { title: 'A ferry', kind: 'service', recipients: ['elmwood'], stageNote: 'in preparation' }),
  ],
  agenda: [anAgendaItem('toll', { subject: 'A toll' })],
});
const none = anArticle();
const listOf = (view: Parameters<typeof embedList>[1]) => embedList(article, view, en);
const lines = (view: Parameters<typeof embedList>[1]) =>
  listOf(view).map(({ heading, rows }) => [heading, ...rows.map(({ name, text, href }) => `${name}: ${text} ${href}`)]);

describe('the list of an embed', () => {
  it('has the dates in order, what is planned under the line of the article’s day', () => {
    expect(lines('timeline')).toEqual([
      [
        undefined,
        'December\u00a02020: The storm timeline.html#storm',
        '1\u00a0June\u00a02021: The vote timeline.html#vote',
        '2\u00a0June\u00a02021: The count timeline.html#count',
      ],
      ['As of 2\u00a0June\u00a02021;', '1\u00a0July\u00a02021: The opening timeline.html#opening'],
    ]);
    expect(listOf('timeline')[1]?.note).toBe('everything after this is planned');
    expect(listOf('timeline')[0]?.rows.map(({ mark }) => mark)).toEqual([
      { classes: 'happened', says: 'Happened' },
      { classes: 'happened', says: 'Happened' },
      { classes: 'under-way', says: 'Under way' },
    ]);
  });

  it('has people by country, and groups', () => {
    expect(lines('actors')).toEqual([
      ['Norland', 'Ada Moss: Mayor actors.html#ada'],
      ['Groups', 'The mill:  actors.html#mill'],
    ]);
  });

  it('has pledges with sum, way and stage, and the agenda apart', () => {
    expect(lines('aid')).toEqual([
      [undefined, '$5\u00a0million: A bridge aid.html#bridge', 'Not money: A ferry aid.html#ferry'],
      ['For discussion: no pledge made', 'A toll:  index.html#toll'],
    ]);
    const [bridge, ferry] = listOf('aid')[0]?.rows ?? [];
    expect(bridge).toMatchObject({ note: 'Norland to Elmwood and The mill; funds set aside', mark: { classes: 'lozenge under-way' } });
    expect(ferry).toMatchObject({ note: 'Not stated to Elmwood; in preparation', mark: { classes: 'lozenge planned' } });
  });

  it('has places with their only day or how many, and what is pledged to them', () => {
    expect(lines('places')).toEqual([
      ['Country', 'Norland: 2 dates places.html#norland'],
      ['City', 'Elmwood: December\u00a02020, 2 pledges places.html#elmwood'],
    ]);
  });

  it('is empty where there is nothing', () => {
    for (const view of embeddedViews) expect(embedList(none, view, en)).toEqual([]);
  });
});

describe('the head of an embed', () => {
  it('is that of the view, and its title one line with the sum', () => {
    expect(embedHead(article, 'timeline', en).title).toBe(
      `Timeline: Four dates, December\u00a02020 to July\u00a02021, one of them planned | ${article.headline}`,
    );
    expect(embedHead(article, 'aid', en)).toMatchObject({
      title: `Aid and pledges: $5\u00a0million is the only stated amount in two pledges | ${article.headline}`,
      headline: 'is the only stated amount in two pledges',
    });
  });

  it('is the author’s where there is one', () => {
    const own = { headline: 'Own headline', standfirst: 'Own standfirst.' };
    const views = Object.fromEntries(titledViews.map((view) => [view, own]));
    // That of aid begins with the sum.
    for (const view of embeddedViews.filter((view) => view !== 'aid'))
      expect(embedHead({ ...article, views }, view, en)).toMatchObject({ ...own, title: `${en.views[view].long}: Own headline` });
  });
});

describe('the addresses of an embed', () => {
  it('are those of today’s name and of every former one, from which the ways lead to today’s', () => {
    const renamed = anArticle({ slug: 'new', formerly: ['old', 'older'] });
    expect(embedPaths([renamed]).map(({ params, props }) => [params.article, props.folder, props.formerly])).toEqual([
      ['new', '../', undefined],
      ['old', '../../new/', 'old'],
      ['older', '../../new/', 'older'],
    ]);
  });
});
