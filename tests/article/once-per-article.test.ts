import { describe, expect, it, vi } from 'vitest';
import type { Article } from '../../src/article/article.ts';
import { oncePerArticle } from '../../src/article/once-per-article.ts';
import { anArticle } from '../factories.ts';

describe('what is worked out once for each article', () => {
  it('is worked out for each article, and for none a second time, even where it is nothing', () => {
    const peopleOf = vi.fn(({ people, slug }: Article) => (slug === 'none' ? undefined : [...people]));
    const once = oncePerArticle(peopleOf);
    const [one, other, none] = [anArticle(), anArticle(), anArticle({ slug: 'none' })];
    expect(once(one)).toBe(once(one));
    expect(once(other)).not.toBe(once(one));
    expect([once(none), once(none)]).toEqual([undefined, undefined]);
    expect(peopleOf).toHaveBeenCalledTimes(3);
  });
});
