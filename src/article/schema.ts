import * as z from 'zod';

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
const edtf = z
  .string({ error: 'a date in quotes, such as "2021-06-02" (EDTF)' })
  .refine((value) => value.trim() !== '', { error: 'a date in quotes, such as "2021-06-02" (EDTF)' })
  .describe(
    'A date in quotes, in EDTF: "2021-06-02", "2021-03", "2021-06-06/2021-06-07", "[2021-03-01..2021-06-02]", "2021-01/..", "2021-06~".',
  );
const sources = z.array(id).default([]).describe('Ids from `sources`; may be left out where the article has one source only.');

export const source = z.strictObject({
  publisher: text.describe('Who published it.'),
  headline: text.describe('Its headline, as printed.'),
  published: edtf.describe('The day it appeared, in quotes.'),
  url: z
    .url({ protocol: /^https?$/u, error: 'a whole address that begins with https://' })
    .describe('Its address, beginning with https://.'),
  kind: z
    .enum(['press', 'official', 'ngo', 'academic', 'legal', 'other'])
    .default('press')
    .describe('press, official, ngo, academic, legal or other.'),
});

export const organisation = z.strictObject({
  name: text.describe('Its name, or a plain description of a group that the source does not name.'),
  kind: z
    .enum(['government', 'ngo', 'company', 'international', 'group'])
    .describe('government, ngo, company, international, or group for people who act together without a name.'),
  country: id.optional().describe('The id of its country in `places`.'),
  summary: text.optional().describe('One or two sentences: what it is in this story.'),
  sources,
});

export const person = z.strictObject({
  name: text.describe('The name, as the article first gives it.'),
  role: text.describe('The role as of the article, such as “US secretary of state”.'),
  organisation: id.optional().describe('An id from `organisations`.'),
  country: id.optional().describe('The id of the country in `places` that the person acts for.'),
  summary: text.optional().describe('One or two sentences: what the person does in this story.'),
  sources,
});

export const place = z.strictObject({
  name: text.describe('The name, as the article has it.'),
  kind: z.enum(['country', 'city', 'border', 'region']).describe('country, city, border or region.'),
  code: z
    .string()
    .regex(/^[A-Z]{2}$/u, { error: 'a country code of two capital letters (ISO 3166-1), such as GT' })
    .optional()
    .describe('A country’s two-letter code (ISO 3166-1), such as GT; the map draws the country by it.'),
  country: id.optional().describe('For a city: the id of its country in `places`.'),
  members: z.array(id).default([]).describe('For a region: the ids of its countries in `places`; left out where they are not stated.'),
  between: z.tuple([id, id]).optional().describe('For a border: the ids of its two countries in `places`.'),
  latitude: z.number().min(-90).max(90).optional().describe('Degrees north; for a city or where a point must be set by hand.'),
  longitude: z.number().min(-180).max(180).optional().describe('Degrees east (west is negative).'),
  summary: text.optional().describe('One sentence: what the place is in this story.'),
  sources,
});

export const date = z.strictObject({
  date: edtf,
  title: text.describe('What happened, as a short plain sentence without the date.'),
  label: text.optional().describe('Two to five words for figures; else the title is used.'),
  status: z
    .enum(['happened', 'under-way', 'planned'])
    .describe('happened, under-way or planned, as of the article’s `asOf`; what is only planned for that day is planned.'),
  people: z.array(id).default([]).describe('Ids from `people`: who did it.'),
  organisations: z.array(id).default([]).describe('Ids from `organisations` that took part.'),
  with: z.array(id).default([]).describe('Ids from `people` or `organisations` whom they met or spoke with; draws who met whom.'),
  places: z.array(id).default([]).describe('Ids from `places`: where. Left out where it is not stated.'),
  saidBy: z.array(id).default([]).describe('Ids from `people` or `organisations`: who said so, where the source names them.'),
  summary: text.optional().describe('One to three sentences; say what is not stated.'),
  sources,
});

export const amount = z.union(
  [
    z.strictObject({
      value: z.number().min(1).optional().describe('The sum in whole units of the currency.'),
      min: z.number().min(1).optional().describe('The least, where only a range is stated.'),
      max: z.number().min(1).optional().describe('The most, where only a range is stated.'),
      currency: z
        .string()
        .regex(/^[A-Z]{3}$/u, { error: 'a currency code of three capital letters (ISO 4217), such as USD' })
        .describe('The currency (ISO 4217), such as USD.'),
    }),
    z.literal('not-stated'),
  ],
  { error: '`{ value, currency }`, `{ min, max, currency }` or `not-stated`' },
);

export const stages = ['stated', 'pledged', 'committed', 'disbursed', 'delivered'] as const;

export const condition = z.strictObject({
  text: text.describe('The condition, in a few words.'),
  on: z.array(id).default([]).describe('Ids of the places or organisations that must meet it.'),
  state: z.enum(['met', 'not-met', 'not-stated']).default('not-stated').describe('met, not-met or not-stated.'),
});

export const pledgeKinds = ['money', 'service', 'facility', 'policy'] as const;

export const pledge = z.strictObject({
  title: text.describe('What is promised.'),
  label: text.optional().describe('Two to five words for figures; else the title is used.'),
  kind: z.enum(pledgeKinds).describe('money, service, facility or policy.'),
  donor: id.optional().describe('Who promises: an id from `places` or `organisations`.'),
  recipients: z.array(id).default([]).describe('To whom: ids from `places` or `organisations`.'),
  amount: amount.optional().describe('`{ value, currency }`, or `{ min, max, currency }`, or `not-stated`.'),
  partOf: id.optional().describe('The pledge that this one is a part of.'),
  mayOverlap: z.array(id).default([]).describe('Pledges that this one may be part of or overlap with; they are never added up.'),
  stage: z.enum(stages).describe('The highest step with evidence: stated, pledged, committed, disbursed or delivered.'),
  stageNote: text.optional().describe('The source’s own words for the stage, such as “in preparation”.'),
  conditions: z.array(condition).default([]).describe('What the recipients must do; left out where none is stated.'),
  announced: id.optional().describe('The id from `dates` of the announcement.'),
  announcedBy: id.optional().describe('Who announced it: an id from `people` or `organisations`.'),
  summary: text.optional().describe('One or two sentences; say what is not stated.'),
  sources,
});

export const agendaItem = z.strictObject({
  subject: text.describe('What is to be discussed and is promised by nobody.'),
  summary: text.optional().describe('One or two sentences: who says so, and what is left open.'),
  people: z.array(id).default([]).describe('Ids from `people`: who will discuss it.'),
  saidBy: z.array(id).default([]).describe('Ids from `people` or `organisations`: who said so.'),
  places: z.array(id).default([]).describe('Ids from `places`: with which countries.'),
  dates: z.array(id).default([]).describe('Ids from `dates`: when it will be discussed.'),
  sources,
});

export const unknown = z.strictObject({
  question: text.describe('What the sources leave open, as a plain phrase.'),
  about: z
    .array(id)
    .min(1, { error: 'at least one id that the question concerns' })
    .describe('Ids of the people, places, dates, pledges or agenda items that it concerns.'),
});

export const correction = z.strictObject({
  date: edtf.describe('The day of the change, in quotes.'),
  kind: z.enum(['correction', 'clarification', 'update']).describe('correction, clarification or update.'),
  note: text.describe('What was wrong, and what it says now.'),
  anchor: id.optional().describe('The id of the section, paragraph or entry that changed.'),
});

export const retiredId = z.strictObject({
  id: id.describe('The id that is gone. Its links still open.'),
  to: id.optional().describe('The id of what stands for it now: its links open there.'),
  on: edtf.optional().describe('Or, of what was cut: the day, in quotes.'),
  note: text.optional().describe('With the day: why it was cut. Readers find this line where the text stood.'),
});

export const viewText = z.strictObject({
  headline: text.optional().describe('The view’s headline: its finding in one plain sentence.'),
  standfirst: text.optional().describe('One or two sentences below it.'),
});

export const route = z.strictObject({
  person: id.describe('Who travels: an id from `people`.'),
  origin: z
    .union([z.literal('not-stated'), id], { error: 'an id from `places`, or `not-stated`' })
    .default('not-stated')
    .describe('The id of the place where the journey begins, or not-stated: then its line fades in.'),
  stops: z
    .array(
      z.strictObject({
        place: id.describe('An id from `places`.'),
        date: id.describe('An id from `dates`.'),
        label: text.optional().describe('Words for the map, such as “home to Washington that evening”.'),
      }),
    )
    .min(1, { error: 'at least one stop' })
    .describe('The stops in order, each a place and the date it belongs to.'),
});

export const mapHints = z.strictObject({
  focus: id.optional().describe('The region that is tinted darkest; else the smallest region of the story.'),
  labels: z
    .record(id, z.tuple([z.number(), z.number()]))
    .default({})
    .describe('Where a label reads better elsewhere: place id → [right, down] in px on the wide map.'),
});

export const frontmatter = z.strictObject({
  headline: text.describe('The headline: what happened, in at most about 60 characters.'),
  standfirst: text.describe('Two or three sentences under the headline.'),
  kicker: text.describe('The subject over the headline; what stands before its first comma is set in bold.'),
  language: z
    .string()
    .regex(/^[a-z]{2}(?:-[A-Z]{2})?$/u, { error: 'a language code, such as en' })
    .default('en')
    .describe('The language of the article (BCP 47).'),
  published: edtf.describe('The day of publication, in quotes.'),
  updated: edtf.optional().describe('The day of the last change that matters to readers, in quotes.'),
  asOf: edtf.optional().describe('The day the article speaks from: what lies after it is planned. Else the day of publication.'),
  inBrief: z
    .array(text)
    .min(3, { error: 'three to five sentences' })
    .max(5, { error: 'three to five sentences' })
    .describe('Three to five sentences; each may end in a link to its section: `[1 June](#section-id)`.'),
  sources: z.record(id, source).describe('What the article rests on: id → source.'),
  organisations: z.record(id, organisation).default({}).describe('Organisations and unnamed groups: id → organisation.'),
  people: z.record(id, person).default({}).describe('People with a name: id → person.'),
  places: z.record(id, place).default({}).describe('Countries, cities, borders and regions: id → place.'),
  dates: z.record(id, date).default({}).describe('What happened and what is planned: id → date.'),
  pledges: z.record(id, pledge).default({}).describe('What is promised: id → pledge.'),
  agenda: z.record(id, agendaItem).default({}).describe('What is to be discussed and promised by nobody: id → item.'),
  unknowns: z.record(id, unknown).default({}).describe('What the sources leave open: id → question.'),
  corrections: z.array(correction).default([]).describe('Corrections, clarifications and updates, newest last.'),
  retired: z.array(retiredId).default([]).describe('Published ids that are no longer in the article, and what became of them.'),
  formerly: z.array(id).default([]).describe('Former names of this folder, the oldest first: their addresses lead here.'),
  views: z
    .strictObject({
      timeline: viewText.optional().describe('The timeline’s own headline and standfirst.'),
      actors: viewText.optional().describe('Those of who’s who.'),
      aid: viewText.optional().describe('Those of aid and pledges; the headline stands below the amount and for itself.'),
      places: viewText.optional().describe('Those of places.'),
    })
    .default({})
    .describe('Headlines and standfirsts of the views; else they are made from the data.'),
  routes: z.array(route).default([]).describe('Journeys for the map.'),
  map: mapHints.default({ labels: {} }).describe('Hints for the map.'),
});

export type Frontmatter = z.infer<typeof frontmatter>;
export type Stage = (typeof stages)[number];
