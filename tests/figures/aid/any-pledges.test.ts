import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aidSummary } from '../../../src/article/aid.ts';
import { amountOf, canBeAdded, isComparable, measureKey } from '../../../src/article/amount.ts';
import type { Article, Pledge } from '../../../src/article/article.ts';
import { aidHead, aidTitle } from '../../../src/figures/aid/aid-head.ts';
import { flows } from '../../../src/figures/aid/flows.ts';
import { ladder } from '../../../src/figures/aid/ladder.ts';
import { ribbonsForms } from '../../../src/figures/aid/ribbons/forms.ts';
import { ribbons } from '../../../src/figures/aid/ribbons/ribbons.ts';
import { amountPhrase, formatAmount } from '../../../src/languages/amount.ts';
import { en } from '../../../src/languages/en/en.ts';
import type { Language } from '../../../src/languages/language.ts';
import { wordsOf } from '../../../src/languages/words.ts';
import { embedList } from '../../../src/outputs/embeds/list.ts';
import { popovers } from '../../../src/outputs/mentions/popovers.ts';
import { shareCards } from '../../../src/outputs/share-cards/share-cards.ts';
import { anArticle, anOrganisation, aPlace } from '../../factories.ts';
import { somePledges } from '../../some-pledges.ts';

const story = (pledges: Pledge[]): Article =>
  anArticle({ pledges, places: [aPlace('norland'), aPlace('sudland')], organisations: [anOrganisation('union')] });

/** Every text that is made of the pledges together, and of each. */
function textsOf(article: Article, t: Language = en): string[] {
  const { sum, caption, headline, standfirst } = aidHead(article, t);
  const { title, description } = aidTitle(article, t);
  const drawings = ribbonsForms.flatMap((form) => ribbons(article, form, t)?.ribbons ?? []);
  const view = ladder(article, t);
  return [
    ...[sum?.text ?? '', caption ?? '', headline, standfirst, title, description, view?.heading ?? ''],
    ...(view?.rungs.map(({ note }) => note) ?? []),
    ...drawings.flatMap(({ label }) => label.lines.map(({ strong, rest }) => `${strong} ${rest}`)),
    ...shareCards(article).flatMap(({ title: name, line, alt, giant }) => [
      name,
      line,
      alt,
      giant ? `${giant.before} ${giant.figure} ${giant.after}` : '',
    ]),
    ...[...popovers(article, t).values()].flatMap(({ line, summary, state }) => [line, summary, state]),
    ...embedList(article, 'aid', t).flatMap(({ rows }) => rows.flatMap(({ name, text, note }) => [name, text, note ?? ''])),
  ];
}

const scales: Record<string, number> = { million: 6, billion: 9, trillion: 12 };

/** A number of a text in full: its value, and how much its last digit is worth. */
function readNumber(text: string): { value: number; step: number } {
  const match = /(?:(−)\D*?)?([\d,]+)(?:\.(\d+))?(?:\s(million|billion|trillion))?/u.exec(text.replaceAll('\u00a0', ' '));
  const [, minus = '', whole = '', fraction = '', word = ''] = match ?? [];
  const power = (scales[word] ?? 0) - fraction.length;
  return { value: Number(`${minus === '' ? '' : '-'}${whole.replaceAll(',', '')}${fraction}e${power}`), step: Number(`1e${power}`) };
}

/** Words that no text has, and numbers that do not fit their word. */
const slips =
  /undefined|NaN|Infinity|(?<![\d.,])1\s(?:homes|doses)\b|(?<![\d.,])(?:0|[2-9]|\d{2,})\s(?:home|dose)\b|\bone (?:are|have|amounts)\b|\b(?:two|three|four|five) (?:is|has|amount)\b|[^.]\s{2}|\.\./iu;

describe('whatever the pledges', () => {
  it('no text compares or adds amounts of two currencies or units', () => {
    fc.assert(
      fc.property(somePledges, (pledges) => {
        const { measures, lead, totals } = aidSummary(story(pledges));
        for (const { added } of totals)
          expect(new Set(added.map((pledge) => measureKey(amountOf(pledge)?.measure ?? { currency: '' }))).size).toBe(1);
        if (lead?.kind === 'added') expect(canBeAdded(lead.sum.measure)).toBe(true);
        if (measures.length > 1)
          expect(textsOf(story(pledges)).filter((text) => /largest|smallest|total of|most of/iu.test(text))).toEqual([]);
      }),
    );
  });

  it('a sum that leads is of the pledges that it names, and the largest is larger than all others', () => {
    fc.assert(
      fc.property(somePledges, (pledges) => {
        const { lead, withAmount } = aidSummary(story(pledges));
        if (lead?.kind !== 'largest') return;
        const others = withAmount.filter((pledge) => !lead.pledges.includes(pledge)).flatMap((pledge) => amountOf(pledge) ?? []);
        const wholes = others.filter((amount) => isComparable(amount, lead.sum));
        expect(others.length).toBe(wholes.length);
        expect(lead.sum.min ?? 0).toBeGreaterThan(0);
      }),
    );
  });

  it('what is written short is the amount, or says that it is rounded and which way', () => {
    fc.assert(
      fc.property(somePledges, (pledges) => {
        for (const pledge of pledges) {
          const { min, max } = amountOf(pledge) ?? {};
          if (min === undefined && max === undefined) continue;
          const short = amountPhrase(pledge, en);
          const ends = short.split(' to ');
          const stated = [...new Set([min, max].filter((end) => end !== undefined))];
          expect(ends.length, short).toBe(stated.length);
          ends.map(readNumber).forEach(({ value, step }, at) => {
            const end = stated[at] ?? NaN;
            if (short.startsWith('at least')) expect(value, short).toBeLessThanOrEqual(end);
            else if (short.startsWith('at most')) expect(value, short).toBeGreaterThanOrEqual(end);
            else if (!short.startsWith('about')) expect(value, short).toBe(end);
            expect(Math.abs(value - end), short).toBeLessThanOrEqual(step);
          });
        }
      }),
    );
  });

  it('in its entry every amount has all its digits', () => {
    fc.assert(
      fc.property(somePledges, (pledges) => {
        for (const pledge of pledges) {
          const { min, max } = amountOf(pledge) ?? {};
          const stated = [...new Set([min, max].filter((end) => end !== undefined))];
          if (stated.length === 0) continue;
          const long = formatAmount(pledge, en);
          expect(
            long.split(' to ').map((end) => readNumber(end).value),
            long,
          ).toEqual(stated.map((end) => end || 0));
        }
      }),
    );
  });

  it('the sum at the head is as exact as its words say', () => {
    fc.assert(
      fc.property(somePledges, (pledges) => {
        const { lead } = aidSummary(story(pledges));
        const text = aidHead(story(pledges), en).sum?.text;
        if (!lead || text === undefined || lead.sum.min !== lead.sum.max) return;
        if (!text.startsWith('about')) expect(readNumber(text).value, text).toBe(lead.sum.min);
      }),
    );
  });

  it('ribbons are drawn to the scale of their own measure, and none for nothing or a cut', () => {
    fc.assert(
      fc.property(somePledges, (pledges) => {
        for (const { pledge, share } of flows(story(pledges), en, true)) {
          const amount = amountOf(pledge);
          const size = amount?.min ?? amount?.max ?? 0;
          expect(share !== undefined).toBe(size > 0);
          if (share !== undefined) expect(share > 0 && share <= 1).toBe(true);
        }
      }),
    );
  });

  it('a list of something else has its own words, and none of pledges', () => {
    fc.assert(
      fc.property(somePledges, (pledges) => {
        const said = { stated: 'sought', pledged: 'imposed', committed: 'upheld', disbursed: 'paid in part', delivered: 'paid' };
        const list = { name: { one: 'penalty', other: 'penalties' }, view: 'Penalties', steps: said, outcomes: {}, from: 'Imposed by' };
        const article = { ...story(pledges), list };
        expect(textsOf(article, wordsOf(article)).filter((text) => /pledg|promis|donor|\baid\b|deliver/iu.test(text))).toEqual([]);
        expect(textsOf(article, wordsOf(article)).filter((text) => slips.test(text.trim().replace(/ {2}/gu, ' ')))).toEqual([]);
      }),
    );
  });

  it('texts have no slips of grammar', () => {
    fc.assert(
      fc.property(somePledges, (pledges) => {
        expect(textsOf(story(pledges)).filter((text) => slips.test(text.trim().replace(/ {2}/gu, ' ')))).toEqual([]);
      }),
    );
  });
});
