import { dateOrUndefined } from '../../article/date.ts';
import type { Draft } from '../draft.ts';
import { formatPath, type FieldPath } from '../frontmatter.ts';
import { unexpected } from '../message.ts';
import type { Rule } from '../rule.ts';

export const dateOrder: Rule = {
  name: 'date-order',
  severity: 'error',
  summary: 'An article is not updated or corrected before it is published, and does not speak from a day after its last change.',
  example: 'Unexpected `2021-06-01` in `updated`, expected no day before 2021-06-02, when the article was published',
  needs: 'frontmatter',
  *check(draft) {
    const { published, updated, asOf, corrections } = draft.fields;
    yield* notBefore(draft, ['updated'], updated, published);
    for (const [index, { date }] of corrections.entries()) yield* notBefore(draft, ['corrections', index, 'date'], date, published);
    yield* notAfter(draft, asOf, updated ?? published);
  },
};

function* notBefore({ frontmatter }: Draft, path: FieldPath, date: string | undefined, published: string | undefined) {
  const [day, first] = [dateOrUndefined(date), dateOrUndefined(published)];
  if (!day?.latest || !first || day.latest >= first.earliest) return;
  const expected = `no day before ${first.edtf}, when the article was published`;
  yield { offset: frontmatter.offsetOf(path), message: unexpected({ found: `\`${day.edtf}\``, in: formatPath(path), expected }) };
}

function* notAfter({ frontmatter }: Draft, asOf: string | undefined, changed: string | undefined) {
  const [day, last] = [dateOrUndefined(asOf), dateOrUndefined(changed)];
  if (!day || !last?.latest || day.earliest <= last.latest) return;
  const expected = `no day after ${last.edtf}, when the article was published or last updated`;
  yield { offset: frontmatter.offsetOf(['asOf']), message: unexpected({ found: `\`${day.edtf}\``, in: 'asOf', expected }) };
}
