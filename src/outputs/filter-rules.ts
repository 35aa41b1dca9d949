/** The values of an item by filter name: `{ person: ['joe-biden'], place: [] }`. */
export type FilterValues = Record<string, string[]>;

/**
 * The style rules by which a page's filters work without a script. In a `.filtered` element, a radio button
 * `[name=person][value=joe-biden]` hides each `.item` and `.head` whose `data-person` lacks that value, and the heads of groups in
 * which nothing fits two filters together; `.none` shows where nothing fits at all. What the address points at always shows.
 *
 * `groups` are the items in the order of the page, by head; a head has `data-group` with its number.
 */
export function filterRules(groups: FilterValues[][]): string {
  const names = [...new Set(groups.flat().flatMap((item) => Object.keys(item)))];
  const items = groups.flat();
  const single = names.flatMap((name) => valuesOf(items, name).map((value) => hideOthers(name, value)));
  const pairs = names.flatMap((first, index) => names.slice(index + 1).flatMap((second) => pairRules(groups, first, second)));
  return [...single, ...pairs].join('');
}

/**
 * The rules by which what is chosen in a filter is said, and dims what has another value. The line
 * `[data-line="person joe-biden"]` shows while that value is chosen, and each `.bar` of a figure whose `data-person` lacks it is muted.
 */
export function choiceRules(groups: FilterValues[][]): string {
  const items = groups.flat();
  const names = [...new Set(items.flatMap((item) => Object.keys(item)))];
  const choices = names.flatMap((name) => valuesOf(items, name).map((value) => ({ name, value, scope: chosen(name, [value]) })));
  if (choices.length === 0) return '';
  const lines = choices.map(({ name, value, scope }) => `${scope} [data-line=${quoted(`${name} ${value}`)}]`);
  const others = choices.map(({ name, value, scope }) => `${scope} .bar:not([data-${name}~=${quoted(value)}])`);
  return `${lines.join(',')}{display:block}${others.join(',')}{${muted}}`;
}

/**
 * The rules by which a view shows one person: while the address points at the line `[data-line="person joe-biden"]`, or at a former id in
 * it, each `.bar` of a figure and each `.item` whose `data-person` lacks that id is muted, unless something is chosen in a filter.
 */
export function onePersonRules(people: string[]): string {
  const others = people.map((id) => {
    const line = `[data-line=${quoted(`person ${id}`)}]`;
    return `.filtered:not(:has(.filters :checked:not([value=""]))):has(${line}:target,${line}>:target) :is(.bar,.item):not([data-person~=${quoted(id)}])`;
  });
  return others.length > 0 ? `${others.join(',')}{${muted}}` : '';
}

const inks = ['ink', 'date', 'person', 'place', 'pledge', 'date-fill'];
/** All inks are that of quiet text, which can be read on paper as well; gradients fade. */
const muted = `${inks.map((ink) => `--color-${ink}:var(--color-muted);`).join('')}--color-on-fill:var(--color-paper);--muted:.25;color:var(--color-muted)`;

function hideOthers(name: string, value: string): string {
  return `${chosen(name, [value])} :is(.item,.head):not([data-${name}~=${quoted(value)}],:target,:has(:target),:has(~* :target)){display:none}`;
}

function pairRules(groups: FilterValues[][], first: string, second: string): string[] {
  const all = groups.flat();
  return valuesOf(all, first).flatMap((value) => {
    const lonely = groups.flatMap((items, index) => {
      const others = valuesOf(items, second).filter((other) => !items.some((item) => has(item, first, value) && has(item, second, other)));
      const holds = items.some((item) => has(item, first, value));
      return holds && others.length > 0
        ? [`${chosen(first, [value])}${chosen(second, others, '')} [data-group="${index}"]:not(:has(~* :target)){display:none}`]
        : [];
    });
    const fitting = valuesOf(
      all.filter((item) => has(item, first, value)),
      second,
    );
    return [...lonely, `${chosen(first, [value])}:not(${chosen(second, ['', ...fitting], '')}) .none{display:block}`];
  });
}

const has = (item: FilterValues, name: string, value: string) => item[name]?.includes(value) === true;
const valuesOf = (items: FilterValues[], name: string) => [...new Set(items.flatMap((item) => item[name] ?? []))];
const quoted = (value: string) => JSON.stringify(value);

function chosen(name: string, values: string[], scope = '.filtered'): string {
  const match = values.map((value) => `[value=${quoted(value)}]`);
  return `${scope}:has([name=${name}]${match.length === 1 ? match.join('') : `:is(${match.join(',')})`}:checked)`;
}
