import { describe, expect, test } from 'vitest';
import { parseBoundedDate, parseDate } from '../../../src/article/date.ts';
import { wordsFor } from '../../../src/languages/words.ts';

const asOf = parseBoundedDate('2024-06-02');
const noteOf = (text: string) => wordsFor('en').timeline.when({ date: parseDate(text), status: 'happened' }, asOf).note;

describe('the weekdays of a span', () => {
  test.each([
    ['2024-05-06/2024-05-10', 'Monday to Friday'],
    ['2024-05-10/2024-05-16', 'Friday to Thursday'],
    // More than a week: the same words would be true of fewer days.
    ['2024-05-10/2024-05-17', ''],
    ['2024-05-06/2024-05-24', ''],
    ['2009-05-01/2024-05-24', ''],
  ])('%s: %s', (text, note) => {
    expect(noteOf(text)).toBe(note);
  });
});
