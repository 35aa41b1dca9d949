import { brotliCompressSync, constants } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { type LandInks, landBytes, landSvg } from '../../../src/figures/maps/land.ts';
import { storyMap } from '../../../src/figures/maps/story-map.ts';
import { anArticle, aPlace } from '../../factories.ts';
import { mapStories } from '../../map-stories.ts';

const inks: LandInks = {
  sea: ['#fefefe', '#010101'],
  land: ['#a0a0a0', '#0a0a0a', '#eee'],
  land2: ['#b0b0b0', '#0b0b0b', '#ddd'],
  land3: ['#c0c0c0', '#0c0c0c', '#ccc'],
  border: ['#00d000', '#d0ffd0', '#333'],
  water: ['#0000d0', '#d0d0ff', '#666'],
};

function landOf(article: Parameters<typeof storyMap>[0]): string {
  const map = storyMap(article);
  if (!map) throw new Error('nothing to draw');
  return landSvg(map, inks);
}

const pathOf = (svg: string, name: string) => new RegExp(`<path class="${name}" d="([^"]*)"/>`, 'u').exec(svg)?.[1];

describe.each(Object.entries(mapStories))('the land of %s', (_, article) => {
  const svg = landOf(article);

  test('weighs at most 10 KB', () => {
    // As it is sent.
    const sent = brotliCompressSync(svg, { params: { [constants.BROTLI_PARAM_QUALITY]: 10 } });
    expect(sent.length).toBeLessThanOrEqual(landBytes);
  });

  test('shows the countries of the story', () => {
    expect(pathOf(svg, 'b') ?? pathOf(svg, 'c')).toMatch(/^m[\d m\-z]+z$/u);
  });

  test('does not flood its sheet', () => {
    const map = storyMap(article);
    // A sea without an end would be one ring along all four edges.
    expect(svg).not.toContain(`m0 0 0 ${String(map?.height)} ${String(map?.width)} 0`);
  });
});

describe('the land', () => {
  test('is hatched where it is disputed and touches the story', () => {
    const ofCodes = (...codes: string[]) => landOf(anArticle({ places: codes.map((code) => aPlace(code, { code })) }));
    expect(pathOf(ofCodes('UA', 'PL'), 'h')).toMatch(/^(?:m[\d \-]+){5,}$/u);
    expect(pathOf(ofCodes('PL', 'RO'), 'h')).toBeUndefined();
    // In a page that holds all, an address would lead nowhere.
    expect(ofCodes('UA')).not.toMatch(/url|id=/u);
  });

  test('is the same every time', () => {
    const article = mapStories['small states, three travellers in one'];
    expect(landOf(article)).toBe(landOf(structuredClone(article)));
  });

  test('tints the region in question darkest and draws its border places', () => {
    const iberia = anArticle({
      places: [
        aPlace('es', { code: 'ES' }),
        aPlace('pt', { code: 'PT' }),
        aPlace('fr', { code: 'FR' }),
        aPlace('iberia', { kind: 'region', members: ['es', 'pt'] }),
        aPlace('pyrenees', { kind: 'border', between: ['es', 'fr'] }),
      ],
    });
    const svg = landOf(iberia);
    expect(['a', 'b', 'c', 'd', 'e'].filter((name) => pathOf(svg, name))).toEqual(['a', 'b', 'c', 'd', 'e']);
    expect(pathOf(landOf(anArticle({ places: [aPlace('es', { code: 'ES' })] })), 'c')).toBeUndefined();
  });

  test('has its own colours on paper', () => {
    const print = /@media print\{(.*?)\}\}/u.exec(landOf(mapStories['one country']))?.[1];
    expect(print).toBe('.a{fill:#eee}.b{fill:#ddd}.c{fill:#ccc}.c,.e{stroke:#333');
  });

  test('is dark where the reader’s screen is, and never on paper', () => {
    const svg = landOf(mapStories['one country']);
    expect(svg).toContain('.b{fill:#b0b0b0}');
    expect(/@media screen and \(prefers-color-scheme:dark\)\{([^@]*)\}\}/u.exec(svg)?.[1]).toContain('.b{fill:#0b0b0b}');
  });
});
