import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { recordAnchors } from '../../src/commands/anchors.ts';
import { forgetPart, withdraw } from '../../src/commands/withdraw.ts';
import { recordedUuid } from '../../src/compile/addresses/anchors.ts';
import { formatExplainers } from '../../src/compile/addresses/explainers.ts';
import { compileContent } from '../../src/compile/compile.ts';
import { readContent } from '../../src/compile/read/article-files.ts';
import { readWithdrawn } from '../../src/compile/read/withdrawn.ts';
import type { ListedExplainer } from '../../src/article/published.ts';
import { addressList } from '../../src/outputs/site/addresses.ts';
import { fileOf, story } from '../compile/story-file.ts';

let content: string;

beforeEach(() => {
  content = mkdtempSync(join(tmpdir(), 'standfirst-withdraw-'));
  const lines = ['story', 'other'].map((slug) => {
    const file = { ...fileOf(story, slug), anchors: '' };
    const { anchors } = recordAnchors(file);
    write(slug, anchors);
    return { slug, formerly: slug === 'story' ? ['old-story'] : [], uuid: recordedUuid({ ...file, anchors }) };
  });
  writeFileSync(join(content, 'explainers.json'), formatExplainers(lines));
});
afterEach(() => rmSync(content, { recursive: true }));

function write(slug: string, anchors: string): void {
  mkdirSync(join(content, slug), { recursive: true });
  writeFileSync(join(content, slug, 'article.md'), slug === 'story' ? story.replace('kicker', 'formerly: [old-story]\nkicker') : story);
  writeFileSync(join(content, slug, 'anchors.json'), anchors);
}

const problems = async () => compileContent(await readContent(content)).problems.map(({ severity, rule }) => `${severity} ${rule}`);
const texts = () =>
  readdirSync(content, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.parentPath.endsWith('other'))
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'))
    .join('\n');

describe('a part that is forgotten', () => {
  const article = () => readFileSync(join(content, 'other', 'article.md'), 'utf8');
  const anchors = () => readFileSync(join(content, 'other', 'anchors.json'), 'utf8');
  const found = async (published?: ListedExplainer[]) =>
    compileContent(await readContent(content), undefined, published)
      .problems.filter(({ file }) => file.includes('other'))
      .map(({ rule, message }) => `${rule}: ${message}`);
  const listed = async () => {
    const { articles } = compileContent(await readContent(content));
    return (JSON.parse(addressList(articles)) as { explainers: ListedExplainer[] }).explainers;
  };

  beforeEach(() => {
    const text = `${story}\nZanzibarine slept here. ^zanzibarine\n\nNobody else did. ^nobody\n`;
    writeFileSync(join(content, 'other', 'article.md'), text);
    writeFileSync(join(content, 'other', 'anchors.json'), recordAnchors({ ...fileOf(text, 'other'), anchors: anchors() }).anchors);
  });

  it('is in no record, and its published address is no mistake', async () => {
    const [published, before] = [await listed(), anchors()];
    await expect(forgetPart('other', 'zanzibarine', content)).rejects.toThrow('still has `zanzibarine`. Delete the part and');
    await expect(forgetPart('other', 'nowhere', content)).rejects.toThrow('No id `nowhere` is recorded');
    writeFileSync(join(content, 'other', 'article.md'), article().replace('Zanzibarine slept here. ^zanzibarine\n\n', ''));
    expect(await found(published)).toEqual([expect.stringContaining('lost-id: Published id `zanzibarine`')]);
    await forgetPart('other', 'zanzibarine', content);
    expect(await found(published)).toEqual([]);
    expect(`${article()}${anchors()}${JSON.stringify(await listed())}`).not.toMatch(/zanzibarine/iu);
    // Recorded anew, and merged with a branch that still has its line.
    const file = { ...fileOf(article(), 'other'), anchors: anchors() };
    expect(recordAnchors(file).anchors).toBe(anchors());
    const merged = anchors().replace(/\n\}\n$/u, `\n${before.split('\n').slice(1).join('\n')}`);
    expect(merged).toMatch(/zanzibarine/iu);
    expect(recordAnchors({ ...file, anchors: merged }).anchors).toBe(anchors());
  });

  it('is refused when it is brought back', async () => {
    const before = article();
    writeFileSync(join(content, 'other', 'article.md'), before.replace('Zanzibarine slept here. ^zanzibarine\n\n', ''));
    await forgetPart('other', 'zanzibarine', content);
    writeFileSync(join(content, 'other', 'article.md'), before);
    expect(await found()).toEqual([expect.stringContaining('lost-id: `zanzibarine` is the id of a part that was removed without a word.')]);
  });
});

describe('npm run withdraw', () => {
  it('takes the article away, and keeps what its addresses need', async () => {
    expect(await withdraw('old-story', 'Its source has taken it back.', content, '2026-11-28')).toContain('`story` is withdrawn.');
    expect(readdirSync(join(content, 'story'))).toEqual(['anchors.json']);
    expect(await problems()).toEqual([]);
    const [withdrawn] = readWithdrawn(content);
    expect(withdrawn).toMatchObject({
      ...{
        slug: 'story',
        formerly: ['old-story'],
        on: '2026-11-28',
        note: 'Its source has taken it back.',
        headline: 'A bridge for Norland',
      },
    });
    expect(withdrawn?.ids).toContain('no-date');
  });

  it('leaves no word and no name where nothing may be said', async () => {
    await withdraw('story', undefined, content, '2026-11-28');
    expect(existsSync(join(content, 'story'))).toBe(false);
    expect(await problems()).toEqual([]);
    expect(readWithdrawn(content)).toMatchObject([{ slug: 'story', on: '2026-11-28', note: undefined, headline: undefined, ids: [] }]);
    for (const word of ['Ruiz', 'ruiz', 'bridge', 'Norland', 'no-date']) expect(texts()).not.toContain(word);
  });

  it('can be made silent later, with the day that it had', async () => {
    await withdraw('story', 'Its source has taken it back.', content, '2026-11-28');
    await withdraw('story', undefined, content, '2027-01-01');
    expect(readWithdrawn(content)).toMatchObject([{ on: '2026-11-28', note: undefined, headline: undefined, ids: [] }]);
    expect(texts()).not.toContain('source');
  });

  it('builds nothing that a merge brings back, and gives its name to no other story', async () => {
    const before = readFileSync(join(content, 'story', 'anchors.json'), 'utf8');
    await withdraw('story', 'Wrong.', content, '2026-11-28');
    write('story', before);
    expect(await problems()).toEqual(['warning left-explainer']);
    write('story', recordAnchors({ ...fileOf(story), anchors: '' }).anchors);
    expect(await problems()).toEqual(['warning left-explainer']);
  });

  it('withdraws nothing that is not recorded', async () => {
    await expect(withdraw('nowhere', 'Wrong.', content, '2026-11-28')).rejects.toThrow('No explainer `nowhere` is recorded in');
  });

  it('withdraws one whose folder is gone already', async () => {
    rmSync(join(content, 'other'), { recursive: true });
    expect(await problems()).toEqual(['error lost-explainer']);
    await withdraw('other', 'Wrong.', content, '2026-11-28');
    expect(await problems()).toEqual([]);
  });
});
