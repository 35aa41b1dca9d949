import * as z from 'zod';
import type { EdtfDate } from '../../article/date.ts';
import { dateFields } from '../../article/date-fields.ts';
import type { Publication } from '../publication.ts';

/** What a column says of its values, in the terms of Table Schema (Frictionless Data). */
export interface Field {
  name: string;
  type: 'string' | 'number' | 'integer' | 'date';
  format?: 'uri';
  description: string;
  constraints?: Constraints;
}

interface Constraints {
  required?: true;
  unique?: true;
  enum?: string[];
  pattern?: string;
  minimum?: number;
  maximum?: number;
}

/** One value of a row; undefined where nothing is stated. */
export type Cell = string | number | undefined;

/** A column: its field, how an entry fills it, and the table whose ids it holds. */
export interface Column<Entry> {
  field: Field;
  cell: (entry: Entry) => Cell;
  reference?: string | undefined;
}

/** What separates the ids of a list; no id contains it. */
export const listSeparator = ';';

const idPattern = '[a-z0-9]+(-[a-z0-9]+)*';
const listPattern = `^${idPattern}(${listSeparator}${idPattern})*$`;

interface Property {
  type?: 'string' | 'number' | 'array' | 'object';
  description?: string;
  enum?: string[];
  pattern?: string;
  format?: string;
  minimum?: number;
  maximum?: number;
}

/**
 * Columns for fields of an entry, with the sentence and the limits that the schema of the frontmatter has for each. A field that
 * lists ids has them in one cell, with a semicolon between two; one that holds a date has the days that it lies between after it.
 *
 * `references` names the table that holds what the ids of a field stand for.
 */
export function columnsOf<Shape extends z.ZodRawShape, Name extends keyof Shape & string>(
  schema: z.ZodObject<Shape>,
  names: Name[],
  references: Partial<Record<Name, string>> = {},
): Column<Partial<Record<Name, unknown>>>[] {
  const { properties = {}, required = [] } = jsonSchemaOf(schema);
  const dates = new Set(dateFields(schema).map(({ path }) => path.join('.')));
  return names.flatMap((name): Column<Partial<Record<Name, unknown>>>[] => {
    const isRequired = required.includes(name);
    if (dates.has(name)) return dayColumns(name, isRequired, (entry) => entry[name] as EdtfDate | undefined);
    const field = toField(name, properties[name] as Property, isRequired);
    return [{ field, cell: (entry) => toCell(entry[name]), reference: references[name] }];
  });
}

const known = new WeakMap<z.ZodObject, z.core.JSONSchema.BaseSchema>();

/** Worked out once: it takes longer than all tables of an article. */
function jsonSchemaOf(schema: z.ZodObject): z.core.JSONSchema.BaseSchema {
  const found = known.get(schema) ?? z.toJSONSchema(schema, { io: 'input' });
  known.set(schema, found);
  return found;
}

/**
 * A date as its author gave it, and between which days it lies. A date that every row has is the row’s own, so its days are plain
 * `earliest` and `latest`.
 */
function dayColumns<Entry>(name: string, isRequired: boolean, dateOf: (entry: Entry) => EdtfDate | undefined): Column<Entry>[] {
  const constraints = isRequired ? { constraints: { required: true as const } } : {};
  const day = (end: 'earliest' | 'latest', description: string): Column<Entry> => ({
    field: {
      name: isRequired ? end : `${name}${end === 'earliest' ? 'Earliest' : 'Latest'}`,
      type: 'date',
      description,
    },
    cell: (entry) => dateOf(entry)?.[end],
  });
  return [
    {
      field: {
        name,
        type: 'string',
        description: 'The date in EDTF (ISO 8601-2), no more precise than it is stated: `2021-03` is a day in March that is not stated.',
        ...constraints,
      },
      cell: (entry) => dateOf(entry)?.edtf,
    },
    day('earliest', 'The first day that the date can mean; empty where no start is stated.'),
    day('latest', 'The last day that the date can mean; empty while it goes on, or where no end is stated.'),
  ];
}

function toField(name: string, { type, description = '', pattern, format, ...limits }: Property, isRequired: boolean): Field {
  const { enum: allowed, minimum, maximum } = limits;
  return {
    name,
    type: type === 'number' ? 'number' : 'string',
    ...(format === 'uri' && { format }),
    description,
    constraints: {
      ...(isRequired && { required: true }),
      ...(allowed && { enum: allowed }),
      ...(type === 'array' ? { pattern: listPattern } : pattern !== undefined && format === undefined && { pattern }),
      ...(minimum !== undefined && { minimum }),
      ...(maximum !== undefined && { maximum }),
    },
  };
}

function toCell(value: unknown): Cell {
  if (Array.isArray(value)) return idList(value.map(String));
  return typeof value === 'string' || typeof value === 'number' ? value : undefined;
}

/**
 * Ids in one cell; nothing where there are none.
 * @example idList(['a', 'b']) //=> 'a;b'
 */
export function idList(ids: string[]): Cell {
  return ids.length > 0 ? ids.join(listSeparator) : undefined;
}

/** The id by which a row is known. */
export const idColumn: Column<{ id: string }> = {
  field: {
    name: 'id',
    type: 'string',
    description: 'The id. It outlives edits, and is unique in the whole explainer.',
    constraints: { required: true, unique: true, pattern: `^${idPattern}$` },
  },
  cell: ({ id }) => id,
};

/** Addresses of entries: whole, or relative to the table while nobody has said where the site stands. */
export function addressColumn({ address }: Pick<Publication, 'address'>, of: (id: string) => string): Column<{ id: string }> {
  return {
    field: {
      name: 'address',
      type: 'string',
      ...(address !== undefined && { format: 'uri' }),
      description: `The address that opens at this entry${address === undefined ? ', relative to this file' : ''}. It is kept for good.`,
      constraints: { required: true, unique: true },
    },
    cell: ({ id }) => of(id),
  };
}

/** The passages that report an entry. */
export const passagesColumn: Column<{ passages: { id: string }[] }> = {
  field: {
    name: 'passages',
    type: 'string',
    description: 'Ids of the paragraphs of the article that report it, in their order; each is at `index.html#<id>`.',
    constraints: { pattern: listPattern },
  },
  cell: ({ passages }) => idList(passages.map(({ id }) => id)),
};

/** What an entry rests on. */
export const sourcesColumn: Column<{ sources: { id: string }[] }> = {
  field: {
    name: 'sources',
    type: 'string',
    description: 'Ids of the sources that report it.',
    constraints: { pattern: listPattern },
  },
  cell: ({ sources }) => idList(sources.map(({ id }) => id)),
};
