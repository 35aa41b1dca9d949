import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs, untangle } from '../../src/figures/untangle.ts';

const show = (text: string) => text.split(' ').map((part) => ({ from: part.slice(0, 1), to: part.slice(1).split('') }));
const threads = (text: string) =>
  untangle(show(text))
    .map(({ from, to }) => from + to)
    .join(' ');
const targets = (text: string) => runs(untangle(show(text))).length;

describe('untangle', () => {
  it.each([
    ['ax', 'ax'],
    ['ax by', 'ax by'],
    ['axy bx', 'ay ax bx'],
    ['ac bxyz cz dz', 'ac bx by bz cz dz'],
    // The source in the middle comes in between, though it is named first.
    ['axy bx cy', 'bx ax ay cy'],
  ])('%s becomes %s', (given, expected) => {
    expect(threads(given)).toBe(expected);
  });

  it('draws a target again where it cannot be had in one run', () => {
    expect(targets('axy bxy')).toBe(3);
  });

  it('draws each target once where a chain of sources allows it', () => {
    expect(targets('axy byz czw dw ev')).toBe(5);
  });

  const letters = ['u', 'v', 'w', 'x', 'y', 'z'];
  const strands = fc
    .array(fc.subarray(letters, { minLength: 1 }), { minLength: 1, maxLength: 9 })
    .map((all) => all.map((to, at) => ({ from: String(at), to })));

  it('keeps every line, once, and each source in one piece', () => {
    fc.assert(
      fc.property(strands, (given) => {
        const found = untangle(given);
        const key = ({ from, to }: { from: string; to: string }) => `${from} ${to}`;
        expect(found.map(key).sort()).toEqual(given.flatMap(({ from, to }) => to.map((target) => `${from} ${target}`)).sort());
        expect(runs(found.map(({ from }) => ({ to: from }))).length).toBe(given.length);
      }),
    );
  });
});
