import { describe, expect, it } from 'vitest';
import { likeliest, likeness } from '../../../src/compile/addresses/likeness.ts';

describe('likeness', () => {
  it.each([
    ['a bridge for Norland', 'For Norland, a long bridge', 1],
    ['one two three four', 'four five', 0.25],
    ['one', 'two', 0],
    ['', 'two', 0],
    ['新桥很长', '很长', 0.5],
  ])('of %j in %j is %d', (text, other, expected) => {
    expect(likeness(text, other)).toBe(expected);
  });
});

describe('likeliest', () => {
  const texts = ['The bridge is paid by the union', 'The bridge is long', 'Nobody knows'].map((text) => ({ text }));

  it('is what holds most of the text', () => {
    expect(likeliest('A bridge paid by a union', texts)).toBe(texts[0]);
  });

  it('is the shorter of two equals', () => {
    expect(likeliest('The bridge is', texts)).toBe(texts[1]);
  });

  it('is nothing where no text is near', () => {
    expect(likeliest('Quite other words', texts)).toBeUndefined();
  });
});
