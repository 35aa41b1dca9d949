import { expect, test } from 'vitest';
import { en } from '../../../src/languages/en/en.ts';
import { timelineWords } from '../../../src/languages/en/timeline.ts';
import { withThe } from '../../../src/languages/en/with-the.ts';

test.each([
  ['United States', 'the United States'],
  ['\u2068Netherlands\u2069', 'the \u2068Netherlands\u2069'],
  ['Mexico', 'Mexico'],
  ['The Gambia', 'The Gambia'],
])('%s in a sentence is %s', (name, said) => {
  expect(withThe(name)).toBe(said);
});

test('sentences made of names say “the” where English does', () => {
  expect(en.actors.headline(3, { kind: 'country', name: 'United Kingdom', people: 2 })).toBe(
    'Three people named, two of them for the United Kingdom',
  );
  expect(en.places.firstStop('Netherlands', '1 May', true)).toBe('due in the Netherlands, 1 May');
  expect(en.places.nextStop('Mexico', '2 May')).toBe('then Mexico, 2 May');
  expect(timelineWords.membersOf('Sahel')).toBe('each country of the Sahel');
});
