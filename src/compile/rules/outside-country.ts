import { borderViews } from '../../article/schema.ts';
import type { LonLat } from '../../atlas/atlas.ts';
import { isNear, otherGround } from '../../atlas/grounds.ts';
import { outlineOf } from '../read/geometry.ts';
import { quoted } from '../messages/message.ts';
import type { Rule } from './rule.ts';

export const outsideCountry: Rule = {
  name: 'outside-country',
  severity: 'warning',
  summary:
    'A city lies on the land that the maps draw for its country. Where the borders are disputed, choose in `map.borders` whose view the maps show.',
  example:
    'In `places.bergholm`, the city lies outside of the land that the maps draw for `norland`: they draw it in Russia. Write `borders: visionscarto` under `map`, or change its `country` or its point.',
  needs: 'frontmatter',
  *check({ file, fields, frontmatter }) {
    const borders = fields.map.borders ?? file.borders ?? 'natural-earth';
    for (const [id, { kind, country = '', latitude, longitude }] of Object.entries(fields.places)) {
      const place = Object.hasOwn(fields.places, country) ? fields.places[country] : undefined;
      const code = place?.code;
      if (kind !== 'city' || latitude === undefined || longitude === undefined) continue;
      const at = { offset: frontmatter.offsetOf(['places', id], 'key'), in: `places.${id}` };
      const point: LonLat = [longitude, latitude];
      const own = place && outlineOf(place, file);
      if (own) {
        const wrong = `the city lies outside of the land that ${quoted(place.geometry ?? '')} gives to ${quoted(country)}`;
        if (!isNear(point, [own])) yield { ...at, wrong, remedy: 'change its `country` or its point, or correct the file' };
        continue;
      }
      const other = code === undefined ? undefined : otherGround(point, code, borders);
      if (code === undefined || !other) continue;
      const there = other.name === undefined ? 'there they draw no land' : `they draw it in ${other.name}`;
      const better = borderViews.find((view) => view !== borders && !otherGround(point, code, view));
      yield {
        ...at,
        wrong: `the city lies outside of the land that the maps draw for ${quoted(country)}: ${there}`,
        remedy: `${better ? `write \`borders: ${better}\` under \`map\`, or ` : ''}change its \`country\` or its point`,
      };
    }
  },
};
