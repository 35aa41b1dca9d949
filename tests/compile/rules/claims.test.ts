import { describe, expect, it } from 'vitest';
import { compiled, storyWith } from '../story-file.ts';

const weekly: [string, string] = [
  'organisations:',
  '  weekly: { publisher: Weekly, headline: A bridge, published: "2021-06-02", url: "https://example.org/weekly" }\norganisations:',
];

const pledged = ({ claims, rest = '' }: { claims: string[]; rest?: string }) =>
  storyWith(weekly, [
    '    amount: { value: 5000000, currency: USD }\n',
    `    claims:\n${claims.map((claim) => `      - { ${claim} }\n`).join('')}${rest}`,
  ]);

const dated = ({ claims, rest = '' }: { claims: string[]; rest?: string }) =>
  storyWith(weekly, [
    'announcement: { date: "2021-06-01", title: Ruiz promises a bridge, status: happened, people: [ana-ruiz] }',
    `announcement:\n    { title: Ruiz promises a bridge, people: [ana-ruiz]${rest}, claims: [${claims.map((claim) => `{ ${claim} }`).join(', ')}] }`,
  ]);

const by = (source: string) => `sources: [${source}], passage: what-was-promised`;
const usd = (value: number, source: string) => `amount: { value: ${value}, currency: USD }, ${by(source)}`;
const day = (text: string, source: string) => `date: "${text}", ${by(source)}`;
const became = (text: string, source: string) => `status: ${text}, ${by(source)}`;

const messagesOf = (text: string) =>
  compiled(text)
    .problems.filter(({ rule }) => rule === 'claims')
    .map(({ message }) => message);

describe('claims that are wrong', () => {
  it.each([
    [
      'one alone',
      pledged({ claims: [usd(5e6, 'daily')] }),
      'there is one claim only. Add what other sources say, or write it as `amount`.',
    ],
    [
      'two that say the same',
      pledged({ claims: [usd(5e6, 'daily'), `amount: { currency: USD, value: 5000000 }, ${by('weekly')}`] }),
      'claims[1]`, another claim says the same. List the sources of both under one claim.',
    ],
    ['no source', pledged({ claims: [usd(5e6, 'daily'), usd(6e6, '')] }), 'claims[1]`, `sources` is missing. Add the ids'],
    [
      'no passage',
      pledged({ claims: [usd(5e6, 'daily'), 'amount: { value: 6000000, currency: USD }, sources: [weekly]'] }),
      'claims[1]`, `passage` is missing. Add the id of the paragraph that reports it.',
    ],
    [
      'a passage that does not mention it',
      pledged({ claims: [usd(5e6, 'daily'), usd(6e6, 'weekly').replace('what-was-promised', 'no-date')] }),
      'the paragraph `no-date` does not mention the pledge.',
    ],
    [
      'one source twice',
      pledged({ claims: [usd(5e6, 'daily'), usd(6e6, 'daily')] }),
      '`daily` makes another claim, too. Name it under one of them.',
    ],
    [
      'two currencies',
      pledged({ claims: [usd(5e6, 'daily'), `amount: { value: 4100000, currency: EUR }, ${by('weekly')}`] }),
      'the amounts are not in one currency or unit.',
    ],
    [
      'amounts that do not differ',
      pledged({ claims: [`amount: { min: 5, currency: USD }, ${by('daily')}`, `amount: { max: 9, currency: USD }, ${by('weekly')}`] }),
      'one amount has no lower end and another no upper end',
    ],
    [
      'the amount beside them',
      pledged({ claims: [usd(5e6, 'daily'), usd(6e6, 'weekly')], rest: '    amount: { value: 5000000, currency: USD }\n' }),
      '`amount` stands beside `claims` about it. Delete `amount`',
    ],
    [
      'weTake of a source that makes none',
      pledged({ claims: [usd(5e6, 'daily'), usd(6e6, 'weekly')], rest: '    weTake: { source: monthly, why: It was there. }\n' }),
      '`monthly` makes none of the claims. Name a source of one of them.',
    ],
    [
      'neither a status nor claims of it',
      dated({ claims: [day('2021-06-01', 'daily'), day('2021-05-30', 'weekly')] }),
      '`status` is missing. Add',
    ],
    [
      'neither a date nor claims of it',
      dated({ claims: [became('happened', 'daily'), became('cancelled', 'weekly')] }),
      '`date` is missing. Add',
    ],
    [
      'a claim of two things',
      dated({ claims: [`status: happened, ${day('2021-06-01', 'daily')}`, day('2021-05-30', 'weekly')], rest: ', status: happened' }),
      '`date` and `status` stand in one claim. Write each in a claim of its own.',
    ],
    [
      'a claim of nothing',
      dated({ claims: [by('daily')], rest: ', status: happened, date: "2021-06-01"' }),
      'the claim says nothing. Add `date` or `status`.',
    ],
    [
      'dates that no date holds',
      dated({ claims: [day('2021-01/..', 'daily'), day('../2021-05', 'weekly')], rest: ', status: happened' }),
      'cannot stand side by side',
    ],
  ])('%s', (_, text, message) => {
    expect(messagesOf(text).join('\n')).toContain(message);
    expect(compiled(text).article === undefined || message.includes('does not mention')).toBe(true);
  });

  it('a reason is asked for', () => {
    const text = pledged({ claims: [usd(5e6, 'daily'), usd(6e6, 'weekly')], rest: '    weTake: { source: daily }\n' });
    expect(
      compiled(text)
        .problems.map(({ message }) => message)
        .join('\n'),
    ).toContain('weTake`, `why` is missing.');
  });

  it('a status that does not fit the day is one in a claim, too', () => {
    const text = dated({ claims: [became('happened', 'daily'), became('planned', 'weekly')], rest: ', date: "2021-06-01"' });
    expect(compiled(text).problems.map(({ rule }) => rule)).toEqual(['status']);
  });
});

describe('claims that are right', () => {
  it.each([
    ['amounts', pledged({ claims: [usd(5e6, 'daily'), usd(6e6, 'weekly')] })],
    ['an amount and a range', pledged({ claims: [usd(5e6, 'daily'), `amount: { min: 6000000, currency: USD }, ${by('weekly')}`] })],
    [
      'an amount that was converted',
      pledged({
        claims: [
          usd(5e6, 'daily'),
          `amount: { value: 4100000, currency: USD, convertedFrom: { value: 3500000, currency: EUR } }, ${by('weekly')}`,
        ],
      }),
    ],
    [
      'with a reason for one',
      pledged({ claims: [usd(5e6, 'daily'), usd(6e6, 'weekly')], rest: '    weTake: { source: daily, why: It was there. }\n' }),
    ],
    ['days', dated({ claims: [day('2021-06-01', 'daily'), day('2021-05-30', 'weekly')], rest: ', status: happened' })],
    ['days and spans', dated({ claims: [day('2021-06-01', 'daily'), day('2021-05-30/2021-06-01', 'weekly')], rest: ', status: happened' })],
    [
      'times of one day',
      dated({ claims: [day('2021-06-01T10:00', 'daily'), day('2021-06-01T11:00', 'weekly')], rest: ', status: happened' }),
    ],
    ['what became of it', dated({ claims: [became('happened', 'daily'), became('cancelled', 'weekly')], rest: ', date: "2021-06-01"' })],
    [
      'both',
      dated({
        claims: [became('happened', 'daily'), became('cancelled', 'weekly'), day('2021-06-01', 'daily'), day('2021-05-31', 'weekly')],
      }),
    ],
  ])('%s', (_, text) => {
    expect(compiled(text).problems).toEqual([]);
    expect(compiled(text).article).toBeDefined();
  });
});
