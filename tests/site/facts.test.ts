import { readFileSync } from 'node:fs';
import { parse } from 'parse5';
import { describe, expect, test } from 'vitest';
import { builtPath } from '../built-sites.ts';
import { attribute, elementsOf, first, textOf } from './built-page.ts';

/** Each fact of the first story, and words of it that its article page must have. */
const facts: [string, RegExp[]][] = [
  [
    'two of the most senior US figures go to the region within a week, for less migration',
    [
      /two of its most senior figures to the region within about a week/u,
      /Blinken, the secretary of state, is in Costa Rica\. .*Harris, the vice president, is due in Guatemala and Mexico/u,
      /same aim: to reduce migration from Central America to the US/u,
    ],
  ],
  [
    'Blinken urged the governments to do more',
    [/1 June, he urged the governments of Central America to do more to limit migration to the US/u],
  ],
  [
    'a joint news conference with Alvarado on 1 June',
    [/Tuesday 1 June.*The same day, he held a joint news conference with Carlos Alvarado, the president of Costa Rica/u],
  ],
  [
    'the US wants to hear of a shared commitment',
    [/the US wanted its partners in the region to talk about a commitment that they share: to manage the pressures of migration/u],
  ],
  [
    'what Blinken said of governance and democracy',
    [
      /“Good governance is crucial for confronting the challenges and seizing the opportunities of this moment”/u,
      /told reporters.*“at a moment when democracy and human rights are being undermined in many parts of the region”/u,
    ],
  ],
  [
    'his examples, and setbacks of the US itself',
    [
      /judges who lose their independence/u,
      /crackdowns on independent media and on non-governmental organisations \(NGOs\)/u,
      /suppression of work against corruption/u,
      /US had also had setbacks/u,
    ],
  ],
  [
    'Biden is under pressure over the border since he took office',
    [
      /Immigration at the US–Mexico border has risen sharply/u,
      /Joe Biden, the US president, took office in January\. He has been under pressure/u,
    ],
  ],
  [
    'talks in Costa Rica with leaders, cooperation never more important',
    [/talks on 1 and 2 June with leaders of Central America and of Mexico/u, /cooperation in the region had never been more important/u],
  ],
  [
    'where many of the people come from',
    [
      /Many of the people stopped at the border come from three countries: Guatemala, Honduras and El Salvador/u,
      /children who travel without an adult/u,
      /poor countries with much violence/u,
    ],
  ],
  [
    'aid in return for commitments, amount and day not stated',
    [
      /pledged aid to Guatemala, Honduras and El Salvador\. In return, the three countries are to commit themselves to better local governance/u,
      /does not state the amount or the day/u,
    ],
  ],
  [
    'the concerns',
    [/corruption and cronyism/u, /Signs of authoritarianism/u, /attempts to stop judges who have fought corruption from being appointed/u],
  ],
  [
    'a private meeting with Ebrard on 2 June',
    [
      /Wednesday 2 June, Blinken is due to hold a private meeting with Marcelo Ebrard\. Ebrard is Mexico’s foreign secretary and so Blinken’s counterpart/u,
      /the place is not stated/u,
    ],
  ],
  [
    'a planned visit to an NGO on 2 June',
    [
      /also due to visit an NGO that day\. The organisation offers recreation and education for children and families\. Its name and place are not stated/u,
    ],
  ],
  [
    'Harris was given the task in March',
    [
      /Biden put Harris in charge of US work with Mexico and the Northern Triangle in March; the exact day is not stated/u,
      /improve conditions there and to reduce migration from the region/u,
    ],
  ],
  [
    'whom she has talked with since',
    [
      /Since then, Harris has talked with policy experts and with members of Congress\. .*others who have a stake in the Northern Triangle/u,
    ],
  ],
  [
    '$310 million more',
    [
      /Between March and 2 June, Harris announced an extra \$310 million in US aid for Central America/u,
      /does not state the exact day, the split or the conditions of the \$310 million/u,
    ],
  ],
  [
    'her first trip, Guatemala, said by Sanders',
    [
      /due to land in Guatemala on Sunday 6 June and to stay until Monday evening/u,
      /her first trip to the two countries/u,
      /Symone Sanders, a senior adviser, gave this schedule on a call with reporters/u,
    ],
  ],
  ['then Mexico, and back', [/fly to Mexico, where she will spend Tuesday 8 June\. She is due back in Washington, DC, that evening/u]],
  [
    'the subjects of the trip',
    [/Harris’s advisers named the subjects.*women’s issues, economic development, food insecurity and climate/u],
  ],
  [
    'what she builds on',
    [
      /build on earlier talks with leaders of Guatemala and of Mexico, on subjects such as border security/u,
      /build on leading trade missions to the region/u,
    ],
  ],
  [
    'officials to give training',
    [
      /due to send more officials for border security to Guatemala\. They are to give training there/u,
      /does not state how many border officials/u,
    ],
  ],
  [
    'the first of several centres, said by Alfaqih',
    [
      /preparing the first of several in Guatemala, said Mazin Alfaqih\. Alfaqih is the vice president’s special adviser for the Northern Triangle/u,
      /how many centres are planned for Guatemala, or when/u,
    ],
  ],
  [
    'whom the centres serve',
    [
      /people who seek legal routes to the US\. They are also meant for people who need protection, referral for asylum, or resettlement as refugees/u,
    ],
  ],
  [
    'COVID cooperation, vaccines left open',
    [
      /Sanders said Harris would discuss “COVID cooperation” with both countries/u,
      /Sanders did not say whether “COVID cooperation” includes sharing vaccines/u,
    ],
  ],
];

describe('the article of the first story', () => {
  const page = readFileSync(builtPath('content', 'central-america-migration/index.html'), 'utf8');
  const article = first([...elementsOf(parse(page))], 'main');
  const text = textOf(article).replace(/\s+/gu, ' ');

  test.each(facts)('says: %s', (_, words) => {
    for (const said of words) expect(text).toMatch(said);
  });

  test('says of no pledge that it was paid, and adds up nothing that may be the same money', () => {
    expect(text).toMatch(/no pledge is reported paid or delivered, and no centre is reported open/u);
    expect(text).toMatch(
      /not known whether the aid tied to governance includes the \$310 million\. This explainer therefore does not add the two/u,
    );
  });

  test('says what Blinken and Ebrard discuss is not stated', () => {
    expect(text).toMatch(/What Blinken and Ebrard are due to discuss is not stated/u);
  });

  test('counts the questions that it lists', () => {
    expect(text).toMatch(/Six things are not known/u);
    expect(text).toMatch(/leaves six questions open/u);
    const mentions = [...elementsOf(article)].filter((element) => element.tagName === 'a' && attribute(element, 'class') === 'unknown');
    expect(new Set(mentions.map((mention) => attribute(mention, 'href'))).size).toBe(6);
  });
});
