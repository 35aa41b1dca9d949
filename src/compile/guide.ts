import * as z from 'zod';
import { parseDate } from '../article/date.ts';
import { refusals } from '../article/moment.ts';
import { frontmatter } from '../article/schema.ts';
import { wordsFor } from '../languages/words.ts';
import { quoted } from './messages/message.ts';
import type { RuleText } from './rules/rule.ts';
import { UserError } from './messages/user-error.ts';
import { siteSettings } from './site/settings-schema.ts';

/** The part of a JSON Schema (draft 2020-12) that the field table is made from. */
interface Schema {
  description?: string;
  type?: string;
  default?: unknown;
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
  additionalProperties?: Schema | boolean;
}

/** The JSON Schema of the frontmatter, for editors that complete and check YAML. */
export function frontmatterJsonSchema(): object {
  return { title: 'Frontmatter of an explainer', ...z.toJSONSchema(frontmatter, { io: 'input' }) };
}

/** The JSON Schema of the settings of the site. */
export function settingsJsonSchema(): object {
  return { title: 'Settings of the site', ...z.toJSONSchema(siteSettings, { io: 'input' }) };
}

/** The fields of the settings, as a table in Markdown; those inside a field follow it. */
export function settingsTable(): string {
  const rows = Object.entries((settingsJsonSchema() as Schema).properties ?? {}).flatMap(([name, field]) => [
    `| \`${name}\` | ${field.description ?? ''} |`,
    ...Object.entries(field.properties ?? {}).map(([key, part]) => `| \`${name}.${key}\` | ${part.description ?? ''} |`),
  ]);
  return ['| field | what it holds |', '|---|---|', ...rows].join('\n');
}

/**
 * The field table of the author guide, as Markdown: one table for the article and one for each kind of entry.
 * A field in bold is needed.
 */
export function fieldTables(): string {
  const root = frontmatterJsonSchema() as Schema;
  const parts = Object.entries(root.properties ?? {});
  const nested = parts.flatMap(([key, schema]) => {
    const entry = entrySchema(schema);
    return entry?.properties ? [`### \`${key}\`\n\n${schema.description ?? ''}\n\n${table(entry)}`] : [];
  });
  return [`### The article\n\n${table(root, false)}`, ...nested].join('\n\n');
}

/** What one entry of a map or list holds; for a plain group of fields, the group. */
function entrySchema(schema: Schema): Schema | undefined {
  if (schema.properties) return schema;
  if (typeof schema.additionalProperties === 'object') return schema.additionalProperties;
  return schema.items;
}

/** With `withInner`, the fields of small groups inside a field follow it; those of the article have a table of their own. */
function table(schema: Schema, withInner = true): string {
  const rows = Object.entries(schema.properties ?? {}).flatMap(([key, field]) =>
    fieldRows(key, field, schema.required?.includes(key) ?? false).slice(0, withInner ? undefined : 1),
  );
  return ['| field | what it holds |', '|---|---|', ...rows].join('\n');
}

/** A field's row, then those of the fields inside it where it holds a small group of its own. */
function fieldRows(name: string, field: Schema, isNeeded: boolean): string[] {
  const label = isNeeded && field.default === undefined ? `**\`${name}\`**` : `\`${name}\``;
  const row = `| ${label} | ${(field.description ?? '').replaceAll('|', '\\|')} |`;
  const entry = typeof field.additionalProperties === 'object' ? field.additionalProperties : undefined;
  const inner = field.items?.properties ?? entry?.properties;
  if (!inner) return [row];
  const within = entry ? `${name}.….` : `${name}[].`;
  return [row, ...Object.entries(inner).map(([key, part]) => `| \`${within}${key}\` | ${part.description ?? ''} |`)];
}

/** The text with what stands between `<!-- name -->` and `<!-- /name -->` replaced. */
export function replaceBetween(text: string, name: string, content: string): string {
  const [open, close] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
  const [start, end] = [text.indexOf(open), text.indexOf(close)];
  if (start < 0 || end < start)
    throw new UserError({ wrong: `the author guide lacks the marks ${quoted(open)} and ${quoted(close)}`, remedy: 'put them back' });
  return `${text.slice(0, start + open.length)}\n\n${content}\n\n${text.slice(end)}`;
}

/** The rules of the author guide, as Markdown: one heading a rule, what it asks for, and a message of it. */
export function ruleList(rules: RuleText[]): string {
  return rules
    .map(
      ({ name, severity, summary, example }) =>
        `### ${name}\n\n${severity === 'error' ? '' : `A ${severity}. `}${summary}\n\n    ${example}`,
    )
    .join('\n\n');
}

/** Forms of dates and what each means, the common ones first. */
const dateForms: [text: string, meaning: string][] = [
  ['2021-06-02', 'that day'],
  ['2021-03', 'a day in that month, not stated which'],
  ['2021', 'a day in that year, not stated which'],
  ['2021-06-06/2021-06-07', 'from the first day to the last'],
  ['2021-01/..', 'from then on, still going on'],
  ['2021-01/', 'from then on; nobody knows until when'],
  ['../2021-06', 'from an open start until then'],
  ['/2021-06', 'until then; nobody knows since when'],
  ['2021-06~', 'roughly then'],
  ['2021-06-02?', 'then, but not certain'],
  ['2021-06%', 'neither certain nor exact'],
  ['2021-06-01?/2021-06-03', 'a span whose start is not certain'],
  ['2021-06~-02', 'a part with a mark after it is in doubt, and all before it'],
  ['2021-?06-02', 'a part with a mark before it is in doubt alone'],
  ['[2021-03-01..2021-06-02]', 'one day between the two, not stated which'],
  ['[2021-06-01,2021-06-03]', 'one of these days'],
  ['[..2021-06-01]', 'that day or one before it'],
  ['{2021-06-01,2021-06-03}', 'each of these days'],
  ['2021-21', 'a season: 21 spring, 22 summer, 23 autumn, 24 winter'],
  ['2021-25', 'the same in the north of the world, from 25 to 28'],
  ['2021-29', 'the same in the south, from 29 to 32'],
  ['2021-33', 'a quarter, from 33 to 36'],
  ['2021-37', 'a third of the year, from 37 to 39'],
  ['2021-40', 'a half of the year, 40 or 41'],
  ['198X', 'a day in these ten years'],
  ['19XX', 'a day in these hundred years'],
  ['2016-05-XX', 'the same as `2016-05`'],
  ['156X-12-25', 'that day in one of ten years'],
  ['1950S2', 'about that year; only its first two digits are sure'],
  ['-0043-03-15', 'a year before year 1; `0000` is 1 BC'],
  ['Y12000', 'a year of more than four digits'],
  ['Y17E7', 'the same with seven zeros'],
  ['2021-06-02T14:30:00+02:00', 'a time of that day, with its zone if you know it'],
];

/** The forms of dates as a table, with what readers see. */
export function dateTable(): string {
  const { label } = wordsFor('en').date;
  const rows = dateForms.map(([text, meaning]) => `| \`"${text}"\` | ${label(parseDate(text)).replaceAll('\u00a0', ' ')} | ${meaning} |`);
  return ['| you write | readers see | it means |', '|---|---|---|', ...rows].join('\n');
}

/** What is not read as a date, why, and what to write instead. */
export function refusedDates(): string {
  const rows = Object.values(refusals).map(({ example, wrong, remedy }) => `| \`"${example}"\` | ${wrong} | ${remedy} |`);
  return ['| not | because it | instead |', '|---|---|---|', ...rows].join('\n');
}

/** The author guide with its tables and its list of rules up to date. */
export function currentGuide(guide: string, rules: RuleText[]): string {
  const parts = {
    dates: dateTable(),
    'refused-dates': refusedDates(),
    fields: fieldTables(),
    settings: settingsTable(),
    rules: ruleList(rules),
  };
  return Object.entries(parts).reduce((text, [name, content]) => replaceBetween(text, name, content), guide);
}
