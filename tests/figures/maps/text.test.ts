import { expect, test } from 'vitest';
import { boldPlace, inTwoLines } from '../../../src/figures/maps/text.ts';
import { aPlace } from '../../factories.ts';

const places = [
  aPlace('washington-dc', { name: 'Washington, DC' }),
  aPlace('washington-heights', { name: 'Washington Heights' }),
  aPlace('harcourt', { name: 'Harcourt' }),
  aPlace('port-harcourt', { name: 'Port Harcourt' }),
  aPlace('second-harcourt', { name: 'Harcourt' }),
  aPlace('lima', { name: 'Lima' }),
  aPlace('cairo', { name: 'القاهرة' }),
  aPlace('beijing', { name: '北京' }),
];
const marked = (id: string, ...lines: string[]) => {
  const place = places.find((one) => one.id === id) ?? aPlace(id);
  return boldPlace('note', lines, place, places).map(({ runs }) => runs.map(({ text, bold }) => (bold ? `*${text}*` : text)).join(''));
};

test.each([
  ['washington-dc', 'then Washington, DC, 8 June', 'then *Washington, DC*, 8 June'],
  ['washington-dc', 'home to Washington', 'home to *Washington*'],
  ['washington-dc', 'that evening', 'that evening'],
  ['washington-dc', 'Washington Heights, then Washington', 'Washington Heights, then *Washington*'],
  ['harcourt', 'Port Harcourt to Harcourt', 'Port Harcourt to *Harcourt*'],
  ['port-harcourt', 'Harcourt to Port Harcourt', 'Harcourt to *Port Harcourt*'],
  ['second-harcourt', 'Harcourt, 2 June', '*Harcourt*, 2 June'],
  ['lima', 'Limassol, then Lima', 'Limassol, then *Lima*'],
  ['lima', 'Limassol', 'Limassol'],
  ['cairo', 'ثم بالقاهرة', 'ثم بالقاهرة'.replace('القاهرة', '*القاهرة*')],
  ['beijing', '前往北京', '前往*北京*'],
])('%s in “%s”', (id, text, expected) => {
  expect(marked(id, text)).toEqual([expected]);
});

test('a name that goes on in the next line is bold in both', () => {
  expect(marked('port-harcourt', 'back in Port', 'Harcourt, 8 June')).toEqual(['back in *Port*', '*Harcourt*, 8 June']);
});

test.each([
  ['home to Washington that evening', ['home to Washington', 'that evening']],
  ['Guatemala', ['Guatemala']],
])('%s in two lines', (text, lines) => {
  expect(inTwoLines(text)).toEqual(lines);
});
