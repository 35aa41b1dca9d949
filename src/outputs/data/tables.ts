import { announcedOn } from '../../article/aid.ts';
import { actsFor } from '../../article/acts-for.ts';
import {
  type Article,
  type DateEntry,
  entryById,
  type EntryKind,
  entryName,
  type Person,
  type Pledge,
  type Quote,
  type Source,
  sourcedEntries,
  type Step,
} from '../../article/article.ts';
import { type Amount, amountOf, isExact } from '../../article/amount.ts';
import { type Life, lifeOf } from '../../article/life.ts';
import { rolesThen, type RoleThen, tenures } from '../../article/roles.ts';
import * as schema from '../../article/schema.ts';
import { held } from '../../languages/calendar-words.ts';
import { claimsInWords } from '../../languages/claims.ts';
import { styleOf } from '../../languages/day-label.ts';
import { partInWords, stepInWords } from '../../languages/pledge-state.ts';
import { roleNow } from '../../languages/role-label.ts';
import { wordsFor, wordsOf } from '../../languages/words.ts';
import { blockHref } from '../../routes.ts';
import { addressIn, entryAddress, type Publication } from '../publication.ts';
import { addressColumn, type Cell, type Column, columnsOf, type Field, idColumn, passagesColumn, sourcesColumn } from './table-columns.ts';

/**
 * The tables of an explainer: every entry and every source is a row of one of them, and every role of a person, condition of a pledge, quote and
 * claim of a source.
 */
export const tableNames = [
  'people',
  'roles',
  'organisations',
  'places',
  'dates',
  'pledges',
  'conditions',
  'steps',
  'quotes',
  'claims',
  'agenda',
  'unknowns',
  'sources',
] as const;
export type TableName = (typeof tableNames)[number];

/**
 * The file of a table, in the folder `data/`.
 * @example tableFile('people') //=> 'people.csv'
 */
export function tableFile(table: TableName): string {
  return `${table}.csv`;
}

export interface Table {
  fields: Field[];
  /** Names of the fields by which a row is known. */
  primaryKey: string[];
  /** Fields that hold an id of another table, or of the same. */
  foreignKeys: { field: string; table: string }[];
  rows: Cell[][];
}

/** The tables of an article; rows are in the author’s order, columns have the names of the frontmatter’s fields. */
export function tables(article: Article, site: Publication): Record<TableName, Table> {
  const entries = <Entry extends { id: string }>(kind: EntryKind, list: Entry[], columns: Column<Entry>[], later: Column<Entry>[] = []) =>
    table(list, [idColumn, ...columns, addressColumn(site, (id) => entryAddress(article, kind, id, site)), ...later]);
  const sources = article.sources.map((source) => ({ ...source, published: source.publishedOn }));
  const known = [sourcesColumn, passagesColumn];
  const { person, organisation, place, agendaItem, unknown } = schema;
  return {
    people: entries(
      'person',
      article.people,
      [
        ...columnsOf(person, ['name', 'role', 'organisation', 'country', 'summary'], { organisation: 'organisations', country: 'places' }),
        ...known,
      ],
      [...columnsOf(person, ['organisations']), otherNamesColumn, ...actsForColumns(article)],
    ),
    roles: roles(article),
    organisations: entries(
      'org',
      article.organisations,
      [...columnsOf(organisation, ['name', 'kind', 'country', 'summary'], { country: 'places' }), ...known],
      [...columnsOf(organisation, ['parent'], { parent: 'organisations' }), otherNamesColumn],
    ),
    places: entries(
      'place',
      article.places,
      [
        ...columnsOf(place, ['name', 'kind', 'code', 'country', 'members', 'between', 'latitude', 'longitude', 'summary'], {
          country: 'places',
        }),
        ...known,
      ],
      columnsOf(place, ['claimedBy']),
    ),
    dates: entries(
      'date',
      article.dates,
      [
        ...columnsOf(schema.compiledDate, [
          'date',
          'title',
          'label',
          'status',
          'people',
          'organisations',
          'with',
          'places',
          'saidBy',
          'summary',
        ]),
        ...known,
      ],
      [dateInWords(article), ...columnsOf(schema.date, ['postponedTo'], { postponedTo: 'dates' }), claimsColumn(article)],
    ),
    pledges: entries(
      'pledge',
      article.pledges,
      [
        ...columnsOf(schema.pledge, ['title', 'label', 'kind', 'donor', 'recipients']),
        ...amountColumns,
        ...columnsOf(schema.compiledPledge, ['partOf', 'mayOverlap', 'stage', 'stageNote', 'announced', 'announcedBy', 'summary'], {
          partOf: 'pledges',
          announced: 'dates',
        }),
        ...known,
      ],
      [
        ...readableColumns(article),
        unitColumn,
        ...columnsOf(schema.pledge, ['donors']),
        ...convertedColumns,
        ...outcomeColumns,
        stageColumn(article),
        claimsColumn(article),
        ...lifeColumns(article),
      ],
    ),
    conditions: conditions(article.pledges),
    steps: steps(article, article.pledges, site),
    quotes: quotes(article),
    claims: claims(article),
    agenda: entries('agenda', article.agenda, [
      ...columnsOf(agendaItem, ['subject', 'summary', 'people', 'saidBy', 'places', 'dates']),
      ...known,
    ]),
    unknowns: entries('unknown', article.unknowns, [...columnsOf(unknown, ['question', 'about']), passagesColumn]),
    sources: table(sources, [
      idColumn,
      ...columnsOf(schema.source, ['publisher', 'headline', 'published', 'url', 'kind']),
      addressColumn(site, (id) => addressIn(site, article.slug, blockHref(id), 'data')),
      ...laterSourceColumns,
    ]),
  };
}

function table<Entry>(entries: Entry[], columns: Column<Entry>[], primaryKey = ['id']): Table {
  const rows = entries.map((entry) => columns.map(({ cell }) => cell(entry)));
  return {
    fields: columns.map(({ field }, index) => ({
      ...field,
      ...(field.type === 'date' && { type: dayType(rows.map((row) => row[index])) }),
    })),
    primaryKey,
    foreignKeys: columns.flatMap(({ field, reference }) => (reference === undefined ? [] : [{ field: field.name, table: reference }])),
    rows,
  };
}

/** Table Schema has dates of the years 1 to 9999 only. */
function dayType(cells: Cell[]): Field['type'] {
  return cells.every((cell) => cell === undefined || /^(?!0000)\d{4}-/u.test(String(cell))) ? 'date' : 'string';
}

const amountColumns: Column<Pledge>[] = [
  {
    field: {
      name: 'amount',
      type: 'string',
      description: 'stated, not-stated, or empty where it is of no money and has no price.',
      constraints: { enum: ['stated', 'not-stated'] },
    },
    cell: ({ amount }) => (typeof amount === 'object' ? 'stated' : amount),
  },
  amountColumn('value', 'amountValue', 'The amount in units of the currency, or of what is counted. A cut is below zero.'),
  amountColumn('min', 'amountMin', 'The lowest amount of a range.'),
  amountColumn('max', 'amountMax', 'The highest amount of a range.'),
  {
    field: {
      name: 'amountCurrency',
      type: 'string',
      description: 'Of money: the currency (ISO 4217), such as USD.',
      constraints: { pattern: '^[A-Z]{3}$' },
    },
    cell: ({ amount }) => (typeof amount === 'object' ? amount.currency : undefined),
  },
];

/** Columns stay where they are: those that came later stand last. */
const unitColumn: Column<Pledge> = {
  field: { name: 'amountUnit', type: 'string', description: 'Of an amount that is no money: what is counted, such as homes.' },
  cell: (pledge) => amountOf(pledge)?.measure.unit?.other,
};

const partName = (whole: string, name: string) => `${whole}${name.charAt(0).toUpperCase()}${name.slice(1)}`;

/** What came of a pledge; its state gives its column the name of the field. */
const outcomeColumns: Column<Pledge>[] = columnsOf(schema.outcome, ['state', 'reached', 'passage']).map(({ field, cell }) => ({
  field: asPart(field, field.name === 'state' ? 'outcome' : partName('outcome', field.name)),
  cell: ({ outcome }) => outcome && cell(outcome),
}));

/** A field of a part that not every row has. */
function asPart(field: Field, name: string): Field {
  const constraints = { ...field.constraints };
  delete constraints.required;
  return { ...field, name, constraints };
}

/** The step in the words of the pages. */
function stageColumn(article: Article): Column<Pledge> {
  return {
    field: { name: 'stageName', type: 'string', description: 'The last step that is reported, in the words of the pages.' },
    cell: (pledge) => partInWords(pledge, wordsOf(article)).replaceAll(held, ' ') || wordsOf(article).stages[pledge.stage],
  };
}

/** From what an amount was converted, each field in a column of its own. */
const convertedColumns: Column<Pledge>[] = columnsOf(schema.convertedFrom, ['value', 'currency', 'rate', 'date']).map(
  ({ field, cell }) => ({
    field: asPart(field, partName('amountConvertedFrom', field.name)),
    cell: ({ amount }) => (typeof amount === 'object' && amount.convertedFrom ? cell(amount.convertedFrom) : undefined),
  }),
);

function amountColumn(part: 'value' | 'min' | 'max', name: string, description: string): Column<Pledge> {
  return {
    field: { name, type: 'number', description },
    cell: ({ amount }) => (typeof amount === 'object' ? amount[part] : undefined),
  };
}

function dateInWords({ language }: Article): Column<Article['dates'][number]> {
  const description = 'The date in words, as precise as it is stated, in the language of the pages.';
  return {
    field: { name: 'when', type: 'string', description, constraints: { required: true } },
    cell: (entry) => wordsFor(language).date.phrase(entry.date, styleOf(entry)).replaceAll(held, ' '),
  };
}

/** What sources say where they differ. */
function claimsColumn(article: Article): Column<DateEntry | Pledge> {
  const t = wordsOf(article);
  return {
    field: {
      name: 'claims',
      type: 'string',
      description: 'What each source says where they differ, in words; the table of claims has a row for each. Empty where they agree.',
    },
    cell: (entry) => claimsInWords(article, entry, t)?.replaceAll(held, ' '),
  };
}

/** What the ids of a pledge stand for, in words, so that its table can be read by itself. */
function readableColumns(article: Article): Column<Pledge>[] {
  const t = wordsOf(article);
  const names = (ids: (string | undefined)[]) => {
    const found = ids.flatMap((id) => (id === undefined ? [] : (entryById(article, id) ?? [])));
    return found.length > 0 ? found.map(entryName).join('; ') : undefined;
  };
  const dateOf = (pledge: Pledge) => announcedOn(article, pledge)?.date;
  const column = (name: string, description: string, cell: Column<Pledge>['cell']): Column<Pledge> => ({
    field: { name, type: 'string', description },
    cell,
  });
  const day = (name: string, end: 'earliest' | 'latest', description: string): Column<Pledge> => ({
    field: { name, type: 'date', description },
    cell: (pledge) => dateOf(pledge)?.[end],
  });
  return [
    column('donorName', 'The name of who gives it; of several, with a semicolon and a space between two.', ({ donors }) => names(donors)),
    column('recipientNames', 'The names of who receives it, with a semicolon and a space between two.', ({ recipients }) =>
      names(recipients),
    ),
    column('announcedByName', 'The name of who announced it.', ({ announcedBy }) => names([announcedBy])),
    column('announcedDate', 'The date of the announcement in words, as precise as it is stated.', (pledge) => {
      const date = dateOf(pledge);
      return date && t.date.label(date).replaceAll(held, ' ');
    }),
    day('announcedEarliest', 'earliest', 'The first day that the date of the announcement can mean.'),
    day('announcedLatest', 'latest', 'The last day that the date of the announcement can mean; empty while it goes on.'),
  ];
}

const otherNamesColumn: Column<{ otherNames: string[] }> = {
  field: { name: 'otherNames', type: 'string', description: 'Other names, with a semicolon and a space between two.' },
  cell: ({ otherNames }) => (otherNames.length > 0 ? otherNames.join('; ') : undefined),
};

/** What the pages say of whom a person is, and for whom the person acts, as of the article. */
function actsForColumns(article: Article): Column<Person>[] {
  const t = wordsOf(article);
  return [
    {
      field: { name: 'roleNow', type: 'string', description: 'What the person is as of the article, in the words of the pages.' },
      cell: (person) => roleNow(article, person, t).replaceAll(held, ' '),
    },
    {
      field: {
        name: 'actsFor',
        type: 'string',
        description:
          'The country that the person acts for as of the article: that of a role, else the person’s own, else that of an organ of its state.',
      },
      cell: (person) => actsFor(article, person).country,
      reference: 'places',
    },
  ];
}

type NumberedRole = RoleThen & { person: string; number: number };

function roles(article: Article): Table {
  const all = article.people.flatMap((person) =>
    rolesThen(person, article.asOf).map((one, index): NumberedRole => ({ ...one, person: person.id, number: index + 1 })),
  );
  const columns: Column<NumberedRole>[] = [
    {
      field: { name: 'person', type: 'string', description: 'The id of the person who has the role.', constraints: { required: true } },
      cell: ({ person }) => person,
      reference: 'people',
    },
    numberColumn,
    ...columnsOf(schema.role, ['role', 'organisation', 'country', 'when'], { organisation: 'organisations', country: 'places' }),
    {
      field: {
        name: 'state',
        type: 'string',
        description: 'Whether the role is held as of the article; perhaps where its dates leave that open.',
        constraints: { required: true, enum: [...tenures] },
      },
      cell: ({ tenure }) => tenure,
    },
  ];
  return table(all, columns, ['person', 'number']);
}

/** Columns stay where they are: those that came later stand last. */
const laterSourceColumns: Column<Pick<Source, 'authors' | 'page' | 'accessed' | 'archived' | 'language'>>[] = [
  {
    field: { name: 'authors', type: 'string', description: 'Who wrote it, or was asked, with a semicolon and a space between two.' },
    cell: ({ authors }) => (authors.length > 0 ? authors.join('; ') : undefined),
  },
  ...columnsOf(schema.source, ['page', 'language', 'accessed']),
  ...columnsOf(schema.archivedCopy, ['url', 'on']).map(({ field, cell }): (typeof laterSourceColumns)[number] => ({
    field: asPart(field, partName('archived', field.name)),
    cell: ({ archived }) => archived && cell(archived),
  })),
];

/** The place of a row among those of its entry. */
const numberColumn: Column<{ number: number }> = {
  field: { name: 'number', type: 'integer', description: 'Its place among them, from 1.', constraints: { required: true, minimum: 1 } },
  cell: ({ number }) => number,
};

type NumberedQuote = Quote & { entry: string; number: number };

function quotes(article: Article): Table {
  const all = sourcedEntries(article).flatMap(({ id, quotes: of }) =>
    of.map((one, index): NumberedQuote => ({ ...one, entry: id, number: index + 1 })),
  );
  const claims = claimsColumn(article);
  const columns: Column<NumberedQuote>[] = [
    {
      field: { name: 'entry', type: 'string', description: 'The id of the entry that the words support.', constraints: { required: true } },
      cell: ({ entry }) => entry,
    },
    numberColumn,
    ...columnsOf(schema.quote, ['source', 'quote', 'page'], { source: 'sources' }),
    {
      field: claims.field,
      cell: ({ entry: id }) => {
        const entry = [...article.dates, ...article.pledges].find((one) => one.id === id);
        return entry && claims.cell(entry);
      },
    },
  ];
  return table(all, columns, ['entry', 'number']);
}

type NumberedCondition = Pledge['conditions'][number] & { pledge: string; number: number };

function conditions(pledges: Pledge[]): Table {
  const all = pledges.flatMap(({ id, conditions: of }) => of.map((one, index) => ({ ...one, pledge: id, number: index + 1 })));
  const columns: Column<NumberedCondition>[] = [
    {
      field: {
        name: 'pledge',
        type: 'string',
        description: 'The id of the pledge that has the condition.',
        constraints: { required: true },
      },
      cell: ({ pledge }) => pledge,
      reference: 'pledges',
    },
    numberColumn,
    ...columnsOf(schema.condition, ['text', 'on', 'state']),
  ];
  return table(all, columns, ['pledge', 'number']);
}

/** What the life of a pledge comes to by the day of the article. */
function lifeColumns(article: Article): Column<Pledge>[] {
  const number = (name: string, description: string, amount: (life: Life) => Amount | undefined): Column<Pledge> => ({
    field: { name, type: 'number', description },
    cell: (pledge) => {
      const found = pledge.steps.length > 0 ? amount(lifeOf(article, pledge)) : undefined;
      return found && isExact(found) ? found.min : undefined;
    },
  });
  return [
    ...dueColumns,
    ...columnsOf(schema.pledge, ['lookedUntil']),
    number('revisedValue', 'The amount as it was last revised, in the same currency or unit.', ({ revised }) => revised),
    number('paidValue', 'All that was paid out by the day of the article.', ({ paid }) => paid),
    number('deliveredValue', 'All that was delivered by the day of the article.', ({ delivered }) => delivered),
    {
      field: {
        name: 'overdue',
        type: 'string',
        description:
          'yes, if the last stated day is over on the day of the article and not all has come; empty for a pledge without steps.',
        constraints: { enum: ['yes', 'no'] },
      },
      cell: (pledge) => (pledge.steps.length === 0 ? undefined : lifeOf(article, pledge).isOverdue ? 'yes' : 'no'),
    },
  ];
}

/** When a pledge or step says that something is due. */
const dueColumns = columnsOf(schema.due, ['date', 'words']).map(({ field, cell }): Column<Pick<Pledge, 'due'>> => ({
  field: asPart(field, partName('due', field.name)),
  cell: ({ due }) => due && cell(due),
}));

type NumberedStep = Step & { pledge: string };

/** The steps of some pledges, in the order of the pledges and then of their days. */
function steps(article: Article, pledges: Pledge[], site: Publication): Table {
  const all = pledges.flatMap(({ id, steps: of }) => of.map((step): NumberedStep => ({ ...step, pledge: id })));
  const t = wordsOf(article);
  const columns: Column<NumberedStep>[] = [
    idColumn,
    {
      field: { name: 'pledge', type: 'string', description: 'The id of the pledge whose step it is.', constraints: { required: true } },
      cell: ({ pledge }) => pledge,
      reference: 'pledges',
    },
    ...columnsOf(compiledStep, ['date']),
    {
      field: { name: 'dateId', type: 'string', description: 'The id of the date that it is.', constraints: { required: true } },
      cell: ({ dateId }) => dateId,
      reference: 'dates',
    },
    ...columnsOf(schema.step, ['step']),
    {
      field: { name: 'planned', type: 'string', description: 'yes, if it has not happened.', constraints: { enum: ['yes', 'no'] } },
      cell: ({ planned }) => (planned ? 'yes' : 'no'),
    },
    ...[...amountColumns.slice(1), unitColumn, ...convertedColumns].map(({ field, cell }): Column<NumberedStep> => ({
      field,
      cell: ({ amount }) => amount && cell({ amount, claims: [] } as unknown as Pledge),
    })),
    ...dueColumns,
    ...columnsOf(schema.step, ['condition', 'note']),
    {
      field: { name: 'inWords', type: 'string', description: 'What it says, in the words of the pages.' },
      cell: (step) => step.title ?? stepInWords(step, t).replaceAll(held, ' '),
    },
    sourcesColumn,
    passagesColumn,
    addressColumn(site, (id) => entryAddress(article, 'date', id, site)),
  ];
  return table(all, columns);
}

const compiledStep = schema.step.extend({ date: schema.step.shape.date.unwrap() });

/** The steps of one pledge as a table by themselves. */
export function stepsTable(article: Article, pledge: Pledge, site: Publication): Table {
  return steps(article, [pledge], site);
}

type DateClaim = DateEntry['claims'][number];
type AmountClaim = Pledge['claims'][number];

/** A claim with the entry that it is about, by whose the article goes, and what all claims say. */
interface NumberedClaim {
  entry: DateEntry | Pledge;
  number: number;
  claim: Partial<DateClaim & AmountClaim> & Pick<DateClaim, 'sources' | 'passage'>;
}

function claims(article: Article): Table {
  const all = [...article.dates, ...article.pledges].flatMap((entry) =>
    entry.claims.map((claim: NumberedClaim['claim'], index): NumberedClaim => ({ entry, number: index + 1, claim })),
  );
  const text = (name: string, description: string, cell: Column<NumberedClaim>['cell'], required = false): Column<NumberedClaim> => ({
    field: { name, type: 'string', description, ...(required && { constraints: { required: true } }) },
    cell,
  });
  const whole = claimsColumn(article);
  const said = columnsOf(schema.dateClaim, ['date', 'status', 'sources', 'passage']);
  const columns: Column<NumberedClaim>[] = [
    text('entry', 'The id of the date or pledge that the claim is about.', ({ entry }) => entry.id, true),
    numberColumn,
    ...said.map(({ field, cell }): Column<NumberedClaim> => ({ field, cell: ({ claim }) => cell(claim) })),
    ...[...amountColumns.slice(1), unitColumn, ...convertedColumns].map(({ field, cell }): Column<NumberedClaim> => ({
      field,
      cell: ({ entry, claim }) => (claim.amount && 'stage' in entry ? cell({ ...entry, amount: claim.amount, claims: [] }) : undefined),
    })),
    text('goesBy', 'Why the article goes by this claim; empty where it does not.', ({ entry: { weTake }, claim }) =>
      weTake && claim.sources.includes(weTake.source) ? weTake.why : undefined,
    ),
    text('all', 'What all sources say, in words: no claim stands without the others.', ({ entry }) => whole.cell(entry), true),
  ];
  return table(all, columns, ['entry', 'number']);
}
