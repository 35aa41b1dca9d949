import { expect, test } from 'vitest';
import { choiceRules, filterRules, onePersonRules, scriptRules } from '../../src/outputs/filter-rules.ts';

const a = '.filters:has([name=person][value="a"]:checked)';

test('hides what lacks the chosen value, but not what the address points at', () => {
  expect(filterRules([[{ person: ['a'] }, { person: [] }]])).toBe(
    `@media (scripting:none){${a}~.listed .item:not([data-person~="a"],:target,:has(:target)),` +
      `${a}~.listed .batch:not([data-person~="a"],:has(:target)),${a}~.listed .head:not([data-person~="a"],:has(~* :target)){display:none}}`,
  );
});

test('hides a batch in which no item has both values, and says where nothing has', () => {
  const rules = filterRules([
    [
      { person: ['a'], place: ['x'] },
      { person: ['b'], place: ['y'] },
    ],
  ]);
  expect(rules).toContain(`${a}:has([name=place][value="y"]:checked)~.listed [data-group="0"]:not(:has(:target,~* :target)){display:none}`);
  expect(rules).toContain(`${a}:not(:has([name=place]:is([value=""],[value="x"]):checked)) .none{display:block}`);
});

test('is empty where there is nothing to filter', () => {
  expect(filterRules([])).toBe('');
});

test('says what is chosen, and mutes the bars of a figure that lack it', () => {
  const rules = choiceRules([[{ person: ['a'], place: [] }]]);
  expect(rules).toContain(`${a}~.chosen [data-line="person a"]{display:block}`);
  expect(rules).toContain(`${a}~.lens .bar:not([data-person~="a"]){`);
  expect(choiceRules([])).toBe('');
});

test('mutes what has not to do with the one person that the address points at, also by a former id, unless a filter is used', () => {
  const one =
    '.filtered:has(.one:target,.one>:target):has([data-line="person a"]:target,[data-line="person a"]>:target):not(:has(.filters :checked:not([value=""])))';
  expect(onePersonRules(['a'])).toContain(`${one} .bar:not([data-person~="a"]),${one} .item:not([data-person~="a"]){`);
  expect(onePersonRules([])).toBe('');
});

test('mutes with a script what it mutes without one', () => {
  const declared = (rules: string) => /\{(--[^}]*)\}/u.exec(rules)?.[1];
  expect(declared(scriptRules)).toBeTruthy();
  for (const rules of [choiceRules([[{ person: ['a'] }]]), onePersonRules(['a'])]) expect(declared(rules)).toBe(declared(scriptRules));
});

test('a browser that runs scripts looks at none of the rules without one', () => {
  const all = [filterRules([[{ person: ['a'] }]]), choiceRules([[{ person: ['a'] }]]), onePersonRules(['a'])];
  for (const rules of all) expect(rules).toMatch(/^@media \(scripting:none\)\{(?:[^{}]*\{[^{}]*\})*\}$/u);
});
