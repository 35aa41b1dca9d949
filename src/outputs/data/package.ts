import { createHash } from 'node:crypto';
import type { Article, Source } from '../../article/article.ts';
import type { Day } from '../../article/calendar.ts';
import { sourceName } from '../../languages/source-label.ts';
import { wordsOf } from '../../languages/words.ts';
import { explainerId } from '../lasting-id.ts';
import { formats } from '../formats.ts';
import { addressIn, type Publication } from '../publication.ts';
import type { DataFile } from './file.ts';
import type { Table } from './tables.ts';

/** A file of the package with its text, and the table that it holds if any. */
export interface PackedFile {
  file: DataFile;
  text: string;
  table: Table | undefined;
}

/**
 * What the data files of an explainer hold, as a Data Package with a Table Schema for each table (Frictionless Data, version 1):
 * every column with its type, sentence and limits, keys, and the size and digest of each file.
 *
 * `created` is the day of publication; `version` is the day of the last change as three numbers, so it rises with each.
 */
export function toDataPackage(article: Article, files: PackedFile[], site: Publication): string {
  const { slug, headline, standfirst, published, updated, sources } = article;
  const whole = {
    profile: 'data-package',
    name: slug,
    id: explainerId(article),
    title: headline,
    description: standfirst,
    ...(site.address !== undefined && { homepage: addressIn(site, slug, '') }),
    version: versionOf((updated ?? published).earliest),
    created: `${published.earliest}T00:00:00Z`,
    ...(site.licence && { licenses: [{ path: site.licence.url, title: site.licence.name }] }),
    sources: sources.map((source) => toSource(source, article)),
    resources: files.map((file) => toResource(article, file)),
  };
  return `${JSON.stringify(whole, undefined, 2)}\n`;
}

/** `2021.6.2`: a version number has no leading zeros. */
function versionOf(day: Day): string {
  return day.split('-').map(Number).join('.');
}

function toSource(source: Source, article: Article): object {
  const t = wordsOf(article);
  const title = ({ headline, ...one }: Source) => `${sourceName(one, t)}: ${headline}`;
  const isShared = article.sources.some((other) => other !== source && title(other) === title(source));
  return {
    title: isShared ? t.source.ofDay(title(source), t.date.label(source.publishedOn)) : title(source),
    ...(source.url !== undefined && { path: source.url }),
  };
}

function toResource(article: Article, { file, text, table }: PackedFile): object {
  const { name, label, format, mediaType = formats[format].mediaType } = file;
  const t = wordsOf(article);
  const bytes = Buffer.from(text);
  return {
    name: file.table ?? name.replaceAll('.', '-'),
    path: name,
    profile: table ? 'tabular-data-resource' : 'data-resource',
    title: t.data.files[label],
    ...(table && { description: t.data.table(t.date.label(article.asOf)) }),
    format,
    mediatype: mediaType,
    encoding: 'utf-8',
    bytes: bytes.length,
    hash: `sha256:${createHash('sha256').update(bytes).digest('hex')}`,
    ...(table && { schema: toSchema(table, file.table) }),
  };
}

function toSchema({ fields, primaryKey, foreignKeys }: Table, name: DataFile['table']): object {
  return {
    fields,
    primaryKey,
    // An empty list of them would not be valid.
    ...(foreignKeys.length > 0 && { foreignKeys: foreignKeys.map((key) => toForeignKey(key, name)) }),
    missingValues: [''],
  };
}

/** A table names itself by nothing. */
function toForeignKey({ field, table }: Table['foreignKeys'][number], name: DataFile['table']): object {
  return { fields: field, reference: { resource: table === name ? '' : table, fields: 'id' } };
}
