import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { compileAll } from '../../src/compile/compile.ts';
import { readArticleFiles } from '../../src/compile/read/article-files.ts';
import { shareCards } from '../../src/outputs/share-cards/share-cards.ts';
import { builtPath, builtSites, sites } from '../built-sites.ts';
import { builtFiles } from './built-page.ts';
import { authoredSentences, disputedIn, loneClaims, type Piece, piecesOf, saysClaim } from './lone-claims.ts';

const site = 'fixtures';
const isBuilt = builtSites.includes(site);
const { articles } = isBuilt ? compileAll(await readArticleFiles(sites[site].content)) : { articles: [] };
const stories = articles
  .map((article) => ({ article, slug: article.slug, disputed: disputedIn(article), authored: authoredSentences(article) }))
  .filter(({ disputed }) => disputed.length > 0);

/** Every file that says something of an explainer: its own, and those of the whole site. */
const filesOf = (slug: string) => builtFiles(site).filter((file) => file.startsWith(`${slug}/`) || !file.includes('/'));

const read = (file: string) => piecesOf(file, readFileSync(builtPath(site, file)));

// Wherever one claim stands, in any view or file, so do the others. The sentences of the text are their author’s.
describe.runIf(isBuilt)('wherever one claim stands, so do the others', () => {
  test('there are explainers on whose amounts, dates and states sources differ', () => {
    const all = stories.flatMap(({ disputed }) => disputed.map(({ about }) => about.split(' of ')[0]));
    expect([...new Set(all)].sort()).toEqual(['the amount', 'the date', 'the status']);
  });

  test.each(stories)('in every file of $slug', ({ slug, disputed, authored }) => {
    const pieces = filesOf(slug).flatMap(read);
    expect(pieces.flatMap((piece) => loneClaims(piece, disputed, authored))).toEqual([]);
    // A scan that sees no claim proves nothing.
    const seen = new Set(pieces.filter((piece) => saysClaim(piece, disputed)).map(({ where }) => where));
    for (const file of [
      ...['index.html', 'timeline.html', 'aid.html', 'actors.html', 'places.html', 'article.md', 'cards.js', `${slug}.html`],
      ...['embed/timeline.html', 'embed/aid.html', ...disputed.map(({ about }) => `s/${about.split(' of ')[1] ?? ''}.html`)],
      ...['dates.csv', 'pledges.csv', 'claims.csv', 'timeline.ics', 'explainer.json'].map((name) => `data/${name}`),
    ])
      expect(
        [...seen].some((where) => where === `${slug}/${file}`),
        file,
      ).toBe(true);
    for (const archive of ['epub', 'zip'])
      expect(
        [...seen].some((where) => where.startsWith(`${slug}/${slug}.${archive}/`)),
        archive,
      ).toBe(true);
  });

  test.each(stories)('in every share card of $slug', ({ article, disputed, authored }) => {
    const pieces = shareCards(article).map((card): Piece => ({ where: card.file, text: JSON.stringify(card) }));
    expect(pieces.flatMap((piece) => loneClaims(piece, disputed, authored))).toEqual([]);
    expect(pieces.some((piece) => saysClaim(piece, disputed))).toBe(true);
  });

  test.each(stories)('a claim that stands alone in $slug is found, in each kind of file', ({ slug, disputed, authored }) => {
    for (const name of [
      'timeline.html',
      'aid.html',
      'index.html',
      'cards.js',
      'embed/aid.html',
      'data/dates.csv',
      'data/pledges.csv',
      'data/timeline.ics',
      'data/explainer.json',
    ]) {
      const text = readFileSync(builtPath(site, `${slug}/${name}`), 'utf8');
      const found = disputed.flatMap(({ claims: [first] }) => {
        const phrases = [first?.says, first?.isThere].flatMap((one) => one ?? []);
        const without = phrases.reduce((rest, phrase) => rest.replaceAll(new RegExp(phrase, 'giu'), '0'), text);
        return without === text
          ? []
          : piecesOf(name, new TextEncoder().encode(without)).flatMap((piece) => loneClaims(piece, disputed, authored));
      });
      expect(found.length, name).toBeGreaterThan(0);
    }
    const alone = [
      'Pumps off, 14 March 1987',
      'On 17 March',
      '{"date":"1987-03-14"}',
      '€240,000 is pledged',
      'pledged: 205000',
      'A meeting, said to be cancelled',
    ];
    for (const text of alone) expect(loneClaims({ where: 'a page', text }, disputed, authored), text).toHaveLength(1);
    const together = ['14 or 17 March 1987', '[1987-03-14,1987-03-17]', '€240,000 or €205,000', '€205,000 to €240,000', '114 March 1987'];
    for (const text of together) expect(loneClaims({ where: 'a page', text }, disputed, authored), text).toEqual([]);
  });
});
