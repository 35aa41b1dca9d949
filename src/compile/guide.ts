import * as z from 'zod';
import { frontmatter } from '../article/schema.ts';
import { quoted } from './messages/message.ts';
import type { RuleText } from './rules/rule.ts';
import { UserError } from './messages/user-error.ts';

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
  const inner = field.items?.properties;
  if (!inner) return [row];
  return [row, ...Object.entries(inner).map(([key, part]) => `| \`${name}[].${key}\` | ${part.description ?? ''} |`)];
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

/** The author guide with its field tables and its list of rules up to date. */
export function currentGuide(guide: string, rules: RuleText[]): string {
  return replaceBetween(replaceBetween(guide, 'fields', fieldTables()), 'rules', ruleList(rules));
}
