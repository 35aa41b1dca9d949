import { formatPath, type FieldPath, type Frontmatter } from './frontmatter.ts';
import { scalarOffsets } from './scalar-offsets.ts';

/** A text in a field of the frontmatter, and where its characters stand. */
export interface FieldText {
  text: string;
  path: FieldPath;
  /** The path as authors write it. */
  field: string;
  offsetAt: (index: number) => number;
}

/** Every text of the frontmatter that is shown as it stands: `inBrief` is Markdown, and `allow` is for the checks. */
export function fieldTexts(values: unknown, frontmatter: Frontmatter, source: string): FieldText[] {
  return textsIn([], values).map(({ path, text }) => {
    const scalar = frontmatter.scalarAt(path);
    const offsetAt = scalar ? scalarOffsets(source, scalar) : () => frontmatter.offsetOf(path);
    return { text, path, field: formatPath(path), offsetAt };
  });
}

function textsIn(path: FieldPath, value: unknown): Pick<FieldText, 'path' | 'text'>[] {
  if (typeof value === 'string') return path[0] === 'inBrief' || path[0] === 'allow' ? [] : [{ path, text: value }];
  if (Array.isArray(value)) return value.flatMap((item, index) => textsIn([...path, index], item));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) => textsIn([...path, key], item));
}
