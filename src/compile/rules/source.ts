import { compareDays } from '../../article/calendar.ts';
import { boundedDateOrUndefined, dateOrUndefined } from '../../article/date.ts';
import { type Frontmatter, sourceKindsOnline } from '../../article/schema.ts';
import { formatPath } from '../read/frontmatter.ts';
import { type Mistake, quoted } from '../messages/message.ts';
import type { Rule } from './rule.ts';

type Source = Frontmatter['sources'][string];

export const source: Rule = {
  name: 'source',
  severity: 'error',
  summary:
    'Readers can find a source. What is on the web has a `url`; what is printed and not on the web has a `page`; a book, interview, document or broadcast needs neither. A source has a `publisher`, and an interview `authors`; a book or document has one of the two. It was read, and copied by an archive, on a day, and not before it appeared. The check warns of two sources that readers cannot tell apart.',
  example: 'In `sources.weekly`, `url` is missing. Add its address, its `page` in print, or a `kind` such as `book` or `document`.',
  needs: 'frontmatter',
  *check({ fields, frontmatter }) {
    const known = new Map<string, string>();
    for (const [id, entry] of Object.entries(fields.sources ?? {})) {
      const at = { offset: frontmatter.offsetOf(['sources', id], 'key'), in: `sources.${id}` };
      for (const mistake of missingIn(entry)) yield { ...at, ...mistake };
      for (const { path, ...mistake } of daysIn(entry)) {
        const full = ['sources', id, ...path];
        yield { offset: frontmatter.offsetOf(full), in: formatPath(full), ...mistake };
      }
      if (entry.archived && entry.archived.url === entry.url) {
        const path = ['sources', id, 'archived', 'url'];
        const remedy = 'write the address of the copy in the archive, or delete `archived`';
        yield { offset: frontmatter.offsetOf(path), in: formatPath(path), wrong: 'the copy has the address of the source itself', remedy };
      }
      const { publisher, authors, headline, published, page } = entry;
      const citation = JSON.stringify([publisher, authors, headline, published, page]);
      const other = known.get(citation);
      known.set(citation, other ?? id);
      if (other !== undefined)
        yield {
          ...at,
          wrong: `readers cannot tell it from ${quoted(`sources.${other}`)}: they are cited alike`,
          remedy: 'give each its `page`, or list this source once',
          isDoubtful: true,
        };
    }
  },
};

function* missingIn({ kind, url, page, publisher, authors }: Source): Iterable<Mistake> {
  if (url === undefined && page === undefined && isOnline(kind))
    yield {
      wrong: '`url` is missing',
      remedy: 'add its address, its `page` in print, or a `kind` such as `book` or `document`',
    };
  if (kind === 'interview') {
    if (authors.length === 0) yield { wrong: '`authors` is missing', remedy: 'add who was asked, such as `authors: [Ada Moss]`' };
  } else if (publisher === undefined && (kind === 'book' || kind === 'document')) {
    if (authors.length === 0) yield { wrong: '`publisher` is missing', remedy: 'add who published it, or its `authors`' };
  } else if (publisher === undefined) {
    yield { wrong: '`publisher` is missing', remedy: 'add who published it' };
  }
}

function isOnline(kind: Source['kind']): boolean {
  return sourceKindsOnline.some((online) => online === kind);
}

/** What is wrong with the days on which it was read and copied. */
function* daysIn({ published, accessed, archived }: Source): Iterable<Mistake & { path: string[] }> {
  const appeared = dateOrUndefined(published)?.earliest;
  for (const [path, text] of [
    [['accessed'], accessed],
    [['archived', 'on'], archived?.on],
  ] as const) {
    const day = boundedDateOrUndefined(text);
    if (!day) continue;
    if (!/^\d{4}-\d{2}-\d{2}$/u.test(day.edtf))
      yield { path: [...path], wrong: `\`${day.edtf}\` is not one day`, remedy: 'write the day, such as `"2021-06-02"`' };
    else if (appeared !== undefined && compareDays(day.latest, appeared) < 0)
      yield {
        path: [...path],
        wrong: `\`${day.edtf}\` is before \`${published}\`, when the source appeared`,
        remedy: 'correct one of the two',
      };
  }
}
