import * as z from 'zod';
import type { FieldPath } from './frontmatter.ts';

/** The schema's first sentence on a field, as the end of a message: small first letter, no full stop. */
export function sentenceAt(schema: z.ZodType, path: FieldPath): string | undefined {
  const sentence = schemaAt(schema, path)?.description?.split(/\.(?: |$)/u)[0];
  return sentence && (/^[A-Z][a-z]/u.test(sentence) ? `${sentence[0]?.toLowerCase() ?? ''}${sentence.slice(1)}` : sentence);
}

/** The fields of the group at `path`, each with its schema; none where there is no group. */
export function shapeAt(schema: z.ZodType, path: FieldPath): Record<string, z.ZodType> {
  const found = schemaAt(schema, path);
  return found instanceof z.ZodObject ? found.shape : {};
}

/** The schema of the field at `path`, wrappings such as optional taken off except the last one's sentence. */
function schemaAt(schema: z.ZodType, path: FieldPath): z.ZodType | undefined {
  let found: z.ZodType | undefined = unwrapped(schema);
  for (const [index, part] of path.entries()) {
    const inner: z.ZodType | undefined = found && fieldOf(found, part);
    found = inner && (index === path.length - 1 && inner.description ? keepSentence(inner) : unwrapped(inner));
  }
  return found;
}

function fieldOf(schema: z.ZodType, part: string | number): z.ZodType | undefined {
  if (schema instanceof z.ZodObject) return (schema.shape as Record<string, z.ZodType>)[part];
  if (schema instanceof z.ZodRecord) return schema.valueType as z.ZodType;
  if (schema instanceof z.ZodArray) return schema.element as z.ZodType;
  return undefined;
}

function keepSentence(schema: z.ZodType): z.ZodType {
  const inner = unwrapped(schema);
  return inner.description === undefined && schema.description !== undefined ? inner.describe(schema.description) : inner;
}

function unwrapped(schema: z.ZodType): z.ZodType {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) return unwrapped(schema.unwrap() as z.ZodType);
  if (schema instanceof z.ZodUnion) return (schema.options as z.ZodType[]).find((option) => option instanceof z.ZodObject) ?? schema;
  return schema;
}
