import * as z from 'zod';
import type { Article } from '../../article/article.ts';
import { dateFields } from '../../article/date-fields.ts';
import * as schema from '../../article/schema.ts';
import { views as allViews } from '../../article/views.ts';

// The Article as others read it. What an author writes has its sentences in article/schema.ts; what is computed has them here.

const id = z.string().describe('An id; it outlives edits.');
const ids = z.array(id);
const day = z
  .union([z.iso.date(), z.string().regex(/^(?:-\d{4}|[+-]\d{5,})-\d{2}-\d{2}$/u)])
  .describe('A day (ISO 8601). A year before 0000, which is 1 BC, has a minus; one of more than four digits has a sign.');

const doubts = { approximate: z.boolean().describe('True for “about”.'), uncertain: z.boolean().describe('True for “perhaps”.') };

const moment = z
  .strictObject({
    iso: z
      .string()
      .describe('No more than is stated, without doubts: `2021-06-02`, `2021-03` or `2021`; else in EDTF, such as `2021-21` or `198X`.'),
    precision: z
      .enum(['time', 'day', 'month', 'season', 'year', 'years'])
      .describe('season: also a quarter, third or half of a year; years: a decade or other row of years, or a day or month in each.'),
    ...doubts,
    doubtful: z
      .array(z.strictObject({ part: z.enum(['year', 'month', 'day']), ...doubts }))
      .optional()
      .describe('The parts that are in doubt, where not all are.'),
    estimate: z.int().optional().describe('The year that is meant by and large, where only some of its digits are significant.'),
    earliest: day,
    latest: day,
  })
  .meta({ id: 'Moment', description: 'One time, day, month, season, year or row of years, at the precision that is stated.' });

const missingEnd = z.enum(['open', 'not-known']).optional();

const dateShape = {
  edtf: z.string().describe('The date as its author gave it, in EDTF (ISO 8601-2); where sources differ, what they say together.'),
  shape: z
    .enum(['single', 'span', 'one-of', 'all-of'])
    .describe(
      'single: a day, or one in a month or year that is not stated; span: from … to …; one-of: one of the members, or one day between from and to; all-of: each of the members.',
    ),
  from: moment.optional(),
  to: moment.optional(),
  start: missingEnd.describe('Why there is no first day: it is open, or not known.'),
  end: missingEnd.describe('Why there is no last day: it is open, or not known.'),
  members: z
    .array(z.union([z.tuple([moment]), z.tuple([moment, moment])]))
    .optional()
    .describe('The moments of a set, in order; two are the first and the last of a run.'),
};

const edtfDate = z
  .strictObject({
    ...dateShape,
    claims: z
      .array(z.strictObject({ ...dateShape, earliest: day.optional(), latest: day.optional() }))
      .optional()
      .describe('What each of several sources says, where they differ: the date is one of these.'),
    earliest: day.optional().describe('The first day that it can mean; not there where no start is stated.'),
    latest: day.optional().describe('The last day that it can mean; not there while it goes on, or where no end is stated.'),
  })
  .meta({ id: 'Date', description: 'A date as precise as it is stated, and no more.' });

const boundedDate = z
  .strictObject({
    ...dateShape,
    earliest: day.describe('The first day that it can mean.'),
    latest: day.describe('The last day that it can mean.'),
  })
  .meta({ id: 'BoundedDate', description: 'A date with a first and a last day, as precise as it is stated, and no more.' });

/** The fields of an entry as others read them: what holds a date has what it means. */
function dated<Shape extends z.ZodRawShape>(shape: Shape): DatedShape<Shape> {
  const read = (field: z.ZodType) => {
    const own = dateFields(field).find(({ path }) => path.length === 0);
    if (!own) return field;
    const date = own.limits.isBounded ? boundedDate : edtfDate;
    return field instanceof z.ZodOptional ? date.optional() : date;
  };
  return Object.fromEntries(Object.entries(shape).map(([name, field]) => [name, read(field as z.ZodType)])) as DatedShape<Shape>;
}

type DatedShape<Shape extends z.ZodRawShape> = {
  [Name in keyof Shape]: z.output<Shape[Name]> extends schema.BoundedEdtfText
    ? typeof boundedDate
    : z.output<Shape[Name]> extends schema.EdtfText
      ? typeof edtfDate
      : z.output<Shape[Name]> extends schema.EdtfText | undefined
        ? z.ZodOptional<typeof edtfDate>
        : z.output<Shape[Name]> extends schema.BoundedEdtfText | undefined
          ? z.ZodOptional<typeof boundedDate>
          : Shape[Name];
};

const convertedFrom = z.strictObject(dated(schema.convertedFrom.shape));
const statedAmount = z.strictObject({ ...schema.statedAmount.shape, convertedFrom: convertedFrom.optional() });
const amount = z
  .union([statedAmount, z.literal('not-stated')])
  .optional()
  .describe(`${schema.pledge.shape.amount.description ?? ''} Where sources differ, the range of all that they say.`);
const amountClaims = z
  .array(z.strictObject({ ...schema.amountClaim.shape, amount: statedAmount }))
  .describe(schema.pledge.shape.claims.description ?? '');
const roles = z.array(z.strictObject(dated(schema.role.shape))).describe('All roles of the person; one alone is also in `role`.');
const allOrganisations = ids.describe('All organisations of the person; one alone is also in `organisation`.');
const stage = z.enum(schema.stages).describe('The highest step that is reported by the day of the article.');
const due = z
  .strictObject(dated(schema.due.shape))
  .optional()
  .describe(schema.pledge.shape.due.description ?? '');
const donors = ids.describe('All who make it; one alone is also in `donor`.');
const published = z.string().describe(schema.source.shape.published.description ?? '');
const source = z
  .strictObject({
    id,
    ...dated(schema.source.shape),
    published,
    publishedOn: edtfDate,
    archived: z
      .strictObject(dated(schema.archivedCopy.shape))
      .optional()
      .describe(schema.source.shape.archived.description ?? ''),
  })
  .meta({ id: 'Source', description: 'What a fact rests on.' });

const quote = z.strictObject({ ...schema.quote.shape, source: id.describe('The id of the source.') });

const position = z.array(z.number());
const outline = z
  .discriminatedUnion('type', [
    z.strictObject({ type: z.literal('MultiPolygon'), coordinates: z.array(z.array(z.array(position))) }),
    z.strictObject({ type: z.literal('MultiLineString'), coordinates: z.array(z.array(position)) }),
  ])
  .optional()
  .describe('Its own land or line (RFC 7946), where the article has a file of it.');

const passage = z
  .strictObject({
    id: id.describe('The id of the paragraph, list item or quote; it is at `index.html#<id>`.'),
    section: z.string().describe('The title of its section.'),
    excerpt: z.string().describe('Its first words.'),
  })
  .meta({ id: 'Passage', description: 'Where the article reports something.' });
const passages = z.array(passage).describe('Where the article reports it, in the order of the text.');

const entry = {
  id,
  formerIds: ids.describe('Ids that stood for something else once, and now open here.'),
  passages,
  sources: z.array(source).describe('What it rests on.'),
  quotes: z.array(quote).describe('What its sources say of it in their own words.'),
};

const step = z.strictObject({
  ...dated(schema.step.shape),
  amount: statedAmount.optional(),
  due,
  ...entry,
  date: edtfDate,
  dateId: id.describe('The id of its date, which is its own where it is no other.'),
});
const steps = z.array(step).describe('What became of it, the first first.');

const mention = z
  .strictObject({
    kind: z.enum(['person', 'org', 'place', 'date', 'pledge', 'agenda', 'unknown']),
    id,
    first: z.boolean().describe('True where the article names it for the first time.'),
  })
  .meta({ id: 'Mention', description: 'An entry that the text names.' });

const shownPicture = z
  .strictObject({
    file: z.string().describe('The name of its file, beside the article.'),
    alt: z.string().describe('What it shows, for those who do not see it.'),
  })
  .meta({ id: 'ShownPicture', description: 'A picture where it is shown.' });

const picture = z
  .strictObject({
    file: z.string().describe('The name of its file, beside the article.'),
    ...schema.picture.shape,
    format: z.enum(['jpeg', 'png']),
    width: z.int().describe('Of the original, in pixels. The published file is at most 1,280 pixels wide.'),
    height: z.int(),
    digest: z.string().describe('That of the original (SHA-256).'),
  })
  .meta({ id: 'Picture', description: 'A picture, and who made it.' });

const textBlock = z
  .strictObject({
    kind: z.enum(['paragraph', 'heading', 'list', 'quote', 'picture', 'other']),
    id: id.optional(),
    html: z
      .string()
      .describe('The text as HTML that is safe to show; a link to an entry has its address relative to the explainer’s folder.'),
    text: z.string().describe('The text alone.'),
    depth: z.int().optional().describe('The level of a heading, 3 to 6.'),
    paragraphs: z.array(z.string()).optional().describe('The paragraphs of a quote that has several, as HTML.'),
    attribution: z.string().optional().describe('Who said a quote, as HTML.'),
    mentions: z.array(mention).describe('The entries that it names, in the order of the text.'),
    picture: shownPicture.optional().describe('Of a picture: which, and what it shows. Its caption is the text.'),
    parts: z
      .array(z.strictObject({ id, text: z.string() }))
      .optional()
      .describe('Pieces inside it with an id of their own, such as list items.'),
  })
  .meta({ id: 'TextBlock', description: 'A paragraph, heading, list, quote, picture or other piece of a section.' });

const viewBlock = z
  .strictObject({
    kind: z.literal('view'),
    view: z.enum(['timeline', 'pledges', 'map']),
    options: z.record(z.string(), z.string()),
  })
  .meta({ id: 'ViewBlock', description: 'A view of the data that stands in the text.' });

const section = z.strictObject({
  id,
  titleHtml: z.string(),
  title: z.string().describe('Empty for a text before the first heading.'),
  short: z.string().describe('The title in the list of contents.'),
  blocks: z.array(z.union([textBlock, viewBlock])),
});

const page = z.enum(allViews);
const address = z
  .strictObject({ id, page, text: z.string().describe('The first words of what it stands or stood for.') })
  .meta({ id: 'Address', description: 'An id on a page of the explainer.' });

const formerId = z.strictObject({
  ...address.shape,
  to: address.optional().describe('What stands for it now; not there where it was cut.'),
  elsewhere: z
    .strictObject({ slug: z.string(), id })
    .optional()
    .describe('What stands for it now in another explainer of the site, by the name of its folder.'),
  isThere: z.boolean().describe('True where it opens at that place; else a line says what became of it.'),
  on: boundedDate.optional().describe('When it was cut.'),
  note: z.string().optional().describe('Why it was cut.'),
  after: z.string().optional().describe('The block that it stood after; empty where it stood before all.'),
});

const { views, lead, routes, map, formerly } = schema.frontmatter.shape;
const { headline, standfirst, language } = schema.frontmatter.shape;

/** What `explainer.json` holds: the whole Article, and where this is described. */
export const explainer = z.strictObject({
  $schema: z.string().describe('The address of this schema, relative to the file.'),
  slug: z.string().describe('The name of the explainer’s folder on the site.'),
  uuid: z.uuid().describe('What feeds, calendars and books know the explainer by; it outlives new names and addresses.'),
  headline,
  standfirst,
  kicker: z.strictObject({ topic: z.string(), scope: z.string().optional() }).describe('The subject over the headline.'),
  language,
  authors: z.array(schema.author).describe('Who wrote it, in the order of the byline.'),
  credits: z.array(schema.credit).describe('Who else worked on it.'),
  published: boundedDate.describe('The day of publication.'),
  updated: boundedDate.optional().describe('The day of the last change that matters to readers.'),
  asOf: boundedDate.describe('The day the article speaks from: what lies after it is planned.'),
  inBrief: z
    .array(
      z.strictObject({
        html: z.string(),
        text: z.string(),
        link: z.strictObject({ href: z.string(), label: z.string() }).optional().describe('The section that tells more.'),
      }),
    )
    .describe('The whole in three to five sentences.'),
  sources: z.array(source).describe('What the article rests on.'),
  organisations: z.array(z.strictObject({ ...dated(schema.organisation.shape), ...entry })).describe('Organisations and unnamed groups.'),
  people: z
    .array(z.strictObject({ ...dated(schema.person.shape), roles, organisations: allOrganisations, ...entry }))
    .describe('People with a name.'),
  places: z.array(z.strictObject({ ...dated(schema.place.shape), outline, ...entry })).describe('Countries, cities and all other places.'),
  dates: z
    .array(
      z.strictObject({
        ...dated(schema.compiledDate.shape),
        claims: z.array(z.strictObject(dated(schema.dateClaim.shape))).describe(schema.date.shape.claims.description ?? ''),
        ...entry,
        sequence: z.int().min(0).describe('How often what a calendar shows of it has changed (RFC 5545).'),
        steps: z.array(z.strictObject({ id, pledge: id })).describe('The steps of pledges that it is, and whose they are.'),
      }),
    )
    .describe('What happened and what is planned.'),
  pledges: z
    .array(z.strictObject({ ...dated(schema.pledge.shape), donors, amount, claims: amountClaims, stage, due, steps, ...entry }))
    .describe('What is pledged, or what else the list holds.'),
  list: schema.listWords.optional().describe('What `pledges` holds, in the words of the pages; not there where it holds pledges.'),
  agenda: z
    .array(z.strictObject({ ...dated(schema.agendaItem.shape), ...entry }))
    .describe('What is to be discussed and has not been pledged.'),
  unknowns: z.array(z.strictObject({ ...schema.unknown.shape, id, passages })).describe('What the sources leave open.'),
  corrections: z
    .array(z.strictObject(dated(schema.correction.shape)))
    .describe('Corrections, clarifications and updates, the newest last.'),
  views,
  lead,
  routes,
  map,
  pictures: z.array(picture).describe('The pictures of the text, and the portraits.'),
  cardPicture: shownPicture.optional().describe('The picture that previews on other sites show.'),
  sections: z.array(section).describe('The text.'),
  former: z.array(formerId).describe('Published ids that no longer stand where they were published.'),
  addresses: z
    .array(z.strictObject({ ...address.shape, says: z.string().optional().describe('A fingerprint of all its words.') }))
    .describe('Every address that was ever published.'),
  formerly,
  words: z.int().describe('Words of the text.'),
});

export type Explainer = z.output<typeof explainer>;

/** The JSON Schema (2020-12) of `explainer.json`. */
export function explainerJsonSchema(): object {
  const made = z.toJSONSchema(explainer, { io: 'output' });
  return {
    ...made,
    title: 'An explainer',
    description: 'One news explainer: the article, its entries, and the passages that report them.',
  };
}

/** Fields of an Article that the schema lacks: none, else no article fits below. */
type Unlisted = Exclude<keyof Article, keyof Explainer>;

/** An article as `explainer.json` has it. The types prove that the schema describes all of it. */
export function toExplainer(article: Article & Record<Unlisted, never>, schemaFile: string): Explainer {
  return { $schema: schemaFile, ...article };
}
