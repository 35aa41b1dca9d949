/** The values of an item by filter name: `{ person: ['joe-biden'], place: [] }`. */
export type FilterValues = Record<string, string[]>;

/**
 * The style rules by which a page’s filters work without a script; with one, `browser/filters.ts` does the same in far less time, and a
 * browser looks at none of these. Where a radio button `[name=person][value=joe-biden]` of `.filters` is chosen, each `.item`, `.batch` of
 * items and `.head` after it whose `data-person` lacks that value is hidden, and the batches and heads of items of which none fits two
 * filters together; `.none` shows where nothing fits at all. What the address points at always shows.
 *
 * `groups` are the items of each batch or head, by its number in `data-group`.
 */
export function filterRules(groups: FilterValues[][]): string {
  const items = groups.flat();
  const names = [...new Set(items.flatMap((item) => Object.keys(item)))];
  const single = names.flatMap((name) => valuesOf(items, name).map((value) => hideOthers(name, value)));
  const pairs = names.flatMap((first, index) => names.slice(index + 1).flatMap((second) => pairRules(groups, first, second)));
  return withoutScript([...single, ...pairs]);
}

/**
 * The rules by which what is chosen in a filter is said, and dims what has another value, without a script. The line
 * `[data-line="person joe-biden"]` shows while that value is chosen, and each `.bar` of a figure whose `data-person` lacks it is muted.
 */
export function choiceRules(groups: FilterValues[][]): string {
  const items = groups.flat();
  const names = [...new Set(items.flatMap((item) => Object.keys(item)))];
  const choices = names.flatMap((name) => valuesOf(items, name).map((value) => ({ name, value, scope: chosen(name, [value]) })));
  if (choices.length === 0) return '';
  const lines = choices.map(({ name, value, scope }) => `${scope}~.chosen [data-line=${quoted(`${name} ${value}`)}]`);
  const others = choices.map(({ name, value, scope }) => `${scope}~.lens .bar:not([data-${name}~=${quoted(value)}])`);
  return withoutScript([`${lines.join(',')}{display:block}${others.join(',')}{${muted}}`]);
}

/**
 * The rules by which a view shows one person, without a script: while the address points at the line `[data-line="person joe-biden"]`, or
 * at a former id in it, each `.bar` of a figure and each `.item` after it whose `data-person` lacks that id is muted, unless something is
 * chosen in a filter.
 */
export function onePersonRules(people: string[]): string {
  const others = people.flatMap((id) => {
    const line = `[data-line=${quoted(`person ${id}`)}]`;
    // The first is asked once for all people.
    const scope = `.filtered:has(.one:target,.one>:target):has(${line}:target,${line}>:target):not(:has(.filters :checked:not([value=""])))`;
    return ['bar', 'item'].map((part) => `${scope} .${part}:not([data-person~=${quoted(id)}])`);
  });
  return others.length > 0 ? withoutScript([`${others.join(',')}{${muted}}`]) : '';
}

const inks = ['ink', 'date', 'person', 'place', 'pledge', 'date-fill'];
/** All inks are that of quiet text, which can be read on paper as well; gradients fade. */
const muted = `${inks.map((ink) => `--color-${ink}:var(--color-muted);`).join('')}--color-on-fill:var(--color-paper);--muted:.25;color:var(--color-muted)`;

/** The looks that the script gives: `.unfit` to what a filter hides, and `.faint` to what is muted. */
export const scriptRules = `.filtered .unfit.unfit{display:none}.faint{${muted}}`;

const withoutScript = (rules: string[]) => (rules.length > 0 ? `@media (scripting:none){${rules.join('')}}` : '');

function hideOthers(name: string, value: string): string {
  const scope = `${chosen(name, [value])}~.listed`;
  const lacks = `:not([data-${name}~=${quoted(value)}]`;
  return `${scope} .item${lacks},:target,:has(:target)),${scope} .batch${lacks},:has(:target)),${scope} .head${lacks},:has(~* :target)){display:none}`;
}

function pairRules(groups: FilterValues[][], first: string, second: string): string[] {
  const all = groups.flat();
  return valuesOf(all, first).flatMap((value) => {
    const lonely = groups.flatMap((items, index) => {
      const others = valuesOf(items, second).filter((other) => !items.some((item) => has(item, first, value) && has(item, second, other)));
      const holds = items.some((item) => has(item, first, value));
      return holds && others.length > 0
        ? [
            `${chosen(first, [value])}${chosen(second, others, '')}~.listed [data-group="${index}"]:not(:has(:target,~* :target)){display:none}`,
          ]
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

function chosen(name: string, values: string[], scope = '.filters'): string {
  const match = values.map((value) => `[value=${quoted(value)}]`);
  return `${scope}:has([name=${name}]${match.length === 1 ? match.join('') : `:is(${match.join(',')})`}:checked)`;
}
