import { describe, expect, it } from 'vitest';
import { compiled, storyWith } from '../story-file.ts';

const asOf = '2021-06-02';
const isOver =
  'which is before the day of the article, `2021-06-02`. Write what became of it: `happened`, `cancelled`, `postponed`, or `unknown` if no source says; or correct the date.';
const isToCome =
  'which is after the day of the article, `2021-06-02`. Write `planned`, or choose `cancelled` or `postponed`, or correct the date.';
const goesOn = 'which goes on after the day of the article, `2021-06-02`. Write `under-way`, or correct the date.';

/** What is said of a date of that status, in an article of 2 June 2021. */
function saidOf(date: string, status: string, more = '') {
  const text = storyWith(['date: "2021-06-01"', `date: "${date}"`], ['status: happened', `status: ${status}${more}`]);
  return compiled(text)
    .problems.filter(({ rule }) => rule === 'status')
    .map(({ message }) => message);
}

describe(`the status of a date, as of ${asOf}`, () => {
  it.each([
    ['2021-06-01', 'happened', undefined],
    ['2021-06-01', 'cancelled', undefined],
    ['2021-06-01', 'postponed', undefined],
    ['2021-06-01', 'unknown', undefined],
    ['2021-06-01', 'planned', isOver],
    ['2021-06-01', 'under-way', isOver],
    ['-0043-03-15', 'planned', isOver],
    ['2021-06-03', 'planned', undefined],
    ['2021-06-03', 'cancelled', undefined],
    ['2021-06-03', 'postponed', undefined],
    ['2021-06-03', 'happened', isToCome],
    ['2021-06-03', 'under-way', isToCome],
    ['2021-06-03', 'unknown', isToCome],
    ['Y12000', 'happened', isToCome],
    ['2021-06-01/2021-06-09', 'happened', goesOn],
    ['2021-06-02', 'planned', undefined],
    ['2021-06-02', 'happened', undefined],
    ['2021-06-02', 'cancelled', undefined],
    ['../2021-06-01', 'planned', isOver],
    ['2021-05/', 'happened', undefined],
    ['2021-05/..', 'under-way', undefined],
  ])('%s, %s: %s', (date, status, end) => {
    const [message, ...others] = saidOf(date, status);
    expect(others).toEqual([]);
    if (end === undefined) expect(message).toBeUndefined();
    else expect(message).toBe(`In \`dates.announcement\`, \`${status}\` does not fit \`${date}\`, ${end}`);
  });

  it('never asks only for what may not have happened', () => {
    for (const status of ['planned', 'under-way'])
      for (const other of ['cancelled', 'postponed', 'unknown']) expect(saidOf('2021-06-01', status)[0]).toContain(`\`${other}\``);
  });
});

describe('the date that takes the place of a postponed one', () => {
  const later = (status: string, to: string) => saidOf('2021-06-01', status, `, postponedTo: ${to}`);

  it('stands beside the status', () => {
    expect(later('cancelled', 'announcement')).toEqual([
      'In `dates.announcement`, `postponedTo` stands beside the status `cancelled`. Write `postponed`, or delete `postponedTo`.',
    ]);
  });

  it('is another and later one', () => {
    expect(later('postponed', 'announcement')).toEqual([
      'In `dates.announcement`, `postponedTo` names `announcement`, which is not a later date. Name the date that takes its place.',
    ]);
  });

  it('may be postponed in its turn, and leads to no circle', () => {
    const chain = (last: string) =>
      compiled(
        storyWith([
          'status: happened, people: [ana-ruiz] }',
          `status: postponed, postponedTo: second, people: [ana-ruiz] }
  second: { date: "2021-06-05", title: The second day, status: postponed, postponedTo: ${last} }
  third: { date: "2021-06-09", title: The third day, status: planned }`,
        ]),
      ).problems.filter(({ rule }) => rule === 'status');
    expect(chain('third')).toEqual([]);
    expect(chain('announcement').map(({ message }) => message)).toEqual([
      'In `dates.announcement`, `postponedTo` names `second`, which is not a later date. Name the date that takes its place.',
      'In `dates.second`, `postponedTo` names `announcement`, which is not a later date. Name the date that takes its place.',
    ]);
  });

  it('is listed', () => {
    const text = storyWith(['status: happened', 'status: postponed, postponedTo: nowhere']);
    expect(compiled(text).problems.map(({ rule }) => rule)).toContain('unknown-id');
  });
});
