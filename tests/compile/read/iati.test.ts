import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { parseDate } from '../../../src/article/date.ts';
import * as schema from '../../../src/article/schema.ts';
import { UserError } from '../../../src/compile/messages/user-error.ts';
import { pledgesFromIati } from '../../../src/compile/read/iati.ts';
import { toIati } from '../../../src/outputs/data/iati.ts';
import { anArticle, anOrganisation, aPledge, aStep } from '../../factories.ts';
import { aSite } from '../../publication.ts';

type Read = Record<'organisations' | 'places' | 'pledges', Record<string, Record<string, unknown>>>;
const read = (xml: string) => parse(pledgesFromIati(xml).yaml) as Read;
const leftOf = (xml: string) => pledgesFromIati(xml).left.map(({ line, why }) => `${line}: ${why}`);
const file = (inside: string, version = '2.03') => `<iati-activities version="${version}">\n${inside}</iati-activities>`;
const activity = (inside: string) =>
  file(
    `<iati-activity default-currency="EUR">\n<iati-identifier>XX-1</iati-identifier><title><narrative>Wells</narrative></title>\n${inside}</iati-activity>`,
  );
const transaction = (type: string, day: string, value: string, more = '') =>
  `<transaction><transaction-type code="${type}"/><transaction-date iso-date="${day}"/><value value-date="${day}">${value}</value>${more}</transaction>\n`;

describe('a file of IATI as pledges with steps', () => {
  it('has the sums and days of the article whose file it is', () => {
    const usd = (value: number) => ({ value, currency: 'USD' });
    const steps = [
      aStep('promise', '2020-01-02'),
      aStep('set-aside', '2020-02-03', { step: 'committed', amount: usd(60) }),
      aStep('first', '2020-03-04', { step: 'disbursed', amount: usd(20.25) }),
      aStep('less', '2020-04-05', { step: 'revised', amount: usd(70.1) }),
      aStep('more', '2020-05-06', { step: 'revised', amount: usd(80.5) }),
      aStep('end', '2021-03-04', { step: 'withdrawn' }),
    ];
    const conditions = [{ text: 'a <plan> & more', on: ['council'], state: 'not-stated' as const }];
    const pledge = aPledge('money', { title: 'The money', donor: 'fund', amount: usd(100.1), recipients: ['council'], steps, conditions });
    const organisations = [anOrganisation('fund', { name: 'The fund' }), anOrganisation('council', { kind: 'government' })];
    const article = anArticle({ pledges: [{ ...pledge, due: { date: parseDate('2022-01-02') } }], organisations });
    const found = read(toIati(article, aSite));
    expect(found.organisations).toEqual({ 'the-fund': { name: 'The fund' }, council: { name: 'council', kind: 'government' } });
    expect(found.pledges).toMatchObject({
      'the-money': {
        title: 'The money',
        kind: 'money',
        donor: 'the-fund',
        recipients: ['council'],
        amount: usd(100.1),
        due: { date: '2022-01-02' },
        conditions: [{ text: 'a <plan> & more' }],
        steps: {
          promise: { date: '2020-01-02', step: 'pledged', amount: usd(100.1) },
          'set-aside': { date: '2020-02-03', step: 'committed', amount: usd(60) },
          first: { date: '2020-03-04', step: 'disbursed', amount: usd(20.25) },
          less: { date: '2020-04-05', step: 'revised', amount: usd(70.1) },
          more: { date: '2020-05-06', step: 'revised', amount: usd(80.5) },
          'the-money-withdrawn': { date: '2021-03-04', step: 'withdrawn' },
        },
      },
    });
    for (const one of Object.values(found.pledges)) expect(schema.pledge.safeParse(one).error).toBeUndefined();
  });

  it('puts transactions in the order of their days, and takes the currency of the activity', () => {
    const found = read(
      activity(transaction('3', '2021-05-01Z', '10') + transaction('2', '2021-01-01', '50') + transaction('2', '2021-03-01', '-20')),
    );
    expect(found.pledges.wells).toMatchObject({
      amount: { value: 50, currency: 'EUR' },
      steps: {
        'wells-committed': { date: '2021-01-01' },
        'wells-revised': { amount: { value: 30, currency: 'EUR' } },
        'wells-disbursed': { date: '2021-05-01', amount: { value: 10, currency: 'EUR' } },
      },
    });
  });

  it('counts no money twice that goes out on one side and comes in on the other', () => {
    const both = activity(transaction('2', '2021-01-01', '50') + transaction('11', '2021-01-01', '50'));
    expect(Object.keys(read(both).pledges.wells?.steps as object)).toHaveLength(1);
    expect(leftOf(both)).toEqual(['5: no step is a transaction of type `11` beside the same on the side of the donor']);
    const received = read(activity(transaction('13', '2021-01-01', '50') + transaction('1', '2021-02-01', '5')));
    expect(received.pledges.wells?.steps).toMatchObject({ 'wells-pledged': { step: 'pledged' }, 'wells-disbursed': { step: 'disbursed' } });
  });

  it('says of each line what it leaves out', () => {
    const found = leftOf(
      activity(
        [
          '<sector code="14030"/>\n',
          transaction('3', 'May 2021', '5'),
          transaction('3', '2021-05-01', 'five'),
          transaction('3', '2021-05-01', '12345678901234567890'),
          transaction('3', '2021-05-01', '-5'),
          transaction('8', '2021-05-01', '5'),
          '<recipient-country code="nowhere"/>\n',
          '<participating-org role="4"><narrative>Builders</narrative></participating-org>\n',
          '<participating-org role="1"/>\n',
          '<activity-date type="1" iso-date="2021-01-01"/>\n',
        ].join(''),
      ),
    );
    expect(found).toEqual([
      '4: no field holds `sector`',
      '5: the transaction has no day',
      '6: `five` is no number of at most 15 digits',
      '7: `12345678901234567890` is no number of at most 15 digits',
      '8: no step `disbursed` has a sum of -5',
      '9: no step is a transaction of type `8`',
      '10: `nowhere` is no country code of two capital letters',
      '11: no field holds a participant of role `4`',
      '12: `participating-org` has no name',
      '13: no field holds a date of type `1`',
    ]);
  });

  it('gives each pledge, step, organisation and country an id of its own, also in other scripts', () => {
    const one = '<iati-activity><title><narrative>Колодцы</narrative></title><recipient-country code="TD"/></iati-activity>';
    const found = read(file(one + one));
    expect(Object.keys(found.pledges)).toHaveLength(2);
    expect(Object.keys(found.places)).toEqual(['td']);
    expect(found.places.td).toEqual({ name: 'TD', kind: 'country', code: 'TD' });
    for (const id of Object.keys(found.pledges)) expect(id).toMatch(/^[a-z0-9-]+$/u);
    expect(Object.values(found.pledges).map(({ stage }) => stage)).toEqual(['stated', 'stated']);
  });

  it('refuses what is no such file', () => {
    const wrong = (xml: string) => () => pledgesFromIati(xml);
    expect(wrong('<rss/>')).toThrow('Its root is `rss`, not `iati-activities`. Name a file of IATI activities, version 2.03.');
    expect(wrong(file('', '1.05'))).toThrow('Its version is `1.05`');
    expect(wrong('<iati-activities>')).toThrow('It is not well-formed XML: 1:');
    expect(wrong('<!DOCTYPE x [<!ENTITY a "b">]><iati-activities version="2.03">&a;</iati-activities>')).toThrow(UserError);
    expect(wrong('')).toThrow(UserError);
  });
});
