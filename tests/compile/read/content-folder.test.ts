import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ContentFolder, readContent } from '../../../src/compile/read/article-files.ts';

const names = ['a', 'b', 'c'];
const wholeRecord = (slug: string) => `{"": {"slugs": ["${slug}"]}\n}\n`;

/** What may happen to a name of the folder; each begins with nothing there. */
const states: Record<string, (path: string) => unknown> = {
  gone: () => undefined,
  empty: (path) => mkdirSync(path),
  article: (path) => {
    mkdirSync(path);
    writeFileSync(join(path, 'article.md'), 'text');
  },
  renamed: (path) => {
    mkdirSync(path);
    writeFileSync(join(path, 'article.md'), 'text');
    writeFileSync(join(path, 'anchors.json'), wholeRecord('left-once'));
  },
  'other name': (path) => {
    mkdirSync(path);
    writeFileSync(join(path, 'article.mdx'), 'text');
  },
  'record alone': (path) => {
    mkdirSync(path);
    writeFileSync(join(path, 'anchors.json'), wholeRecord('a'));
  },
  file: (path) => writeFileSync(path, 'text'),
  link: (path) => symlinkSync(join(path, '../../elsewhere'), path, 'junction'),
};

test('what is read again where it has changed is what would be read anew', async () => {
  const change = fc.record({ name: fc.constantFrom(...names), state: fc.constantFrom(...Object.keys(states)), isLeft: fc.boolean() });
  await fc.assert(
    fc.asyncProperty(fc.array(change, { maxLength: 8 }), async (changes) => {
      const root = mkdtempSync(join(tmpdir(), 'standfirst-folder-'));
      try {
        for (const path of ['content', 'elsewhere']) mkdirSync(join(root, path));
        writeFileSync(join(root, 'elsewhere', 'article.md'), 'text');
        const read = new ContentFolder('content', root);
        await read.readAll();
        for (const { name, state, isLeft } of changes) {
          const path = join(root, 'content', name);
          rmSync(path, { recursive: true, force: true });
          states[state]?.(path);
          writeFileSync(join(root, 'content', 'explainers.json'), `{"": "Head"\n,"left-once": ${isLeft ? '{"state": "left"}' : '{}'}\n}\n`);
          for (const changed of [name, 'explainers.json']) await read.read(changed);
          expect(read.content()).toEqual(await readContent('content', root));
        }
      } finally {
        rmSync(root, { recursive: true, force: true });
      }
    }),
    { numRuns: 40 },
  );
});

test('an article that was not read again is the same object', async () => {
  const root = mkdtempSync(join(tmpdir(), 'standfirst-folder-'));
  try {
    for (const name of names) {
      mkdirSync(join(root, 'content', name), { recursive: true });
      writeFileSync(join(root, 'content', name, 'article.md'), name);
    }
    const read = new ContentFolder('content', root, true);
    await read.readAll();
    const before = read.content().files;
    await read.read('b');
    const after = read.content().files;
    expect(after.map((file, index) => file === before[index])).toEqual([true, false, true]);
    expect(after.every(({ isDraft }) => isDraft)).toBe(true);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
});
