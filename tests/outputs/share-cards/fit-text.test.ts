import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitLine, fitText, lineWidthPx, type Style } from '../../../src/outputs/share-cards/fit-text.ts';

// Every character half an em wide: at 20 px, 10 px.
const widthOf = (text: string) => [...text].length / 2;
const style: Style = { face: 'strong', tracking: 0, leading: 1 };
const room = { widthPx: 100, heightPx: 100, mostPx: 50, leastPx: 10, lines: 5 };

describe('fitText', () => {
  it.each([
    ['One', { sizePx: 50, lines: ['One'] }],
    ['', { sizePx: 50, lines: [] }],
    ['ab cd', { sizePx: 50, lines: ['ab', 'cd'] }],
  ])('sets %j as large as it can', (text, fitted) => {
    expect(fitText(text, style, room, widthOf)).toEqual(fitted);
  });

  it('makes lines of about one length', () => {
    const wide = { ...room, mostPx: 20, leastPx: 20 - 1, widthPx: 150 };
    expect(fitText('aaaa bbbb cccc dd', style, wide, widthOf).lines).toEqual(['aaaa bbbb', 'cccc dd']);
  });

  it('cuts at a word where even the least size is too large', () => {
    expect(fitText('one two three', style, { ...room, mostPx: 20, leastPx: 20, lines: 1 }, widthOf).lines).toEqual(['one two …']);
  });

  it('breaks a word only where no line could hold it', () => {
    expect(fitText('x'.repeat(30), style, { ...room, leastPx: 20, mostPx: 20 }, widthOf).lines).toEqual(Array(3).fill('x'.repeat(10)));
  });

  it('never leaves the room, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 400, unit: 'grapheme' }), fc.integer({ min: 1, max: 5 }), (text, lines) => {
        const given = { ...room, lines };
        const fitted = fitText(text, style, given, widthOf);
        expect(fitted.lines.length).toBeLessThanOrEqual(lines);
        for (const line of fitted.lines) expect(lineWidthPx(line, fitted.sizePx, style, widthOf)).toBeLessThanOrEqual(given.widthPx);
      }),
    );
  });
});

describe('fitLine', () => {
  it.each([-20, 0, 5, 15])('is empty where there is no room at all, such as %i px', (widthPx) => {
    expect(fitLine('one two', style, 20, widthPx, widthOf)).toBe('');
  });

  it('is the text itself where there is room for it', () => {
    expect(fitLine('one two', style, 20, 100, widthOf)).toBe('one two');
    expect(fitLine('one two three', style, 20, 100, widthOf)).toBe('one two …');
  });
});
