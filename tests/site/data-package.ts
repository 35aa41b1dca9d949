import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import Papa from 'papaparse';

/** A Data Package (version 1), with what the tests look at. */
interface DataPackage {
  resources: Resource[];
}

interface Resource {
  name: string;
  path: string;
  bytes: number;
  hash: string;
  schema?: TableSchema;
}

interface TableSchema {
  fields: {
    name: string;
    type: string;
    format?: string;
    constraints?: Record<string, unknown> & { required?: boolean; unique?: boolean };
  }[];
  primaryKey: string[];
  foreignKeys?: { fields: string; reference: { resource: string; fields: string } }[];
  missingValues: string[];
}

/** A table by the names of its columns; undefined where nothing is stated. */
type Row = Record<string, string | number | undefined>;

/** The package that a folder describes. */
export function readPackage(folder: string): DataPackage {
  return JSON.parse(readFileSync(join(folder, 'datapackage.json'), 'utf8')) as DataPackage;
}

// https://datapackage.org/profiles/1.0/datapackage.json as published, in the public domain (Unlicense). It holds those of a Data
// Resource and of a Table Schema.
const profile = JSON.parse(readFileSync('tests/fixtures/data-package-1.0.json', 'utf8')) as object;
// It carries more than JSON Schema, such as the order in which to show properties.
const followsProfile = addFormats(
  new Ajv({ allErrors: true, strictSchema: false, strictTypes: false, formats: { textarea: true } }),
).compile(profile);

/** What the published profile finds wrong with a package. */
export function profileErrors(described: DataPackage): string[] {
  followsProfile(described);
  return (followsProfile.errors ?? []).map(({ instancePath, message = '' }) => `${instancePath} ${message}`);
}

/** The resources that are tables. */
export function tablesOf({ resources }: DataPackage): (Resource & { schema: TableSchema })[] {
  return resources.flatMap((resource) => (resource.schema ? [{ ...resource, schema: resource.schema }] : []));
}

/** Every row of every table, by the table’s name. Throws at the first cell that is not what its Table Schema says, and at lost keys. */
export function readTables(folder: string): Map<string, Row[]> {
  const described = tablesOf(readPackage(folder));
  const tables = new Map(described.map((table) => [table.name, readRows(folder, table.path, table.schema)]));
  for (const { name, path, schema } of described) {
    const rows = tables.get(name) ?? [];
    const unique = schema.fields.filter(({ constraints }) => constraints?.unique).map((field) => [field.name]);
    for (const key of [schema.primaryKey, ...unique]) checkUnique(path, rows, key);
    for (const { fields, reference } of schema.foreignKeys ?? []) {
      const known = new Set(tables.get(reference.resource === '' ? name : reference.resource)?.map((row) => row[reference.fields]));
      const lost = rows.map((row) => row[fields]).find((id) => id !== undefined && !known.has(id));
      if (lost !== undefined) throw new Error(`${path}: ${fields} has the foreign key ${lost}, which is nowhere`);
    }
  }
  return tables;
}

function readRows(folder: string, path: string, { fields, missingValues }: TableSchema): Row[] {
  // Its last line ends too, and nothing stands after it.
  const text = readFileSync(join(folder, path), 'utf8').replace(/\r\n$/u, '');
  const { data, meta, errors } = Papa.parse<Record<string, string>>(text, { header: true, delimiter: ',', newline: '\r\n' });
  if (errors[0]) throw new Error(`${path}: ${errors[0].message}`);
  const names = fields.map(({ name }) => name);
  if (meta.fields?.join() !== names.join()) throw new Error(`${path}: the header is not ${names.join()}`);
  const types = new Map(fields.map(({ name, type }) => [name, type]));
  const isRow = rowSchema(fields);
  return data.map((cells, index) => {
    const typed = ([name, cell]: [string, string]) => [name, missingValues.includes(cell) ? undefined : cast(cell, types.get(name))];
    const row = Object.fromEntries(Object.entries(cells).map(typed)) as Row;
    if (!isRow(row)) throw new Error(`${path}: row ${(index + 1).toString()} ${ajv.errorsText(isRow.errors, { dataVar: '' })}`);
    return row;
  });
}

// Strict: a type, format or constraint that it does not know is an error, not passed over.
const ajv = addFormats(new Ajv({ strictTypes: false }));

/** The fields of a Table Schema as a JSON Schema of a row: constraints have the same names in both. */
function rowSchema(fields: TableSchema['fields']) {
  const limits = (constraints: object = {}) => Object.entries(constraints).filter(([name]) => !['required', 'unique'].includes(name));
  const property = ({ type, format, constraints }: TableSchema['fields'][number]) => ({
    ...(type === 'date' ? { type: 'string', format: 'date' } : { type, ...(format !== undefined && { format }) }),
    ...Object.fromEntries(limits(constraints)),
  });
  return ajv.compile({
    type: 'object',
    required: fields.filter(({ constraints }) => constraints?.required).map(({ name }) => name),
    properties: Object.fromEntries(fields.map((field) => [field.name, property(field)])),
  });
}

/** A number where the cell is written as one; else the words, which are then found to be none. */
function cast(cell: string, type = ''): string | number {
  const isNumber = type === 'integer' ? /^[-+]?\d+$/u : /^[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?$/iu;
  return ['integer', 'number'].includes(type) && isNumber.test(cell) ? Number(cell) : cell;
}

function checkUnique(path: string, rows: Row[], key: string[]): void {
  const keys = rows.map((row) => key.map((name) => row[name]));
  // What is not stated is no key.
  const stated = keys.filter((key) => key.every((part) => part !== undefined)).map((key) => JSON.stringify(key));
  const twice = stated.find((key, index) => stated.indexOf(key) < index);
  if (twice !== undefined) throw new Error(`${path}: ${key.join()} is not unique: ${twice}`);
}
