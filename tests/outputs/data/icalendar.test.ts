import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import type { Article, DateEntry } from '../../../src/article/article.ts';
import { parseBoundedDate } from '../../../src/article/date.ts';
import { toICalendar } from '../../../src/outputs/data/icalendar.ts';
import { recordAnchors } from '../../../src/commands/anchors.ts';
import { compile } from '../../../src/compile/compile.ts';
import { fileOf, story, storyWith } from '../../compile/story-file.ts';
import { anUnnamedSite, aSite } from '../../publication.ts';
import { aDate, anArticle, aPlace } from '../../factories.ts';

const site = { ...aSite, address: 'https://example.org:8080/news/' };

function eventsOf(text: string): ICAL.Event[] {
  return new ICAL.Component(ICAL.parse(text) as unknown[]).getAllSubcomponents('vevent').map((event) => new ICAL.Event(event));
}

function eventOf(entry: DateEntry, given: Partial<Article> = {}): ICAL.Event {
  const [event] = eventsOf(toICalendar(anArticle({ dates: [entry], ...given }), site));
  if (!event) throw new Error('no event');
  return event;
}

const valueOf = (event: ICAL.Event, name: string) => event.component.getFirstPropertyValue(name)?.toString();

describe('the calendar of an article', () => {
  it.each([
    ['2021-06-01', '2021-06-01', '2021-06-02', 'Talks'],
    ['2021-06-06/2021-06-07', '2021-06-06', '2021-06-08', 'Talks'],
    ['2021-12-31', '2021-12-31', '2022-01-01', 'Talks'],
    ['2021-03', '2021-03-01', '2021-04-01', 'Talks (in March\u00a02021, exact day not stated)'],
    ['2020', '2020-01-01', '2021-01-01', 'Talks (in 2020)'],
    ['2021-01/2021-03', '2021-01-01', '2021-04-01', 'Talks (from January to March\u00a02021)'],
    ['[2021-03-01..2021-06-02]', '2021-03-01', '2021-06-03', 'Talks (on one day between 1\u00a0March and 2\u00a0June\u00a02021)'],
    ['2021-06-01~', '2021-06-01', '2021-06-02', 'Talks (about 1\u00a0June\u00a02021)'],
    ['2021-01/..', '2021-01-01', '2021-06-03', 'Talks (since January\u00a02021)'],
    ['2021-07-01/..', '2021-07-01', '2021-07-02', 'Talks (since 1\u00a0July\u00a02021)'],
  ])('shows %s from %s until before %s, as “%4$s”', (date, start, end, summary) => {
    const event = eventOf(aDate('talks', date, { title: 'Talks' }));
    expect([event.startDate.isDate, event.startDate.toString(), event.endDate.toString()]).toEqual([true, start, end]);
    expect(event.summary).toBe(summary);
  });

  it('says what it cannot show', () => {
    const open = eventOf(aDate('talks', '2021-01/..', { status: 'under-way', summary: 'They go on.' }));
    expect(open.description.split('\n')).toEqual([
      'Under way as of 2\u00a0June\u00a02021.',
      'Since January\u00a02021, end not stated. The calendar shows it until 2\u00a0June\u00a02021, the day of the explainer.',
      'They go on.',
      'Reported at: https://example.org:8080/news/story/timeline.html#talks',
    ]);
    expect(eventOf(aDate('talks', '2021-03')).description).toMatch(
      /^Happened\.\nIn March\u00a02021, exact day not stated\. The calendar shows all possible days\.\n/u,
    );
  });

  it.each([
    ['happened', 'CONFIRMED', 'Talks'],
    ['under-way', 'CONFIRMED', 'Talks'],
    ['planned', 'TENTATIVE', 'Talks (planned)'],
    ['cancelled', 'CANCELLED', 'Talks (cancelled)'],
    ['postponed', 'CANCELLED', 'Talks (postponed, new day not stated)'],
    ['unknown', 'TENTATIVE', 'Talks (not known whether it took place)'],
  ] as const)('tells what is %s as %s', (status, expected, summary) => {
    const event = eventOf(aDate('talks', '2021-06-02', { title: 'Talks', status }));
    expect([valueOf(event, 'status'), valueOf(event, 'transp'), event.summary]).toEqual([expected, 'TRANSPARENT', summary]);
  });

  it('leads to the entry, names its places, and takes its time stamp from the article', () => {
    const places = [aPlace('mx', { name: 'Mexico' }), aPlace('dc', { name: 'Washington, DC' })];
    const entry = aDate('talks', '2021-06-02', { places: ['mx', 'dc'] });
    const event = eventOf(entry, { places, updated: parseBoundedDate('2021-06-04') });
    expect(event.location).toBe('Mexico and Washington, DC');
    expect(valueOf(event, 'url')).toBe('https://example.org:8080/news/story/timeline.html#talks');
    expect(valueOf(event, 'dtstamp')).toBe('2021-06-04T00:00:00Z');
    expect(valueOf(eventOf(entry), 'dtstamp')).toBe('2021-06-02T00:00:00Z');
  });

  it('keeps the uid of a date when the folder is renamed or the site moves, and counts its changes', () => {
    const entry = aDate('talks', '2021-06-02', { sequence: 3 });
    const uid = `talks@${anArticle().uuid}`;
    expect([eventOf(entry).uid, eventOf(entry).sequence]).toEqual([uid, 3]);
    expect(eventOf(entry, { slug: 'newest', formerly: ['story', 'newer'] }).uid).toBe(uid);
    const [moved] = eventsOf(toICalendar(anArticle({ dates: [entry] }), { ...site, address: 'https://elsewhere.example/' }));
    expect(moved?.uid).toBe(uid);
  });

  it('names no address where nobody has said where the site stands', () => {
    const text = toICalendar(anArticle({ dates: [aDate('talks', '2021-06-02')] }), anUnnamedSite);
    expect(eventsOf(text).map(({ uid }) => uid)).toEqual([`talks@${anArticle().uuid}`]);
    expect(text).not.toMatch(/URL|SOURCE|http|undefined|html/u);
  });

  it('has the earliest first', () => {
    const dates = [aDate('b', '2021-06-02'), aDate('c', '2021-07'), aDate('a', '2021-05')];
    expect(eventsOf(toICalendar(anArticle({ dates }), site)).map(({ summary }) => summary.slice(0, 1))).toEqual(['a', 'b', 'c']);
  });
});

describe('the text of a calendar', () => {
  const evil = 'A; "b", c\\n \\; <img src=x>\nBEGIN:VEVENT\r\nSUMMARY:x\nEND:VCALENDAR 😀';
  const long = '“Ä😀, ;\\” '.repeat(40).trim();
  const article = anArticle({
    headline: evil,
    standfirst: `${evil} ${long}`,
    places: [aPlace('here', { name: evil })],
    dates: [aDate('one', '2021-06-01', { title: evil, summary: evil, places: ['here'] }), aDate('two', '2021-06-02', { title: long })],
  });
  const text = toICalendar(article, site);

  it('gives hostile words back exactly, and nothing of them becomes a line of its own', () => {
    const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
    const lines = evil.replaceAll('\r\n', '\n');
    // The reader knows these properties as no text of RFC 5545, so it leaves their escapes in.
    const read = (name: string) => {
      const value = calendar.getFirstPropertyValue(name)?.toString() ?? '';
      return ICAL.Property.fromString(`SUMMARY:${value}`).getFirstValue();
    };
    expect([read('name'), read('x-wr-calname'), read('x-wr-caldesc')]).toEqual([lines, lines, `${lines} ${long}`]);
    const [one, two, ...others] = eventsOf(text);
    expect(others).toEqual([]);
    expect([one?.summary, one?.location, two?.summary]).toEqual([lines, lines, long]);
    expect(one?.description).toContain(`\n${lines}\n`);
  });

  it('has lines of at most 75 bytes that end in CR LF, and none cut within a letter', () => {
    expect(text).toMatch(/\r\nEND:VCALENDAR\r\n$/u);
    const lines = text.split('\r\n');
    expect(lines.filter((line) => Buffer.byteLength(line) > 75 || /[\r\n]/u.test(line))).toEqual([]);
    expect(Buffer.from(text).toString()).toBe(text);
    expect(text).not.toMatch(/\p{Surrogate}/u);
  });
});

describe('the sequence of a date', () => {
  const { anchors } = recordAnchors({ ...fileOf(story), anchors: '' });
  const shown = (text: string) => {
    const { article } = compile({ ...fileOf(text), anchors, isDraft: true });
    const event = article && toICalendar(article, site).replace(/^(?:DTSTAMP|SEQUENCE|NAME|X-WR-\w+):.*\r\n(?: .*\r\n)*/gmu, '');
    return { event, sequence: article?.dates[0]?.sequence };
  };
  const end = 'people: [ana-ruiz] }';

  it.each([
    [['Ruiz promises a bridge', 'Ruiz promises two']],
    [['date: "2021-06-01"', 'date: "2021-06"']],
    [['date: "2021-06-01"', 'date: "2021-06-01/.."']],
    [
      ['date: "2021-06-01"', 'date: "2021-06-01/.."'],
      ['published: "2021-06-02"', 'published: "2021-06-03"'],
    ],
    [
      ['status: happened', 'status: planned'],
      ['date: "2021-06-01"', 'date: "2021-06"'],
    ],
    [
      ['status: happened', 'status: under-way'],
      ['date: "2021-06-01"', 'date: "2021-06-01/2021-06-02"'],
    ],
    [[end, 'people: [ana-ruiz], summary: In June. }']],
    [[end, 'people: [ana-ruiz], places: [norland] }']],
    [[end, 'people: [], with: [ana-ruiz] }']],
    [['published: "2021-06-02"', 'published: "2021-06-03"']],
    [['role: minister', 'role: mayor']],
    [['name: Norland', 'name: Norlands']],
  ] as [string, string][][])('rises when, and only when, the event changes: %j', (...edits) => {
    const [before, after] = [shown(story), shown(storyWith(...edits))];
    expect(after.event).toBeDefined();
    expect(after.sequence).toBe(before.event === after.event ? 0 : 1);
  });
});
