// d3-geo-projection ships no types; this is the part that place-geometries.ts uses.
declare module 'd3-geo-projection' {
  import type { GeoStreamWrapper } from 'd3-geo';
  import type { Geometry } from 'geojson';
  /** The geometry on the plane of a projection, cut where the projection cuts; null where nothing of it is left. */
  export function geoProject(object: Geometry, projection: GeoStreamWrapper): Geometry | null;
}
