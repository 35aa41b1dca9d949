import fs, { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { flawsOf } from '../compile/plain-message.ts';
import { UserError } from '../../src/compile/messages/user-error.ts';
import { builtFolder, outputFolder, replaceFolder } from '../../src/build/output-folder.ts';

let folder: string;
const at = (...parts: string[]) => join(folder, ...parts);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'standfirst-output-'));
  write('content', 'story', 'article.md');
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

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
  await replaceFolder(out, at('content'), (site) => {
    mkdirSync(site);
    writeFileSync(join(site, 'index.html'), page);
    return Promise.resolve();
  });
}

/** A build that cannot make its site. */
async function buildInVain(out: string, content = at('content')): Promise<void> {
  await replaceFolder(out, content, () => Promise.reject(new Error('in vain')));
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
    [
      'a repository that an earlier build was copied into',
      'dist',
      [
        ['dist', '.standfirst'],
        ['dist', '.git'],
      ],
      'is not an earlier build',
    ],
    ['something else in the place of the next build', 'dist', [['dist.next', 'mine.txt']], 'dist.next` is not an earlier build'],
    ['something else in the place of the last', 'dist', [['dist.last', 'mine.txt']], 'dist.last` is not an earlier build'],
  ])('%s', async (_, out, files, message) => {
    for (const file of files) write(...file);
    const before = everything();
    const refused = buildInVain(at(out));
    await expect(refused).rejects.toThrow(UserError);
    await expect(refused).rejects.toThrow(message);
    await expect(refused.catch((error: unknown) => flawsOf((error as Error).message))).resolves.toEqual([]);
    expect(everything()).toEqual(before);
  });

  it.each(['.', '..', '/'])('the project and what holds it: %s', async (out) => {
    await expect(buildInVain(out, 'content')).rejects.toThrow('holds the articles or the project');
  });

  it('the articles behind a link', async () => {
    symlinkSync(at('content'), at('dist'), 'junction');
    await expect(buildInVain(at('dist'))).rejects.toThrow('holds the articles or the project');
    expect(readdirSync(at('content', 'story'))).toEqual(['article.md']);
  });

  it('links in a circle', async () => {
    symlinkSync(at('b'), at('a'));
    symlinkSync(at('a'), at('b'));
    await expect(buildInVain(at('a'))).rejects.toThrow('leads back to itself');
  });
});

it('a folder that cannot be moved, such as a disk of its own, is named, and stays as it was', async () => {
  await build(at('dist'), 'last good');
  const move = vi.spyOn(fs, 'renameSync').mockImplementation(() => {
    throw Object.assign(new Error('EBUSY'), { code: 'EBUSY', syscall: 'rename' });
  });
  syncBuiltinESMExports();
  const refused = build(at('dist'), 'new').catch((error: unknown) => error as Error);
  const said = String((await refused)?.message);
  move.mockRestore();
  syncBuiltinESMExports();
  expect(said).toMatch(/cannot be replaced as a whole: it is a disk of its own.* such as `.*dist.site`/u);
  expect(flawsOf(said)).toEqual([]);
  expect(readFileSync(at('dist', 'index.html'), 'utf8')).toBe('last good');
  expect(readdirSync(folder)).toEqual(['content', 'dist']);
});

describe('after a build was killed', () => {
  /** As between the two renames. */
  function kill(site: string): void {
    write(`${site}.next`, '.standfirst');
    write(`${site}.next`, 'site', 'index.html');
    renameSync(at(site), at(`${site}.last`));
  }

  it.each([
    ['', () => undefined],
    [', also in the place of an empty folder', () => mkdirSync(at('disk', 'site'))],
  ])('the last good site is put back before anything else is done, behind a link too%s', async (_, prepare) => {
    await build(at('disk', 'site'), 'last good');
    symlinkSync(at('disk', 'site'), at('dist'), 'junction');
    kill('disk/site');
    prepare();
    await expect(buildInVain(at('dist'))).rejects.toThrow('in vain');
    expect(readFileSync(at('disk', 'site', 'index.html'), 'utf8')).toBe('last good');
    expect(readdirSync(at('disk'))).toEqual(['site']);
  });

  it('it is put back for who serves it, once no other build has its turn', async () => {
    await build(at('dist'), 'last good');
    vi.stubEnv('STANDFIRST_OUT', at('dist'));
    let served: Promise<string> | undefined;
    await replaceFolder(at('dist'), at('content'), async (site) => {
      renameSync(at('dist'), at('dist.last'));
      served = builtFolder();
      await setTimeout(50);
      expect(existsSync(at('dist'))).toBe(false);
      renameSync(at('dist.last'), at('dist'));
      mkdirSync(site);
      writeFileSync(join(site, 'index.html'), 'new');
    });
    expect(await served).toBe(at('dist'));
    expect(readFileSync(at('dist', 'index.html'), 'utf8')).toBe('new');
    kill('dist');
    expect(await builtFolder()).toBe(at('dist'));
    expect(readFileSync(at('dist', 'index.html'), 'utf8')).toBe('new');
  });

  it('as it deleted what it no longer needed, the next one goes on with that', async () => {
    await build(at('dist'), 'last good');
    write('dist.last', '.standfirst');
    write('dist.next', '.standfirst');
    await build(at('dist'), 'new');
    expect(readdirSync(folder)).toEqual(['content', 'dist']);
  });

  it('what is somebody else’s is not put in the place of the site', async () => {
    write('dist.last', 'mine.txt');
    await expect(buildInVain(at('dist'))).rejects.toThrow('dist.last` is not an earlier build');
    expect(existsSync(at('dist'))).toBe(false);
  });
});

it('of two builds of one folder, the second waits, whatever the folder is called', async () => {
  symlinkSync(at('dist'), at('other'), 'junction');
  const order: string[] = [];
  const one = async (name: string, out: string) => {
    await replaceFolder(at(out), at('content'), async (site) => {
      order.push(`${name} begins`);
      mkdirSync(site);
      await setTimeout(20);
      order.push(`${name} ends`);
    });
  };
  await Promise.all([
    one('first', 'dist'),
    setTimeout(5).then(() => one('second', 'other')),
    setTimeout(5).then(() => one('third', 'dist')),
  ]);
  expect(order).toEqual(['first', order[2]?.split(' ')[0], order[4]?.split(' ')[0]].flatMap((name) => [`${name} begins`, `${name} ends`]));
  expect(new Set(order).size).toBe(6);
});

it('the folder is dist, also where the variable is empty', () => {
  expect([{}, { STANDFIRST_OUT: '' }, { STANDFIRST_OUT: 'site' }].map(outputFolder)).toEqual(['dist', 'dist', 'site']);
});
