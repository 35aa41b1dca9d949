import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { turnedIds } from '../../../src/compile/addresses/turned.ts';
import { recordAnchors } from '../../../src/commands/anchors.ts';
import { compile } from '../../../src/compile/compile.ts';
import { readFileSync } from 'node:fs';
import { anchorsIn } from '../../../src/compile/addresses/draft-anchors.ts';
import { readDraft } from '../../../src/compile/draft.ts';
import { fileOf, story, storyAnd, storyWith } from '../story-file.ts';

const texts = {
  vote: 'On Wednesday the council voted for a bridge across the river, said Ada Moss, the mayor of Elmwood.',
  money: 'The council has not said who pays for the bridge, nor how much it will cost.',
  ferry: 'A ferry crosses the river four times a day, and carries twelve cars at most.',
  arabic: 'وافق المجلس يوم الأربعاء على بناء جسر فوق النهر، كما قالت رئيسة البلدية.',
  chinese: '市长说，市议会周三投票决定在河上建一座桥。',
};
type Name = keyof typeof texts;
const names = Object.keys(texts) as Name[];
const standing = (given: Record<string, string>, kind = 'paragraph') =>
  Object.entries(given).map(([id, text]) => ({ id, kind, text: text.slice(0, 120), whole: text }));
const turned = (now: Record<string, string>) => {
  const before = standing(texts);
  return turnedIds(before, standing({ ...texts, ...now }), before).map(({ now: { id }, home }) => [id, home?.id]);
};

describe('an id that stands for another text', () => {
  it('is found wherever two texts have changed their ids', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.constantFrom(...names), { minLength: 2, maxLength: 2 }), ([one = 'vote', other = 'money']) => {
        const found = turned({ [one]: texts[other], [other]: texts[one] });
        expect(new Map(found as [string, string][])).toEqual(
          new Map([
            [one, other],
            [other, one],
          ]),
        );
      }),
    );
  });

  it('is found where the old text is gone', () => {
    expect(turned({ vote: 'Two schools close in autumn for want of teachers.' })).toEqual([['vote', undefined]]);
    expect(turned({ chinese: '两所学校因缺少教师将于秋季关闭。' })).toEqual([['chinese', undefined]]);
  });

  it.each<[string, Name, string]>([
    ['mended slips', 'money', texts.money.replace('council', 'Council').replace('bridge', 'brigde')],
    ['another order', 'vote', 'Ada Moss, mayor of Elmwood, said that on Wednesday the council had voted for the bridge.'],
    ['a text that was cut', 'vote', 'On Wednesday the council voted for a bridge.'],
    [
      'a text that has grown before its old words',
      'ferry',
      `${'Much has been tried before, and all of it in vain. '.repeat(4)}${texts.ferry}`,
    ],
    ['other numbers', 'ferry', 'A ferry crosses the river six times a day, and carries twenty cars.'],
    ['Arabic reworded', 'arabic', 'قالت رئيسة البلدية إن المجلس وافق على بناء جسر فوق النهر.'],
  ])('is none after %s', (_, id, text) => {
    expect(turned({ [id]: text })).toEqual([]);
  });

  it('is none where a heading has new words over the same text', () => {
    const [text] = standing({ vote: texts.vote });
    const under = (title: string, after: string) => [...standing({ why: title }, 'section'), ...(text ? [{ ...text, after }] : [])];
    const before = under('Why now?', 'why');
    const now = (after: string) => under('The timing', after);
    expect(turnedIds(before, now('why'), before)).toEqual([]);
    expect(turnedIds(before, now('elsewhere'), before).map(({ now: { id } }) => id)).toEqual(['why']);
  });

  it('is found for any two paragraphs of the first explainer', () => {
    const anchors = anchorsIn(readDraft(fileOf(readFileSync('content/central-america-migration/article.md'))));
    const paragraphs = anchors.filter(({ kind }) => kind === 'paragraph');
    const swapped = (one: number, other: number) =>
      anchors.map((anchor) => {
        const from = anchor === paragraphs[one] ? paragraphs[other] : anchor === paragraphs[other] ? paragraphs[one] : undefined;
        return from ? { ...anchor, text: from.text, whole: from.whole, says: from.says } : anchor;
      });
    fc.assert(
      fc.property(fc.nat(paragraphs.length - 1), fc.nat(paragraphs.length - 1), (one, other) => {
        fc.pre(one !== other);
        expect(turnedIds(anchors, swapped(one, other), anchors)).toHaveLength(2);
      }),
    );
  });
});

describe('a build', () => {
  const two = storyAnd(`${texts.vote} ^vote\n\n${texts.ferry} ^ferry`);
  const { anchors } = recordAnchors({ ...fileOf(two), anchors: '' });
  const rulesOf = (text: string, record = anchors) =>
    compile({ ...fileOf(text), anchors: record }).problems.map(({ rule, severity }) => `${severity} ${rule}`);
  const swapped = two.replace('^vote', '^x').replace('^ferry', '^vote').replace('^x', '^ferry');
  const errors = (text: string, record = anchors) => rulesOf(text, record).filter((found) => found.startsWith('error'));

  it('stops at swapped ids, and nothing is recorded', () => {
    expect(errors(swapped)).toEqual(['error turned-id', 'error turned-id']);
    expect(recordAnchors({ ...fileOf(swapped), anchors }).anchors).toBe(anchors);
  });

  it('goes on once the author says that it is meant, and the list is emptied again', () => {
    const meant = swapped.replace('kicker', 'reworded: [vote, ferry]\nkicker');
    expect(errors(meant)).toEqual([]);
    const after = recordAnchors({ ...fileOf(meant), anchors });
    expect(after.problems).toEqual([]);
    expect(errors(swapped, after.anchors)).toEqual([]);
    expect(rulesOf(meant, after.anchors)).toEqual(expect.arrayContaining(['warning turned-id', 'warning turned-id']));
    expect(errors(two, after.anchors)).toEqual(['error turned-id', 'error turned-id']);
  });

  it('stops where a retired id is used again', () => {
    const cut = storyWith(['kicker', 'retired: [{ id: vote, on: "2021-06-03", note: Wrong. }]\nkicker']);
    const { anchors: later } = recordAnchors({ ...fileOf(`${cut}\n${texts.ferry} ^ferry\n`), anchors });
    expect(errors(`${story}\nTwo schools close in autumn. ^vote\n\n${texts.ferry} ^ferry\n`, later)).toEqual(['error turned-id']);
  });
});

describe('the changes since publication', () => {
  const change = (day: string, note: string) => `{ date: "2021-06-${day}", kind: correction, note: "${note}" }`;
  const first = change('03', 'The sum was 5 million, not 6.');
  const second = change('04', 'The mayor is called Ada Moss.');
  const third = change('05', 'The vote was on a Wednesday.');
  const withChanges = (...list: string[]) => storyWith(['kicker', `corrections: [${list.join(', ')}]\nkicker`]);
  const { anchors } = recordAnchors({ ...fileOf(withChanges(first, second)), anchors: '' });
  const found = (...list: string[]) =>
    compile({ ...fileOf(withChanges(...list)), anchors })
      .problems.filter(({ rule }) => rule === 'lost-change')
      .map(({ message }) => /change (\d)/u.exec(message)?.[1]);

  it('keep their numbers', () => {
    expect(found(first, second)).toEqual([]);
    expect(found(first, second, third)).toEqual([]);
    expect(found(change('03', 'The sum was 5 million dollars, and not 6.'), second)).toEqual([]);
  });

  it('are missed where one is gone, or stands elsewhere', () => {
    expect(found(first)).toEqual(['2']);
    expect(found(second)).toEqual(['1', '2']);
    expect(found(second, first)).toEqual(['1', '2']);
    expect(found(third, first, second)).toEqual(['1', '2']);
  });
});
