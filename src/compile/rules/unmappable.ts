import { atlasOf } from '../../atlas/atlas.ts';
import { isCountry } from './unknown-code.ts';
import type { Rule } from './rule.ts';

export const unmappable: Rule = {
  name: 'unmappable',
  severity: 'warning',
  summary:
    'The map needs the code of a country, and the latitude and longitude of a city and of a country so small that the atlas has no land of it. It leaves out a place without them.',
  example: 'In `places.norland`, the country has no `code`, so no map shows it. Add its two letters of ISO 3166-1.',
  needs: 'frontmatter',
  *check({ file, fields, frontmatter }) {
    const atlas = atlasOf(fields.map.borders ?? file.borders ?? 'natural-earth');
    for (const [id, place] of Object.entries(fields.places)) {
      const at = { offset: frontmatter.offsetOf(['places', id], 'key'), in: `places.${id}` };
      if (place.kind === 'country' && place.code === undefined)
        yield { ...at, wrong: 'the country has no `code`, so no map shows it', remedy: 'add its two letters of ISO 3166-1' };
      const hasPoint = place.latitude !== undefined || place.longitude !== undefined;
      if (place.code !== undefined && isCountry(place.code) && !hasPoint && atlas.shapesOf(place.code).length === 0)
        yield {
          ...at,
          wrong: 'the atlas has no land of the country, so no map shows it',
          remedy: 'add its `latitude` and `longitude`: a dot then marks it',
        };
      if (place.kind === 'city' && !hasPoint)
        yield { ...at, wrong: 'the city has no point, so no map shows it', remedy: 'add its `latitude` and `longitude`' };
    }
  },
};
