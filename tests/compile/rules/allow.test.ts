import { describe, expect, it } from 'vitest';
import { compiled, storyWith } from '../story-file.ts';

/** The problems of a story with a mark of another program, a weekday in doubt, a second `::map`, and these entries under `allow`. */
function problemsWith(...allow: { rule: string; text: string }[]): string[] {
  const entries = allow.map(({ rule, text }) => `  - { rule: ${rule}, text: ${JSON.stringify(text)}, why: It is right. }\n`).join('');
  const text = storyWith(
    ['unknowns:', `${entries === '' ? '' : `allow:\n${entries}`}unknowns:`],
    ['[1 June](date', '[the vote of 3 June](date'],
    ['is not known', 'is ==not== known <b>'],
  );
  return compiled(text).problems.map(({ rule, severity }) => `${rule} ${severity}`);
}

const [date, mark, html, unused] = ['date-mention warning', 'foreign-markup warning', 'raw-html error', 'allow warning'];

describe('what an article allows', () => {
  it('is not reported, by the words of the message or of the line', () => {
    expect(problemsWith()).toEqual([date, mark, html]);
    expect(problemsWith({ rule: 'date-mention', text: '3 June' })).toEqual([mark, html]);
    expect(problemsWith({ rule: 'date-mention', text: 'the vote of' })).toEqual([mark, html]);
    expect(problemsWith({ rule: 'foreign-markup', text: '==not==' })).toEqual([date, html]);
  });

  it('is told of where it silences nothing, or names no check', () => {
    expect(problemsWith({ rule: 'date-mention', text: '4 July' })).toEqual([unused, date, mark, html]);
    expect(problemsWith({ rule: 'date-mentions', text: '3 June' })).toEqual([unused, date, mark, html]);
    expect(problemsWith({ rule: 'foreign-markup', text: '3 June' })).toEqual([unused, date, mark, html]);
  });

  it('never silences an error', () => {
    expect(problemsWith({ rule: 'raw-html', text: '<b>' })).toEqual([unused, date, mark, html]);
  });
});
