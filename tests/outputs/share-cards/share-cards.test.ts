import { describe, expect, it } from 'vitest';
import type { Article } from '../../../src/article/article.ts';
import { views } from '../../../src/article/views.ts';
import { certaintyLine } from '../../../src/figures/certainty-line.ts';
import { cardLayout } from '../../../src/outputs/share-cards/layout.ts';
import { steps } from '../../../src/outputs/share-cards/shapes.ts';
import { cardStrip } from '../../../src/outputs/share-cards/strip.ts';
import { shareCards, siteCard } from '../../../src/outputs/share-cards/share-cards.ts';
import { viewAnchor } from '../../../src/routes.ts';
import { en } from '../../../src/languages/en/en.ts';
import { aDate, anArticle, anOrganisation, aPerson, aPlace, aPledge } from '../../factories.ts';

const brand = (name: string) => ({ name, logo: { box: [0, 0, 10, 10] as const, shapes: '<path d="M0 0h10v10z"></path>' } });

const article: Article = anArticle({
  headline: 'A bridge for Elmwood',
  standfirst: 'Two towns, one river.',
  kicker: { topic: 'Bridges', scope: 'Norland' },
  people: [aPerson('ada', { name: 'Ada Moss', role: 'Mayor', organisation: 'council' })],
  organisations: [anOrganisation('council', { name: 'The council', country: 'norland', summary: 'It meets on Tuesdays.' })],
  places: [aPlace('norland', { name: 'Norland' }), aPlace('elmwood', { name: 'Elmwood', kind: 'city' })],
  dates: [
    aDate('vote', '2021-06-01/2021-06-02', { title: 'The council votes', status: 'under-way', people: ['ada'] }),
    aDate('idea', '2021-03', { title: 'The idea' }),
    aDate('rest', '2020-11/2021-02', { title: 'The talks rest' }),
    aDate('opening', '2021-07-04', { title: 'The bridge opens', status: 'planned' }),
  ],
  pledges: [
    aPledge('money', {
      title: 'Money for the bridge',
      donor: 'norland',
      recipients: ['elmwood'],
      amount: { min: 2_000_000, currency: 'USD' },
    }),
    aPledge('engineers', {
      title: 'Engineers',
      kind: 'service',
      stage: 'stated',
      stageNote: 'in preparation',
      conditions: [{ text: 'a vote', on: ['elmwood'], state: 'not-met' }],
    }),
  ],
  sections: [
    { id: 'lead', titleHtml: '', title: '', short: '', blocks: [] },
    { id: 'why', titleHtml: 'Why <em>now</em>', title: 'Why now', short: 'Why', blocks: [] },
  ],
});
const all = shareCards(article);
const card = (name: string) => all.find(({ file }) => file === `s/${name}.png`);

describe('shareCards', () => {
  it('are one for each view, section with a title, person, group, date and pledge, each in a file of its own', () => {
    const names = [...views.map(viewAnchor), 'why', 'ada', 'council', 'vote', 'idea', 'rest', 'opening', 'money', 'engineers'];
    expect(all.map(({ file }) => file)).toEqual(names.map((name) => `s/${name}.png`));
  });

  it('of the article: headline and standfirst under the kicker', () => {
    expect(shareCards({ ...article, lead: 'none' })[0]).toEqual({
      file: 's/view-article.png',
      kind: 'view',
      over: { name: 'Bridges', of: 'Norland' },
      giant: undefined,
      title: 'A bridge for Elmwood',
      line: 'Two towns, one river.',
      names: undefined,
      state: undefined,
      pledge: undefined,
      strip: undefined,
      foot: 'As of 2\u00a0June\u00a02021',
      certainty: certaintyLine(article),
      alt: 'A bridge for Elmwood. Two towns, one river. Norland. Two happened, one is under way, one is planned.',
    });
  });

  it('of the article: what its page opens with', () => {
    const opened = (given: Partial<Article>) => shareCards({ ...article, ...given })[0];
    expect(opened({})?.strip?.bars.length).toBe(4);
    expect(opened({ lead: 'sum' })?.giant?.text).toBe('at least $2\u00a0million');
    const [money, ...others] = article.pledges;
    const outcome = { state: 'broken' as const, passage: 'p', reached: 500_000 };
    const pledges = money ? [{ ...money, amount: { value: 2_000_000, currency: 'USD' }, outcome }, ...others] : [];
    expect(opened({ pledges })?.giant?.text).toBe('$500,000 of $2\u00a0million');
  });

  it('of the views: the finding of each, with its name over it', () => {
    expect(card('view-timeline')).toMatchObject({ over: { name: 'Timeline', of: 'A bridge for Elmwood' } });
    expect(card('view-timeline')?.title).toBe('Four dates, November\u00a02020 to July\u00a02021, one of them planned');
    expect(card('view-actors')).toMatchObject({ title: 'Ada Moss, the only person named', names: { kind: 'person', names: ['Ada Moss'] } });
    expect(card('view-aid')).toMatchObject({ giant: { before: 'at least', figure: '$2', after: 'million' } });
    expect(card('view-places')?.names).toEqual({ kind: 'place', names: ['Norland', 'Elmwood'], more: ['no more', 'one more'] });
  });

  it('of the article and of home alone: the marks of how sure the story is, between the name of the site and the day', () => {
    expect(all.filter(({ certainty }) => certainty).map(({ file }) => file)).toEqual(['s/view-article.png']);
    expect(siteCard([article], 'en').certainty).toEqual(certaintyLine(article));
    expect(siteCard([], 'en').certainty).toBeUndefined();
    const marks = certaintyLine(article)?.rings ?? 'none';
    const ofArticle = card('view-article');
    const shapes = (name: string) => ofArticle && cardLayout(ofArticle, brand(name), (text) => text.length * 0.5).shapes;
    expect(shapes('Site')).toContain(marks);
    // The name of the site and the day leave no room.
    expect(shapes('S'.repeat(60))).not.toContain(marks);
  });

  it('of the article and its places: a map at the right with its largest words at 34 px, where there is a land', () => {
    const places = [aPlace('gt', { name: 'Guatemala', code: 'GT' }), aPlace('mx', { name: 'Mexico', code: 'MX' })];
    const routes = [{ person: 'ada', origin: 'not-stated', stops: [{ place: 'gt', date: 'vote' }] }];
    const cards = shareCards({ ...article, lead: 'route', places, routes }, '<svg/>');
    const [ofArticle, ofPlaces] = ['view-article', 'view-places'].map((name) => cards.find(({ file }) => file === `s/${name}.png`));
    expect(ofArticle?.map?.drawing).toMatchObject({ widthPx: 660, scale: { text: { traveller: 34 } } });
    const wordsOn = (drawn: typeof ofArticle) =>
      drawn?.map?.drawing.labels.flatMap(({ lines }) => lines.map(({ runs }) => runs.map(({ text }) => text).join(' ')));
    expect(wordsOn(ofArticle)?.[0]).toBe('Ada Moss');
    expect(wordsOn(ofPlaces)).toEqual(expect.arrayContaining(['Guatemala', 'Mexico']));
    expect(cards.filter(({ map }) => map).length).toBe(2);
    expect(shareCards({ ...article, places, routes }).filter(({ map }) => map)).toEqual([]);
    expect(shareCards(article, '<svg/>').filter(({ map }) => map)).toEqual([]);
  });

  it('of a section: its title, under the headline', () => {
    expect(card('why')).toMatchObject({ kind: 'section', title: 'Why now', over: { of: 'A bridge for Elmwood' } });
  });

  it('of people: the lines of who met whom where they fit, with the names alone', () => {
    const met = (people: string[]) => {
      const dates = people.map((id) => aDate(`meets-${id}`, '2021-06-01', { people: ['ada'], with: [id] }));
      const everyone = [...article.people, ...people.map((id) => aPerson(id))];
      return shareCards({ ...article, people: everyone, dates }).find(({ file }) => file === 's/view-actors.png')?.meetings;
    };
    const words = met(['Bo', 'Cy'])?.texts.map(({ lines }) => lines.map(({ text }) => text).join(' '));
    expect(words?.toSorted()).toEqual(['Ada Moss', 'Bo', 'Cy']);
    expect(met(Array.from({ length: 30 }, (_, index) => `person ${String(index)}`))).toBeUndefined();
    expect(met(['x'.repeat(60)])?.texts.flatMap(({ lines }) => lines.map(({ text }) => text))).toEqual([
      'Ada',
      'Moss',
      ...['x'.repeat(20), 'x'.repeat(20), 'x'.repeat(20)],
    ]);
    expect(card('view-actors')?.meetings).toBeUndefined();
  });

  it('of a section: the dates that it mentions, or its pledges where it has more of them, or neither', () => {
    const block = (...mentions: [kind: 'date' | 'pledge', id: string][]) => ({
      kind: 'paragraph' as const,
      id: 'p',
      html: '',
      text: '',
      mentions: mentions.map(([kind, id]) => ({ kind, id, first: true })),
    });
    const section = (id: string, ...blocks: ReturnType<typeof block>[]) => ({ id, titleHtml: id, title: id, short: id, blocks });
    const cards = shareCards({
      ...article,
      sections: [
        section('told', block(['date', 'vote'], ['date', 'idea'], ['pledge', 'money'])),
        section('given', block(['pledge', 'money'])),
        section('bare', block()),
      ],
    });
    const [told, given, bare] = ['told', 'given', 'bare'].map((name) => cards.find(({ file }) => file === `s/${name}.png`));
    expect([told?.strip?.bars.length, told?.names]).toEqual([2, undefined]);
    expect([given?.strip, given?.names?.names]).toEqual([undefined, ['Money for the bridge']]);
    expect([bare?.strip, bare?.names]).toEqual([undefined, undefined]);
  });

  it('of a person: name, role, and the country that the person’s institution acts for', () => {
    expect(card('ada')).toMatchObject({ kind: 'person', title: 'Ada Moss', line: 'Mayor', names: { kind: 'place', names: ['Norland'] } });
    expect(card('ada')?.strip?.bars).toHaveLength(1);
    expect(card('ada')?.alt).toBe('Ada Moss. Mayor. Norland. A bridge for Elmwood.');
  });

  it('of a group: what it is, and no strip where it has no date', () => {
    expect(card('council')).toMatchObject({ kind: 'org', title: 'The council', line: 'It meets on Tuesdays.', strip: undefined });
  });

  it.each([
    ['vote', { before: '', figure: '1–2', after: 'June\u00a02021' }, 'Tuesday to Wednesday', 'under-way', false],
    ['idea', { before: '', figure: 'In March', after: '2021' }, 'Exact day not stated', 'happened', true],
    ['rest', { before: '', figure: 'November\u00a02020 to February\u00a02021', after: '' }, 'Exact days not stated', 'happened', false],
    ['opening', { before: '', figure: '4', after: 'July\u00a02021' }, 'Sunday', 'planned', false],
  ])('of a date: %s is set as %j', (id, giant, line, status, imprecise) => {
    expect(card(id)).toMatchObject({ kind: 'date', giant, line, state: { status, imprecise } });
  });

  it('of a date in words: when, what, state', () => {
    expect(card('opening')?.alt).toBe('4\u00a0July\u00a02021: The bridge opens. Planned. A bridge for Elmwood.');
  });

  it('of a pledge: its sum, from whom to whom, and the steps reached', () => {
    const terms = card('money')?.pledge;
    expect(card('money')?.giant).toEqual({ before: 'at least', figure: '$2', after: 'million', text: 'at least $2\u00a0million' });
    expect(terms).toMatchObject({ from: 'Norland', to: 'Elmwood', amount: '' });
    expect(terms?.steps.map(({ state }) => state)).toEqual(['reached', 'reached', 'notReported', 'notReported', 'notReported']);
  });

  it('of a pledge without a sum: that it has none, what is not stated, and its condition', () => {
    expect(card('engineers')).toMatchObject({ giant: undefined, line: 'In preparation. Condition: a vote (Elmwood), not met.' });
    expect(card('engineers')?.pledge).toMatchObject({ from: 'not stated', to: 'not stated', amount: 'Not money' });
    expect(card('engineers')?.alt).toContain('Engineers. Not money. Planned.');
  });

  it('of a pledge that is not money: no step on which money is set aside or paid out, drawn or named', () => {
    const pledges = [aPledge('help', { kind: 'service', stage: 'delivered' })];
    const help = shareCards(anArticle({ pledges })).find(({ file }) => file === 's/help.png');
    expect(help?.pledge?.steps).toEqual([
      { text: 'Planned', state: 'reached' },
      { text: 'Pledged', state: 'reached' },
      { text: 'Funds set aside', state: 'doesNotApply' },
      { text: 'Paid out', state: 'doesNotApply' },
      { text: 'Delivered', state: 'reached' },
    ]);
    expect(help?.pledge && steps(help.pledge, 0, 0, 100, '#000').match(/<rect/gu)).toHaveLength(3);
    const texts = help && cardLayout(help, brand('Site'), (text) => text.length * 0.5).texts.map(({ text }) => text);
    expect(texts).toEqual(expect.arrayContaining(['Planned', 'Pledged', 'Delivered']));
    expect(texts).not.toEqual(expect.arrayContaining(['Funds set aside']));
    expect(texts).not.toEqual(expect.arrayContaining(['Paid out']));
  });

  it('of the site: its headline, and its newest explainer', () => {
    expect(siteCard([article], 'en')).toMatchObject({
      file: 's/home.png',
      title: 'What happened, what is planned, what is not known',
      over: { name: 'All explainers', of: 'A bridge for Elmwood' },
      foot: 'As of 2\u00a0June\u00a02021',
    });
    expect(siteCard([], 'en')).toMatchObject({ over: { of: '' }, foot: '' });
  });
});

describe('cardStrip', () => {
  it('sets dates to scale on the axis of the whole story', () => {
    const strip = cardStrip(article, article.dates.slice(0, 2), en);
    expect(strip?.ticks.map(({ label }) => label)).toEqual(['Nov 2020', 'Dec', '2021', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul']);
    expect(strip?.bars.map(({ dashed, to, fadeOutFrom }) => ({ dashed, fading: fadeOutFrom < to }))).toEqual([
      { dashed: true, fading: false },
      { dashed: false, fading: false },
    ]);
    expect(strip).toMatchObject({ lanes: 1, heightPx: 30, width: 1080 });
  });

  it('keeps every bar inside, and lanes within the height it is given', () => {
    const crowd = Array.from({ length: 40 }, (_, index) => aDate(`d${index}`, `2021-06-${String(1 + (index % 2)).padStart(2, '0')}`));
    const strip = cardStrip(anArticle({ dates: crowd }), crowd, en);
    expect(strip).toMatchObject({ lanes: 7, heightPx: 92 });
    expect(strip?.bars.every(({ from, to, filledTo }) => from >= 0 && from < to && to <= 1080 && filledTo >= from && filledTo <= to)).toBe(
      true,
    );
  });

  it('fades where the start or end of what happened is not stated, and stops flush at the article’s day', () => {
    const bar = (edtf: string, status: 'happened' | 'under-way' = 'happened') => {
      const [found] = cardStrip(article, [aDate('d', edtf, { status })], en)?.bars ?? [];
      return found && [found.fadeInTo > found.from, found.fadeOutFrom < found.to, found.filledTo === found.to];
    };
    expect(bar('2021-01/..', 'under-way')).toEqual([true, false, true]);
    expect(bar('2021-01-05/2021-03')).toEqual([false, true, true]);
    expect(bar('2021-01-05/2021-03-02')).toEqual([false, false, true]);
  });

  it('is left out where there is no date', () => {
    expect(cardStrip(article, [], en)).toBeUndefined();
  });
});
