import { describe, expect, it, vi } from 'vitest';
import { formatReport } from '../../src/compile/messages/report.ts';
import { missingWordsOf, proseReadingFor, wordsFor } from '../../src/languages/words.ts';
import { flawsOf } from '../compile/plain-message.ts';
import { en } from '../../src/languages/en/en.ts';
import { isolating } from '../../src/languages/isolate.ts';
import { explainersFeed } from '../../src/outputs/feeds/feed.ts';
import { siteCard } from '../../src/outputs/share-cards/share-cards.ts';
import { aDate } from '../factories.ts';
import { aSite } from '../publication.ts';
import { compiled, storyWith } from '../compile/story-file.ts';

vi.mock(import('../../src/languages/languages.ts'), async (original) => {
  const { languages } = await original();
  const { arabic } = await import('./second-language.ts');
  return { languages: { ...languages, ar: { words: arabic } } };
});

describe('a language of which some words are written', () => {
  const t = wordsFor('ar-EG');

  it('has these, with the plural forms of the language, and English ones for the others', () => {
    expect([t.views.timeline.long, t.viewFoot.back, t.dates(2), t.dates(5)]).toEqual(['التسلسل الزمني', 'عودة', '2 تاريخان', '5 تواريخ']);
    expect(t.date.dayMonth('2021-06-02')).toBe('2\u00a0يونيو');
    expect([t.views.aid.long, t.passages(2)]).toEqual(['Aid and pledges', '2 passages']);
  });

  it('needs no marks, and isolates in a sentence what is written the other way', () => {
    expect(t.marks).toEqual({});
    expect(t.handle('Ada Moss')).toBe('رابط إلى: \u2068Ada Moss\u2069');
    expect(t.handle('هند سالم')).toBe('رابط إلى: هند سالم');
  });

  it('looks up what is no text, such as a currency or a status, by its own name', () => {
    expect(t.money.short(5_000_000, 'USD')).toEqual(en.money.short(5_000_000, 'USD'));
    expect(t.certainty.finding([{ kind: 'planned', count: 2 }])).toMatch(/two are planned/iu);
    const turned = isolating(en, 'rtl');
    expect(turned.money.short(5_000_000, 'USD')).toEqual(en.money.short(5_000_000, 'USD'));
    expect(turned.certainty.finding([{ kind: 'under-way', count: 1 }])).toBe(en.certainty.finding([{ kind: 'under-way', count: 1 }]));
    for (const edtf of ['2021-06-02', '2021-06-02/2021-06-09', '2021-06', '2021~', '2021-01/..']) {
      const date = aDate('talks', edtf).date;
      expect(turned.date.within(date)).toBe(en.date.within(date));
    }
  });

  it('names what is missing, a whole group by its own name', () => {
    const missing = missingWordsOf('ar') ?? [];
    expect(missing).toEqual(expect.arrayContaining(['aid', 'date.label', 'views.article', 'passages']));
    expect(missing.filter((name) => /^(?:viewFoot|dates|views\.timeline|date\.month)$/u.test(name))).toEqual([]);
    expect([missingWordsOf('en'), missingWordsOf('es')]).toEqual([[], undefined]);
  });
});

describe('a site in it', () => {
  it('has its words on the card of the home page, and says so in its feed', () => {
    expect(siteCard([], 'ar')).toMatchObject({ over: { name: 'كل الملفات' }, title: 'ما حدث وما هو مقرر وما لا نعرفه' });
    expect(explainersFeed([], { ...aSite, language: 'ar' }).language).toBe('ar');
  });
});

describe('an article in it', () => {
  const { problems } = compiled(storyWith(['kicker', 'language: ar\nkicker'], ['5 million dollars', '9 million dollars']));

  it('is told once which words the pages lack, and once that its text is not read', () => {
    expect(proseReadingFor('ar')).toBeUndefined();
    expect(problems.map(({ severity, rule }) => [severity, rule])).toEqual([
      ['warning', 'interface-language'],
      ['note', 'unread-language'],
    ]);
    expect(problems[0]?.message).toMatch(/`[^`]*\baid, [^`]*`/u);
    expect(problems.flatMap(({ message }) => flawsOf(message))).toEqual([]);
    expect(formatReport(problems)).toContain('1 warning, 1 note in 1 file');
  });
});
