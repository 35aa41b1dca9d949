import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { check } from '@placemarkio/check-geojson';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import ICAL from 'ical.js';
import { afterAll, describe, expect, test } from 'vitest';
import { readArticleFiles } from '../../src/compile/read/article-files.ts';
import { compileAll } from '../../src/compile/compile.ts';
import { type Article, sourcedEntries } from '../../src/article/article.ts';
import { dataFiles } from '../../src/outputs/data/files.ts';
import { publishedAt, sites, type SiteName } from '../built-sites.ts';
import { attribute, builtPages } from './built-page.ts';
import { calendarDays } from './calendar-days.ts';
import { profileErrors, readPackage, readTables, tablesOf } from './data-package.ts';

const explainers = await Promise.all(
  (['content', 'fixtures'] as const).map(async (site) => {
    const { articles } = compileAll(await readArticleFiles(sites[site].content));
    return articles.map((article) => ({ site, article, slug: article.slug, folder: join(sites[site].out, article.slug) }));
  }),
);
const idsOf = new Map(
  builtPages().map(({ site, file, elements }) => [`${site}/${file}`, new Set(elements.map((element) => attribute(element, 'id')))]),
);

function opens(site: SiteName, address: string): boolean {
  const [page = '', id] = address.replace(publishedAt, '').split('#');
  return idsOf.get(`${site}/${page}`)?.has(id) ?? false;
}

/** How many claims there are, where sources differ. */
function stepsOf({ pledges }: Article): number {
  return pledges.flatMap(({ steps }) => steps).length;
}

function claimsOf({ dates, pledges }: Article): number {
  return [...dates, ...pledges].flatMap(({ claims }): unknown[] => claims).length;
}

describe.each(explainers.flat())('$site/$slug', ({ site, article, folder }) => {
  const data = join(folder, 'data');
  const read = (file: string) => readFileSync(join(data, file), 'utf8');

  test('has its data files, and no other', () => {
    const names = dataFiles(article).map(({ name }) => name);
    const files = readdirSync(data).filter((file) => !/\.(?:br|gz)$/u.test(file));
    expect(files).toEqual(names.toSorted());
  });

  test('has its data under its former names, too', () => {
    for (const former of article.formerly) {
      for (const file of [...dataFiles(article).map(({ name }) => `data/${name}`), 'article.md']) {
        expect(readFileSync(join(dirname(folder), former, file)).equals(readFileSync(join(folder, file)))).toBe(true);
      }
    }
  });

  test('has the article as it was written, byte for byte', () => {
    const source = readFileSync(join(sites[site].content, article.slug, 'article.md'));
    expect(readFileSync(join(folder, 'article.md')).equals(source)).toBe(true);
  });

  test('has a data package that the profile of Frictionless Data finds valid', () => {
    expect(profileErrors(readPackage(data))).toEqual([]);
    expect(tablesOf(readPackage(data))).toHaveLength(11 + Number(claimsOf(article) > 0) + Number(stepsOf(article) > 0));
  });

  test('says the size and the digest of each file', () => {
    for (const { path, bytes, hash } of readPackage(data).resources) {
      const content = readFileSync(join(data, path));
      const digest = createHash('sha256').update(content).digest('hex');
      expect([path, bytes, hash]).toEqual([path, content.length, `sha256:${digest}`]);
    }
  });

  test('has tables of which every row holds to its columns, keys and the keys of others', () => {
    const tables = readTables(data);
    expect(Object.fromEntries([...tables].map(([name, rows]) => [name, rows.length]))).toEqual({
      people: article.people.length,
      roles: article.people.flatMap(({ roles }) => roles).length,
      organisations: article.organisations.length,
      places: article.places.length,
      dates: article.dates.length,
      pledges: article.pledges.length,
      conditions: article.pledges.flatMap(({ conditions }) => conditions).length,
      quotes: sourcedEntries(article).flatMap(({ quotes }) => quotes).length,
      ...(stepsOf(article) > 0 && { steps: stepsOf(article) }),
      ...(claimsOf(article) > 0 && { claims: claimsOf(article) }),
      agenda: article.agenda.length,
      unknowns: article.unknowns.length,
      sources: article.sources.length,
    });
  });

  test('has addresses that open', () => {
    const rows = [...readTables(data).values()].flat().filter((row) => 'address' in row);
    expect(rows.length).toBeGreaterThan(8);
    expect(rows.map(({ address }) => String(address)).filter((address) => !opens(site, address))).toEqual([]);
  });

  test('has passages and lists of ids that are there', () => {
    const tables = readTables(data);
    const known = new Set([...tables.values()].flat().map(({ id }) => id));
    const lists = [
      'people',
      'organisations',
      'with',
      'places',
      'saidBy',
      'dates',
      'members',
      'between',
      'recipients',
      'mayOverlap',
      'about',
      'sources',
      'on',
    ];
    const idsIn = (names: string[]) =>
      [...tables.values()].flat().flatMap((row) => names.flatMap((name) => (typeof row[name] === 'string' ? row[name].split(';') : [])));
    expect(idsIn(lists).filter((id) => !known.has(id))).toEqual([]);
    const blocks = idsOf.get(`${site}/${article.slug}/index.html`);
    expect(idsIn(['passages']).filter((id) => !blocks?.has(id))).toEqual([]);
  });

  test('has the whole explainer, which fits the schema that it names', () => {
    const whole = JSON.parse(read('explainer.json')) as { $schema: string };
    const validate = addFormats(new Ajv2020()).compile(JSON.parse(read(whole.$schema)) as object);
    validate(whole);
    expect(validate.errors).toBeNull();
    const { $schema, ...rest } = whole;
    expect($schema).toBe('explainer.schema.json');
    expect(rest).toEqual(JSON.parse(JSON.stringify(article)));
  });

  test('has a map and a calendar that others’ readers read', () => {
    expect(() => check(read('places.geojson'))).not.toThrow();
    const { length: days } = article.dates.filter((date) => calendarDays(date, article));
    expect(existsSync(join(data, 'timeline.ics'))).toBe(days > 0);
    if (days === 0) return;
    const events = new ICAL.Component(ICAL.parse(read('timeline.ics')) as unknown[]).getAllSubcomponents('vevent');
    expect(events).toHaveLength(days);
  });
});

describe('a data package', () => {
  const source = join(sites.content.out, 'central-america-migration', 'data');
  const folder = mkdtempSync(join(tmpdir(), 'standfirst-data-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  // What must not pass, so that what passes means something.
  test.each([
    ['people.csv', ',united-states,', ',nowhere,', 'country has the foreign key nowhere'],
    ['people.csv', 'Joe Biden', '', "must have required property 'name'"],
    ['people.csv', 'US president', 'US,president', 'Too many fields'],
    ['people.csv', 'name,role', 'role,name', 'the header is not'],
    ['places.csv', ',country,US,', ',land,US,', '/kind must be equal to one of the allowed values'],
    ['places.csv', '38.9', '91', '/latitude must be <= 90'],
    ['places.csv', '38.9', '38.9 N', '/latitude must be number'],
    ['dates.csv', ',2021-03-01,', ',2021-02-30,', '/earliest must match format "date"'],
    ['pledges.csv', '\r\ngovernance-aid,', '\r\naid-310m,', 'id is not unique'],
    ['pledges.csv', ',aid-announcement,', ',no-such-date,', 'announced has the foreign key no-such-date'],
    ['conditions.csv', 'governance-aid,1', 'no-such-pledge,1', 'pledge has the foreign key no-such-pledge'],
    ['conditions.csv', 'governance-aid,1', 'governance-aid,1.5', '/number must be integer'],
    ['agenda.csv', 'guatemala;mexico', 'guatemala;;mexico', '/places must match pattern'],
    ['sources.csv', 'https://', 'https:// ', '/url must match format "uri"'],
  ])('of %s with %j changed to %j does not hold', (file, from, to, mistake) => {
    expect(existsSync(source)).toBe(true);
    cpSync(source, folder, { recursive: true });
    const text = readFileSync(join(folder, file), 'utf8');
    expect(text).toContain(from);
    writeFileSync(join(folder, file), text.replace(from, to));
    expect(() => readTables(folder)).toThrow(mistake);
  });

  test.each([
    ['"profile": "data-package"', '"profile": 1', '/profile must be string'],
    ['"path": "people.csv"', '"path": "/people.csv"', '/resources/0/path'],
    ['"type": "date"', '"type": "day"', '/schema/fields/'],
    ['"foreignKeys": [', '"foreignKeys": [], "missingValues": [', '/schema/foreignKeys must NOT have fewer than 1 items'],
    ['"required": true', '"required": "yes"', '/constraints/required must be boolean'],
  ])('with %j changed to %j is not valid', (from, to, mistake) => {
    const text = readFileSync(join(source, 'datapackage.json'), 'utf8');
    expect(text).toContain(from);
    cpSync(source, folder, { recursive: true });
    writeFileSync(join(folder, 'datapackage.json'), text.replace(from, to));
    expect(profileErrors(readPackage(folder)).join('\n')).toContain(mistake);
  });
});
