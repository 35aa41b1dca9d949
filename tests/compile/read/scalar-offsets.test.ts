import { parseDocument, isMap, isScalar } from 'yaml';
import { describe, expect, it } from 'vitest';
import { readFrontmatter } from '../../../src/compile/read/frontmatter.ts';
import { scalarOffsets } from '../../../src/compile/read/scalar-offsets.ts';

/** What stands in the file where the value has its `@`. */
function characterAt(yaml: string): string {
  const text = `---\n${yaml}\n---\n`;
  const scalar = readFrontmatter(text).scalarAt(['a']);
  if (!scalar) throw new Error('no scalar');
  const index = String(scalar.value).indexOf('@');
  return text.slice(scalarOffsets(text, scalar)(index)).slice(0, 2);
}

describe('scalarOffsets', () => {
  it.each([
    ['plain', 'a: one @!'],
    ['plain over lines', 'a: one\n  two\n\n  three @!'],
    ['single quotes', "a: 'it''s ''so'' @!'"],
    ['double quotes', 'a: "one \\"two\\" \\u2014 \\x41 \\U0001F309 \\t \\\\ @!"'],
    ['double quotes over lines', 'a: "one\n   two \\\n   three\n\n   four @!"'],
    ['folded', 'a: >-\n  one\n  two @!'],
    ['folded with blank lines', 'a: >\n  one\n\n  two\n  three @!'],
    ['literal', 'a: |\n  one\n    two\n  three @!'],
    ['escapes among spaces', 'a: "one \\t \\n\\ two \\_ @!"'],
    ['characters of two units', 'a: 🌉🌉 @!'],
  ])('finds the place in %s', (_, yaml) => {
    const { contents } = parseDocument(yaml);
    expect(isMap(contents) && isScalar(contents.get('a', true))).toBe(true);
    expect(characterAt(yaml)).toBe('@!');
  });
});
