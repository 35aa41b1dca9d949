import { Document, isMap, isScalar, Scalar, visit } from 'yaml';
import { addAmounts } from '../../article/amount.ts';
import type { LifeStep, organisationKinds, stages } from '../../article/schema.ts';
import { toId } from '../addresses/listed-ids.ts';
import { quoted } from '../messages/message.ts';
import { UserError } from '../messages/user-error.ts';
import { childrenOf, readXml, type XmlElement, XmlError } from './xml.ts';

/** Pledges for a frontmatter, as YAML, and what of the file is in none of its fields. */
export interface Imported {
  yaml: string;
  left: { line: number; why: string }[];
}

/** A step as its author would write it. */
interface ReadStep {
  date: string;
  step: LifeStep;
  amount?: ReadAmount;
  note?: string;
}

interface ReadAmount {
  value: number;
  currency: string;
}

interface ReadPledge {
  title: string;
  kind: 'money' | 'service';
  donor?: string;
  donors?: string[];
  recipients?: string[];
  amount?: ReadAmount | 'not-stated';
  due?: { date: string };
  conditions?: { text: string }[];
  stage?: (typeof stages)[number];
  steps?: Record<string, ReadStep>;
  summary?: string;
}

interface ReadOrganisation {
  name: string;
  kind?: (typeof organisationKinds)[number];
}

/**
 * The activities of an IATI file (version 2.01 to 2.03) as pledges with steps. What an author has to add, such as sources, the check names.
 * @throws UserError where the file is no such file.
 */
export function pledgesFromIati(xml: string): Imported {
  const root = rootOf(xml);
  const reading = new Reading();
  const pledges: Record<string, ReadPledge> = {};
  const names = new Map<string, string>();
  for (const activity of root.children) {
    if (activity.name !== 'iati-activity') {
      reading.leave(activity, noField(activity.name));
      continue;
    }
    const title = narrativeOf(activity, 'title');
    const id = reading.newId(title ?? 'activity');
    pledges[id] = pledgeOf(activity, id, title ?? id, reading);
    names.set(id, narrativeText(childrenOf(activity, 'iati-identifier')[0]) ?? '');
  }
  const lists = { organisations: reading.organisations, places: reading.places, pledges };
  const yaml = toYaml(Object.fromEntries(Object.entries(lists).filter(([, list]) => Object.keys(list).length > 0)), names);
  return { yaml, left: reading.left.toSorted((a, b) => a.line - b.line) };
}

function rootOf(xml: string): XmlElement {
  const remedy = 'name a file of IATI activities, version 2.03';
  try {
    const root = readXml(xml);
    const { version = '' } = root.attributes;
    if (root.name !== 'iati-activities')
      throw new UserError({ wrong: `its root is ${quoted(root.name)}, not \`iati-activities\``, remedy });
    if (!/^2\.0[1-3]$/u.test(version)) throw new UserError({ wrong: `its version is ${quoted(version)}`, remedy });
    return root;
  } catch (error) {
    if (error instanceof XmlError) throw new UserError({ wrong: `it is not well-formed XML: ${error.message}`, remedy });
    throw error;
  }
}

/** What is read so far of the whole file: ids are of one list only. */
class Reading {
  readonly left: Imported['left'] = [];
  readonly organisations: Record<string, ReadOrganisation> = {};
  readonly places: Record<string, { name: string; kind: 'country'; code: string }> = {};
  readonly #ids = new Set<string>();

  leave({ line }: XmlElement, why: string): void {
    this.left.push({ line, why });
  }

  /** An id made of a text, which no other entry has. */
  newId(text: string): string {
    const words = toId(text)?.split('-').slice(0, 6).join('-') ?? 'entry';
    const id = this.#ids.has(words) ? `${words}-${nextNumber((number) => !this.#ids.has(`${words}-${number}`))}` : words;
    this.#ids.add(id);
    return id;
  }

  /** The id of the organisation of an element; undefined where it has no name. */
  organisation(element: XmlElement): string | undefined {
    const name = narrativeText(element);
    if (name === undefined) {
      this.leave(element, `${quoted(element.name)} has no name`);
      return undefined;
    }
    const known = Object.entries(this.organisations).find(([, one]) => one.name === name)?.[0];
    const id = known ?? this.newId(name);
    const kind = this.organisations[id]?.kind ?? kinds[element.attributes.type ?? ''];
    this.organisations[id] = { name, ...(kind && { kind }) };
    return id;
  }

  country(element: XmlElement): string | undefined {
    const { code = '' } = element.attributes;
    if (!/^[A-Z]{2}$/u.test(code)) {
      this.leave(element, `${quoted(code)} is no country code of two capital letters`);
      return undefined;
    }
    const name = narrativeText(element) ?? code;
    const known = Object.entries(this.places).find(([, place]) => place.code === code)?.[0];
    const id = known ?? this.newId(name);
    this.places[id] ??= { name, kind: 'country', code };
    return id;
  }
}

function nextNumber(isFree: (number: number) => boolean): number {
  let number = 2;
  while (!isFree(number)) number++;
  return number;
}

/** The list OrganisationType, where one of our kinds says the same. */
const kinds: Partial<Record<string, ReadOrganisation['kind']>> = {
  '10': 'government',
  '11': 'government',
  '40': 'international',
  '70': 'company',
  '80': 'research',
};

/** Elements that are read, or that repeat what is read. */
const known = [
  'iati-identifier',
  'reporting-org',
  'title',
  'activity-status',
  'participating-org',
  'activity-date',
  'recipient-country',
  'transaction',
  'conditions',
];

function pledgeOf(activity: XmlElement, id: string, title: string, reading: Reading): ReadPledge {
  for (const child of activity.children) {
    const isSummary = child.name === 'description' && (child.attributes.type ?? '1') === '1';
    if (!known.includes(child.name) && !isSummary) reading.leave(child, noField(child.name));
  }
  const isFunding = ({ attributes: { role } }: XmlElement) => role === '1';
  const participants = childrenOf(activity, 'participating-org');
  for (const other of participants.filter((one) => !isFunding(one)))
    reading.leave(other, `no field holds a participant of role ${quoted(other.attributes.role ?? '')}`);
  const all = transactionsOf(activity, reading);
  const donors = unique([
    ...participants.filter(isFunding).map((one) => reading.organisation(one)),
    ...partiesOf(all, 'provider-org', reading),
  ]);
  const countries = childrenOf(activity, 'recipient-country').map((one) => reading.country(one));
  const recipients = unique([...partiesOf(all, 'receiver-org', reading), ...countries]);
  const summary = childrenOf(activity, 'description').find(({ attributes: { type = '1' } }) => type === '1');
  const summaryText = narrativeText(summary);
  const conditions = childrenOf(activity, 'conditions')
    .flatMap((one) => childrenOf(one, 'condition'))
    .flatMap((one) => narrativeText(one) ?? []);
  const { due, end } = datesOf(activity, reading);
  const { promised, steps } = stepsOf(all, reading);
  const whole = [...steps, ...(end ? [end] : [])].toSorted((a, b) => (a.date < b.date ? -1 : Number(a.date > b.date)));
  return {
    title,
    kind: all.length > 0 ? 'money' : 'service',
    ...(donors.length > 1 ? { donors } : donors[0] !== undefined && { donor: donors[0] }),
    ...(recipients.length > 0 && { recipients }),
    ...(promised ? { amount: promised } : all.length > 0 && { amount: 'not-stated' as const }),
    ...(due !== undefined && { due: { date: due } }),
    ...(conditions.length > 0 && { conditions: conditions.map((text) => ({ text })) }),
    ...(steps.length > 0
      ? {
          steps: Object.fromEntries(
            whole.map(({ ref, ...step }) => [reading.newId(ref ?? `${id.split('-').slice(0, 3).join('-')} ${step.step}`), step]),
          ),
        }
      : { stage: 'stated' as const }),
    ...(summaryText !== undefined && summaryText !== title && { summary: summaryText }),
  };
}

/** A transaction whose day, sum and currency are stated. */
interface Transaction {
  element: XmlElement;
  type: string;
  date: string;
  amount: ReadAmount;
}

/** Of the list TransactionType: what each is to a pledge. Money that comes in is the same that goes out on the other side. */
const outgoing: Partial<Record<string, LifeStep>> = { '12': 'pledged', '2': 'committed', '3': 'disbursed' };
const incoming: Partial<Record<string, LifeStep>> = { '13': 'pledged', '11': 'committed', '1': 'disbursed' };

/** The transactions that are steps of a pledge, in the order of their days. */
function transactionsOf(activity: XmlElement, reading: Reading): Transaction[] {
  const elements = childrenOf(activity, 'transaction');
  const typeOf = (element: XmlElement) => childrenOf(element, 'transaction-type')[0]?.attributes.code ?? '';
  const types = elements.some((element) => outgoing[typeOf(element)]) ? outgoing : incoming;
  const order = Object.values(types);
  return elements
    .flatMap((element): (Transaction & { step: LifeStep })[] => {
      const type = typeOf(element);
      const step = types[type];
      const date = dayOf(childrenOf(element, 'transaction-date')[0]);
      const [value] = childrenOf(element, 'value');
      const currency = value?.attributes.currency ?? activity.attributes['default-currency'] ?? '';
      const number = numberOf(value?.text ?? '');
      const why =
        step === undefined
          ? `no step is a transaction of type ${quoted(type)}${incoming[type] ? ' beside the same on the side of the donor' : ''}`
          : date === undefined
            ? 'the transaction has no day'
            : number === undefined
              ? `${quoted(value?.text.trim() ?? '')} is no number of at most 15 digits`
              : /^[A-Z]{3}$/u.test(currency)
                ? undefined
                : `${quoted(currency)} is no currency code of three capital letters`;
      if (why !== undefined || !step || date === undefined || number === undefined) {
        reading.leave(element, why ?? '');
        return [];
      }
      return [{ element, type, date, amount: { value: number, currency }, step }];
    })
    .toSorted((a, b) => (a.date === b.date ? order.indexOf(a.step) - order.indexOf(b.step) : a.date < b.date ? -1 : 1));
}

/** The first promise, and all steps. Later sums of its type add to it or take away, so the steps have what it came to. */
function stepsOf(
  all: Transaction[],
  reading: Reading,
): { promised: ReadAmount | undefined; steps: (ReadStep & { ref: string | undefined })[] } {
  const stepOf = ({ type }: Transaction) => outgoing[type] ?? incoming[type] ?? 'stated';
  const promise = all.find((one) => stepOf(one) === 'pledged') ?? all.find((one) => stepOf(one) === 'committed');
  let whole = promise?.amount;
  const steps = all.flatMap((one) => {
    const { element, amount, date } = one;
    const note = narrativeOf(element, 'description');
    const ref = element.attributes.ref;
    const step = stepOf(one);
    const made = (kind: LifeStep, sum: ReadAmount) => [{ date, step: kind, amount: sum, ...(note !== undefined && { note }), ref }];
    if (promise && whole && one !== promise && step === stepOf(promise)) {
      if (amount.currency !== whole.currency) {
        reading.leave(element, `a promise in ${whole.currency} cannot grow by a sum in ${amount.currency}`);
        return [];
      }
      const sum = addAmounts([whole, amount].map(({ value, currency }) => ({ measure: { currency }, min: value, max: value })));
      whole = { currency: whole.currency, value: sum.min ?? 0 };
      return made('revised', whole);
    }
    if (amount.value <= 0) {
      reading.leave(element, `no step ${quoted(step)} has a sum of ${amount.value}`);
      return [];
    }
    return made(step, amount);
  });
  return { promised: promise && promise.amount.value > 0 ? promise.amount : undefined, steps };
}

/** When it is due, and when it was cancelled. */
function datesOf(activity: XmlElement, reading: Reading): { due: string | undefined; end: (ReadStep & { ref: undefined }) | undefined } {
  const dates = childrenOf(activity, 'activity-date');
  const ofType = (type: string) => dates.find(({ attributes }) => attributes.type === type);
  const isCancelled = childrenOf(activity, 'activity-status')[0]?.attributes.code === '5';
  const [planned, actual] = [ofType('3'), isCancelled ? ofType('4') : undefined];
  for (const element of dates.filter((one) => one !== planned && one !== actual))
    reading.leave(element, `no field holds a date of type ${quoted(element.attributes.type ?? '')}`);
  const day = dayOf(actual);
  return { due: dayOf(planned), end: day === undefined ? undefined : { date: day, step: 'withdrawn', ref: undefined } };
}

function partiesOf(all: Transaction[], name: string, reading: Reading): (string | undefined)[] {
  return all.flatMap(({ element }) => childrenOf(element, name)).map((element) => reading.organisation(element));
}

function unique(ids: (string | undefined)[]): string[] {
  return [...new Set(ids.flatMap((id) => id ?? []))];
}

function noField(name: string): string {
  return `no field holds ${quoted(name)}`;
}

/** A day of the standard, without its zone. */
function dayOf(element: XmlElement | undefined): string | undefined {
  return /^(\d{4}-\d{2}-\d{2})(?:Z|[+-]\d{2}:\d{2})?$/u.exec(element?.attributes['iso-date'] ?? '')?.[1];
}

function numberOf(text: string): number | undefined {
  if (!/^\s*[+-]?(?:\d+(?:\.\d*)?|\.\d+)\s*$/u.test(text)) return undefined;
  const value = Number(text);
  return Number(value.toPrecision(15)) === value ? value : undefined;
}

/** The first narrative of an element’s child. */
function narrativeOf(element: XmlElement, name: string): string | undefined {
  return narrativeText(childrenOf(element, name)[0]);
}

/** The first narrative of an element, or its own text. */
function narrativeText(element: XmlElement | undefined): string | undefined {
  const text = element && (childrenOf(element, 'narrative')[0] ?? element).text;
  const words = text?.replaceAll(/\s+/gu, ' ').trim();
  return words === '' ? undefined : words;
}

/** As an author writes it: days in quotes, sums on one line, and before each pledge what the standard knows it by. */
function toYaml(lists: object, identifiers: Map<string, string>): string {
  const document = new Document(lists, { aliasDuplicateObjects: false });
  visit(document, {
    Scalar: (_, node) => {
      if (typeof node.value === 'string' && /^\d{4}-\d{2}-\d{2}$/u.test(node.value)) node.type = Scalar.QUOTE_DOUBLE;
    },
    Map: (_, node) => {
      if (node.has('currency') || (node.has('date') && node.items.length === 1)) node.flow = true;
    },
  });
  const pledges = document.get('pledges');
  for (const { key } of isMap(pledges) ? pledges.items : []) {
    const identifier = isScalar(key) ? identifiers.get(String(key.value)) : undefined;
    if (isScalar(key) && identifier) key.commentBefore = ` IATI: ${identifier}`;
  }
  return document.toString({ lineWidth: 0 });
}
