import { describe, expect, it } from 'vitest';
import { calendarWordsIn, held } from '../../src/languages/calendar-words.ts';
import { countingIn } from '../../src/languages/counting.ts';
import { withStop } from '../../src/languages/sentence.ts';
import { sumsIn } from '../../src/languages/sums.ts';

describe('countingIn', () => {
  const arabic = { zero: 'zero', one: 'one', two: 'two', few: 'few', many: 'many', other: 'other' };
  it.each([
    [0, 'zero'],
    [1, 'one'],
    [2, 'two'],
    [3, 'few'],
    [11, 'many'],
    [100, 'other'],
  ])('asks for the Arabic form of %d: %s', (value, form) => {
    expect(countingIn('ar').form(value, arabic)).toBe(form);
  });

  it.each([
    [1, '1 miejsce'],
    [3, '3 miejsca'],
    [5, '5 miejsc'],
    [22, '22 miejsca'],
  ])('counts %d in Polish as “%s”', (value, counted) => {
    expect(countingIn('pl').counted(value, { one: 'miejsce', few: 'miejsca', other: 'miejsc' })).toBe(counted);
  });

  it('has the digits, lists and capital letters of the language', () => {
    expect(countingIn('ar-EG').number(1234)).toBe('١٢٣٤');
    expect(countingIn('es').list(['Ana', 'Iván', 'Inés'])).toBe('Ana, Iván e Inés');
    expect([countingIn('tr').capital('istanbul'), countingIn('en').capital('istanbul')]).toEqual(['İstanbul', 'Istanbul']);
  });
});

describe('calendarWordsIn', () => {
  it('says a day in the order and digits of the language, and holds it together', () => {
    expect(calendarWordsIn('es').date('2021-06-02')).toBe(['2', 'de', 'junio', 'de', '2021'].join(held));
    expect(calendarWordsIn('ja').monthYear('2021-06')).toBe('2021年6月');
    expect(calendarWordsIn('fa').day('2021-06-02')).toBe('۲');
  });

  it('counts years as readers do, also where the country has another calendar', () => {
    const { year } = calendarWordsIn('en-GB');
    expect([year('2021-06-02'), year('0800'), year('0000-03')]).toEqual(['2021', '800', `1${held}BC`]);
    expect(calendarWordsIn('th').year('2021')).toBe('2021');
  });
});

describe('sumsIn', () => {
  it('puts the word for the scale where the language has it', () => {
    expect(sumsIn('en-US').figures(310e6)).toEqual({ before: '', figure: '310', unit: `${held}million`, isRounded: false });
    expect(sumsIn('sw').figures(310e6)).toEqual({ before: `milioni${held}`, figure: '310', unit: '', isRounded: false });
    expect(sumsIn('zh').figures(310e6)).toEqual({ before: '', figure: '3.1', unit: '亿', isRounded: false });
    expect(sumsIn('zh').figures(1_234_567)).toEqual({ before: '', figure: '123.46', unit: '万', isRounded: true });
  });
});

describe('withStop', () => {
  it.each([
    ['Ada Moss', 'Ada Moss.'],
    ['Who goes?', 'Who goes?'],
    ['It said “yes.”', 'It said “yes.”'],
    ['من يذهب؟', 'من يذهب؟'],
    ['谁去？', '谁去？'],
  ])('makes “%s” the sentence “%s”', (text, sentence) => {
    expect(withStop(text, '.')).toBe(sentence);
  });
});
