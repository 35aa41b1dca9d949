import { unexpected } from '../message.ts';
import type { Rule } from '../rule.ts';

export const unmappable: Rule = {
  name: 'unmappable',
  severity: 'warning',
  summary: 'A country has a code and a city its latitude and longitude; without them the map leaves the place out.',
  example:
    'Unexpected country without `code` in `places.norland`, expected its two letters of ISO 3166-1; without them the map leaves it out',
  needs: 'frontmatter',
  *check({ fields, frontmatter }) {
    for (const [id, place] of Object.entries(fields.places)) {
      const offset = frontmatter.offsetOf(['places', id], 'key');
      const remedy = 'without them the map leaves it out';
      if (place.kind === 'country' && place.code === undefined)
        yield {
          offset,
          message: unexpected({ found: 'country without `code`', in: `places.${id}`, expected: 'its two letters of ISO 3166-1', remedy }),
        };
      if (place.kind === 'city' && place.latitude === undefined && place.longitude === undefined)
        yield {
          offset,
          message: unexpected({ found: 'city without a point', in: `places.${id}`, expected: 'its `latitude` and `longitude`', remedy }),
        };
    }
  },
};
