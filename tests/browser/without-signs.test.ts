import fc from 'fast-check';
import { expect, it } from 'vitest';
import { withoutSigns } from '../../src/browser/without-signs.ts';

const path = '/explained/a-story/s/a-request.html';

it.each(['.', ',', ')', ').', '?', '!', '%22', '%E2%80%9D', '%E2%80%99.', '%C2%BB', '%D8%8C', '%E3%80%82', '%EF%BC%89', '%3E', '*'])(
  'takes %s from the end of a path',
  (sign) => {
    expect(withoutSigns(path + sign)).toBe(path);
  },
);

it.each(['/', '/a-story/', '/a-story', path, '/a-story/data/people.csv', '/%', '/%E2.', '/caf%C3%A9'])('leaves %s as it is', (plain) => {
  expect(withoutSigns(plain)).toBe(plain);
});

it('takes nothing more the second time', () => {
  fc.assert(
    fc.property(fc.webPath(), (given) => {
      const once = withoutSigns(given);
      expect(withoutSigns(once)).toBe(once);
    }),
  );
});
