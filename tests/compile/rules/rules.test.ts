import { describe, expect, it } from 'vitest';
import { rules } from '../../../src/compile/rules/rules.ts';
import { compiled, story, storyAnd, storyWith } from '../story-file.ts';

const emphasis = storyAnd('Times such as 10:30am, ratios such as 3:1, a:b, ::: and {braces} are *plain* words. ^plain');
const rich = storyAnd(`### A lower heading {#lower short="Lower"}

> “Words”
>
> — [Ana Ruiz](person:ana-ruiz) ^said

1. first ^first
2. second
   - inner ^inner

   more ^second-more

^ordered

| a | b |
|---|--:|
| 1 | 2 |

^table

[Read][r], [write](mailto:desk@example.org), [back](#promise), [again](#first), <https://example.org>. ^links

[r]: https://example.org/a?b=c "Title"`);

/** The story with the life of its pledge. */
const life = storyWith(
  [
    'stage: pledged',
    `conditions: [{ text: a plan, on: [union] }]
    due: { date: "2022", words: by 2022 }
    steps:
      promised: { date: "2021-04-01", step: pledged, amount: { value: 5000000, currency: USD } }
      plan-made: { date: "2021-04-02", step: condition-met, condition: a plan }
      set-aside: { date: "2021-04", step: committed }
      stopped: { date: "2021-05-01", step: suspended }
      goes-on: { date: "2021-05-02", step: resumed, note: It went on. }
      less: { date: "2021-05-03", step: revised, amount: { value: 4000000, currency: USD } }
      paid: { date: "2021-05-20", step: disbursed, amount: { value: 3000000, currency: USD } }
      later: { date: "2021-05-21", step: delayed, due: { words: soon } }
      looked: { on: announcement, step: checked }
      last: { date: "2022", step: disbursed, planned: true }
    outcome: { state: partly-kept, step: paid, reached: 3000000 }`,
  ],
  [
    '^no-date',
    `[a](step:promised) [b](step:plan-made) [c](step:set-aside) [d](step:stopped) [e](step:goes-on) [f](step:less)
[3 million dollars](step:paid) [h](step:later) [i](step:last) ^no-date`,
  ],
);
const lifeWith = (...changes: [string, string][]) => changes.reduce((text, [from, to]) => text.replace(from, to), life);

/** For each rule, what it lets pass; every text is that of a whole article. */
const passes: Record<string, [what: string, text: string][]> = {
  file: [['UTF-8 with and without a byte order mark', `\uFEFF${story}`]],
  slug: [['small letters and hyphens', story]],
  frontmatter: [['spaces after the hyphens', story.replaceAll(/^---$/gmu, '---  ')]],
  nesting: [['three levels', storyAnd('- a ^a\n  - b ^b\n    - c ^c')]],
  'invisible-character': [
    ['tabs, line ends, joined emoji and flags', storyWith(['Who pays', 'Who\u00a0pays 👩‍👧 🏴󠁧󠁢󠁥󠁮󠁧󠁿 🏳️‍🌈'], ['is not', 'is\n\tnot'])],
    ['joiners of Persian and Hindi, and breaks of Khmer', storyWith(['is not', 'می\u200cخواهم क्\u200dष ភាសា\u200bខ្មែរ not'])],
    ['isolates in pairs, one in the other, also around a link', storyWith(['is not', '\u2068[is](#open) \u2067a\u2069\u2069 not'])],
    ['marks of direction beside letters from right to left', storyWith(['Who pays', 'Who \u200fשלום\u200e pays'])],
    ['entities of characters that are seen, and soft hyphens', storyWith(['is not', '&#x41; &nbsp; Donau&shy;dampf not'])],
  ],
  yaml: [
    [
      'comments, quotes and block texts',
      storyWith(
        ['headline: A bridge for Norland', '# a note\nheadline: "A bridge: for Norland"'],
        ['standfirst: Who', 'standfirst: >-\n  Who'],
      ),
    ],
    ['the words yes, no and null as texts in quotes', storyWith(['A bridge for Norland', '"no"'])],
  ],
  schema: [
    [
      'a summary, views and hints that may be left out',
      storyWith(['unknowns:', 'views: { aid: { headline: is promised } }\nmap: { labels: { norland: [3, 4] } }\nunknowns:']),
    ],
  ],
  'unknown-code': [
    ...['de-CH', 'zh-Hant-TW', 'es-419', 'fil', 'sr-latn', 'EN-gb', 'ckb-IQ', 'de-1996'].map((tag): [string, string] => [
      `the language ${tag}`,
      storyWith(['kicker', `language: ${tag}\nkicker`]),
    ]),
    [
      'Kosovo and Swiss francs',
      storyWith(['"NO"', '"XK"'], ['USD', 'CHF'], ['[5 million dollars]', '[the money]'], ['$5 million', 'much']),
    ],
  ],
  'bad-date': [
    [
      'every form there is',
      storyWith(
        ['unknowns:', 'corrections:\n  - { date: "2021-06-02", kind: update, note: A. }\nunknowns:'],
        ['"2021-06-01", title', '"2021-05~/2021-06-01", title'],
      ),
    ],
    ['the leap day', storyWith(['"2021-06-01", title', '"2020-02-29", title'], ['[1 June](date', '[then](date'])],
  ],
  'date-order': [['an update on the day itself', storyWith(['kicker', 'updated: "2021-06-02"\nasOf: "2021-06-02"\nkicker'])]],
  draft: [['what is none', storyWith(['kicker', 'draft: false\nkicker'])]],
  status: [
    [
      'any status on the day itself',
      storyWith(['"2021-06-01", title', '"2021-06-02", title'], ['happened', 'under-way'], ['[1 June](date', '[2 June](date']),
    ],
    ['a month that may lie on either side', storyWith(['"2021-06-01", title', '"2021-06", title'], ['happened', 'planned'])],
    ['what goes on since', storyWith(['"2021-06-01", title', '"2021-01/..", title'], ['happened', 'under-way'])],
    ['one day between', storyWith(['"2021-06-01", title', '"[2021-03-01..2021-06-09]", title'])],
  ],
  'unknown-id': [
    [
      'a journey whose origin is not stated',
      storyWith([
        'unknowns:',
        'routes:\n  - { person: ana-ruiz, origin: not-stated, stops: [{ place: norland, date: announcement }] }\nunknowns:',
      ]),
    ],
  ],
  'interface-language': [['a variety of a language that has words', storyWith(['kicker', 'language: en-GB\nkicker'])]],
  'unread-language': [['a variety of a language whose texts are read', storyWith(['kicker', 'language: en-US\nkicker'])]],
  'card-letters': [
    [
      'letters with marks, Greek, Cyrillic and small figures',
      storyWith(['A bridge for Norland', 'Đặng, Ọlá, Łódź, Αθήνα, Москва, CO₂, m², 10⁶ € ½ –']),
    ],
    ['other letters in the text alone', storyWith(['is not known', 'is 不明, not known'])],
  ],
  record: [['an article whose addresses nobody keeps', story]],
  'lost-id': [['an article whose addresses nobody keeps', story]],
  'lost-change': [['an article whose addresses nobody keeps', story]],
  'turned-id': [['an article whose addresses nobody keeps', story]],
  'changed-step': [['steps that nobody has published', life]],
  steps: [
    ['a stage without steps', story],
    ['every kind of step', life],
    [
      'a sum that is revised before more is paid than was promised first',
      lifeWith(['value: 4000000, currency: USD }', 'value: 9000000, currency: USD }']),
    ],
    ['days that may be in that order', lifeWith(['"2021-05-20", step: disbursed', '"2021-05", step: disbursed'])],
  ],
  'changed-text': [['an article whose addresses nobody keeps', story]],
  retired: [
    [
      'what was moved and what was cut',
      storyWith([
        'unknowns:',
        'retired:\n  - { id: old, to: open }\n  - { id: older, to: old }\n  - { id: cut, on: "2021-06-03", note: Wrong. }\nunknowns:',
      ]),
    ],
  ],
  formerly: [['a former name', storyWith(['unknowns:', 'formerly: [old-story]\nunknowns:'])]],
  'duplicate-id': [['one id in two lists of references', storyWith(['people: [ana-ruiz] }', 'people: [ana-ruiz], saidBy: [ana-ruiz] }'])]],
  'same-name': [
    [
      'a city of the name of its country',
      storyWith(['"NO" }', '"NO" }\n  town: { name: Norland, kind: city, latitude: 1, longitude: 2 }'], ['is not', '[is](place:town) not']),
    ],
    [
      'names of one letter more',
      storyWith(['people:', 'people:\n  ana: { name: Ana Ruizo, role: mayor }'], ['is not', '[is](person:ana) not']),
    ],
  ],
  'reserved-id': [['a word added', storyWith(['{#open}', '{#history-of-it}'], ['(#open)', '(#history-of-it)'])]],
  person: [
    [
      'several roles, organisations and names',
      storyWith([
        'role: minister, organisation: union,',
        'roles: [{ role: minister, when: "2021/..", country: norland }, { role: mayor, when: "2015/2020", organisation: union }], organisations: [union], otherNames: [Nana],',
      ]),
    ],
  ],
  organisation: [
    [
      'a chain of parents',
      storyWith(
        [
          'kind: ngo }',
          'kind: union, parent: north }\n  north: { name: North, kind: party, parent: all }\n  all: { name: All, kind: international }',
        ],
        ['is not known', '[is](org:north) [not](org:all) known'],
      ),
    ],
  ],
  place: [
    [
      'a border, a region and a city',
      storyWith(
        [
          '"NO" }',
          '"NO" }\n  sutland: { name: Sutland, kind: country, code: SE }\n  both: { name: Both, kind: region, members: [norland, sutland] }\n  line: { name: Line, kind: border, between: [norland, sutland] }\n  town: { name: Town, kind: city, country: norland, latitude: 60, longitude: 10 }',
        ],
        ['is not known', '[is](place:sutland) [not](place:both) [yet](place:line) [known](place:town)'],
      ),
    ],
  ],
  unmappable: [
    [
      'a region without anything',
      storyWith(['"NO" }', '"NO" }\n  north: { name: North, kind: region }'], ['is not', 'in the [north](place:north) is not']),
    ],
    ['a country without land in the atlas that has a point', storyWith(['"NO" }', 'TV, latitude: -8.5, longitude: 179.2 }'])],
  ],
  geometry: [['places without a file', story]],
  'outside-country': [
    [
      'a city in its country',
      storyWith(
        ['"NO" }', '"NO" }\n  oslo: { name: Oslo, kind: city, country: norland, latitude: 59.91, longitude: 10.75 }'],
        ['is not', 'in [Oslo](place:oslo) is not'],
      ),
    ],
    [
      'a city on land that the chosen atlas draws in its country',
      storyWith(
        ['"NO" }', 'UA }\n  simferopol: { name: Simferopol, kind: city, country: norland, latitude: 44.95, longitude: 34.1 }'],
        ['unknowns:', 'map: { borders: visionscarto }\nunknowns:'],
        ['is not', 'in [Simferopol](place:simferopol) is not'],
      ),
    ],
  ],
  pledge: [
    [
      'money whose amount is not stated',
      storyWith(['{ value: 5000000, currency: USD }', 'not-stated'], ['[5 million dollars]', '[money]'], ['$5 million', 'a lot']),
    ],
  ],
  amount: [['a least without a most', storyWith(['value: 5000000', 'min: 5000000'])]],
  parts: [
    ['a part in another currency', parts('{ value: 2000000, currency: USD }', '{ value: 9000000, currency: EUR }')],
    ['parts that sum up', parts('{ value: 2000000, currency: USD }', '{ value: 3000000, currency: USD }')],
    ['a rest that is not stated', parts('{ value: 2000000, currency: USD }', 'not-stated')],
    [
      'one part, smaller than the whole',
      storyWith(
        [
          'unknowns:',
          '  one: { title: A, kind: money, donor: norland, recipients: [union], partOf: bridge-money, stage: pledged, amount: { value: 2000000, currency: USD } }\nunknowns:',
        ],
        ['is not', 'is [not](pledge:one)'],
      ),
    ],
    ['a range that allows for it', parts('{ min: 1000000, max: 4000000, currency: USD }', '{ value: 3000000, currency: USD }')],
  ],
  list: [
    [
      'steps with words',
      storyWith(['pledges:', 'list: { name: { one: fine, other: fines }, view: Fines, steps: { pledged: imposed } }\npledges:']),
    ],
  ],
  claims: [['entries on which sources agree', story]],
  outcome: [
    ['what is open, without a passage', storyWith(['stage: pledged', 'stage: pledged\n    outcome: { state: open, reached: 1000000 }'])],
    [
      'what was kept',
      storyWith(['stage: pledged', 'stage: pledged\n    outcome: { state: kept, passage: what-was-promised, reached: 5000000 }']),
    ],
  ],
  'unused-entry': [['a mention in a list, quote or table', rich]],
  source: [
    [
      'a book, an interview, a document, a broadcast and a printed page without addresses',
      storyWith(
        [
          'sources:',
          `sources:
  book: { kind: book, authors: [Plutarch], headline: Lives, published: "0100~" }
  talk: { kind: interview, authors: [Ada Moss], headline: By telephone, published: "2021-06-01" }
  memo: { kind: document, publisher: Ministry, headline: A memo, published: "[..2021-05]", page: "3" }
  news: { kind: broadcast, publisher: Radio, headline: The news, published: "2021-06-01", page: "14:05", language: sr-latn }
  print: { publisher: Daily, headline: A bridge, published: "1921-06-01", page: "1" }`,
        ],
        ['kind: ngo', 'kind: ngo, sources: [daily, book, talk, memo, news, print]'],
      ),
    ],
    [
      'a source that was read and copied on the day on which it appeared, and once more before a correction',
      storyWith(
        [
          'url: "https://example.org/bridge" }',
          'url: "https://example.org/bridge", accessed: "2021-06-05", archived: { url: "https://archive.example/1", on: "2021-06-02" } }',
        ],
        ['unknowns:', 'corrections:\n  - { date: "2021-06-05", kind: correction, note: The sum was wrong. }\nunknowns:'],
      ),
    ],
    [
      'two reports of one publisher that differ by their day or page',
      storyWith(
        [
          'sources:',
          `sources:
  earlier: { publisher: Daily, headline: A bridge, published: "2021-06-01", url: "https://example.org/a" }
  later: { publisher: Daily, headline: A bridge, published: "2021-06-02", url: "https://example.org/b", page: "2" }`,
        ],
        ['kind: ngo', 'kind: ngo, sources: [daily, earlier, later]'],
      ),
    ],
  ],
  quote: [
    [
      'fifty words, marks within them, and the only source',
      storyWith([
        '    stage: pledged',
        `    stage: pledged\n    quotes: [{ quote: '“Yes”, she said: “yes” ${'word '.repeat(46)}', page: "3" }]`,
      ]),
    ],
  ],
  'unused-source': [['one source that nothing names', story]],
  'in-brief': [['emphasis, links and mentions', storyWith(['A minister promised', '*A minister*, [Ana Ruiz](person:ana-ruiz), promised'])]],
  sections: [['a lead before the first heading', story.replace('## The promise', 'First of all. ^lead-in\n\n## The promise')]],
  'heading-levels': [['down one, up two', storyAnd('### Three {#three}\n\n#### Four {#four}\n\nText. ^t\n\n## Two {#two}\n\nText. ^u')]],
  'section-id': [['ids with short titles', storyWith(['{#open}', '{#open short="Open"}'])]],
  'block-id': [
    ['all places for ids', rich],
    ['a caret and braces within a text', storyWith(['is not known', 'is 10^6 and x^2, {#a} and {b}, not known'])],
  ],
  'missing-id': [['tables, which need none', storyAnd('| a |\n|---|\n| b |')]],
  'section-link': [
    ['blocks, list items and parts of the page', storyWith(['is not known', 'is [not](#what-was-promised) [known](#sources)'])],
  ],
  address: [
    ['https, http, mailto and references', rich],
    [
      'words that are the address of the link, or a part of it',
      storyAnd(
        '[https://news.org](https://www.news.org/a), [news.org/a](http://news.org/a?b), [b.news.org](https://news.org), <https://news.org>, www.news.org, a@news.org, [a@news.org](mailto:A@news.org?subject=b), [https://пример.рф](https://xn--e1afmkfd.xn--p1ai/), [it](https://news.org/@a), [news.org](org:union). ^links',
      ),
    ],
  ],
  'raw-html': [['characters that look like it', storyWith(['is not known', 'is < 5 & > 3, or `<b>`, \\<i> and &lt;u&gt;'])]],
  picture: [['a link to one', storyWith(['is not', '[is](https://example.org/a.png) not'])]],
  // In pictures.test.ts with files.
  'picture-file': [['none', story]],
  'unused-picture': [['none', story]],
  markup: [
    ['lists in lists and tables', rich],
    ['a row of fewer cells, and lines that divide none', storyAnd('| a | b |\n|---|---|\n| 1 |\n| `2 \\| 3` | 4 \\| 5 |')],
  ],
  'foreign-markup': [
    [
      'code, equal signs, quotes in brackets and doubled signs',
      storyAnd('“[She] said [x] [of](#open)”, `[[a]] %%b%% {{c}}`, a == b and c == d, 5%% and AT&T. ^plain'),
    ],
    ['prices and lists', storyWith(['Who pays for it', 'Who * pays * 5_000 [or 6] (for it)'])],
  ],
  directive: [
    ['each view', storyAnd('::timeline{from="2021-06-01" to="2021-06-02"}\n\n::timeline\n\n::pledges{kind="money"}\n\n::pledges\n\n::map')],
    ['colons in a text', emphasis],
  ],
  'date-mention': [
    ['weekday, ordinal, order of words', storyWith(['[1 June](date', '[On Tuesday, June 1st, 2021](date'])],
    ['no day at all', storyWith(['[1 June](date', '[that day](date'])],
    ['verbs that are months', storyWith(['[1 June](date', '[may march](date'])],
  ],
  'money-in-prose': [
    ...[
      '$5 million',
      '$5m',
      'USD 5 million',
      'US$5 million',
      '5,000,000 dollars',
      '5 million US dollars',
      'five million dollars',
      '5-million-dollar sum',
    ].map((words): [string, string] => [words, storyWith(['[5 million dollars]', `[${words}]`])]),
    [
      'what was reached, in the mention or beside it',
      storyWith(
        ['stage: pledged', 'stage: pledged\n    outcome: { state: partly-kept, passage: what-was-promised, reached: 1300000 }'],
        ['[5 million dollars]', '[1.3 million dollars]'],
        ['is not known', 'is not known; 1.3 million dollars of [the money](pledge:bridge-money) came'],
      ),
    ],
    ['numbers that are no money', storyWith(['is not known', 'is in 5 million years, for 20 people and 3 countries'])],
    ['an article in another language', storyWith(['kicker', 'language: de\nkicker'], ['is not known', 'kostet $7'])],
  ],
  lead: [
    ['the headline alone', storyWith(['unknowns:', 'lead: none\nunknowns:'])],
    ['a map of what has land', storyWith(['unknowns:', 'lead: map\nunknowns:'])],
    [
      'a strip of two dates',
      storyWith(
        ['unknowns:', 'lead: timeline\nunknowns:'],
        ['pledges:', '  again: { date: "2021-06-02", title: Again, status: happened }\npledges:'],
        ['is not', '[is](date:again) not'],
      ),
    ],
  ],
};

function parts(one: string, two: string): string {
  const part = (id: string, amount: string) =>
    `  ${id}: { title: A, kind: money, donor: norland, recipients: [union], partOf: bridge-money, stage: pledged, amount: ${amount} }\n`;
  return storyWith(['unknowns:', `${part('one', one)}${part('two', two)}unknowns:`], ['is not', '[is](pledge:one) [not](pledge:two)']);
}

describe('what each rule lets pass', () => {
  it('is shown for every rule', () => {
    expect(Object.keys(passes).sort()).toEqual(rules.map(({ name }) => name).sort());
  });

  const cases = Object.entries(passes).flatMap(([rule, texts]) => texts.map(([what, text]) => ({ rule, what, text })));
  it.each(cases)('$rule: $what', ({ rule, text }) => {
    const { article, problems } = compiled(text);
    expect(problems.filter((problem) => problem.rule === rule || problem.severity === 'error')).toEqual([]);
    expect(article).toBeDefined();
  });
});
