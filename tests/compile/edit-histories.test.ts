import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Article } from '../../src/article/article.ts';
import { parseBoundedDate } from '../../src/article/date.ts';
import {
  addressesOf,
  emptyRecord,
  formatRecord,
  lostAnchors,
  parseRecord,
  recorded,
  type Anchor,
} from '../../src/compile/addresses/anchors.ts';
import { compile } from '../../src/compile/compile.ts';
import { formerIds } from '../../src/compile/addresses/former-ids.ts';
import { listNouns } from '../../src/compile/addresses/listed-ids.ts';
import { onePersonViews } from '../../src/article/views.ts';
import { onePersonId } from '../../src/routes.ts';
import { recordAnchors } from '../../src/commands/anchors.ts';
import { fileOf, problemsIn } from './story-file.ts';
import { runs } from '../runs.ts';

// Every text has a word of its own that no edit takes from it, and so has every entry: by it one sees whose text an address opens.

interface Part {
  /** Undefined until it is recorded. */
  id: string | undefined;
  own: string[];
  filler: string;
}
interface Section extends Part {
  parts: Part[];
}
interface Entry {
  id: string;
  own: string;
  list: 'people' | 'organisations' | 'places';
}
interface Retired {
  id: string;
  to?: string;
  cut?: string;
}
interface State {
  slug: string;
  sections: Section[];
  entries: Entry[];
  retired: Retired[];
  /** Ids whose text is quite another, on purpose. */
  reworded: string[];
  formerly: string[];
  anchors: string;
  /** What every published id stood for. */
  published: Map<string, string>;
  next: number;
}

const operations = [
  'insert',
  'delete',
  'split',
  'merge',
  'move',
  'reword',
  'insertSection',
  'deleteSection',
  'moveSection',
  'renameBlock',
  'addEntry',
  'deleteEntry',
  'renameEntry',
  'moveEntry',
  'renameFolder',
] as const;
type Operation = (typeof operations)[number];
interface Edit {
  operation: Operation;
  a: number;
  b: number;
}
interface Recorded {
  published: Article['addresses'];
  shownAt: (page: string, id: string) => string[];
}

const edit = fc.record({ operation: fc.constantFrom(...operations), a: fc.nat(1000), b: fc.nat(1000) });
const history = fc.array(fc.array(edit, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 4 });
const longHistory = fc.array(fc.array(edit, { minLength: 1, maxLength: 8 }), { minLength: 1, maxLength: 12 });
const scripts = ['Nobody knows how long the road is', 'Un puente sobre el río', 'جسر جديد فوق النهر', '河上的一座新桥'];

function begin(): State {
  const state: State = {
    slug: 'story',
    sections: [],
    entries: [],
    retired: [],
    reworded: [],
    formerly: [],
    anchors: '',
    published: new Map(),
    next: 0,
  };
  for (const title of ['One', 'Two']) {
    const section = { ...newPart(state, title), parts: [newPart(state, 'A text'), newPart(state, 'Another text')] };
    state.sections.push(section);
  }
  state.entries.push(newEntry(state, 'people'), newEntry(state, 'places'));
  return state;
}

function newPart(state: State, filler: string): Part {
  state.next += 1;
  return { id: undefined, own: [`own${String(state.next)}x`], filler };
}

function newEntry(state: State, list: Entry['list']): Entry {
  state.next += 1;
  return { id: `entry-${String(state.next)}`, own: `own${String(state.next)}x`, list };
}

/** Plays one edit as an editor would: what loses its address is retired to where its text went, or cut. */
function play(state: State, { operation, a, b }: Edit) {
  const section = at(state.sections, a);
  const part = section && at(section.parts, b);
  const entry = at(state.entries, a);
  const filler = scripts[b % scripts.length] ?? '';
  switch (operation) {
    case 'insert':
      section?.parts.splice(b % (section.parts.length + 1), 0, newPart(state, filler));
      break;
    case 'delete':
      if (section && part && section.parts.length > 1) remove(state, section.parts, part);
      break;
    case 'split':
      if (section && part) {
        const rest = newPart(state, filler);
        rest.own.push(...part.own.splice(1));
        section.parts.splice(section.parts.indexOf(part) + 1, 0, rest);
        // What was merged into the part before goes with its words.
        for (const own of rest.own) redirect(state, own, rest);
      }
      break;
    case 'merge': {
      const other = section?.parts[section.parts.indexOf(part ?? section) + 1];
      if (section && part && other) {
        part.own.push(...other.own);
        for (const own of other.own) redirect(state, own, part);
        section.parts.splice(section.parts.indexOf(other), 1);
        if (other.id !== undefined && state.published.has(other.id)) retire(state, other.id, part);
      }
      break;
    }
    case 'move':
      if (section && part && section.parts.length > 1) {
        section.parts.splice(section.parts.indexOf(part), 1);
        at(state.sections, b)?.parts.push(part);
      }
      break;
    case 'reword':
      if (part) part.filler = `${filler} ${String(a)}`;
      if (part?.id !== undefined) state.reworded.push(part.id);
      break;
    case 'insertSection':
      state.sections.splice(b % (state.sections.length + 1), 0, { ...newPart(state, filler), parts: [newPart(state, filler)] });
      break;
    case 'deleteSection':
      if (section && state.sections.length > 1) {
        state.sections.splice(state.sections.indexOf(section), 1);
        for (const gone of [section, ...section.parts]) cut(state, gone);
      }
      break;
    case 'moveSection':
      if (section) {
        state.sections.splice(state.sections.indexOf(section), 1);
        state.sections.splice(b % (state.sections.length + 1), 0, section);
      }
      break;
    case 'renameBlock':
      if (part?.id !== undefined && state.published.has(part.id)) {
        const old = part.id;
        state.next += 1;
        part.id = `renamed-${String(state.next)}`;
        state.retired.push({ id: old, to: part.id });
      }
      break;
    case 'addEntry':
      state.entries.push(newEntry(state, 'people'));
      break;
    case 'deleteEntry':
      if (entry && state.entries.length > 1) {
        state.entries.splice(state.entries.indexOf(entry), 1);
        if (state.published.has(entry.id)) state.retired.push({ id: entry.id, cut: `cut ${entry.own}` });
        forgetNew(state);
      }
      break;
    case 'renameEntry':
      if (entry && state.published.has(entry.id)) {
        const old = entry.id;
        state.next += 1;
        entry.id = `entry-${String(state.next)}`;
        state.retired.push({ id: old, to: entry.id });
      }
      break;
    case 'moveEntry':
      if (entry) entry.list = (['people', 'organisations', 'places'] as const)[b % 3] ?? 'people';
      break;
    case 'renameFolder':
      if (state.anchors !== '') {
        state.formerly.push(state.slug);
        state.next += 1;
        state.slug = `story-${String(state.next)}`;
      }
  }
}

/** An id that goes nowhere any more, since what it was to lead to was never published and is gone. */
function forgetNew(state: State) {
  const here = new Set([...state.entries.map(({ id }) => id), ...blocks(state).map(({ id }) => id), ...state.retired.map(({ id }) => id)]);
  for (const entry of state.retired) {
    if (entry.to === undefined || here.has(entry.to)) continue;
    delete entry.to;
    entry.cut = `cut ${leadingTo(state, entry.id).join(' ')}`;
  }
}

/** The own words of an id and of all that were retired to it: what its tombstone speaks of. */
function leadingTo(state: State, id: string): string[] {
  const before = state.retired.filter(({ to }) => to === id);
  return [state.published.get(id) ?? '', ...before.flatMap((entry) => leadingTo(state, entry.id))];
}

function remove(state: State, parts: Part[], part: Part) {
  parts.splice(parts.indexOf(part), 1);
  cut(state, part);
}

function cut(state: State, { id, own }: Part) {
  if (id !== undefined && state.published.has(id)) state.retired.push({ id, cut: `cut ${own.join(' ')}` });
  forgetNew(state);
}

function retire(state: State, id: string, to: Part) {
  to.id ??= `given-${String((state.next += 1))}`;
  state.retired.push({ id, to: to.id });
}

/** The retired ids whose own word went to a part lead there now. */
function redirect(state: State, own: string, to: Part) {
  for (const entry of state.retired) {
    if (state.published.get(entry.id) !== own || entry.to === undefined) continue;
    to.id ??= `given-${String((state.next += 1))}`;
    entry.to = to.id;
  }
}

const at = <T>(list: T[], index: number): T | undefined => (list.length > 0 ? list[index % list.length] : undefined);
const blocks = ({ sections }: State): Part[] => sections.flatMap((section) => [section, ...section.parts]);

function markdown({ sections, entries, retired, reworded, formerly }: State): string {
  const list = (name: Entry['list'], fields: object) =>
    Object.fromEntries(entries.filter((entry) => entry.list === name).map(({ id, own }) => [id, { name: `Name ${own}`, ...fields }]));
  const data = {
    headline: 'A bridge',
    standfirst: 'Who pays.',
    kicker: 'Bridges',
    published: '2021-06-02',
    inBrief: ['One.', 'Two.', 'Three.'],
    sources: { daily: { publisher: 'Daily', headline: 'A bridge', published: '2021-06-02', url: 'https://example.org/bridge' } },
    people: list('people', { role: 'minister' }),
    organisations: list('organisations', { kind: 'ngo' }),
    places: list('places', { kind: 'region' }),
    retired: retired.map(({ id, to, cut: note }) => (to === undefined ? { id, on: '2021-06-03', note } : { id, to })),
    reworded: [...new Set(reworded)],
    formerly,
  };
  const schemes = { people: 'person', organisations: 'org', places: 'place' };
  const everyone = entries.map(({ id, own, list: name }) => `[${own}](${schemes[name]}:${id})`).join(', ');
  const body = sections.map((section) => [
    `## ${section.filler} ${section.own.join(' ')}${section.id === undefined ? '' : ` {#${section.id}}`}`,
    ...section.parts.map(({ id, own, filler }) => `${own.join(' ')} ${filler}.${id === undefined ? '' : ` ^${id}`}`),
  ]);
  const fields = Object.entries(data).map(([key, value]) => `${key}: ${JSON.stringify(value)}`);
  return [
    '---',
    ...fields,
    '---',
    '',
    ...body.flat().flatMap((line) => [line, '']),
    '## Everyone {#everyone}',
    '',
    `${everyone}. ^all`,
    '',
  ].join('\n');
}

/** Runs the command as an editor would, and takes over the ids that it wrote. */
function keepArticle(state: State): Recorded {
  const file = { ...fileOf(markdown(state), state.slug), anchors: state.anchors };
  const { text, anchors, problems } = recordAnchors(file);
  expect(problems).toEqual([]);
  state.anchors = anchors;
  state.reworded = [];
  const written = [...text.matchAll(/(own\d+x)[^\n]*(?: \^| \{#)([a-z0-9-]+)\}?$/gmu)];
  for (const part of blocks(state)) part.id ??= written.find(([, own]) => own === part.own[0])?.[2];
  const { article, problems: left } = compile({ ...fileOf(text, state.slug), anchors });
  expect(left.filter(({ severity }) => severity === 'error')).toEqual([]);
  publish(state);
  if (!article) throw new Error('The article was not built');
  expect(article.formerly).toEqual(state.formerly);
  return { published: article.addresses, shownAt: (page, id) => opensAt(article, page, id) };
}

/** The same without Markdown, which takes a hundred times as long. */
function keepAnchors(state: State): Recorded {
  for (const part of blocks(state)) part.id ??= `given-${String((state.next += 1))}`;
  const parts = state.sections.flatMap((section) => [
    { ...section, kind: 'section' },
    ...section.parts.map((part) => ({ ...part, kind: 'paragraph' })),
  ]);
  const pages = { people: 'actors', organisations: 'actors', places: 'places' } as const;
  const now: Anchor[] = [
    ...state.entries.map(({ id, own, list }) => ({ id, kind: listNouns[list], pages: [pages[list]], text: own })),
    ...parts.map(({ id = '', own, filler, kind }, index) => {
      return { id, kind, pages: ['article' as const], after: parts[index - 1]?.id, text: `${own.join(' ')} ${filler}` };
    }),
  ];
  const retired = state.retired.map(({ id, to, cut: note }) =>
    to === undefined ? { id, on: parseBoundedDate('2021-06-03'), note } : { id, to },
  );
  const before = parseRecord(state.anchors) ?? emptyRecord;
  const lost = lostAnchors(
    before,
    now,
    retired.map(({ id }) => id),
  );
  expect(lost).toEqual([]);
  const record = recorded(before, now, state.slug);
  state.anchors = formatRecord(record);
  publish(state);
  const former = formerIds(record, now, retired);
  const shownAt = (page: string, id: string) => [
    ...now.filter((anchor) => anchor.id === id && anchor.pages[0] === page).map(({ text }) => text),
    ...now.filter((anchor) => anchor.kind === 'person' && showsOne(page, anchor.id, id)).map(({ text }) => text),
    ...former.filter((one) => one.id === id && one.page === page).map(({ to, note }) => note ?? to?.text ?? ''),
  ];
  return { published: addressesOf(record, now), shownAt };
}

function publish(state: State) {
  for (const { id, own } of blocks(state)) if (id !== undefined && !state.published.has(id)) state.published.set(id, own[0] ?? '');
  for (const { id, own, list } of state.entries) {
    state.published.set(id, own);
    if (list === 'people' || state.published.has(onePersonId(id))) state.published.set(onePersonId(id), own);
  }
}

/** Whether a page shows that one person at an id. */
function showsOne(page: string, person: string, id: string): boolean {
  return onePersonViews.some((view) => view === page) && onePersonId(person) === id;
}

/** What a page of the article shows at an id: the texts there, or the words of a line that answers for it. */
function opensAt(article: Article, page: string, id: string): string[] {
  const texts = article.sections.flatMap((section) => [
    { html: ` id="${section.id}"${section.titleHtml}`, text: section.title, page: 'article', id: section.id },
    ...section.blocks.flatMap((block) =>
      block.kind === 'view' ? [] : [{ html: block.html, text: block.text, page: 'article', id: block.id }],
    ),
  ]);
  const entries = [
    ...[...article.people, ...article.organisations].map((entry) => ({ ...entry, page: 'actors' })),
    ...article.places.map((entry) => ({ ...entry, page: 'places' })),
  ];
  const people = article.people.filter((person) => {
    const former = article.former.filter((one) => one.page === page && one.isThere && one.to?.id === onePersonId(person.id));
    return showsOne(page, person.id, id) || former.some((one) => one.id === id);
  });
  const lines = article.former.filter((one) => one.page === page && one.id === id && !one.isThere);
  return [
    ...texts
      .filter(
        (block) => block.page === page && (block.id === id || (block.html.includes(`class="former"`) && block.html.includes(`id="${id}"`))),
      )
      .map(({ text }) => text),
    ...entries.filter((entry) => entry.page === page && (entry.id === id || entry.formerIds.includes(id))).map(({ name }) => name),
    ...people.map(({ name }) => name),
    ...lines.map(({ note, to }) => note ?? to?.text ?? ''),
  ];
}

/** Plays a history; `keep` records each state and gives what a page then shows at an id. */
function playAll(rounds: Edit[][], keep: (state: State) => Recorded): number {
  const state = begin();
  const addresses = new Set<string>();
  let looked = 0;
  keep(state);
  for (const round of rounds) {
    for (const one of round) play(state, one);
    const { published, shownAt } = keep(state);
    for (const { page, id } of published) addresses.add(`${page}#${id}`);
    // An address is never forgotten.
    expect(new Set(published.map(({ page, id }) => `${page}#${id}`))).toEqual(addresses);
    for (const { page, id } of published) {
      if (['everyone', 'all', 'daily'].includes(id)) continue;
      looked += 1;
      const shown = shownAt(page, id);
      const own = state.published.get(id) ?? '?';
      if (shown.length !== 1 || !shown[0]?.includes(own))
        throw new Error(`${page}#${id} stood for ${own} and opens at ${shown.join(' and ')}`);
    }
  }
  return looked;
}

it('opens every id ever published at its own text, at its redirect or at its tombstone, in thousands of histories', () => {
  let looked = 0;
  fc.assert(
    fc.property(longHistory, (rounds) => {
      looked += playAll(rounds, keepAnchors);
    }),
    { numRuns: runs(10_000) },
  );
  expect(looked).toBeGreaterThan(50 * runs(10_000));
});

it('does so from the Markdown to the article, too', () => {
  fc.assert(
    fc.property(history, (rounds) => {
      playAll(rounds, keepArticle);
    }),
    { numRuns: runs(40) },
  );
});

it('stops a build that would lose an id', () => {
  const state = begin();
  keepArticle(state);
  const [lost] = state.sections[0]?.parts.splice(0, 1) ?? [];
  const file = { ...fileOf(markdown(state), 'story'), anchors: state.anchors };
  const { article, problems } = compile(file);
  expect(article).toBeUndefined();
  expect(problems.map(({ rule }) => rule)).toEqual(['lost-id']);
  expect(problems[0]?.message).toContain(`\`${lost?.id ?? ''}\``);
  expect(problemsIn(markdown(state))).toEqual([]);
});
