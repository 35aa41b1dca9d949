import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PNG } from 'pngjs';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { cardCache } from '../../src/integrations/files/card-cache.ts';
import { cardFonts } from '../../src/pictures/card-fonts.ts';
import { drawCard, drawCover } from '../../src/pictures/card-picture.ts';
import { type PlacedCard, siteCards } from '../../src/integrations/files/share-cards.ts';
import { readArticleFiles } from '../../src/compile/read/article-files.ts';
import { compileAll } from '../../src/compile/compile.ts';
import { en } from '../../src/languages/en/en.ts';
import { cardLayout } from '../../src/outputs/share-cards/layout.ts';
import { capHeight } from '../../src/outputs/share-cards/type.ts';
import { lineWidthPx } from '../../src/outputs/share-cards/fit-text.ts';
import { settableCard } from '../../src/outputs/share-cards/settable.ts';
import { site } from '../../src/site.ts';
import { type BookCover, bookCover } from '../../src/outputs/share-cards/book-cover.ts';
import type { ShareCard } from '../../src/outputs/share-cards/share-card.ts';
import { shareCards } from '../../src/outputs/share-cards/share-cards.ts';
import { aDate, anArticle, aPerson, aPlace, aPledge } from '../factories.ts';

const folder = mkdtempSync(join(tmpdir(), 'standfirst-cards-'));
afterAll(() => rmSync(folder, { recursive: true }));

const { articles } = compileAll(await readArticleFiles('tests/fixtures/explainers'));
const placed: PlacedCard[] = siteCards(articles);
const cardAt = (path: string): ShareCard => {
  const found = placed.find((card) => card.path === path);
  if (!found) throw new Error(`no card ${path}`);
  return found.card;
};

/** Colours of a picture, as hex, with the number of their pixels. */
function coloursOf(png: Uint8Array): Map<string, number> {
  const { data } = PNG.sync.read(Buffer.from(png));
  const counts = new Map<string, number>();
  for (let at = 0; at < data.length; at += 4) {
    const colour = `#${data.toString('hex', at, at + 3)}`;
    counts.set(colour, (counts.get(colour) ?? 0) + 1);
  }
  return counts;
}

const paper = 0xfcfcfa;

/** True where a strip along each side is bare paper, under the rule at the top. */
function hasBareMargins({ data, width, height }: PNG, px = 44): boolean {
  const isPaper = (x: number, y: number) => data.readUIntBE((y * width + x) * 4, 3) === paper;
  for (let y = 14; y < height; y += 1) {
    for (let x = 0; x < px; x += 1) if (!isPaper(x, y) || !isPaper(width - 1 - x, y)) return false;
  }
  return true;
}

describe('drawCard', () => {
  it('no text of a card stands on another', async () => {
    const { has, widthOf } = await cardFonts();
    const clashes = placed.flatMap(({ path, card }) => {
      const { texts } = cardLayout(settableCard(card, site.name, has), site, widthOf);
      const words = texts.filter(({ text }) => text !== '');
      const boxes = words.map(({ text, x, baseline, sizePx, style }) => ({
        ...{ text, from: x, to: x + lineWidthPx(text, sizePx, style, widthOf) },
        ...{ top: baseline - sizePx * capHeight, baseline },
      }));
      return boxes.flatMap((a, index) =>
        boxes
          .slice(index + 1)
          .filter((b) => a.from < b.to - 1 && b.from < a.to - 1 && a.top < b.baseline && b.top < a.baseline)
          .map((b) => `${path}: ${a.text} / ${b.text}`),
      );
    });
    expect(clashes).toEqual([]);
  });

  it.each(placed)('$path is a picture of 1200 × 630 px under 60 KB, its margins bare', async ({ card }) => {
    const png = await drawCard(card);
    const picture = PNG.sync.read(Buffer.from(png));
    expect([picture.width, picture.height]).toEqual([1200, 630]);
    expect(png.length).toBeLessThan(60_000);
    expect(hasBareMargins(picture)).toBe(true);
  });

  it('gives the same bytes for the same card', async () => {
    const card = cardAt('ravna-river-treaty/s/flood-report.png');
    expect(await drawCard(card)).toEqual(await drawCard({ ...card }));
  });

  it('keeps the inks exactly: paper, ink and the colour of the kind', async () => {
    const colours = coloursOf(await drawCard(cardAt('ravna-river-treaty/s/flood-report.png')));
    expect([...colours.keys()]).toEqual(expect.arrayContaining(['#fcfcfa', '#14171a', '#8a4a00']));
    expect(colours.size).toBeLessThanOrEqual(256);
  });

  const hostile: Record<string, string> = {
    markup: '<b>&amp;</b>',
    emoji: '🎉👩‍👩‍👧‍👦',
    Arabic: 'مرحبا بالعالم',
    Chinese: '中文標題很長',
    'a long word': 'x'.repeat(300),
    'control characters': '\u202e\u0000\u200b',
    'loose accents': 'a\u0301é',
    'a space': ' ',
    'a very long word that is kerned apart': 'W'.repeat(2000),
  };

  it.each(Object.entries(hostile))('draws %s without a throw or a request, inside its margins', async (_, text) => {
    const fetched = vi.spyOn(globalThis, 'fetch');
    const article = anArticle({
      headline: text,
      standfirst: text,
      kicker: { topic: text, scope: text },
      people: [aPerson('ada', { name: text, role: text, country: 'norland' })],
      places: [aPlace('norland', { name: text })],
      dates: [aDate('vote', '2021-06', { title: text, people: ['ada'] })],
      pledges: [
        aPledge('money', { title: text, donor: 'norland', amount: { value: 1_234_567_890_123, currency: 'XAF' } }),
        aPledge('help', { title: text, conditions: [{ text, on: ['norland'], state: 'met' }], stageNote: text }),
      ],
    });
    const cards = shareCards(article).filter(({ file }) => /view-article|view-places|ada|vote|money|help/u.test(file));
    for (const card of cards) expect(hasBareMargins(PNG.sync.read(Buffer.from(await drawCard(card))))).toBe(true);
    expect(fetched).not.toHaveBeenCalled();
    fetched.mockRestore();
  });
});

describe('drawCover', () => {
  const land = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><path d="M0 0h9v9z"/></svg>';
  const covers = articles.flatMap((article) => [
    { name: `${article.slug} with its map`, cover: bookCover(article, land, en) },
    { name: `${article.slug} without a map`, cover: bookCover(article, undefined, en) },
  ]);

  it.each([...covers, { name: 'a headline of one long word', cover: bookCover(anArticle({ headline: 'x'.repeat(300) }), undefined, en) }])(
    '$name is a picture of 1600 × 2400 px under 300 KB, the same each time',
    async ({ cover }) => {
      const png = await drawCover(cover);
      const { width, height } = PNG.sync.read(Buffer.from(png));
      expect([width, height]).toEqual([1600, 2400]);
      expect(png.length).toBeLessThan(300_000);
      expect(await drawCover({ ...cover })).toEqual(png);
    },
  );

  it('shows the routes in the ink of people', async () => {
    const withRoutes = covers.find(({ cover }) => cover.map?.routes.casing);
    const cover = withRoutes?.cover ?? bookCover(anArticle({}), undefined, en);
    const inkOf = async (drawn: BookCover) => coloursOf(await drawCover(drawn)).get('#5b34b4') ?? 0;
    expect(await inkOf(cover)).toBeGreaterThan((await inkOf({ ...cover, map: undefined })) + 1000);
  });
});

describe('cardCache', () => {
  const card = cardAt('ravna-river-treaty/s/flood-report.png');
  const draw = vi.fn(() => Promise.resolve(Uint8Array.of(1, 2, 3)));

  it('draws a card once, and again when its words change', async () => {
    const drawn = async (given: ShareCard) => (await (await cardCache(join(folder, 'cards'), draw)).picture(given)).drawn;
    expect([await drawn(card), await drawn(card), await drawn({ ...card, title: 'Another' })]).toEqual([true, false, true]);
    expect(draw).toHaveBeenCalledTimes(2);
    expect(readdirSync(join(folder, 'cards')).every((file) => /^[0-9a-f]{64}\.png$/u.test(file))).toBe(true);
  });
});
