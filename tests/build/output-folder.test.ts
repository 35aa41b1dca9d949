import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { flawsOf } from '../compile/plain-message.ts';
import { UserError } from '../../src/compile/messages/user-error.ts';
import { openOutput, outputFolder, swapIn } from '../../src/build/output-folder.ts';

let folder: string;
const at = (...parts: string[]) => join(folder, ...parts);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'standfirst-output-'));
  write('content', 'story', 'article.md');
});
afterEach(() => rmSync(folder, { recursive: true }));

function write(...parts: string[]): void {
  mkdirSync(at(...parts.slice(0, -1)), { recursive: true });
  writeFileSync(at(...parts), parts.join('/'));
}

/** Every file of the folder, with what it says. */
function everything(): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => `${join(parentPath, name)} ${readFileSync(join(parentPath, name), 'utf8')}`)
    .sort();
}

/** A build that writes one page. */
async function build(out: string, page: string): Promise<void> {
  const folders = await openOutput(out, at('content'));
  mkdirSync(folders.site);
  writeFileSync(join(folders.site, 'index.html'), page);
  await swapIn(folders);
  rmSync(folders.next, { recursive: true });
}

describe('a build writes', () => {
  it.each(['dist', 'dist/', 'new/folder/dist'])('%s where there is none, and again over what it has built', async (name) => {
    await build(at(name), 'first');
    await build(at(name), 'second');
    expect(readFileSync(at(name, 'index.html'), 'utf8')).toBe('second');
    expect(readdirSync(at(name, '..')).filter((entry) => entry.startsWith('dist'))).toEqual(['dist']);
    expect(readFileSync(at(name, '.standfirst'), 'utf8')).toMatch(/replaces it as a whole/u);
  });

  it('into an empty folder', async () => {
    mkdirSync(at('dist'));
    await build(at('dist'), 'first');
    expect(readFileSync(at('dist', 'index.html'), 'utf8')).toBe('first');
  });

  it('over a build of before there was a mark', async () => {
    for (const name of ['404.html', '_headers.caddy', '_headers.nginx', 'index.html']) write('dist', name);
    await build(at('dist'), 'new');
    expect(readFileSync(at('dist', 'index.html'), 'utf8')).toBe('new');
  });

  it('through a link, which stays one, into the folder behind it', async () => {
    mkdirSync(at('disk', 'site'), { recursive: true });
    symlinkSync(at('disk', 'site'), at('dist'), 'junction');
    await build(at('dist'), 'first');
    await build(at('dist'), 'second');
    expect(
      readdirSync(folder, { withFileTypes: true })
        .find(({ name }) => name === 'dist')
        ?.isSymbolicLink(),
    ).toBe(true);
    expect(readFileSync(at('disk', 'site', 'index.html'), 'utf8')).toBe('second');
    expect(readdirSync(at('disk'))).toEqual(['site']);
  });
});

describe('a build refuses, and changes nothing,', () => {
  it.each([
    ['a folder with something else in it', 'photos', [['photos', 'one.jpg']], 'is not an earlier build'],
    ['a file', 'notes', [['notes']], 'is not an earlier build'],
    ['the folder of the articles', 'content', [], 'holds the articles or the project'],
    ['a folder that holds them, also one with a mark', '.', [['.standfirst']], 'holds the articles or the project'],
    ['a folder among the articles', 'content/dist', [], 'the folder of the articles'],
    ['something else in the place of the next build', 'dist', [['dist.next', 'mine.txt']], 'dist.next` is not an earlier build'],
    ['something else in the place of the last', 'dist', [['dist.last', 'mine.txt']], 'dist.last` is not an earlier build'],
  ])('%s', async (_, out, files, message) => {
    for (const file of files) write(...file);
    const before = everything();
    const refused = openOutput(at(out), at('content'));
    await expect(refused).rejects.toThrow(UserError);
    await expect(refused).rejects.toThrow(message);
    await expect(refused.catch((error: unknown) => flawsOf((error as Error).message))).resolves.toEqual([]);
    expect(everything()).toEqual(before);
  });

  it.each(['.', '..', '/'])('the project and what holds it: %s', async (out) => {
    await expect(openOutput(out, 'content')).rejects.toThrow('holds the articles or the project');
  });

  it('the articles behind a link', async () => {
    symlinkSync(at('content'), at('dist'), 'junction');
    await expect(openOutput(at('dist'), at('content'))).rejects.toThrow('holds the articles or the project');
    expect(readdirSync(at('content', 'story'))).toEqual(['article.md']);
  });

  it('links in a circle', async () => {
    symlinkSync(at('b'), at('a'));
    symlinkSync(at('a'), at('b'));
    await expect(openOutput(at('a'), at('content'))).rejects.toThrow('leads back to itself');
  });
});

describe('after a build was killed', () => {
  it('the last good site is put back before anything else is done, behind a link too', async () => {
    await build(at('disk', 'site'), 'last good');
    symlinkSync(at('disk', 'site'), at('dist'), 'junction');
    await openOutput(at('dist'), at('content'));
    // As between the two renames.
    write('disk', 'site.next', 'site', 'index.html');
    rmSync(at('disk', 'site.last'), { recursive: true, force: true });
    renameSync(at('disk', 'site'), at('disk', 'site.last'));
    const folders = await openOutput(at('dist'), at('content'));
    expect(readFileSync(at('disk', 'site', 'index.html'), 'utf8')).toBe('last good');
    expect(existsSync(folders.last)).toBe(false);
    expect(readdirSync(folders.next)).toEqual(['.standfirst']);
  });

  it('what is somebody else’s is not put in the place of the site', async () => {
    write('dist.last', 'mine.txt');
    await expect(openOutput(at('dist'), at('content'))).rejects.toThrow('dist.last` is not an earlier build');
    expect(existsSync(at('dist'))).toBe(false);
  });
});

it('the folder is dist, also where the variable is empty', () => {
  expect([{}, { STANDFIRST_OUT: '' }, { STANDFIRST_OUT: 'site' }].map(outputFolder)).toEqual(['dist', 'dist', 'site']);
});
