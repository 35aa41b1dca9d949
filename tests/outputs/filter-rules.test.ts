import { expect, test } from 'vitest';
import { choiceRules, filterRules, onePersonRules } from '../../src/outputs/filter-rules.ts';

const a = '.filtered:has([name=person][value="a"]:checked)';

test('hides what lacks the chosen value, but not what the address points at', () => {
  expect(filterRules([[{ person: ['a'] }, { person: [] }]])).toBe(
    `${a} :is(.item,.head):not([data-person~="a"],:target,:has(:target),:has(~* :target)){display:none}`,
  );
});

test('hides a head under which no item has both values, and says where nothing has', () => {
  const rules = filterRules([
    [
      { person: ['a'], place: ['x'] },
      { person: ['b'], place: ['y'] },
    ],
  ]);
  expect(rules).toContain(`${a}:has([name=place][value="y"]:checked) [data-group="0"]:not(:has(~* :target)){display:none}`);
  expect(rules).toContain(`${a}:not(:has([name=place]:is([value=""],[value="x"]):checked)) .none{display:block}`);
});

test('is empty where there is nothing to filter', () => {
  expect(filterRules([])).toBe('');
});

test('says what is chosen, and mutes the bars of a figure that lack it', () => {
  const rules = choiceRules([[{ person: ['a'], place: [] }]]);
  expect(rules).toContain(`${a} [data-line="person a"]{display:block}`);
  expect(rules).toContain(`${a} .bar:not([data-person~="a"]){`);
  expect(choiceRules([])).toBe('');
});

test('mutes what has not to do with the one person that the address points at, also by a former id, unless a filter is used', () => {
  expect(onePersonRules(['a'])).toContain(
    '.filtered:not(:has(.filters :checked:not([value=""]))):has([data-line="person a"]:target,[data-line="person a"]>:target) :is(.bar,.item):not([data-person~="a"]){',
  );
  expect(onePersonRules([])).toBe('');
});
