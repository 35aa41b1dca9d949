import { expect, test } from 'vitest';
import { CompactPath } from '../../../src/figures/maps/compact-path.ts';

function drawn(draw: (path: CompactPath) => void): string {
  const path = new CompactPath();
  draw(path);
  return path.toString();
}

test('areas are relative, in whole units', () => {
  const path = drawn((to) => {
    to.moveTo(10.4, 5);
    to.lineTo(13, 1.2);
    to.lineTo(18, 7);
    to.closePath();
    to.moveTo(20, 5);
    to.lineTo(30, 5);
    to.lineTo(20, 9);
    to.closePath();
  });
  expect(path).toBe('m10 5 3-4 5 6zm10 0 10 0-10 4z');
});

test('an area without an inside and a line without a length are left out', () => {
  const path = drawn((to) => {
    to.moveTo(1, 1);
    to.lineTo(1.2, 1.1);
    to.lineTo(5, 1);
    to.closePath();
    to.moveTo(1, 1);
    to.lineTo(1, 1.3);
    to.moveTo(2, 2);
    to.lineTo(4, 4);
  });
  expect(path).toBe('m2 2 2 2');
});
