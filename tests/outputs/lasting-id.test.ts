import { expect, test } from 'vitest';
import { explainerId, partId, siteId } from '../../src/outputs/lasting-id.ts';

const first = { uuid: '01978d3e-7a00-7000-8000-000000000001' };
const later = { uuid: '01a21676-64ac-7655-b397-3fb02e91ae76' };

test('a part has an id of its own, which is the same each time', () => {
  expect(explainerId(first)).toBe('urn:uuid:01978d3e-7a00-7000-8000-000000000001');
  expect(partId(first, 'change-1')).toBe(partId({ ...first }, 'change-1'));
  expect(new Set([partId(first, 'change-1'), partId(first, 'change-2'), partId(later, 'change-1'), siteId([first])]).size).toBe(4);
});

test('the id of a site rests on the explainer that was recorded first', () => {
  expect(siteId([later, first])).toBe(siteId([first]));
  expect(siteId([later])).not.toBe(siteId([first]));
  expect(siteId([])).toMatch(/^urn:uuid:/u);
});
