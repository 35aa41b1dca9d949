import type { Element } from 'xast';
import { x } from 'xastscript';
import { addAmounts, type Amount, amountOf, decimalsOf, isComparable, isCut, isExact, statedAs, sureAmount } from '../../article/amount.ts';
import { type Article, entryById, entryName, type Pledge, type Step } from '../../article/article.ts';
import { type Day, partsOf } from '../../article/calendar.ts';
import { type EdtfDate, isSureDay } from '../../article/date.ts';
import { hasHappened, type Life, lifeOf, pledgesWithSteps } from '../../article/life.ts';
import { held } from '../../languages/calendar-words.ts';
import { stepInWords } from '../../languages/pledge-state.ts';
import { wordsOf } from '../../languages/words.ts';
import { blockHref, pledgeFile } from '../../routes.ts';
import { time } from '../feeds/atom.ts';
import { formats } from '../formats.ts';
import { explainerId, partId } from '../lasting-id.ts';
import { addressIn, type Publication } from '../publication.ts';
import { xmlDocument } from '../xml-document.ts';

/** What of an article says which of its pledges the standard has a form for. */
type Aid = Pick<Article, 'asOf' | 'pledges' | 'list'>;

/**
 * Pledges of money and services as activities of the International Aid Transparency Initiative (IATI, version 2.03). The standard asks for
 * days and sums: a step that has no exact one is in no transaction. Each activity is seen from its donor, so money goes out.
 */
export function toIati(article: Article, site: Publication): string {
  return xmlDocument(
    x(
      'iati-activities',
      { version: '2.03' },
      activitiesIn(article).map((pledge) => activity(article, pledge, site)),
    ),
  );
}

/** The pledges that are activities: aid from somebody, of which the standard’s one mandatory day is stated. */
export function activitiesIn(article: Aid): Pledge[] {
  // A list of penalties or offers is none of aid.
  if (article.list) return [];
  return pledgesWithSteps(article).filter((pledge) => {
    const amount = amountOf(pledge);
    const isAid = pledge.kind === 'money' || pledge.kind === 'service' || amount?.measure.currency !== undefined;
    return isAid && !(amount && isCut(amount)) && pledge.donors.length > 0 && activityDates(article, pledge).length > 0;
  });
}

/** One pledge; the order of the elements is that of the standard. */
function activity(article: Article, pledge: Pledge, site: Publication): Element {
  const { published, updated, language } = article;
  const lastChange = (updated ?? published).earliest;
  const isInYears = inYears(lastChange) !== undefined;
  return x('iati-activity', { 'xml:lang': language, ...(isInYears && { 'last-updated-datetime': time(lastChange) }) }, [
    x('iati-identifier', partId(article, `pledge ${pledge.id}`)),
    reportingOrg(article, site),
    x('title', [narrative(pledge.title)]),
    x('description', { type: '1' }, [narrative(pledge.summary ?? pledge.title)]),
    x('description', { type: '4' }, [narrative(lifeInWords(article, pledge))]),
    ...pledge.donors.map((donor) => participant(article, donor)),
    x('activity-status', { code: statusOf(article, pledge) }),
    ...activityDates(article, pledge).map(({ type, day }) => x('activity-date', { type, 'iso-date': day })),
    ...recipientCountry(article, pledge),
    ...transactions(article, pledge).map((one) => transaction(article, pledge, one)),
    ...documents(article, pledge, site),
    ...conditions(pledge),
  ]);
}

/** All that has happened, also what has no exact day: whoever adds up the transactions can see what is in none. */
function lifeInWords(article: Article, pledge: Pledge): string {
  const t = wordsOf(article);
  const past = pledge.steps.filter((step) => hasHappened(step, article.asOf));
  return past
    .map((step) => `${t.date.label(step.date)}: ${step.title ?? stepInWords(step, t)}.`)
    .join(' ')
    .replaceAll(held, ' ');
}

function narrative(text: string): Element {
  return x('narrative', text);
}

/** The publisher, who reports what others do. */
function reportingOrg(article: Article, { name, publisher, address }: Publication): Element {
  const page = publisher?.url ?? address;
  const ref = page === undefined ? explainerId(article) : new URL(page).hostname;
  return x('reporting-org', { ref, type: organisationTypes.other, 'secondary-reporter': '1' }, [narrative(publisher?.name ?? name)]);
}

/** Codes of the list OrganisationType. */
const organisationTypes = { government: '10', company: '70', university: '80', research: '80', other: '90' } as const;

function participant(article: Article, donor: string): Element {
  return x('participating-org', { ...typeOf(article, donor), role: '1' }, [narrative(nameOf(article, donor))]);
}

/** The type of an organisation, where its kind leaves no doubt. */
function typeOf(article: Article, id: string): { type?: string } {
  const found = entryById(article, id);
  if (found?.kind !== 'org') return {};
  const { kind } = found.entry;
  return kind === 'government' || kind === 'company' || kind === 'university' || kind === 'research'
    ? { type: organisationTypes[kind] }
    : {};
}

function nameOf(article: Article, id: string): string {
  const found = entryById(article, id);
  return found ? entryName(found) : id;
}

/** A code of the list ActivityStatus: pipeline, implementation, closed, cancelled or suspended. */
function statusOf(article: Aid, pledge: Pledge): string {
  const life = lifeOf(article, pledge);
  const { held: stop, stage } = life;
  if (stop?.step === 'withdrawn' || pledge.outcome?.state === 'withdrawn') return '5';
  if (stop?.step === 'suspended') return '6';
  if (pledge.outcome?.state === 'kept' || hasAllCome(life)) return '4';
  return stage === 'stated' || stage === 'pledged' ? '1' : '2';
}

function hasAllCome({ paid, delivered, whole }: Life): boolean {
  const done = paid ?? delivered;
  return done !== undefined && whole !== undefined && isComparable(done, whole) && sureAmount(done) >= sureAmount(whole);
}

/** When it began with its first payment, is due, and ended with the last: of the list ActivityDateType. */
function activityDates(article: Aid, pledge: Pledge): { type: string; day: Day }[] {
  const life = lifeOf(article, pledge);
  const came = pledge.steps.filter((step) => hasHappened(step, article.asOf) && (step.step === 'disbursed' || step.step === 'delivered'));
  const end = life.held?.step === 'withdrawn' ? life.held : hasAllCome(life) ? came.at(-1) : undefined;
  return [
    { type: '2', day: exactDay(came[0]?.date) },
    { type: '3', day: exactDay(life.due?.date) },
    { type: '4', day: exactDay(end?.date) },
  ].flatMap(({ type, day }) => (day === undefined ? [] : [{ type, day }]));
}

/** The country that all of it is for: of several, nobody says how much each gets. */
function recipientCountry(article: Article, { recipients }: Pledge): Element[] {
  const codes = recipients.map((id) => {
    const place = article.places.find((one) => one.id === id);
    const country = place?.kind === 'country' ? place : article.places.find((one) => one.id === place?.country);
    return country?.code;
  });
  const [code] = codes;
  return code !== undefined && codes.every((other) => other === code) ? [x('recipient-country', { code })] : [];
}

/** A step with an exact day and sum. */
interface Transaction {
  step: Step;
  day: Day;
  /** Of the list TransactionType: an outgoing pledge, an outgoing commitment, or a disbursement. */
  type: '12' | '2' | '3';
  /** What it adds to others of its type. */
  amount: Amount;
}

/**
 * The transactions of a pledge. What was promised is the first that was pledged or else committed; what revises it adds to that, or takes
 * away, because the standard adds up all of one type. A commitment that may repeat an earlier one is left out.
 */
function transactions(article: Aid, pledge: Pledge): Transaction[] {
  const past = pledge.steps.filter((step) => hasHappened(step, article.asOf));
  const promise = past.find(({ step }) => step === 'pledged') ?? past.find(({ step }) => step === 'committed');
  const found: Transaction[] = [];
  let whole = amountOf(pledge);
  for (const step of past) {
    const own = step.amount && statedAs(step.amount);
    if (step.step === 'revised') whole = own ?? whole;
    const [day, one] = [exactDay(step.date), addedBy(step, own, whole)];
    if (day !== undefined && one && isMoney(one.amount)) found.push({ step, day, ...one });
  }
  return found;

  function addedBy(step: Step, own: Amount | undefined, whole: Amount | undefined): Pick<Transaction, 'type' | 'amount'> | undefined {
    const ofPromise = promise?.step === 'committed' ? '2' : '12';
    if (step === promise) {
      const amount = step === pledge.steps[0] ? (whole ?? own) : (own ?? whole);
      return amount && { type: ofPromise, amount };
    }
    if (!own) return undefined;
    if (step.step === 'disbursed') return { type: '3', amount: own };
    if (step.step === 'committed') return canAdd(own, whole) ? { type: '2', amount: own } : undefined;
    const before = found.some((one) => one.step === promise) ? sumOf(ofPromise, own) : undefined;
    if (step.step !== 'revised' || !before || !isExact(own)) return undefined;
    const amount = addAmounts([own, { measure: own.measure, min: -sureAmount(before), max: -sureAmount(before) }]);
    return amount.min === 0 ? undefined : { type: ofPromise, amount };
  }

  /** True where all that was committed is no more than the whole. */
  function canAdd(own: Amount, whole: Amount | undefined): boolean {
    const before = sumOf('2', own);
    return !before || (whole !== undefined && isComparable(own, whole) && sureAmount(addAmounts([before, own])) <= sureAmount(whole));
  }

  /** What the transactions of a type come to so far; undefined where there is none, or one in another currency. */
  function sumOf(type: Transaction['type'], like: Amount): Amount | undefined {
    const amounts = found.filter((one) => one.type === type).map(({ amount }) => amount);
    return amounts.length > 0 && amounts.every((amount) => isComparable(amount, like)) ? addAmounts(amounts) : undefined;
  }
}

function isMoney(amount: Amount): boolean {
  return amount.measure.currency !== undefined && isExact(amount) && !amount.claims && !amount.isRounded;
}

function transaction(article: Article, pledge: Pledge, { step, day, type, amount }: Transaction): Element {
  const t = wordsOf(article);
  const said = step.title ?? t.capital(stepInWords(step, t));
  const { donors, recipients } = pledge;
  return x('transaction', { ref: step.id }, [
    x('transaction-type', { code: type }),
    x('transaction-date', { 'iso-date': day }),
    x('value', { currency: amount.measure.currency, 'value-date': day }, decimal(amount.min ?? 0)),
    x('description', [narrative([said, step.note].filter(Boolean).join('. ').replaceAll(held, ' '))]),
    ...party(article, 'provider-org', donors),
    ...party(article, 'receiver-org', recipients),
  ]);
}

/** Who gives it, or receives it: the standard has room for one, and a country is none. */
function party(article: Article, name: 'provider-org' | 'receiver-org', ids: string[]): Element[] {
  const [id, ...others] = ids;
  if (id === undefined || others.length > 0) return [];
  if (name === 'receiver-org' && entryById(article, id)?.kind === 'place') return [];
  return [x(name, typeOf(article, id), [narrative(nameOf(article, id))])];
}

/** The page of its life, and each passage that reports it or a step of it: of the list DocumentCategory, pages of the activity. */
function documents(article: Article, pledge: Pledge, site: Publication): Element[] {
  const page = { href: pledgeFile(pledge.id), title: wordsOf(article).aid.life.title(pledge.title) };
  const passages = [pledge, ...pledge.steps].flatMap((one) => one.passages);
  const unique = passages.filter(({ id }, index) => passages.findIndex((other) => other.id === id) === index);
  return [page, ...unique.map(({ id, section, excerpt }) => ({ href: blockHref(id), title: section || excerpt }))].map(({ href, title }) =>
    x('document-link', { url: addressIn(site, article.slug, href, 'data'), format: formats.html.mediaType }, [
      x('title', [narrative(title.replaceAll(held, ' '))]),
      x('category', { code: 'A12' }),
    ]),
  );
}

/** Those that its recipients have to meet: of the list ConditionType, performance, which says no more than that something must come of it. */
function conditions(pledge: Pledge): Element[] {
  const ofRecipients = pledge.conditions.filter(({ on }) => on.length === 0 || on.some((id) => !pledge.donors.includes(id)));
  if (ofRecipients.length === 0) return [];
  return [
    x(
      'conditions',
      { attached: '1' },
      ofRecipients.map(({ text }) => x('condition', { type: '2' }, [narrative(text)])),
    ),
  ];
}

/** The day of a date, where one is stated, without doubt, and of a year that XML knows. */
function exactDay(date: EdtfDate | undefined): Day | undefined {
  if (date?.shape !== 'single' || date.claims || !isSureDay(date.from)) return undefined;
  return inYears(date.earliest);
}

/** A day of the years 1 to 9999. */
function inYears(day: Day | undefined): Day | undefined {
  const year = day === undefined ? 0 : partsOf(day).year;
  return year >= 1 && year <= 9999 ? day : undefined;
}

/** A number as XML asks for it: without a power. */
function decimal(value: number): string {
  return Math.abs(value) >= 1e21 ? String(BigInt(value)) : value.toFixed(decimalsOf(value));
}
