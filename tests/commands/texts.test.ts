import { describe, expect, it } from 'vitest';
import { articleTexts, markdownTexts, sourceTexts } from '../../src/commands/texts.ts';
import { aDate, anArticle, aPerson, aPledge } from '../factories.ts';

describe('the texts of a TypeScript file', () => {
  it.each<[string, string[]]>([
    ["const says = 'Two words';", ['Two words']],
    ['const says = (n: number) => `${n} dates of ${n}.`;', [' 1  dates of  1 .']],
    ["const says = (n: number) => `A ${n === 1 ? 'date' : `pair of ${n}`}`;", ['A  1 ', 'date', 'pair of  1 ']],
    ["import { a } from './no-text.ts';", []],
    ["type Kind = 'no' | 'text'; const is = /no text/u;", []],
    ["const words = { 'no-text': 'Text' };", ['Text']],
    ['const words = `no value`;', ['no value']],
  ])('%s', (code, expected) => {
    expect(sourceTexts('a.ts', code).map(({ text }) => text)).toEqual(expected);
  });

  it('says where each stands', () => {
    expect(sourceTexts('a.ts', "const a = 1;\nconst b = 'Text';")).toEqual([{ where: 'a.ts:2', text: 'Text' }]);
  });
});

it('has the headings, paragraphs and cells of a Markdown text, without code', () => {
  const text = '# One\n\nTwo `three`\nfour.\n\n    no text\n\n- five\n\n| six | seven |\n|---|---|\n| eight | |\n';
  const found = markdownTexts({ where: 'a.md', text });
  expect(found.map(({ where, text: words }) => `${where} ${words}`)).toEqual([
    'a.md:1 One',
    'a.md:3 Two three\nfour.',
    'a.md:8 five',
    'a.md:10 six',
    'a.md:10 seven',
    'a.md:12 eight',
    'a.md:12 ',
  ]);
});

it('has every word of an article that readers read, and where it stands', () => {
  const block = { kind: 'paragraph', id: 'p', html: '', text: 'A text.', mentions: [] } as const;
  const article = anArticle({
    inBrief: [{ html: '', text: 'Brief.', link: undefined }],
    people: [aPerson('ada', { role: 'Mayor', summary: 'Wants a bridge.' })],
    dates: [aDate('vote', '2021-06-01', { title: 'A vote', label: 'vote' })],
    pledges: [aPledge('bridge', { title: 'A bridge', stageNote: 'planned', conditions: [{ text: 'reform', on: [], state: 'met' }] })],
    views: { aid: { headline: 'Not paid' } },
    sections: [{ id: 's', titleHtml: '', title: 'A section', short: 'Section', blocks: [{ ...block, mentions: [] }] }],
  });
  expect(articleTexts(article).map(({ where, text }) => `${where}: ${text}`)).toEqual([
    'headline: A story',
    'standfirst: What it is.',
    'inBrief[0]: Brief.',
    'ada.role: Mayor',
    'ada.summary: Wants a bridge.',
    'vote.title: A vote',
    'vote.label: vote',
    'bridge.title: A bridge',
    'bridge.stageNote: planned',
    'bridge.conditions: reform',
    'views.aid.headline: Not paid',
    's: A section',
    's.short: Section',
    'p: A text.',
  ]);
});
