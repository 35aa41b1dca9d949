import * as z from 'zod';
import { type TitledView, titledViews, viewDefinitions } from './views.ts';

/**
 * The frontmatter of `content/<slug>/article.md`, as its author writes it.
 *
 * Every field says in its `.describe()` sentence what an author needs to know; the author guide's
 * field table and the JSON Schema that editors complete from are made from these sentences.
 * Terms: schema.org NewsArticle, Popolo, EDTF (ISO 8601-2), IATI, ISO 3166, ISO 4217.
 */

const id = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/u, { error: 'an id of small letters, digits and single hyphens, such as `border-training`' });
const text = z.string().trim().min(1, { error: 'some text' });
const dateText = z
  .string({ error: 'a date in quotes, such as `"2021-06-02"`' })
  .refine((value) => value.trim() !== '', { error: 'a date in quotes, such as `"2021-06-02"`' });
const edtf = dateText.brand<'EDTF'>();
const boundedEdtf = dateText.brand<'bounded EDTF'>();

/** A date as its author writes it. */
export type EdtfText = z.output<typeof edtf>;

/** The same of a date that has a first and a last day. */
export type BoundedEdtfText = z.output<typeof boundedEdtf>;

/** What a field asks of its date. */
export interface DateLimits {
  /** It has a first and a last day. */
  isBounded: boolean;
  /** Its days are of the years 0000 to 9999: feeds, which show it, know no others. */
  hasFourDigits?: boolean;
  /** On which side of another day of the article it lies. */
  notBefore?: 'published';
  notAfter?: 'lastChange';
}

/** Every field that holds a date. What is checked, read, compared and exported as a date goes by this. */
export const dateRegistry = z.registry<DateLimits>();

function dateField(sentence: string): typeof edtf {
  return edtf.describe(sentence).register(dateRegistry, { isBounded: false });
}

function boundedDateField(sentence: string, limits: Omit<DateLimits, 'isBounded'>): typeof boundedEdtf {
  return boundedEdtf.describe(sentence).register(dateRegistry, { isBounded: true, ...limits });
}

/** A tag of BCP 47 in its usual letters: `zh-Hant-TW` for `zh-hant-tw`; undefined for what is none. */
export function canonicalTag(tag: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(tag)[0];
  } catch {
    return undefined;
  }
}

const sources = z.array(id).default([]).describe('Ids from `sources`. Leave it out if the article has only one source.');

/** A place within a source, as it stands before or after it in a citation. */
const page = text
  .optional()
  .describe('Where in it: a page such as `"12"` or `"12–14"`, a time such as `"14:05"`, or words such as “chapter 3”. In quotes.');

/** What a source says, word for word, for the entry under which it stands. */
export const quote = z.strictObject({
  source: id.optional().describe('Whose words they are: an id from `sources`. Leave it out if the article has only one source.'),
  quote: text.describe(
    'The source’s own words, word for word, in its own language, without quotation marks around them. At most 50 words.',
  ),
  page,
});

const quotes = z.array(quote).default([]).describe('What its sources say of it in their own words. Readers see them with the entry.');

const languageTag = z
  .string()
  .regex(/^[a-z]{2,3}(?:-[a-z\d]{1,8})*$/iu, { error: 'a language tag, such as `en` or `pt-BR`', abort: true })
  .refine((tag) => canonicalTag(tag) !== undefined, { error: 'a language tag, such as `en` or `pt-BR`' })
  .overwrite((tag) => canonicalTag(tag) ?? tag);

/** Kinds of source that are on the web, or else printed; and those that need no address. */
export const sourceKindsOnline = ['press', 'official', 'ngo', 'academic', 'legal', 'other'] as const;
const sourceKinds = [...sourceKindsOnline, 'book', 'interview', 'document', 'broadcast'] as const;

/** A copy of a source in an archive of the web. */
export const archivedCopy = z.strictObject({
  url: z
    .url({ protocol: /^https$/u, error: 'an address that begins with `https://`, such as `https://web.archive.org/web/…`' })
    .describe('The address of the copy.'),
  on: boundedDateField('The day of the copy.', { notAfter: 'lastChange' }),
});

export const source = z.strictObject({
  publisher: text
    .optional()
    .describe('Who published it. A book, document or interview of named `authors` may have none; all others need it.'),
  headline: text.describe('Its headline or title, word for word. Of an interview, what it was about.'),
  published: dateField('The day it appeared. Of an interview, the day it was given.'),
  url: z
    .url({ protocol: /^https?$/u, error: 'a whole address, such as `https://example.org/page`' })
    .optional()
    .describe(
      'Its address on the web. A book, interview, document or broadcast needs none, nor does what is printed if you give the `page`.',
    ),
  kind: z
    .enum(sourceKinds)
    .default('press')
    .describe('The kind of source: press, official, ngo, academic, legal, book, interview, document, broadcast or other.'),
  authors: z.array(text).default([]).describe('People who wrote it, by name; of an interview, who was asked.'),
  page,
  accessed: boundedDateField('The day on which you last read it.', { notAfter: 'lastChange' }).optional(),
  archived: archivedCopy.optional().describe('A copy in an archive of the web: `{ url, on }`.'),
  language: languageTag.optional().describe('Its language, if it is not that of the article, as a tag of BCP 47.'),
});

const otherNames = z.array(text).default([]).describe('Other names that sources or readers may know, such as a former name.');

export const organisationKinds = [
  'government',
  'parliament',
  'court',
  'party',
  'military',
  'police',
  'armed-group',
  'company',
  'media',
  'university',
  'research',
  'union',
  'religious',
  'sport',
  'ngo',
  'international',
  'group',
] as const;

const ownPage = z
  .url({ protocol: /^https?$/u, error: 'a whole address, such as `https://example.org/ada-moss`' })
  .optional()
  .describe('A page about them, if they wish.');

export const author = z.strictObject({
  name: text.describe('The name, as readers see it.'),
  url: ownPage,
});

export const credit = z.strictObject({
  name: text.describe('Who did it.'),
  work: text.describe('What they did, as it stands before the name, such as `Maps` or `Translation`.'),
  url: ownPage,
});

export const organisation = z.strictObject({
  name: text.describe('Its name, or a plain description if the source gives no name.'),
  kind: z
    .enum(organisationKinds)
    .describe(
      'government, parliament, court, party, military, police, armed-group, company, media, university, research, union, religious, sport, ngo or international. A ministry is government. Write group for people who act together without a name.',
    ),
  country: id.optional().describe('Its country, an id from `places`. Without it, that of its parent.'),
  summary: text.optional().describe('One or two sentences on its part in this story.'),
  sources,
  quotes,
  parent: id.optional().describe('The organisation that it is a part of, an id from `organisations`.'),
  otherNames,
});

const pictureName = z.string({ error: 'the name of a file, such as `market.jpg`' });

export const picture = z.strictObject({
  credit: text.describe('Who made it, as it stands under the picture, such as `Ana Ruiz / Daily`.'),
  licence: z
    .strictObject({
      name: text.describe('Its name, as readers know it.'),
      url: z
        .url({ protocol: /^https?$/u, error: 'a whole address, such as `https://example.org/licence`' })
        .optional()
        .describe('The address of its text.'),
    })
    .optional()
    .describe('Under which terms it may be shown: `{ name, url }`.'),
  source: z
    .url({ protocol: /^https?$/u, error: 'a whole address, such as `https://example.org/picture`' })
    .optional()
    .describe('The page that it was taken from.'),
});

export const portrait = z.strictObject({
  file: pictureName.describe('Its file in the folder of the article. A square is cut from its middle, or from its top if it is upright.'),
  alt: text.describe('What it shows, for those who do not see it.'),
});

/** A role that a person has for a time. */
export const role = z.strictObject({
  role: text.describe('The office or role, such as “Minister of finance”.'),
  organisation: id.optional().describe('Where the person has it, an id from `organisations`.'),
  country: id.optional().describe('The country that the person acts for in this role, an id from `places`.'),
  when: dateField('From when to when, such as `"1984/1989"` or, if it goes on, `"2019-03/.."`.').optional(),
});

export const person = z.strictObject({
  name: text.describe('The name as the article first gives it.'),
  role: text.optional().describe('The office or role as of the article, such as “US secretary of state”.'),
  organisation: id.optional().describe('The person’s organisation, an id from `organisations`.'),
  country: id.optional().describe('The country that the person acts for, an id from `places`.'),
  summary: text.optional().describe('One or two sentences on what the person does in this story.'),
  sources,
  quotes,
  roles: z.array(role).default([]).describe('If the person has or had several roles: all of them, in place of `role`.'),
  organisations: z
    .array(id)
    .default([])
    .describe('If the person belongs to several: their ids, the main one first, in place of `organisation`.'),
  portrait: portrait.optional().describe('A picture of the person: `{ file, alt }`.'),
  otherNames,
});

export const placeKinds = ['country', 'area', 'city', 'border', 'site', 'river', 'lake', 'sea', 'region', 'historical'] as const;
export type PlaceKind = (typeof placeKinds)[number];

export const place = z.strictObject({
  name: text.describe('The name as the article gives it.'),
  kind: z
    .enum(placeKinds)
    .describe(
      'The kind: country, city, border, river, lake or sea. An area is a part of a country, a region several countries. A site is a site or a building. A state of the past is historical.',
    ),
  code: z
    .string()
    .regex(/^[A-Z]{2}$/u, { error: 'a country code of two capital letters, such as `GT`' })
    .optional()
    .describe('For a country: its two-letter code (ISO 3166-1), such as GT. The map needs it.'),
  country: id.optional().describe('For a city, area, site, river or lake: the country that it lies in, an id from `places`.'),
  members: z.array(id).default([]).describe('For a region: its countries, ids from `places`. Leave it out if they are not stated.'),
  between: z.tuple([id, id]).optional().describe('For a border: its two countries, ids from `places`.'),
  latitude: z
    .number()
    .min(-90)
    .max(90)
    .optional()
    .describe('Degrees north of the equator, negative for south. The map needs it for a city.'),
  longitude: z.number().min(-180).max(180).optional().describe('Degrees east of Greenwich, negative for west.'),
  claimedBy: z
    .array(id)
    .default([])
    .describe(
      'For a country, area or site that is disputed: who claims it, two or more ids from `places` or `organisations`. The map hatches its land.',
    ),
  geometry: z
    .string()
    .regex(/^[a-z0-9]+(?:[-_.][a-z0-9]+)*\.geojson$/u, { error: 'a file of the article’s folder, such as `lake.geojson`' })
    .optional()
    .describe('Its land or line: a GeoJSON file in the folder of the article. The map takes it instead of what the atlas has.'),
  summary: text.optional().describe('One sentence on its part in this story.'),
  sources,
  quotes,
});

/** What a source can say of a date: that nobody knows is what no source says. */
const claimedStatuses = ['happened', 'under-way', 'planned', 'cancelled', 'postponed'] as const;

export type ClaimedStatus = (typeof claimedStatuses)[number];

export const statuses = [...claimedStatuses, 'unknown'] as const;

/** Who says what a claim says, and where the article reports it. */
const claimed = {
  sources: z.array(id).default([]).describe('Who says so: ids from `sources`.'),
  passage: id.optional().describe('The id of the paragraph that reports it.'),
};

/** One of several dates, or of several states, between which sources differ. */
export const dateClaim = z.strictObject({
  date: dateField('When it is, by these sources.').optional(),
  status: z
    .enum(claimedStatuses)
    .optional()
    .describe('What became of it, by these sources: happened, under-way, planned, cancelled or postponed.'),
  ...claimed,
});

export const weTake = z.strictObject({
  source: id.describe('The source that the article goes by: an id from `sources`, of one of the claims.'),
  why: text.describe('The reason, as a sentence for readers.'),
});

export const date = z.strictObject({
  date: dateField(
    'When it happened or is due. “Dates” in the author guide has all forms. Leave it out only where `claims` have several.',
  ).optional(),
  title: text.describe('What happened, as a short sentence without the date.'),
  label: text.optional().describe('Two to five words for figures. Without them, figures use the title.'),
  status: z
    .enum(statuses)
    .optional()
    .describe(
      'happened, under-way, planned, cancelled or postponed, as seen on the day in `asOf`; unknown if no source says whether it took place. What was due on that day is planned. Leave it out only where `claims` have several.',
    ),
  claims: z
    .array(dateClaim)
    .default([])
    .describe(
      'If sources differ on the day, in place of `date`; if they differ on what became of it, in place of `status`: what each says.',
    ),
  weTake: weTake.optional().describe('If the article goes by one of the claims: by whose, and why.'),
  postponedTo: id
    .optional()
    .describe('If it is postponed: the date that takes its place, an id from `dates`. Leave it out if no new day is stated.'),
  people: z.array(id).default([]).describe('Who did it: ids from `people`.'),
  organisations: z.array(id).default([]).describe('Which organisations took part: ids from `organisations`.'),
  with: z
    .array(id)
    .default([])
    .describe('Whom they met or spoke with: ids from `people` or `organisations`. The figure of meetings shows it.'),
  places: z.array(id).default([]).describe('Where it happened: ids from `places`. Leave it out if it is not stated.'),
  saidBy: z.array(id).default([]).describe('Who said so, if the source names them: ids from `people` or `organisations`.'),
  summary: text.optional().describe('One to three sentences. Say what is not stated.'),
  sources,
  quotes,
});

/** A date as the Article has it: where sources differ, its `date` is one of what they say, and its `status` is `disputed`. */
export const compiledDate = date.extend({
  date: date.shape.date.unwrap(),
  status: z
    .enum([...statuses, 'disputed'])
    .describe(`${date.shape.status.description ?? ''} disputed: sources differ, and the claims have what each says.`),
});

/** Numbers of more digits are not exact in a computer: what it would show is not what the author wrote. */
const mostDigits = 15;

const number = z.number().refine((value) => Number(value.toPrecision(mostDigits)) === value, {
  error: `a number of at most ${mostDigits} digits, without the zeros at either end`,
});

/** A word in the plural forms of its language, by the names that Unicode gives them. */
export const pluralForms = z.strictObject({
  zero: text.optional().describe('For 0, in languages that have such a form.'),
  one: text.optional().describe('For 1, such as “home”.'),
  two: text.optional().describe('For 2, in languages that have such a form.'),
  few: text.optional().describe('For a few, such as 2 to 4 in Polish.'),
  many: text.optional().describe('For many, such as 5 to 21 in Polish.'),
  other: text.describe('For all other numbers, such as “homes”.'),
});

export type PluralForms = z.infer<typeof pluralForms>;

const currency = z
  .string()
  .regex(/^[A-Z]{3}$/u, { error: 'a currency code of three capital letters, such as `USD`' })
  .describe('Of money: its currency (ISO 4217), such as USD. It may be one that has ended, such as DEM.');

/** What an amount was before it was converted. */
export const convertedFrom = z.strictObject({
  value: number.describe('The amount before it was converted.'),
  currency: currency.describe('Its currency (ISO 4217).'),
  rate: z
    .number()
    .positive({ error: 'a number above zero' })
    .optional()
    .describe('The rate, if stated: how much one unit of that currency was worth in the other.'),
  date: dateField('The day of the rate, if stated, in quotes.').optional(),
});

export const statedAmount = z.strictObject({
  value: number.optional().describe('The amount in units of the currency, such as 310000000 or 1.5. A cut is below zero.'),
  min: number.optional().describe('The lowest amount of a range.'),
  max: number.optional().describe('The highest amount of a range.'),
  currency: currency.optional(),
  unit: z
    .union([text, pluralForms], { error: 'a word such as `homes`, or `{ one: home, other: homes }`' })
    .optional()
    .describe(
      'Of anything else: what is counted, such as `homes` or `{ one: home, other: homes }`. Write one unit always in the same way.',
    ),
  convertedFrom: convertedFrom.optional().describe('If it was converted: from what.'),
});

export const amount = z.union([statedAmount, z.literal('not-stated')], {
  error: '`{ value, currency }`, `{ value, unit }`, a range of `min` and `max`, or `not-stated`',
});

/** An amount that is stated, as its author writes it. */
export type StatedAmount = z.infer<typeof statedAmount>;

/** One of several amounts between which sources differ. */
export const amountClaim = z.strictObject({
  amount: statedAmount.describe('How much it is, by these sources: as in `amount`.'),
  ...claimed,
});

export const stages = ['stated', 'pledged', 'committed', 'disbursed', 'delivered'] as const;

/** What can happen to a pledge: it climbs a step of the ladder, or something else becomes of it. */
export const lifeSteps = [
  ...stages,
  'revised',
  'delayed',
  'suspended',
  'resumed',
  'withdrawn',
  'condition-met',
  'condition-missed',
  'checked',
] as const;
export type LifeStep = (typeof lifeSteps)[number];

/** True for a step of the ladder. */
export function isStage(step: LifeStep): step is Stage {
  return (stages as readonly LifeStep[]).includes(step);
}

/** When something is due, also where the source has no day for it. */
export const due = z.strictObject({
  date: dateField('The day, month or year, in quotes. Leave it out where the words have none, such as “soon”.').optional(),
  words: text.optional().describe('The words of the source, such as “by the end of 2022”.'),
});

/** One thing that became of a pledge, and who says so. */
export const step = z.strictObject({
  date: dateField('When it was. In its place, `on` can name an entry of `dates`.').optional(),
  on: id.optional().describe('The entry of `dates` that is this step, in place of `date`. Both are then one row of the timeline.'),
  step: z
    .enum(lifeSteps)
    .describe(
      'How far it has come: stated, pledged, committed, disbursed or delivered. What else became of it: revised, delayed, suspended, resumed, withdrawn, condition-met, condition-missed or checked. “The life of a pledge” says what each means.',
    ),
  amount: statedAmount
    .optional()
    .describe('How much: what was paid or delivered this time, or the new amount of what is revised. As in `amount` of the pledge.'),
  due: due.optional().describe('Of what is delayed or revised: the new day, as `{ date, words }`.'),
  condition: text.optional().describe('Of condition-met and condition-missed: which condition, by its `text`.'),
  title: text
    .optional()
    .describe('What happened, as a short sentence without the date. Without it, it is made of the pledge, the step and the amount.'),
  planned: z.boolean().default(false).describe('`true` for what is planned and has not happened by the day in `asOf`.'),
  note: text.optional().describe('One to three sentences for readers.'),
  sources,
  quotes,
});

export const condition = z.strictObject({
  text: text.describe('The condition in a few words.'),
  on: z.array(id).default([]).describe('Who must meet it: ids from `places`, `organisations` or `people`.'),
  state: z.enum(['met', 'not-met', 'not-stated']).default('not-stated').describe('Whether it is met: met, not-met or not-stated.'),
});

export const outcomes = ['kept', 'partly-kept', 'changed', 'broken', 'withdrawn', 'open'] as const;

export const outcome = z.strictObject({
  state: z
    .enum(outcomes)
    .describe('kept, partly-kept, changed, broken, withdrawn or open, as seen on the day in `asOf` by the source of the passage.'),
  passage: id
    .optional()
    .describe('The id of the paragraph that shows it. Only what is open needs none, and where there are `steps`, `step` does.'),
  step: id.optional().describe('Where there are `steps`: the id of the step that shows it.'),
  reached: number.optional().describe('How much was reached, if stated, in the currency or unit of the amount: 258 of 1,000 homes.'),
});

export const pledgeKinds = ['money', 'service', 'facility', 'policy'] as const;

export const pledge = z.strictObject({
  title: text.describe('What is pledged, or what else the list holds.'),
  label: text.optional().describe('Two to five words for figures. Without them, figures use the title.'),
  kind: z.enum(pledgeKinds).describe('The kind: money, service, facility or policy.'),
  donor: id.optional().describe('Who gives it: an id from `places`, `organisations` or `people`.'),
  donors: z.array(id).default([]).describe('If several give it together: their ids, in place of `donor`.'),
  recipients: z.array(id).default([]).describe('Who is to receive it: ids from `places`, `organisations` or `people`.'),
  amount: amount.optional().describe('How much: `{ value, currency }`, `{ value, unit }`, a range of `min` and `max`, or `not-stated`.'),
  claims: z.array(amountClaim).default([]).describe('If sources differ on the amount, in place of `amount`: what each says.'),
  weTake: weTake.optional().describe('If the article goes by one of the claims: by whose, and why.'),
  partOf: id.optional().describe('The larger entry that this one is a part of: an id from `pledges`.'),
  mayOverlap: z.array(id).default([]).describe('Entries of `pledges` that may count some of the same. Their amounts are never added up.'),
  stage: z
    .enum(stages)
    .optional()
    .describe(
      'The last step that is reported: stated, pledged, committed, disbursed or delivered. Under `list` these can have other words. Leave it out if there are `steps`.',
    ),
  stageNote: text.optional().describe('The source’s own words for the stage, such as “in preparation”.'),
  outcome: outcome.optional().describe('What came of it. Leave it out if nothing is stated.'),
  conditions: z
    .array(condition)
    .default([])
    .describe('What must be done for it, by the recipients or the donor. Leave it out if no condition is stated.'),
  steps: z
    .record(id, step)
    .default({})
    .describe('What became of it, in place of `stage`: each step under an id, from the promise on. “The life of a pledge” has more.'),
  due: due.optional().describe('When it was first due, as `{ date, words }`. What is said later stands in a step.'),
  lookedUntil: boundedDateField('The day up to which you have looked for news of it. Without it, `asOf`.', {
    notAfter: 'lastChange',
  }).optional(),
  announced: id.optional().describe('When it was announced: an id from `dates`.'),
  announcedBy: id.optional().describe('Who announced it: an id from `people` or `organisations`.'),
  summary: text.optional().describe('One or two sentences. Say what is not stated.'),
  sources,
  quotes,
});

/** A pledge as the Article has it: its stage is always there. */
export const compiledPledge = pledge.extend({
  stage: z.enum(stages).describe('The highest step that is reported: stated, pledged, committed, disbursed or delivered.'),
});

export const agendaItem = z.strictObject({
  subject: text.describe('What is to be discussed and has not been pledged.'),
  summary: text.optional().describe('One or two sentences: who says so, and what is not stated.'),
  people: z.array(id).default([]).describe('Who is to discuss it: ids from `people`.'),
  saidBy: z.array(id).default([]).describe('Who said so: ids from `people` or `organisations`.'),
  places: z.array(id).default([]).describe('Which countries it concerns: ids from `places`.'),
  dates: z.array(id).default([]).describe('When it is to be discussed: ids from `dates`.'),
  sources,
  quotes,
});

export const unknown = z.strictObject({
  question: text.describe('What the sources do not say, as a short phrase.'),
  about: z
    .array(id)
    .min(1, { error: 'at least one id of an entry that it concerns' })
    .describe('The entries that it concerns, by their ids.'),
});

export const correction = z.strictObject({
  date: boundedDateField('The day of the change.', { hasFourDigits: true, notBefore: 'published' }),
  kind: z.enum(['correction', 'clarification', 'update']).describe('The kind of change: correction, clarification or update.'),
  note: text.describe('What was wrong, and what the article says now.'),
  anchor: id.optional().describe('The id of the section, paragraph or entry that changed.'),
});

export const retiredId = z.strictObject({
  id: id.describe('The id that is gone. Links to it still open.'),
  to: id.optional().describe('If it moved: the id of what replaces it. Links open there.'),
  in: id.optional().describe('If it moved to another explainer of the site: the folder of that one. `to` is then an id there.'),
  on: boundedDateField('If it was cut: the day, in quotes.', { hasFourDigits: true }).optional(),
  note: text.optional().describe('If it was cut: the reason. Readers see it where the text was.'),
});

/** A word for each of some names, where it is written. */
function wordsFor<Name extends string>(names: readonly Name[]) {
  return z.strictObject(Object.fromEntries(names.map((name) => [name, text.optional()])) as Record<Name, z.ZodOptional<typeof text>>);
}

/** What the list of an explainer holds, where it holds no pledges. */
export const listWords = z.strictObject({
  name: pluralForms.describe('What one entry is, and several: `{ one: penalty, other: penalties }`.'),
  view: text.describe('The name of the view, such as “Penalties and settlements”.'),
  short: text.optional().describe('The same in one word, for the bar. Without it, the bar has the whole name.'),
  steps: wordsFor(stages)
    .refine((steps) => Object.values(steps).some((word) => word !== undefined), {
      error: 'at least one step, such as `{ pledged: imposed }`',
    })
    .describe(
      'A word for each step that entries can reach, under the name of the stage: `{ stated: sought, pledged: imposed, disbursed: paid }`. It completes “it is reported …”. Steps that are not named do not exist.',
    ),
  outcomes: wordsFor(outcomes).default({}).describe('Other words for outcomes, such as `{ kept: paid in full, withdrawn: quashed }`.'),
  from: text.optional().describe('What stands before the donors, such as “Imposed by” or “Paid by”. Without it, “From”.'),
  to: text.optional().describe('What stands before the recipients, such as “Imposed on” or “Paid to”. Without it, “To”.'),
});

export const viewText = z.strictObject({
  headline: text.optional().describe('The headline of the view: its finding in one sentence.'),
  standfirst: text.optional().describe('One or two sentences under it.'),
});

/** One for each view whose headline its author may write. */
const viewTexts = Object.fromEntries(
  titledViews.map((view) => [view, viewText.optional().describe(`The headline and standfirst of ${viewDefinitions[view].guideName}.`)]),
) as Record<TitledView, z.ZodOptional<typeof viewText>>;

export const route = z.strictObject({
  person: id.describe('Who travels, an id from `people`.'),
  origin: z
    .union([z.literal('not-stated'), id], { error: 'an id from `places`, or `not-stated`' })
    .default('not-stated')
    .describe('Where the journey begins: an id from `places`, or not-stated.'),
  stops: z
    .array(
      z.strictObject({
        place: id.describe('The place, an id from `places`.'),
        date: id.describe('The day there, an id from `dates`.'),
        label: text.optional().describe('Words for the map, such as “home to Washington that evening”.'),
      }),
    )
    .min(1, { error: 'at least one stop' })
    .describe('The stops in order, each with its place and date.'),
});

/** What the page of an article can open with, under its headline. */
export const leads = ['route', 'map', 'timeline', 'sum', 'picture', 'none'] as const;

/** Whose view of borders a map can show; the names are those of the makers of the land. */
export const borderViews = ['natural-earth', 'visionscarto'] as const;
export type Borders = (typeof borderViews)[number];

export const mapHints = z.strictObject({
  focus: id.optional().describe('The region or country to show darkest. Without it, the map takes the smallest region.'),
  labels: z
    .record(id, z.tuple([z.number(), z.number()]))
    .default({})
    .describe('Moves labels on the wide map: the id of a place, then `[right, down]` in pixels.'),
  frame: z.array(id).optional().describe('Which places the map has to show: ids from `places`. Without it, all.'),
  leaveOff: z.array(id).default([]).describe('Which places the map leaves off: ids from `places`.'),
  inset: z
    .array(id)
    .optional()
    .describe('Which places a second, larger map shows: ids from `places`. Without it, the map finds out; `[]` for none.'),
  borders: z
    .enum(borderViews)
    .optional()
    .describe(
      'Whose view of borders the maps show: natural-earth draws who holds the land; visionscarto has Crimea with Ukraine, and Western Sahara whole. Without it, the setting in `content/site.yaml`.',
    ),
});

export const allowed = z.strictObject({
  rule: text.describe('The check, by its name at the end of the message.'),
  text: text.describe('What its message quotes, or words of the line that it names.'),
  why: text.describe('Why the text is right, for other editors.'),
});

export const frontmatter = z.strictObject({
  headline: text.describe('What happened, in 60 characters or so.'),
  standfirst: text.describe('Two or three sentences under the headline.'),
  kicker: text.describe('The subject, shown over the headline. Words before the first comma are bold.'),
  language: languageTag.default('en').describe('The language of the article, as a tag of BCP 47, such as `en`, `pt-BR` or `sr-Latn`.'),
  draft: z
    .boolean()
    .default(false)
    .describe(
      '`true` for an article that is not to be published yet. It is checked, `npm run dev` shows it, and no build has it. Its ids are free until you delete the line.',
    ),
  published: boundedDateField('The day of publication.', { hasFourDigits: true }),
  updated: boundedDateField('The day of the last change that matters to readers.', {
    hasFourDigits: true,
    notBefore: 'published',
  }).optional(),
  asOf: boundedDateField('The article is true as of this day. Without it, as of the day of publication.', {
    notAfter: 'lastChange',
  }).optional(),
  authors: z
    .array(author)
    .default([])
    .describe('Who wrote it, in the order of the byline. Leave it out, and the publisher answers for it alone.'),
  credits: z.array(credit).default([]).describe('Who else worked on it.'),
  inBrief: z
    .array(text)
    .min(3, { error: 'three to five sentences' })
    .max(5, { error: 'three to five sentences' })
    .describe('Three to five sentences. Each may end with a link to its section, such as `[1 June](#section-id)`.'),
  sources: z.record(id, source).describe('The sources of the article, each under an id.'),
  organisations: z.record(id, organisation).default({}).describe('Organisations and unnamed groups, each under an id.'),
  people: z.record(id, person).default({}).describe('People with a name, each under an id.'),
  places: z.record(id, place).default({}).describe('Countries, cities and all other places, each under an id.'),
  dates: z.record(id, date).default({}).describe('What happened and what is planned, each under an id.'),
  pledges: z.record(id, pledge).default({}).describe('What is pledged, or what else the list holds, each under an id.'),
  list: listWords
    .optional()
    .describe('What `pledges` holds, if it holds no pledges: penalties, settlements, claims, offers. All pages then use these words.'),
  agenda: z.record(id, agendaItem).default({}).describe('What is to be discussed and has not been pledged, each under an id.'),
  unknowns: z.record(id, unknown).default({}).describe('What the sources do not say, each under an id.'),
  pictures: z.record(z.string(), picture).default({}).describe('Who made the pictures, each under the name of its file.'),
  cardPicture: pictureName.optional().describe('The picture of the text that previews on other sites show, in place of a drawn card.'),
  corrections: z.array(correction).default([]).describe('Corrections, clarifications and updates, the newest last.'),
  retired: z.array(retiredId).default([]).describe('Published ids that are no longer in the article, and what became of them.'),
  reworded: z.array(id).default([]).describe('Published ids whose text has hardly a word of the old one, and that on purpose.'),
  formerly: z.array(id).default([]).describe('Former names of this folder, the oldest first. Their addresses lead here.'),
  allow: z.array(allowed).default([]).describe('Warnings of checks that are not meant, each with the reason.'),
  views: z
    .strictObject(viewTexts)
    .default({})
    .describe('Headlines and standfirsts of the views. Without them, they are written from the data.'),
  lead: z
    .enum(leads)
    .optional()
    .describe(
      'What the article’s page and its share card open with. With `route` it is the map of the journeys. With `map` it is the map of the places. With `timeline` it is a strip of time. With `sum` it is a part of a whole, or else the sum. With `picture` it is the `cardPicture`, or else the first picture, which then does not stand in the text. With `none` it is the headline alone. Without it, the page opens with the journeys, else a part of a whole, else the time.',
    ),
  routes: z.array(route).default([]).describe('Journeys, which the map shows.'),
  map: mapHints.default({ labels: {}, leaveOff: [] }).describe('Settings of the map.'),
});

export type Frontmatter = z.infer<typeof frontmatter>;
export type Due = z.infer<typeof due>;
export type ListWords = z.infer<typeof listWords>;
export type Stage = (typeof stages)[number];
export type Outcome = (typeof outcomes)[number];
export type Lead = (typeof leads)[number];
