import { expect, test } from 'vitest';
import { sitePagesDigest } from '../../src/build/digests.ts';

test('the pages of a site are made anew when the code is another, also of one of which all was withdrawn', () => {
  for (const sources of [[], ['an article']]) expect(sitePagesDigest('code', sources)).not.toBe(sitePagesDigest('other code', sources));
});
