import { describe, expect, it } from 'vitest';
import { directionOf } from '../../src/languages/direction.ts';
import { isolated, isolating } from '../../src/languages/isolate.ts';
import { wordsFor } from '../../src/languages/words.ts';

describe('directionOf', () => {
  it.each(['ar', 'he', 'fa', 'ur-PK', 'az-Arab', 'dv', 'yi', 'ks'])('%s is written from right to left', (language) => {
    expect(directionOf(language)).toBe('rtl');
  });
  it.each(['en', 'es', 'ja', 'ru', 'ks-Deva', 'ar-Latn', 'no language'])('%s is not', (language) => {
    expect(directionOf(language)).toBe('ltr');
  });
});

describe('wordsFor', () => {
  it('has marks where the article has another language, and none else', () => {
    expect(wordsFor('en-GB').marks).toEqual({});
    expect(wordsFor('ar').marks).toEqual({ lang: 'en', dir: 'ltr' });
    expect(wordsFor('enm').marks).toEqual({ lang: 'en', dir: 'ltr' });
  });

  it('isolates what is put into a sentence of another direction, and nothing else', () => {
    const t = wordsFor('en');
    expect(isolated('Ada')).toBe('Ada');
    expect(t.list(['Ada', 'דני'])).toBe('Ada and \u2068דני\u2069');
    const words = isolating({ names: (groups: { name: string }[]) => groups.map(({ name }) => name) });
    expect(words.names([{ name: 'عُمان' }])).toEqual(['\u2068عُمان\u2069']);
    expect(t.capital('دني')).toBe('دني');
  });
});
