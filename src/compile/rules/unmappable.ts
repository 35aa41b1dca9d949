import type { Rule } from './rule.ts';

export const unmappable: Rule = {
  name: 'unmappable',
  severity: 'warning',
  summary: 'The map needs the code of a country, and the latitude and longitude of a city. It leaves out a place without them.',
  example: 'In `places.norland`, the country has no `code`, so no map shows it. Add its two letters of ISO 3166-1.',
  needs: 'frontmatter',
  *check({ fields, frontmatter }) {
    for (const [id, place] of Object.entries(fields.places)) {
      const at = { offset: frontmatter.offsetOf(['places', id], 'key'), in: `places.${id}` };
      if (place.kind === 'country' && place.code === undefined)
        yield { ...at, wrong: 'the country has no `code`, so no map shows it', remedy: 'add its two letters of ISO 3166-1' };
      if (place.kind === 'city' && place.latitude === undefined && place.longitude === undefined)
        yield { ...at, wrong: 'the city has no point, so no map shows it', remedy: 'add its `latitude` and `longitude`' };
    }
  },
};
