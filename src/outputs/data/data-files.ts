import type { Article } from '../../article/article.ts';
import type { Words } from '../../languages/en/en.ts';
import { toCsv } from './csv.ts';
import { toDataPackage } from './data-package.ts';
import { explainerJsonSchema, toExplainer } from './explainer-schema.ts';
import { toGeoJson } from './geojson.ts';
import { toICalendar } from './icalendar.ts';
import type { Publication } from '../publication.ts';
import { type Table, tableNames, type TableName, tables } from './tables.ts';

/** A file of an explainer's data: its name in the folder `data/`, which of the interface's words names it, and its media type. */
export interface DataFile {
  name: string;
  label: keyof Words['data']['files'];
  mediaType: string;
}

type Write = (article: Article, site: Publication) => string;

const schemaFile = 'explainer.schema.json';
const packageFile = 'datapackage.json';

const files: (DataFile & { write: Write })[] = [
  ...tableNames.map((table) => ({ name: `${table}.csv`, label: table, mediaType: 'text/csv', write: tableText(table) })),
  { name: 'places.geojson', label: 'map', mediaType: 'application/geo+json', write: toGeoJson },
  { name: 'timeline.ics', label: 'calendar', mediaType: 'text/calendar', write: toICalendar },
  { name: 'explainer.json', label: 'explainer', mediaType: 'application/json', write: toExplainerText },
  { name: schemaFile, label: 'schema', mediaType: 'application/schema+json', write: () => toJson(explainerJsonSchema()) },
  { name: packageFile, label: 'package', mediaType: 'application/json', write: toPackage },
];

/** The data files of an article, in the order in which readers are offered them. A calendar without dates would be none. */
export function dataFiles({ dates }: Pick<Article, 'dates'>): DataFile[] {
  return files
    .filter(({ label }) => label !== 'calendar' || dates.length > 0)
    .map(({ name, label, mediaType }) => ({ name, label, mediaType }));
}

/**
 * What a data file of an article holds. All files are UTF-8 and the same for the same article.
 * @throws {RangeError} when no file has that name.
 * @example dataFileText(article, 'people.csv', site) //=> 'id,name,role,…'
 */
export function dataFileText(article: Article, name: string, site: Publication): string {
  const file = files.find((one) => one.name === name);
  if (!file) throw new RangeError(`Expected the name of a data file, not ${name}`);
  return file.write(article, site);
}

function tableText(name: TableName): Write {
  return (article, site) => toCsv(tables(article, site)[name]);
}

function toExplainerText(article: Article): string {
  return toJson(toExplainer(article, schemaFile));
}

function toPackage(article: Article, site: Publication): string {
  const of: Partial<Record<string, Table>> = tables(article, site);
  const packed = dataFiles(article).filter(({ name }) => name !== packageFile);
  return toDataPackage(
    article,
    packed.map((file) => ({ ...file, text: dataFileText(article, file.name, site), table: of[file.label] })),
    site,
  );
}

function toJson(value: object): string {
  return `${JSON.stringify(value, undefined, 2)}\n`;
}
