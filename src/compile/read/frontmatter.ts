import { isAlias, isCollection, isMap, isNode, isScalar, parseDocument, visit, type Document, type Node, type Scalar } from 'yaml';
import { type Mistake, quoted } from '../messages/message.ts';
import { yamlMistake } from './yaml-mistakes.ts';

/** A mistake at an offset of the file, before it is known which rule found it. */
export interface Finding extends Mistake {
  offset: number;
  /** True where the check cannot know: then it warns, whatever the rule's severity. */
  isDoubtful?: boolean;
}

/** The way to a field of the frontmatter: `['dates', 'harris-trip', 'people', 0]`. */
export type FieldPath = readonly (string | number)[];

/** The frontmatter as it is written: plain values, and where each stands. */
export interface Frontmatter {
  /** Whether it stands between two lines of `---`. */
  fence: 'closed' | 'missing' | 'unclosed';
  /** Where the Markdown begins. */
  end: number;
  mistakes: Finding[];
  /** What the YAML says; undefined when it cannot be read. */
  values: Record<string, unknown> | undefined;
  /** Offset of a field's value or key; of the nearest field around it when there is no such field. */
  offsetOf: (path: FieldPath, part?: 'key' | 'value') => number;
  /** The field's text as written, or undefined when it is no text. */
  scalarAt: (path: FieldPath) => WrittenScalar | undefined;
}

/** A single value as it is written, quotes included. */
export interface WrittenScalar {
  style: 'plain' | 'quoted' | 'block';
  value: unknown;
  start: number;
  end: number;
}

/** Reads the frontmatter of a whole file; offsets are those of the file. */
export function readFrontmatter(text: string): Frontmatter {
  const [first, second] = fences(text);
  if (!first) return unread('missing', 0);
  if (!second) return unread('unclosed', text.length);
  const read = readYaml(text, first.end, second.start);
  if (!read.values && read.mistakes.length === 0) read.mistakes.push(noFields(first.end));
  return { fence: 'closed', end: second.end, ...read };
}

/** The fields of a file that is YAML from `start` to `end`; offsets are those of the file. */
export function readYaml(text: string, start = 0, end = text.length): Omit<Frontmatter, 'fence' | 'end'> {
  const document = parseDocument(text.slice(start, end), { prettyErrors: false, logLevel: 'silent' });
  const { fatal, mistakes } = mistakesIn(document, start, text);
  return { mistakes, values: fatal ? undefined : toValues(document), ...indexFields(document, start) };
}

function unread(fence: 'missing' | 'unclosed', end: number): Frontmatter {
  return { fence, end, mistakes: [], values: undefined, offsetOf: () => 0, scalarAt: () => undefined };
}

/** The line of dashes that begins the file, and the next one. */
function fences(text: string): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = [];
  for (const match of text.matchAll(/(?<=^|\r|\n)---[ \t]*(?:\r\n|\r|\n|$)/gu)) {
    if (found.length === 0 && match.index > 0) return [];
    found.push({ start: match.index, end: match.index + match[0].length });
    if (found.length === 2) break;
  }
  return found;
}

/** Where the Markdown begins; the whole text is Markdown when it begins without a fence. */
export function frontmatterEnd(text: string): number {
  const [first, second] = fences(text);
  return second?.end ?? (first ? text.length : 0);
}

function noFields(offset: number): Finding {
  return { offset, wrong: 'the frontmatter has no fields', remedy: 'add lines such as `headline: …`' };
}

function toValues(document: Document): Record<string, unknown> | undefined {
  return isMap(document.contents) ? (document.toJS() as Record<string, unknown>) : undefined;
}

/** What YAML itself finds wrong, and what this format leaves out of YAML. */
function mistakesIn(document: Document, start: number, text: string): { fatal: boolean; mistakes: Finding[] } {
  const errors = document.errors.map((error) => ({ offset: start + error.pos[0], ...yamlMistake(error.code) }));
  const refused: Finding[] = [];
  visit(document, (_, node) => {
    const property = isNode(node) ? refusedProperty(node) : undefined;
    if (!property || !isNode(node)) return;
    // A node's range begins after its anchor and tag.
    let offset = text.lastIndexOf(property.mark, start + (node.range?.[0] ?? 0));
    while (text[offset - 1] === property.mark) offset--;
    refused.push({ offset, ...property.mistake });
  });
  return { fatal: refused.length > 0 || errors.some(({ fatal }) => fatal), mistakes: [...firstFatal(errors), ...refused] };
}

/** Where the parser has stumbled, what it says of the lines after is not to be trusted. A second key leaves the rest readable. */
function firstFatal(errors: (Finding & { fatal: boolean })[]): Finding[] {
  const first = errors.findIndex(({ fatal }) => fatal);
  return errors.slice(0, first < 0 ? errors.length : first + 1).map(({ offset, wrong, remedy }) => ({ offset, wrong, remedy }));
}

/** Anchors, aliases and tags: a value that stands somewhere else has no place to report, and aliases can be nested without end. */
function refusedProperty(node: Node): { mark: string; mistake: Mistake } | undefined {
  const refused = (mark: string, found: string) => ({
    mark,
    mistake: { wrong: `${quoted(found)} has a special meaning in YAML`, remedy: `put a text that begins with \`${mark}\` in quotes` },
  });
  if (isAlias(node)) return refused('*', `*${node.source}`);
  if ('anchor' in node && typeof node.anchor === 'string') return refused('&', `&${node.anchor}`);
  if (node.tag !== undefined) return refused('!', node.tag.replace('tag:yaml.org,2002:', '!!'));
  return undefined;
}

interface Field {
  key: number | undefined;
  node: unknown;
}

/** Every field by its path, so that finding one takes no walk. */
function indexFields(document: Document, start: number): Pick<Frontmatter, 'offsetOf' | 'scalarAt'> {
  const fields = new Map<string, Field>();
  const add = (path: FieldPath, node: unknown, key?: number) => {
    fields.set(pathKey(path), { key, node });
    if (!isCollection(node)) return;
    node.items.forEach((item: unknown, index: number) => {
      if (!isMap(node)) {
        add([...path, index], item);
        return;
      }
      const pair = item as { key: unknown; value: unknown };
      const name = isScalar(pair.key) ? String(pair.key.value) : '';
      add([...path, name], pair.value, isNode(pair.key) ? pair.key.range?.[0] : undefined);
    });
  };
  add([], document.contents);
  const offsetOf = (path: FieldPath, part: 'key' | 'value' = 'value'): number => {
    const field = fields.get(pathKey(path));
    if (!field) return path.length > 0 ? offsetOf(path.slice(0, -1), 'key') : start;
    const value = isNode(field.node) ? field.node.range?.[0] : undefined;
    const offset = part === 'key' ? (field.key ?? value) : (value ?? field.key);
    return offset === undefined || path.length === 0 ? 0 : start + offset;
  };
  const scalarAt = (path: FieldPath) => {
    const node = fields.get(pathKey(path))?.node;
    return isScalar(node) && node.range ? toWritten(node, start + node.range[0], start + node.range[1]) : undefined;
  };
  return { offsetOf, scalarAt };
}

function toWritten(node: Scalar, start: number, end: number): WrittenScalar {
  const type = node.type ?? 'PLAIN';
  return { style: type === 'PLAIN' ? 'plain' : type.startsWith('QUOTE') ? 'quoted' : 'block', value: node.value, start, end };
}

function pathKey(path: FieldPath): string {
  return path.join('\u0000');
}

/**
 * A field's path as authors write it.
 * @example formatPath(['dates', 'harris-trip', 'people', 0]) //=> 'dates.harris-trip.people[0]'
 */
export function formatPath(path: FieldPath): string {
  return path.map((part, index) => (typeof part === 'number' ? `[${part}]` : `${index > 0 ? '.' : ''}${part}`)).join('');
}
