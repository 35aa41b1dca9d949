import { expect, test } from 'vitest';
import { boldPlace, inTwoLines } from '../../../src/figures/maps/text.ts';
import { aPlace } from '../../factories.ts';

const washington = aPlace('washington-dc', { name: 'Washington, DC' });
const marked = (text: string) =>
  boldPlace('note', text, washington)
    .runs.map((run) => (run.bold ? `*${run.text}*` : run.text))
    .join('');

test.each([
  ['then Washington, DC, 8 June', 'then *Washington, DC*, 8 June'],
  ['home to Washington', 'home to *Washington*'],
  ['that evening', 'that evening'],
])('%s', (text, expected) => {
  expect(marked(text)).toBe(expected);
});

test.each([
  ['home to Washington that evening', ['home to Washington', 'that evening']],
  ['Guatemala', ['Guatemala']],
])('%s in two lines', (text, lines) => {
  expect(inTwoLines(text)).toEqual(lines);
});
