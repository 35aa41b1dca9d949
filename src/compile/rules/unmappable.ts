import type { PlaceKind } from '../../article/schema.ts';
import { atlasOf } from '../../atlas/atlas.ts';
import { isCountry } from './unknown-code.ts';
import type { Rule } from './rule.ts';

export const unmappable: Rule = {
  name: 'unmappable',
  severity: 'warning',
  summary:
    'The map needs the code of a country, and the latitude and longitude of a city or site. It needs these, or a file of geometry, of an area, lake or sea, and of a country so small that the atlas has no land of it. Of a river it needs the geometry. It leaves out a place without them.',
  example: 'In `places.norland`, the country has no `code`, so no map shows it. Add its two letters of ISO 3166-1.',
  needs: 'frontmatter',
  *check({ file, fields, frontmatter }) {
    const atlas = atlasOf(fields.map.borders ?? file.borders ?? 'natural-earth');
    for (const [id, { kind, code, latitude, longitude, geometry }] of Object.entries(fields.places)) {
      if (geometry !== undefined || latitude !== undefined || longitude !== undefined || fields.map.leaveOff.includes(id)) continue;
      const at = { offset: frontmatter.offsetOf(['places', id], 'key'), in: `places.${id}` };
      if (kind === 'country' && code === undefined)
        yield { ...at, wrong: 'the country has no `code`, so no map shows it', remedy: 'add its two letters of ISO 3166-1' };
      else if (code !== undefined && isCountry(code) && atlas.shapesOf(code).length === 0)
        yield {
          ...at,
          wrong: 'the atlas has no land of the country, so no map shows it',
          remedy: 'add its `latitude` and `longitude`: a dot then marks it',
        };
      else if (kind === 'river')
        yield { ...at, wrong: 'the river has no line, so no map shows it', remedy: 'name a file of its `geometry`' };
      else if (isPoint[kind])
        yield {
          ...at,
          wrong: `the ${kind} has no point, so no map shows it`,
          remedy:
            kind === 'city' || kind === 'site'
              ? 'add its `latitude` and `longitude`'
              : 'add its `latitude` and `longitude`, or a file of its `geometry`',
        };
    }
  },
};

/** A region and a border follow from their countries, and a historical state may have its name alone. */
const isPoint: Record<PlaceKind, boolean> = {
  ...{ city: true, site: true, area: true, lake: true, sea: true },
  ...{ country: false, border: false, region: false, historical: false, river: false },
};
