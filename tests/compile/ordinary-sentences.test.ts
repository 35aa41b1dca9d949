import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Problem } from '../../src/compile/messages/problem.ts';
import { compiled, storyAnd, storyWith } from './story-file.ts';

const asked = ({ rule }: Problem) => rule === 'money-in-prose' || rule === 'date-mention';
const said = (text: string) =>
  compiled(text)
    .problems.filter(asked)
    .map(({ severity }) => severity);

/** Sentences about nothing that the story promises: none is the matter of a check. */
const beside = [
  'At COP28 nobody agreed.',
  'At COP 28, and at COP 29, nobody agreed.',
  'COP26’s hosts spoke first.',
  'The price of oil, $80 a barrel, fell.',
  'Oil cost $80 a barrel, and the economy is worth $21 trillion a year.',
  'The UN speaks of a need of $3.4 trillion.',
  'The TOP 10 of the list are new.',
  'A ship sent SOS 5 times.',
  'CUP 2022 and CUP 2026 are over.',
  'ALL 50 states agreed.',
  'SDG 13 is about the climate.',
  'PHP 8 is a language, CVE 2021 a list.',
  'They TRY 3 times, MAD 4 ever.',
  'Windows NT 4.0 and Apollo 11 are old.',
  'The MOP 30 and the SAR 2000 are meetings and rules.',
  'RON 95 is a petrol.',
  'The bill is $1 billion in 2020 dollars.',
  'He paid £20 per head, €5m each, and ₹500 crore.',
  'A loaf costs $1.50, a house $300,000.',
  'It weighs 5 pounds, or 5 pounds of rice.',
  'The A$ fell to 65 US cents.',
  'The G20, the E10 and the B52 met the U2.',
  'They won 5 seats in 310 million people.',
  'A $100 bill was on the table.',
  'The “$64,000 question” is old.',
  'He lost a million dollars, half a million euros and two and a half million pounds.',
  'April Ryan said so.',
  'The Good Friday talks went on.',
  'The Sunday Times wrote it on Black Friday.',
  'The March on Washington was in May.',
  'May said that June Brown and August Wilson may march.',
  'Tuesday Weld and Robinson Crusoe’s Friday were here.',
];

/** Words of a mention of a date, 1 June 2021, a Tuesday, that may be right. */
const dateWords = [
  'April Ryan said',
  'the Good Friday talks',
  'the Sunday Times reported',
  'the Black Friday sales',
  'on Black Friday',
  'Bloody Sunday',
  'Easter Monday',
  'Super Tuesday',
  'the March on Washington',
  'May said',
  'Theresa May’s visit',
  'June Brown’s speech',
  'Jan Smith and Mark August',
  'what may march',
  'the Tokyo 2020 Games',
  'Expo 2020',
  'the 2019 budget',
  'the day after 31 May',
  'two days before 3 June',
  'a week after Monday 24 May',
  'the eve of 2 June',
  'the anniversary of 6 January 2020',
  'no later than 5 June',
  'Friday’s deputy',
  'Casual Friday',
  'Wednesday Addams',
  'Mar-a-Lago',
  'the Augustus forum',
  'the Decembrists',
  '20,000 people in 2,020 towns',
  'G20',
  'the $2020 ticket',
  'the 1990s law',
  'on Tuesday 1 June',
  'on Tuesday, June 1st, 2021',
  'on 31 May (1 June in Asia)',
  'last Tuesday',
  'in June',
  'in June 2021',
  'since June',
  'early June',
  'mid-2021',
  'Tuesday morning',
  'the 1st of June',
  '1 June 2021',
  'Tuesday',
  '2021-06-01',
  'for three days in the May Day week of the Fourth of July hall',
];

/** Words of a mention of a pledge of 741,420,000 dollars. */
const sumWords = [
  '741 million',
  '$741m',
  '$741.4m',
  'US$741.42 million',
  'USD 741 million',
  'USD741m',
  '741.42m dollars',
  '741,420,000 dollars',
  '$741,420,000',
  '$741 420 000',
  '$741’420’000',
  '741.420.000 dollars',
  'about 740 million',
  'about $750 million',
  'almost 742 million',
  'almost $750 million',
  'nearly 742 million dollars',
  'more than 741 million',
  'more than $700 million',
  'over $740 million',
  'some 740 million dollars',
  'some $720m',
  'up to $742 million',
  'less than a billion dollars',
  'less than $1 billion',
  '$740 million or so',
  'an estimated $740 million',
  '$0.74 billion',
  '$0.7414 billion',
  'seven hundred and forty-one million dollars',
  'the 741-million-dollar plan',
  '741 million US dollars',
  '$741 million of the $20 billion fund',
  '€680 million ($741 million)',
  '$80 a head, or $741 million',
  '$80 million a year',
  'help for 750 million people',
  'the COP28 money',
  'the Friday deal',
];

describe('ordinary sentences', () => {
  it.each(beside)('nothing is said of “%s”', (sentence) => {
    expect(said(storyAnd(`${sentence} ^ordinary`))).toEqual([]);
  });

  it.each(beside)('nor in a heading and in brief: “%s”', (sentence) => {
    const text = storyWith(['A minister promised a bridge.', sentence.replaceAll('"', "'")]);
    expect(said(`${text}\n## ${sentence} {#ordinary}\n\nText. ^text\n`)).toEqual([]);
  });

  it.each(beside)('nor beside the mention of a pledge: “%s”', (sentence) => {
    expect(said(storyAnd(`${sentence} This is no part of [the money](pledge:bridge-money). ^ordinary`))).toEqual([]);
  });

  it.each(dateWords)('nothing is said of “%s” of 1 June 2021', (words) => {
    expect(said(storyWith(['[1 June](date', `[${words.replaceAll('[', '')}](date`]))).toEqual([]);
  });

  it.each(sumWords)('nothing is said of “%s” of 741,420,000 dollars', (words) => {
    expect(said(pledgeStory(741_420_000, words))).toEqual([]);
  });
});

describe('other amounts', () => {
  const amountStory = (amount: string, words: string) =>
    storyWith(['{ value: 5000000, currency: USD }', amount], ['[5 million dollars]', `[${words}]`], ['$5 million', 'a lot']);
  it.each([
    ['{ value: 1.5, currency: USD }', '$1.50', []],
    ['{ value: 1.5, currency: USD }', '1.5 dollars', []],
    ['{ value: 1.5, currency: USD }', '$2', ['error']],
    ['{ value: 0.004, currency: USD }', '$0.004', []],
    ['{ value: 0, currency: USD }', '0 dollars', []],
    ['{ value: 0, currency: USD }', '$1 million', ['error']],
    ['{ value: -50000000, currency: USD }', 'a cut of $50 million', []],
    ['{ value: -50000000, currency: USD }', 'a cut of $60 million', ['error']],
    ['{ value: 5000000, currency: DEM }', '5 million German marks', []],
    ['{ value: 5000000, currency: DEM }', 'DEM 6 million', ['error']],
    ['{ value: 500, currency: PKR }', 'Rs 500', []],
    ['{ value: 500, currency: PKR }', 'Rs 600', ['error']],
    ['{ value: 100, currency: USD, convertedFrom: { value: 92.5, currency: EUR, rate: 1.0811 } }', '€92.50', []],
    ['{ value: 100, currency: USD, convertedFrom: { value: 92.5, currency: EUR, rate: 1.0811 } }', '€82.50', ['warning']],
    ['{ min: 2000000, max: 3000000, currency: USD }', '$2–3 million', []],
    ['{ min: 2000000, max: 3000000, currency: USD }', '$4 million', ['error']],
  ])('%s: “%s” gives %j', (amount, words, expected) => {
    expect(said(amountStory(amount, words))).toEqual(expected);
  });

  const countStory = (words: string) =>
    storyWith(
      ['{ value: 5000000, currency: USD }', '{ value: 123456, unit: homes }'],
      ['kind: money', 'kind: facility'],
      ['[5 million dollars]', `[${words}]`],
      ['$5 million', 'a lot'],
    );
  it.each([
    ['123,456 homes', []],
    ['about 120,000 homes', []],
    ['123,000 homes', []],
    ['more than 120,000 homes', []],
    ['homes for $5 million', []],
    ['5,000 flats', []],
    ['120,000 homes', []],
    ['130,000 homes', ['error']],
    ['12,346 homes', ['error']],
  ])('123,456 homes: “%s” gives %j', (words, expected) => {
    expect(said(countStory(words))).toEqual(expected);
  });
});

describe('what is wrong', () => {
  it.each([
    '750 million',
    '$750 million',
    '$742 million',
    '$741.5m',
    'about $790 million',
    'nearly $800 million',
    'more than 742 million',
    '$74 million',
    'USD 750 million',
    '€741 million',
    'the 750 million',
  ])('“%s” of 741,420,000 dollars is an error', (words) => {
    const [problem] = compiled(pledgeStory(741_420_000, words)).problems.filter(asked);
    expect(problem).toMatchObject({ severity: 'error', message: expect.stringContaining('such as “741 million”') as string });
  });

  it.each(['more than $500 million', '€680 million', 'almost 741 million', '$700 million and $20 million', '$700–800 million'])(
    '“%s” of 741,420,000 dollars is in doubt',
    (words) => {
      expect(said(pledgeStory(741_420_000, words))).toEqual(['warning']);
    },
  );

  it.each([
    '2 June',
    'on Wednesday',
    'last Friday',
    'in May',
    'May',
    'Wednesday, June 1',
    '1 June 2020',
    '2020',
    'in 2020',
    '6–8 June',
    'since July',
    'early May',
    '2021-06-02',
  ])('“%s” of 1 June 2021 is an error', (words) => {
    expect(said(storyWith(['[1 June](date', `[${words}](date`]))).toEqual(['error']);
  });

  it.each([
    'the vote of 2 June',
    'about 2 June',
    'the January 6 hearings',
    'promised it on Friday',
    'the rally of Friday 4 June',
    '25 May (7 June) 2021',
  ])('“%s” of 1 June 2021 is in doubt', (words) => {
    expect(said(storyWith(['[1 June](date', `[${words}](date`]))).toEqual(['warning']);
  });

  it.each([
    ['$50 million', ['warning']],
    ['$5.1 million', ['warning']],
    ['$5 million', []],
    ['$7 million', []],
    ['€5.1 million', []],
  ])('beside a mention that says no sum, %s gives %j', (sum, expected) => {
    expect(said(storyAnd(`[The money](pledge:bridge-money) of ${sum} is there. ^beside`))).toEqual(expected);
  });

  it('takes no weekday from before the Gregorian calendar', () => {
    const old = (words: string) => storyWith(['"2021-06-01", title', '"1415-10-25", title'], ['[1 June](date', `[${words}](date`]);
    expect(said(old('Friday 25 October 1415'))).toEqual([]);
    expect(said(old('Friday 26 October 1415'))).toEqual(['error']);
    const first = (words: string) => storyWith(['"2021-06-01", title', '"1582-10-15", title'], ['[1 June](date', `[${words}](date`]);
    expect(said(first('Friday 15 October 1582'))).toEqual([]);
    expect(said(first('Thursday 15 October 1582'))).toEqual(['error']);
  });
});

function pledgeStory(value: number, words: string): string {
  return storyWith(['value: 5000000', `value: ${value}`], ['[5 million dollars]', `[${words}]`], ['$5 million', 'a lot']);
}

describe('the message of a wrong sum', () => {
  const values = fc.oneof(
    fc.integer({ min: 1000, max: 999_999_999 }),
    fc.double({ min: 0.01, max: 99, noNaN: true }).map((value) => Number(value.toFixed(2))),
    fc.integer({ min: 1, max: 999_999_999 }).map((value) => value * 1e4),
  );

  it('shows the amount in full, and a rounding where it is long: both pass', () => {
    fc.assert(
      fc.property(values, (value) => {
        const [problem] = compiled(pledgeStory(value, `$${(value * 3).toFixed(2)}`)).problems.filter(asked);
        const [, full = '', such] =
          /USD-*,? ?([\d.,]+ USD)(?:.*such as “(.+)”)?/u.exec(`USD${problem?.message.split('bridge-money')[1]?.slice(1) ?? ''}`) ?? [];
        expect(full).not.toBe('');
        for (const words of [full, ...(such === undefined ? [] : [such])]) expect(said(pledgeStory(value, words))).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });
});

/** Every way to write a sum in dollars; the number is rounded to `digits`, or all of it. */
const scales = { thousand: 1e3, million: 1e6, billion: 1e9 } as const;
const shorts = { thousand: ['k'], million: ['m', 'mn', 'M'], billion: ['bn', 'b'] } as const;
const signed = fc.constantFrom('$', 'US$', 'USD ', 'USD\u00a0');
const named = fc.constantFrom(' dollars', ' US dollars', ' USD', '-dollar');
const groups = fc.constantFrom(',', '\u00a0', '\u202f', ' ', '’', '');

/** Of a number, the digits it is written with and the words around it. */
const form = fc.record({
  digits: fc.integer({ min: 3, max: 6 }),
  isWhole: fc.boolean(),
  scale: fc.constantFrom(...(Object.keys(scales) as (keyof typeof scales)[])),
  isShort: fc.boolean(),
  short: fc.nat(2),
  currency: fc.oneof(
    signed.map((sign) => [sign, ''] as const),
    named.map((name) => ['', name] as const),
  ),
  group: groups,
  lead: fc.constantFrom('', '', 'about ', 'around ', 'some ', 'roughly '),
});

type Form = typeof form extends fc.Arbitrary<infer T> ? T : never;

function written(value: number, { digits, isWhole, scale, isShort, short, currency: [sign, name], group, lead }: Form): string {
  const rounded = Number(value.toPrecision(digits));
  if (isWhole || rounded / scales[scale] < 0.01) {
    const number = new Intl.NumberFormat('en').format(isWhole ? value : rounded).replaceAll(',', group);
    return `${lead}${sign}${number}${name}`;
  }
  const number = String(Number((rounded / scales[scale]).toPrecision(digits)));
  const word = isShort ? (shorts[scale][short % shorts[scale].length] ?? '') : ` ${scale}`;
  return `${lead}${sign}${number}${word}${name}`;
}

const values = fc.integer({ min: 1000, max: 9_000_000 }).chain((part) => fc.constantFrom(1, 10, 1e3, 1e5).map((power) => part * power));

describe('any sum in any form', () => {
  it('passes where it is true', () => {
    fc.assert(
      fc.property(values, form, (value, style) => {
        expect(said(pledgeStory(value, written(value, style)))).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  it('is refused where it is off by a twentieth or more', () => {
    const off = fc.oneof(fc.double({ min: 0.1, max: 0.94, noNaN: true }), fc.double({ min: 1.06, max: 9, noNaN: true }));
    fc.assert(
      fc.property(values, form, off, (value, style, factor) => {
        expect(said(pledgeStory(value, written(Math.round(value * factor), style)))).toEqual(['error']);
      }),
      { numRuns: 150 },
    );
  });
});
