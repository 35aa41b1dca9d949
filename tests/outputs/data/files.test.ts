import { parseBoundedDate } from '../../../src/article/date.ts';
import { describe, expect, it } from 'vitest';
import { en } from '../../../src/languages/en/en.ts';
import { dataFiles, dataFileText } from '../../../src/outputs/data/files.ts';
import { aSite } from '../../publication.ts';
import { aDate, anArticle, aPlace, aSource } from '../../factories.ts';

const site = { ...aSite, address: 'https://example.org/news/' };
const article = anArticle({ dates: [aDate('day', '2021-06-01')], places: [aPlace('gt', { code: 'GT' })] });
const namesOf = (given: typeof article) => dataFiles(given).map(({ name }) => name);

describe('the data files of an article', () => {
  it('are eleven tables, the map, the calendar, the whole with its schema, and what describes them', () => {
    expect(namesOf(article)).toEqual([
      ...['people.csv', 'roles.csv', 'organisations.csv', 'places.csv', 'dates.csv', 'pledges.csv', 'conditions.csv', 'quotes.csv'],
      ...['agenda.csv', 'unknowns.csv', 'sources.csv', 'places.geojson', 'timeline.ics'],
      ...['explainer.json', 'explainer.schema.json', 'datapackage.json'],
    ]);
  });

  it('have no calendar without dates, which no reader takes for one', () => {
    const without = anArticle();
    expect(namesOf(without)).not.toContain('timeline.ics');
    const beforeYear1 = { ...without, dates: [aDate('ides', '-0043-03-15'), aDate('sea', 'Y-170000002')] };
    expect(namesOf(beforeYear1)).not.toContain('timeline.ics');
    expect(namesOf({ ...without, dates: [...beforeYear1.dates, aDate('now', '2021')] })).toContain('timeline.ics');
    expect(dataFileText(without, 'datapackage.json', site)).not.toContain('timeline.ics');
  });

  it('have each a name of their own in the words of the interface', () => {
    const names = dataFiles(article).map(({ label }) => en.data.files[label]);
    expect(new Set(names).size).toBe(names.length);
  });

  it('are the same for the same article, and end in a line break', () => {
    for (const name of namesOf(article)) {
      const text = dataFileText(article, name, site);
      expect(text).toMatch(/\n$/u);
      expect(dataFileText(structuredClone(article), name, site)).toBe(text);
    }
  });

  it('are no others', () => {
    expect(() => dataFileText(article, '../secret', site)).toThrow(RangeError);
  });
});

describe('the data package', () => {
  const whole = (given: Parameters<typeof anArticle>[0]) =>
    JSON.parse(dataFileText(anArticle(given), 'datapackage.json', site)) as Record<string, unknown>;

  it('has the day of publication, and a version that rises with the last change', () => {
    expect(whole({})).toMatchObject({ name: 'story', created: '2021-06-02T00:00:00Z', version: '2021.6.2' });
    expect(whole({ updated: parseBoundedDate('2021-12-24') })).toMatchObject({ created: '2021-06-02T00:00:00Z', version: '2021.12.24' });
  });

  it('names each source, with its day where another has the same name, and its address where it has one', () => {
    const one = { publisher: 'Daily', headline: 'It' };
    const sources = [aSource('a', '2021-06-01', one), aSource('b', '2021-06-02', one), aSource('c', '2021', { url: undefined })];
    expect(whole({ sources }).sources).toEqual([
      { title: 'Daily: It, 1\u00a0June\u00a02021', path: 'https://a.example/' },
      { title: 'Daily: It, 2\u00a0June\u00a02021', path: 'https://b.example/' },
      { title: 'c: c' },
    ]);
  });
});
