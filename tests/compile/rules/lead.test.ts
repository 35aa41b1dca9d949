import { describe, expect, it } from 'vitest';
import { leads } from '../../../src/article/schema.ts';
import { compiled, storyWith } from '../story-file.ts';

const published = 'published: "2021-06-02"';

function saidOf(lead: string, ...changes: [string, string][]): string[] {
  return compiled(storyWith([published, `${published}\nlead: ${lead}`], ...changes))
    .problems.filter(({ rule }) => rule === 'lead')
    .map(({ message }) => message);
}

const end = 'or choose another `lead`.';

describe('what an article opens with', () => {
  it.each([
    ['route', `its journeys, and none can be drawn. Add one under \`routes\` whose places are on the map, ${end}`],
    ['timeline', `a strip of its time, and it has too few dates. Add two under \`dates\` that lie no ages apart, ${end}`],
    ['picture', `a picture, and there is none in its text. Put one into the text, ${end}`],
    ['map', undefined],
    ['sum', undefined],
    ['none', undefined],
  ])('%s, of a story of one date, one place and one sum: %s', (lead, message) => {
    expect(saidOf(lead)).toEqual(message === undefined ? [] : [`In \`lead\`, the article is to open with ${message}`]);
  });

  it('is refused where nothing leads, and where no place is on the map', () => {
    expect(saidOf('sum', ['amount: { value: 5000000, currency: USD }', 'amount: not-stated'])[0]).toContain('a sum, and no amount leads');
    expect(saidOf('map', ['code: "NO"', 'kind: country'])).toEqual([]);
  });

  it('has a message for each', () => {
    expect(leads).toEqual(['route', 'map', 'timeline', 'sum', 'picture', 'none']);
  });
});
