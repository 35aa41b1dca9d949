import { describe, expect, it } from 'vitest';
import { check, type CheckEffects } from '../../src/commands/check-articles.ts';
import { compileContent } from '../../src/compile/compile.ts';
import { formatExplainers } from '../../src/compile/addresses/explainers.ts';
import { fileOf, story, storyWith } from '../compile/story-file.ts';

const broken = storyWith(['happened', 'happend']);
const warned = storyWith([', code: "NO"', '']);

/** A world of these files, which remembers what was written. */
function world(files: Record<string, string>): CheckEffects & { written: string[] } {
  const written: string[] = [];
  const read = (slug: string) => fileOf(files[slug] ?? '', slug);
  return {
    written,
    write: (text) => void written.push(text),
    siteProblems: () => [],
    problemsOf: (content, published) => Promise.resolve(compileContent(content, undefined, published).problems),
    readPublished: () => Promise.resolve({ explainers: [] }),
    readAll: (folder) => Promise.resolve({ folder, files: Object.keys(files).map(read), explainers: '', unread: [], left: [] }),
    readArticle: (name) => {
      const slug = /^content\/(.+)\/article\.md$/u.exec(name)?.[1] ?? '';
      return slug in files ? Promise.resolve(read(slug)) : Promise.reject(Object.assign(new Error('no such file'), { code: 'ENOENT' }));
    },
  };
}

describe('npm run check', () => {
  it('is content with articles that have no problems', async () => {
    const effects = world({ one: story, two: story });
    expect(await check([], 'content', effects)).toBe(0);
    expect(effects.written).toEqual(['No problems in 2 articles']);
  });

  it('reports all files, and fails on an error', async () => {
    const effects = world({ one: broken, two: warned });
    expect(await check([], 'content', effects)).toBe(1);
    expect(effects.written.join('\n')).toContain(
      'content/one/article.md:19:78  error  In `dates.announcement.status`, the text `happend` does not fit.',
    );
    expect(effects.written.join('\n')).toMatch(/1 error, 1 warning in 2 files$/u);
  });

  it('reports what is wrong with the folder as a whole, when no file is named', async () => {
    const effects = world({ one: story });
    const explainers = formatExplainers([{ slug: 'gone', formerly: [] }]);
    const readAll = async (folder: string) => ({ ...(await effects.readAll(folder)), explainers });
    expect(await check([], 'content', { ...effects, readAll })).toBe(1);
    expect(effects.written[0]).toContain('lost-explainer');
    expect(await check(['content/one/article.md'], 'content', { ...effects, readAll })).toBe(0);
  });

  it('fails on mistakes in what the site says of itself, when no file is named', async () => {
    const wrong = {
      file: 'content/site.yaml',
      line: 1,
      column: 7,
      severity: 'error',
      message: 'The text is empty.',
      rule: 'site',
    } as const;
    const effects = { ...world({ one: story }), siteProblems: () => [wrong] };
    const written: string[] = [];
    expect(await check([], 'content', { ...effects, write: (text) => void written.push(text) })).toBe(1);
    expect(written.join('\n')).toContain('content/site.yaml:1:7  error  The text is empty.  site');
    expect(await check(['content/one/article.md'], 'content', effects)).toBe(0);
  });

  it('does not fail on a warning', async () => {
    expect(await check([], 'content', world({ two: warned }))).toBe(0);
  });

  it('checks only the files that are named', async () => {
    const effects = world({ one: broken, two: story });
    expect(await check(['content/two/article.md'], 'content', effects)).toBe(0);
    expect(effects.written).toEqual(['No problems in 1 article']);
  });

  it.each(['two', 'content/two', 'content/two/', 'content/two/article.md'])('knows an article by the name %s', async (name) => {
    const effects = world({ one: broken, two: story });
    expect(await check([name], 'content', effects)).toBe(0);
    expect(effects.written).toEqual(['No problems in 1 article']);
  });

  it('tells of a slug that is not there', async () => {
    const effects = world({ one: story });
    expect(await check(['nine'], 'content', effects)).toBe(1);
    expect(effects.written).toEqual(['There is no file `content/nine/article.md`. Name an article, such as `content/<slug>/article.md`.']);
  });

  it('tells of a file that is not there, and checks the others', async () => {
    const effects = world({ one: broken });
    expect(await check(['content/nine/article.md', 'content/one/article.md'], 'content', effects)).toBe(1);
    expect(effects.written[0]).toBe('There is no file `content/nine/article.md`. Name an article, such as `content/<slug>/article.md`.');
    expect(effects.written[1]).toContain('schema');
  });

  it('fails when no named file is there', async () => {
    const effects = world({});
    expect(await check(['nine.md'], 'content', effects)).toBe(1);
    expect(effects.written).toHaveLength(1);
  });

  it('does not hide other errors of the disk', async () => {
    const effects = { ...world({}), readArticle: () => Promise.reject(new Error('disk on fire')) };
    await expect(check(['a.md'], 'content', effects)).rejects.toThrow('disk on fire');
  });
});
