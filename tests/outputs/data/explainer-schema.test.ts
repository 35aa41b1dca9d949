import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { describe, expect, it, test } from 'vitest';
import { readArticleFiles } from '../../../src/compile/read/article-files.ts';
import { compileAll } from '../../../src/compile/compile.ts';
import { explainerJsonSchema, toExplainer } from '../../../src/outputs/data/explainer-schema.ts';
import { aDate, anArticle, aPerson, aPledge } from '../../factories.ts';

const ajv = addFormats(new Ajv2020({ strict: true, allErrors: true }));
const validate = ajv.compile(JSON.parse(JSON.stringify(explainerJsonSchema())) as object);

/** What is wrong with a value, each as `path keyword`. */
function mistakesIn(value: unknown): string[] {
  validate(JSON.parse(JSON.stringify(value)));
  return (validate.errors ?? []).map(({ instancePath, keyword }) => `${instancePath} ${keyword}`);
}

const whole = (given: Parameters<typeof anArticle>[0] = {}) => toExplainer(anArticle(given), 'explainer.schema.json');

const files = await Promise.all(['content', 'tests/fixtures/explainers'].map((folder) => readArticleFiles(folder)));

describe('the schema of explainer.json', () => {
  test.each(compileAll(files.flat()).articles)('fits $slug', (article) => {
    expect(mistakesIn(toExplainer(article, 'explainer.schema.json'))).toEqual([]);
  });

  it('fits an article with nothing in it', () => {
    expect(mistakesIn(whole())).toEqual([]);
  });

  it.each([
    ['a field that is missing', { ...whole(), headline: undefined }, ' required'],
    ['a field that it does not know', { ...whole(), more: 1 }, ' additionalProperties'],
    ['a date that is a text', { ...whole(), asOf: '2021-06-02' }, '/asOf type'],
    ['a person without roles', { ...whole(), people: [{ ...aPerson('a'), roles: undefined }] }, '/people/0 required'],
    ['a stage that is none', { ...whole(), pledges: [{ ...aPledge('a'), stage: 'paid' }] }, '/pledges/0/stage enum'],
    [
      'an earliest day that is none',
      whole({ dates: [{ ...aDate('a', '2021'), date: { ...aDate('a', '2021').date, earliest: '2021-02-30' } }] }),
      '/dates/0/date/earliest format',
    ],
  ])('does not fit %s', (_, value, mistake) => {
    expect(mistakesIn(value)).toContain(mistake);
  });

  it('has a sentence for every field of an entry', () => {
    const { properties = {} } = explainerJsonSchema() as { properties?: Record<string, Described> };
    const lists = ['people', 'organisations', 'places', 'dates', 'pledges', 'agenda', 'unknowns'].map((name) => properties[name]);
    const fields = lists.flatMap((list) => Object.entries(list?.items?.properties ?? {}));
    expect(fields.length).toBeGreaterThan(60);
    expect(fields.filter(([, field]) => field.description === undefined && field.$ref === undefined)).toEqual([]);
  });
});

interface Described {
  description?: string;
  $ref?: string;
  properties?: Record<string, Described>;
  items?: Described;
}
