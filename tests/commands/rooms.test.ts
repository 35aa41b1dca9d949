import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { circles, drawing, drawingFile, importsIn } from '../../src/commands/rooms.ts';

const folder = mkdtempSync(join(tmpdir(), 'rooms-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** What the modules of a folder import. */
function importsOf(modules: Record<string, string>) {
  const root = mkdtempSync(join(folder, 'code-'));
  for (const [file, text] of Object.entries(modules)) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
  }
  return importsIn(root);
}

test('no module of the project imports itself over others', () => {
  const imports = importsIn('src');
  expect(imports.size).toBeGreaterThan(300);
  expect(circles(imports)).toEqual([]);
});

test('the drawing is that of today', () => {
  expect(readFileSync(drawingFile, 'utf8'), 'Run npm run rooms.').toBe(drawing(importsIn('src')));
});

const page = `---
import { b } from '../b.ts';
---

<p>It's an import from './nowhere.ts'; --- no more</p>
<script>
  import './a.ts';
  const c = import('../c.ts');
</script>
`;

test('types, scripts of pages, and what is loaded later count as imports; texts and packages do not', () => {
  const imports = importsOf({
    'pages/page.astro': page,
    'pages/a.ts': "import { readFile } from 'node:fs'; const text = \"import './page.astro'\";",
    'b.ts': "export type { C } from './c.ts';",
    'c.ts': "import type { B } from './b.ts';",
  });
  expect(Object.fromEntries(imports)).toEqual({
    'b.ts': ['c.ts'],
    'c.ts': ['b.ts'],
    'pages/a.ts': [],
    'pages/page.astro': ['b.ts', 'pages/a.ts', 'c.ts'],
  });
  expect(circles(imports)).toEqual([['b.ts', 'c.ts', 'b.ts']]);
});

test('circles over several modules are found, each once', () => {
  const imports = new Map([
    ['a', ['b', 'c']],
    ['b', ['c']],
    ['c', ['d']],
    ['d', ['b', 'd']],
  ]);
  expect(circles(imports)).toEqual([
    ['b', 'c', 'd', 'b'],
    ['d', 'd'],
  ]);
});

test('the rooms are drawn with what each imports, and the inside of those that are divided', () => {
  const imports = new Map([
    ['site.ts', []],
    ['one/a.ts', ['one/in/b.ts', 'site.ts', 'two/c.ts']],
    ['one/in/b.ts', ['site.ts']],
    ['two/c.ts', []],
  ]);
  const drawn = drawing(imports);
  expect(drawn.match(/^(?:##| {2}).*/gmu)).toEqual(['## The rooms', '  one --> site.ts & two', '## Inside `one/`', '  a.ts --> in']);
});
