import * as z from 'zod';
import { partsOf } from './calendar.ts';
import { type BoundedDate, type EdtfDate, parseBoundedDate, parseDate } from './date.ts';
import { DateError } from './moment.ts';
import { type BoundedEdtfText, type DateLimits, dateRegistry, type EdtfText } from './schema.ts';

/** A field that the schema declares to hold a date. */
export interface DateField {
  /** The way to it, `*` standing for each entry or item. */
  path: string[];
  limits: DateLimits;
}

/** What a value of the schema is once its dates are read. */
export type Dated<Value> = Value extends BoundedEdtfText
  ? BoundedDate
  : Value extends EdtfText
    ? EdtfDate
    : Value extends object
      ? { [Key in keyof Value]: Dated<Value[Key]> }
      : Value;

/**
 * Every field of a schema that holds a date.
 * @example dateFields(frontmatter).map(({ path }) => path.join('.')).includes('dates.*.date') //=> true
 */
export function dateFields(schema: z.ZodType): DateField[] {
  const limits = dateRegistry.get(schema);
  if (limits) return [{ path: [], limits }];
  return inside(schema).flatMap(([name, part]) => dateFields(part).map((field) => ({ ...field, path: [...name, ...field.path] })));
}

/**
 * A value that the schema has passed, with every date as what it means.
 * @throws {DateError} when one of the dates means nothing; `bad-date` reports these before.
 */
export function withDates<Schema extends z.ZodType>(schema: Schema, value: z.output<Schema>): Dated<z.output<Schema>> {
  return dateFields(schema).reduce<unknown>(
    (whole, { path, limits }) => changedAt(path, whole, (text) => readDate(text, limits)),
    value,
  ) as Dated<z.output<Schema>>;
}

/**
 * The date of a field.
 * @throws {DateError} when its text means none, or none of the kind that the field asks for.
 */
export function readDate(text: string, { isBounded, hasFourDigits }: DateLimits): EdtfDate {
  if (!isBounded) return parseDate(text);
  const date = parseBoundedDate(text);
  const years = [date.earliest, date.latest].map((day) => partsOf(day).year);
  if (hasFourDigits && years.some((year) => year < 0 || year > 9999))
    throw new DateError({ wrong: 'is too early or too late', remedy: 'write a year from 0000 to 9999' });
  return date;
}

function changedAt([part, ...rest]: string[], value: unknown, read: (text: string) => EdtfDate): unknown {
  if (part === undefined) return typeof value === 'string' ? read(value) : value;
  if (typeof value !== 'object' || value === null) return value;
  const changed = (name: string, inner: unknown) => (part === '*' || part === name ? changedAt(rest, inner, read) : inner);
  if (Array.isArray(value)) return value.map((item: unknown, index) => changed(String(index), item));
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, changed(name, inner)]));
}

/** The schemas inside another, each with the step that leads to it; a wrapping is no step. */
function inside(schema: z.ZodType): [string[], z.ZodType][] {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) return [[[], schema.unwrap() as z.ZodType]];
  if (schema instanceof z.ZodObject)
    return Object.entries(schema.shape as z.ZodRawShape).map(([name, part]) => [[name], part as z.ZodType]);
  if (schema instanceof z.ZodRecord) return [[['*'], schema.valueType as z.ZodType]];
  if (schema instanceof z.ZodArray) return [[['*'], schema.element as z.ZodType]];
  if (schema instanceof z.ZodTuple) return schema.def.items.map((item, index) => [[String(index)], item as z.ZodType]);
  if (schema instanceof z.ZodUnion) return (schema.options as z.ZodType[]).map((option) => [[], option]);
  return [];
}
