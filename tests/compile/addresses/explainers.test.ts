import { execFile, execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { NIL } from 'uuid';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { recordAnchors } from '../../../src/commands/anchors.ts';
import { leave } from '../../../src/commands/leave.ts';
import { recordedUuid } from '../../../src/compile/addresses/anchors.ts';
import { readContent } from '../../../src/compile/read/article-files.ts';
import { compileContent } from '../../../src/compile/compile.ts';
import { contentRules } from '../../../src/compile/rules/content-rules.ts';
import { formatExplainers, parseExplainers, withExplainer, type ExplainerLine } from '../../../src/compile/addresses/explainers.ts';
import type { Problem } from '../../../src/compile/messages/problem.ts';
import { flawsOf } from '../plain-message.ts';
import { fileOf, story, storyWith } from '../story-file.ts';

const run = promisify(execFile);
const renamed = storyWith(['unknowns:', 'formerly: [old-story]\nunknowns:']);
let folder: string;
let content: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'standfirst-explainers-'));
  content = join(folder, 'content');
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Puts an explainer there, with the record of its addresses. */
function write(slug: string, text = story, anchors = ''): void {
  mkdirSync(join(content, slug), { recursive: true });
  writeFileSync(join(content, slug, 'article.md'), text);
  writeFileSync(join(content, slug, 'anchors.json'), recordAnchors({ ...fileOf(text, slug), anchors }).anchors);
}

function writeRecord(...lines: ExplainerLine[]): void {
  writeFileSync(join(content, 'explainers.json'), formatExplainers(lines));
}

async function problems(isDraft = false): Promise<Problem[]> {
  return compileContent(await readContent('content', folder, isDraft)).problems;
}

const rulesOf = (found: Problem[]) => found.map(({ file, rule }) => `${file} ${rule}`);
const published = (slug: string, ...formerly: string[]): ExplainerLine => ({ slug, formerly });

describe('a recorded explainer', () => {
  beforeEach(() => {
    write('old-story');
    write('other');
    writeRecord(published('old-story'), published('other'));
  });

  it('is no problem while it is there', async () => {
    expect(await problems()).toEqual([]);
  });

  it.each([false, true])('whose folder is deleted is an error, with what to do (dev server: %s)', async (isDraft) => {
    rmSync(join(content, 'old-story'), { recursive: true });
    expect(await problems(isDraft)).toEqual([
      {
        ...{ file: 'content/old-story/article.md', line: 1, column: 1, severity: 'error', rule: 'lost-explainer' },
        message:
          'Recorded explainer `old-story` is missing. Restore `content/old-story`, write `formerly: [old-story]` if it was renamed, or run `npm run withdraw old-story`.',
      },
    ]);
  });

  it('whose article is deleted, and its record left, is an error', async () => {
    rmSync(join(content, 'old-story', 'article.md'));
    expect(rulesOf(await problems())).toEqual(['content/old-story/anchors.json article-file']);
  });

  it.each(['Article.md', 'article.MD', 'article.markdown', 'article.md.txt'])('whose article is called %s is an error', async (name) => {
    renameSync(join(content, 'old-story', 'article.md'), join(content, 'old-story', name));
    const [problem] = await problems();
    expect(problem).toMatchObject({ file: `content/old-story/${name}`, rule: 'article-file' });
    expect(problem?.message).toContain('Rename it to `article.md`.');
  });

  it('whose folder has a name that cannot be read is an error', async (context) => {
    const name = Buffer.concat([Buffer.from(`${content}/old-`), Buffer.from([0xff, 0xfe])]);
    try {
      renameSync(join(content, 'old-story'), name);
    } catch {
      context.skip('This disk takes names of text alone.');
    }
    expect((await problems()).map(({ rule }) => rule)).toEqual(['lost-explainer', 'article-file']);
  });

  it('whose own record is deleted is an error, and no new one is made', { timeout: 60_000 }, async () => {
    rmSync(join(content, 'old-story', 'anchors.json'));
    expect((await problems()).map(({ message }) => message)).toEqual([
      'Explainer `old-story` is recorded, and its `anchors.json` is missing. Restore its last good version, and make no new one.',
    ]);
    const said = await run(process.execPath, ['src/commands/anchors.ts', join(content, 'old-story')]).catch((error: unknown) => error);
    expect(said).toMatchObject({ code: 1, stderr: expect.stringContaining('make no new one') as string });
    expect(existsSync(join(content, 'old-story', 'anchors.json'))).toBe(false);
  });

  it('has a name that no other story can take', async () => {
    const uuid = (slug: string) =>
      recordedUuid({ ...fileOf(story, slug), anchors: readFileSync(join(content, slug, 'anchors.json'), 'utf8') });
    writeRecord({ ...published('old-story'), uuid: uuid('old-story') }, { ...published('other'), uuid: uuid('other') });
    expect(await problems()).toEqual([]);
    write('old-story', story);
    expect((await problems()).map(({ message }) => message)).toEqual([
      '`anchors.json` of `old-story` is not that of the explainer of this name. Restore its last good version, or give another story a folder of another name.',
    ]);
  });

  it('whose folder or article is a link is an error', async () => {
    renameSync(join(content, 'old-story'), join(folder, 'elsewhere'));
    symlinkSync(join(folder, 'elsewhere'), join(content, 'old-story'), 'junction');
    expect(rulesOf(await problems())).toEqual(['content/old-story article-file']);
    rmSync(join(content, 'old-story'));
    mkdirSync(join(content, 'old-story'));
    symlinkSync(join(folder, 'elsewhere', 'article.md'), join(content, 'old-story', 'article.md'));
    expect(rulesOf(await problems())).toEqual(['content/old-story/article.md article-file']);
  });

  it('may move when its article says so, and not otherwise', async () => {
    renameSync(join(content, 'old-story'), join(content, 'new-story'));
    expect(rulesOf(await problems())).toEqual(['content/new-story/article.md formerly']);
    // Without the record that lies beside it, too.
    rmSync(join(content, 'new-story'), { recursive: true });
    write('new-story');
    expect(rulesOf(await problems())).toEqual([
      'content/new-story/article.md recorded-explainer',
      'content/old-story/article.md lost-explainer',
    ]);
    write('new-story', renamed);
    writeRecord(...withExplainer([published('old-story'), published('other')], published('new-story', 'old-story')));
    expect(await problems()).toEqual([]);
  });

  it('is not lost while its article has mistakes, also under another name', async () => {
    const anchors = readFileSync(join(content, 'old-story', 'anchors.json'), 'utf8');
    write('old-story', storyWith(['happened', 'happend']), anchors);
    expect([...new Set((await problems()).map(({ rule }) => rule))]).toEqual(['schema']);
    rmSync(join(content, 'old-story'), { recursive: true });
    write('new-story', renamed.replace('happened', 'happend'), anchors);
    expect([...new Set((await problems()).map(({ rule }) => rule))]).toEqual(['schema']);
  });

  it('keeps every former name', async () => {
    write('other', storyWith(['unknowns:', 'formerly: [second]\nunknowns:']));
    writeRecord(published('old-story'), published('other', 'first', 'second'));
    const found = await problems();
    expect(rulesOf(found)).toEqual(['content/other/article.md lost-explainer']);
    expect(found[0]?.message).toContain(
      'Explainer `other` no longer names `first` under `formerly`. Write `formerly: [first, second]`, so that the old addresses still open.',
    );
  });
});

describe('the record of explainers', () => {
  it('is asked for before a build, and not while an author writes', async () => {
    write('story');
    expect((await problems()).map(({ message }) => message)).toEqual([
      'Explainer `story` is not recorded in `explainers.json`. Run `npm run anchors`.',
    ]);
    expect(await problems(true)).toEqual([]);
  });

  it('is written by npm run anchors, which says what is lost', { timeout: 60_000 }, async () => {
    write('new-story', renamed);
    writeRecord(published('old-story'), published('gone'));
    const environment = { ...process.env, STANDFIRST_CONTENT: content };
    const said = await run(process.execPath, ['src/commands/anchors.ts'], { env: environment }).catch(
      (error: unknown) => error as { stderr: string; code: number },
    );
    expect(said).toMatchObject({ code: 1, stderr: expect.stringContaining('lost-explainer') as string });
    expect(parseExplainers(readFileSync(join(content, 'explainers.json'), 'utf8'))).toEqual([
      published('gone'),
      { ...published('new-story', 'old-story'), uuid: expect.any(String) as string },
    ]);
  });

  it('that cannot be read is an error', async () => {
    write('story');
    writeFileSync(join(content, 'explainers.json'), '<<<<<<< HEAD');
    expect(rulesOf(await problems())).toEqual(['content/explainers.json recorded-explainer']);
    expect((await problems())[0]?.message).toContain(
      'has the marks of a conflict between two versions. Keep the lines of both, delete the marks',
    );
  });

  it('is one line an explainer, and keeps what two people added and what is left', () => {
    const base = [published('b')];
    const ours = [published('a'), { ...published('b'), state: 'left' as const }];
    const theirs = [published('b', 'c'), published('d')];
    for (const [name, lines] of Object.entries({ base, ours, theirs })) writeFileSync(join(folder, name), formatExplainers(lines));
    execFileSync('git', ['merge-file', '--union', 'ours', 'base', 'theirs'], { cwd: folder });
    expect(parseExplainers(readFileSync(join(folder, 'ours'), 'utf8'))).toEqual([
      published('a'),
      { slug: 'b', formerly: ['c'], state: 'left' },
      published('d'),
    ]);
    expect(readFileSync('.gitattributes', 'utf8')).toContain('explainers.json merge=union');
  });
});

describe('npm run leave', () => {
  beforeEach(() => {
    write('first-story');
    write('own');
    writeRecord(published('first-story'), published('own'));
  });

  it('deletes what this site never published, for good', async () => {
    await leave('first-story', content);
    expect(await leave('first-story', content)).toBe('`first-story` was left before.');
    expect(existsSync(join(content, 'first-story'))).toBe(false);
    expect(await problems()).toEqual([]);
  });

  it('keeps a newer version of the project from bringing it back, also under another name', async () => {
    const anchors = readFileSync(join(content, 'first-story', 'anchors.json'), 'utf8');
    await leave('first-story', content);
    write('first-story');
    write('first-story-again', storyWith(['unknowns:', 'formerly: [first-story]\nunknowns:']), anchors);
    const lines = parseExplainers(readFileSync(join(content, 'explainers.json'), 'utf8')) ?? [];
    writeRecord(...lines, published('first-story-again', 'first-story'));
    const whole = compileContent(await readContent('content', folder));
    expect(whole.articles.map(({ slug }) => slug)).toEqual(['own']);
    expect(whole.problems.map(({ severity, rule }) => [severity, rule])).toEqual([
      ['warning', 'left-explainer'],
      ['warning', 'left-explainer'],
    ]);
  });

  it('lasts over merges of the project', { timeout: 60_000 }, async () => {
    const git = (...line: string[]) =>
      execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@example.org', ...line], { cwd: folder, stdio: 'pipe' }).toString();
    cpSync('.gitattributes', join(folder, '.gitattributes'));
    rmSync(join(content, 'own'), { recursive: true });
    writeRecord(published('first-story'));
    git('init', '--quiet', '--initial-branch=project');
    git('add', '.');
    git('commit', '--quiet', '-m', 'The project');
    git('switch', '--quiet', '-c', 'newsroom');
    await leave('first-story', content);
    write('own', readFileSync('tests/fixtures/explainers/hostile/article.md', 'utf8'));
    const lines = parseExplainers(readFileSync(join(content, 'explainers.json'), 'utf8')) ?? [];
    writeRecord(...withExplainer(lines, published('own')));
    git('add', '.');
    git('commit', '--quiet', '-m', 'A newsroom of our own');
    git('switch', '--quiet', 'project');
    write('first-story', storyWith(['A bridge for Norland', 'Two bridges for Norland']));
    writeFileSync(join(content, 'first-story', 'notes.csv'), 'new\n');
    git('add', '.');
    git('commit', '--quiet', '-m', 'A newer version');
    git('switch', '--quiet', 'newsroom');
    // Git asks about the article, which one side has changed and the other deleted, and leaves the newer one there.
    expect(() => git('merge', '--quiet', 'project')).toThrow();
    expect(existsSync(join(content, 'first-story', 'article.md'))).toBe(true);
    const whole = compileContent(await readContent('content', folder));
    expect(whole.articles.map(({ slug }) => slug)).toEqual(['own']);
    expect(whole.problems.map(({ severity }) => severity)).toEqual(['warning']);
    await leave('first-story', content);
    git('add', '.');
    git('commit', '--quiet', '--no-edit');
    expect(await problems()).toEqual([]);
  });

  it('can be taken back by naming the article', { timeout: 60_000 }, async () => {
    await leave('first-story', content);
    write('first-story');
    await run(process.execPath, [resolve('src/commands/anchors.ts'), 'content/first-story/article.md'], { cwd: folder });
    expect(await problems()).toEqual([]);
    expect((await readContent('content', folder)).files.map(({ slug }) => slug)).toEqual(['first-story', 'own']);
  });

  it.each(['nowhere', '../content', '.'])('leaves nothing for %j', async (slug) => {
    await expect(leave(slug, content)).rejects.toThrow(`There is no explainer \`${slug}\` in \`${content}\`.`);
    expect(await problems()).toEqual([]);
  });
});

describe('every rule of the whole', () => {
  it('gives its example', async () => {
    write('story');
    write('old-story');
    mkdirSync(join(content, 'other'), { recursive: true });
    const messages = await problems();
    writeRecord({ ...published('old-story'), state: 'left' });
    messages.push(...(await problems()));
    writeRecord(published('old-story'));
    renameSync(join(content, 'story', 'article.md'), join(content, 'story', 'Article.md'));
    rmSync(join(content, 'old-story'), { recursive: true });
    messages.push(...(await problems()));
    rmSync(join(content, 'story'), { recursive: true });
    write('leading', storyWith(['unknowns:', 'retired:\n  - { id: old-road, to: new-road, in: other-story }\nunknowns:']));
    write('other-story');
    const gone = [{ slug: 'story', formerly: [], uuid: NIL, addresses: [] }];
    messages.push(...compileContent(await readContent('content', folder), undefined, gone).problems);
    for (const { name, severity, example } of contentRules) {
      const own = messages.filter(({ rule }) => rule === name);
      expect(own.map(({ message }) => message)).toContain(example);
      expect(new Set(own.map((problem) => problem.severity))).toEqual(new Set([severity]));
    }
    for (const { message } of messages) expect(flawsOf(message), message).toEqual([]);
  });
});
