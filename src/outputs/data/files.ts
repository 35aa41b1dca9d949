import type { Article } from '../../article/article.ts';
import type { EntryView } from '../../article/views.ts';
import { pledgesWithSteps } from '../../article/life.ts';
import { oncePerArticle } from '../../article/once-per-article.ts';
import type { Publication } from '../publication.ts';
import { toCsv } from './csv.ts';
import type { DataFile } from './file.ts';
import { toDataPackage } from './package.ts';
import { explainerJsonSchema, toExplainer } from './explainer-schema.ts';
import { toGeoJson } from './geojson.ts';
import { activitiesIn, toIati } from './iati.ts';
import { calendarFile, datesWithForm, toICalendar } from './icalendar.ts';
import { toLifeRecords } from './life-records.ts';
import { tableFile, tableNames, type TableName, tables } from './tables.ts';

const schemaFile = 'explainer.schema.json';
const packageFile = 'datapackage.json';

/** The same for every explainer. */
let schemaText: string | undefined;

/** The tables that most readers come for. */
const offered: TableName[] = ['people', 'places', 'dates', 'pledges'];

const viewOfTable: Partial<Record<TableName, EntryView>> = {
  ...({ people: 'actors', roles: 'actors', organisations: 'actors' } as const),
  ...({ places: 'places', dates: 'timeline', pledges: 'aid', conditions: 'aid', steps: 'aid' } as const),
};

/** Every data file, in the order in which readers are offered them. */
const files: DataFile[] = [
  ...tableNames.map((table): DataFile => ({
    name: tableFile(table),
    label: table,
    format: 'csv',
    table,
    view: viewOfTable[table],
    isOffered: offered.includes(table),
    ...(table === 'claims' && { isFor: ({ dates, pledges }) => [...dates, ...pledges].some(({ claims }) => claims.length > 0) }),
    ...(table === 'steps' && { isFor: ({ pledges }) => pledgesWithSteps({ pledges }).length > 0 }),
    write: (article, site) => toCsv(tables(article, site)[table]),
  })),
  { name: 'places.geojson', label: 'map', format: 'geojson', view: 'places', isOffered: true, write: toGeoJson },
  // A calendar without a date that it can hold would be none.
  {
    name: calendarFile,
    label: 'calendar',
    format: 'ics',
    view: 'timeline',
    isOffered: true,
    isFor: (article) => datesWithForm(article).length > 0,
    write: toICalendar,
  },
  {
    name: 'pledges.json',
    label: 'lives',
    format: 'json',
    view: 'aid',
    isOffered: true,
    isFor: (article) => pledgesWithSteps(article).length > 0,
    write: (article, site) => toJson(toLifeRecords(article, site)),
  },
  {
    name: 'iati.xml',
    label: 'activities',
    format: 'xml',
    view: 'aid',
    isOffered: true,
    isFor: (article) => activitiesIn(article).length > 0,
    write: toIati,
  },
  {
    name: 'explainer.json',
    label: 'explainer',
    format: 'json',
    isOffered: true,
    write: (article) => toJson(toExplainer(article, schemaFile)),
  },
  {
    name: schemaFile,
    label: 'schema',
    format: 'json',
    mediaType: 'application/schema+json',
    write: () => (schemaText ??= toJson(explainerJsonSchema())),
  },
  { name: packageFile, label: 'package', format: 'json', isOffered: true, write: toPackage },
];

/** Every data file that an explainer can have. */
export const allDataFiles: readonly DataFile[] = files;

/** The data files of an article, in the order in which readers are offered them. */
export function dataFiles(article: Pick<Article, 'asOf' | 'dates' | 'pledges' | 'list'>): DataFile[] {
  return files.filter(({ isFor = () => true }) => isFor(article));
}

/**
 * What a data file of an article holds. All files are UTF-8 and the same for the same article.
 * @throws {RangeError} when no file has that name.
 * @example dataFileText(article, 'people.csv', site) //=> 'id,name,role,…'
 */
export function dataFileText(article: Article, name: string, site: Publication): string {
  const file = files.find((one) => one.name === name);
  if (!file) throw new RangeError(`Expected the name of a data file, not ${name}`);
  return textOf(file, article, site);
}

/** Each text is made once: the package says how large all others are, and former names of the folder have the same files. */
function textOf(file: DataFile, article: Article, site: Publication): string {
  const texts = textsOf(article).get(site) ?? new Map<DataFile, string>();
  textsOf(article).set(site, texts);
  const text = texts.get(file) ?? file.write(article, site);
  texts.set(file, text);
  return text;
}

const textsOf = oncePerArticle(() => new WeakMap<Publication, Map<DataFile, string>>());

function toPackage(article: Article, site: Publication): string {
  const all = tables(article, site);
  const packed = dataFiles(article).filter(({ name }) => name !== packageFile);
  return toDataPackage(
    article,
    packed.map((file) => ({ file, text: textOf(file, article, site), table: file.table && all[file.table] })),
    site,
  );
}

function toJson(value: object): string {
  return `${JSON.stringify(value, undefined, 2)}\n`;
}
