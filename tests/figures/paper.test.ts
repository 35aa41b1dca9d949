import { expect, test } from 'vitest';
import { isLongerThanSheet } from '../../src/figures/paper.ts';

const drawing = (name: string, heightPx: number) => ({ form: { name, widthPx: 760 }, heightPx });

test('only the form that is printed can be longer than a sheet', () => {
  expect(isLongerThanSheet([drawing('narrow', 3000), drawing('middle', 900), drawing('wide', 3000)])).toBe(false);
  expect(isLongerThanSheet([drawing('narrow', 900), drawing('middle', 1000), drawing('wide', 900)])).toBe(true);
  expect(isLongerThanSheet([])).toBe(false);
});
