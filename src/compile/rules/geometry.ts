import { geometryBytes } from '../read/article-files.ts';
import { readGeometry } from '../read/geometry.ts';
import { type Mistake, nearest, quoted } from '../messages/message.ts';
import type { Draft } from '../draft.ts';
import type { PlaceKind } from '../../article/schema.ts';
import type { Rule } from './rule.ts';

export const geometry: Rule = {
  name: 'geometry',
  severity: 'error',
  summary:
    'A file of `geometry` lies in the folder of the article itself and is no link. It has at most 64 KB, and holds one geometry of GeoJSON (RFC 7946) that fits the kind of the place: lines for a border or river, else polygons. No ring crosses itself, and none crosses the antimeridian.',
  example:
    'In `places.norland.geometry`, there is no file `norland.geojson` in the folder of the article. Put it there, or delete `geometry`.',
  needs: 'frontmatter',
  *check({ file, fields, frontmatter }) {
    for (const [id, { kind, geometry: name }] of Object.entries(fields.places)) {
      const mistake = name === undefined ? undefined : mistakeOf(file, name, kind);
      if (mistake) yield { offset: frontmatter.offsetOf(['places', id, 'geometry']), in: `places.${id}.geometry`, ...mistake };
    }
  },
};

function mistakeOf({ geometries = {} }: Draft['file'], name: string, kind: PlaceKind): Mistake | undefined {
  const found = Object.hasOwn(geometries, name) ? geometries[name] : undefined;
  if (!found) {
    const guess = nearest(name, Object.keys(geometries));
    return {
      wrong: `there is no file ${quoted(name)} in the folder of the article`,
      remedy: 'put it there, or delete `geometry`',
      ...(guess !== undefined && { guess }),
    };
  }
  if ('why' in found)
    return found.why === 'link'
      ? { wrong: `${quoted(name)} is a link`, remedy: 'put the file itself into the folder' }
      : { wrong: `${quoted(name)} has more than ${geometryBytes / 1024} KB`, remedy: 'simplify its lines' };
  const read = readGeometry(found.text, kind);
  return 'outline' in read ? undefined : { wrong: `${quoted(name)} ${read.wrong}`, remedy: read.remedy };
}
