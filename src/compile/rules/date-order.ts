import { dateOrUndefined } from '../../article/date.ts';
import type { Draft } from '../draft.ts';
import { formatPath, type FieldPath } from '../read/frontmatter.ts';
import type { Rule } from './rule.ts';

export const dateOrder: Rule = {
  name: 'date-order',
  severity: 'error',
  summary: 'An article is not updated or corrected before it is published. The day in `asOf` is not after its last change.',
  example: 'In `updated`, `2021-06-01` is before `2021-06-02`, the day of publication. Correct one of the two.',
  needs: 'frontmatter',
  *check(draft) {
    const { published, updated, asOf, corrections } = draft.fields;
    yield* notBefore(draft, ['updated'], updated, published);
    for (const [index, { date }] of corrections.entries()) yield* notBefore(draft, ['corrections', index, 'date'], date, published);
    yield* notAfter(draft, asOf, updated ?? published);
  },
};

const remedy = 'correct one of the two';

function* notBefore({ frontmatter }: Draft, path: FieldPath, date: string | undefined, published: string | undefined) {
  const [day, first] = [dateOrUndefined(date), dateOrUndefined(published)];
  if (!day?.latest || !first || day.latest >= first.earliest) return;
  const wrong = `\`${day.edtf}\` is before \`${first.edtf}\`, the day of publication`;
  yield { offset: frontmatter.offsetOf(path), in: formatPath(path), wrong, remedy };
}

function* notAfter({ frontmatter }: Draft, asOf: string | undefined, changed: string | undefined) {
  const [day, last] = [dateOrUndefined(asOf), dateOrUndefined(changed)];
  if (!day || !last?.latest || day.earliest <= last.latest) return;
  const wrong = `\`${day.edtf}\` is after \`${last.edtf}\`, the day of the last change`;
  yield { offset: frontmatter.offsetOf(['asOf']), in: 'asOf', wrong, remedy };
}
