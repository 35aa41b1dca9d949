import { calendarWordsIn } from '../../src/languages/calendar-words.ts';
import { countingIn } from '../../src/languages/counting.ts';
import type { Incomplete } from '../../src/languages/fallback.ts';
import type { Language } from '../../src/languages/language.ts';

const { counted, list, capital } = countingIn('ar');

/** A beginning of Arabic, which has six plural forms and is written from right to left. */
export const arabic: Incomplete<Language> = {
  capital,
  list,
  date: calendarWordsIn('ar'),
  dates: (count) => counted(count, { zero: 'تاريخ', one: 'تاريخ', two: 'تاريخان', few: 'تواريخ', many: 'تاريخًا', other: 'تاريخ' }),
  site: { allExplainers: 'كل الملفات' },
  home: { headline: 'ما حدث وما هو مقرر وما لا نعرفه' },
  handle: (what) => `رابط إلى: ${what}`,
  views: { timeline: { long: 'التسلسل الزمني', short: 'الزمن' } },
  viewFoot: { share: 'مشاركة', cite: 'اقتباس', label: 'تابع', next: (view) => `التالي: ${view}`, back: 'عودة' },
};
