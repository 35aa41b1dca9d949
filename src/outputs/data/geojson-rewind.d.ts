// @mapbox/geojson-rewind ships no types.
declare module '@mapbox/geojson-rewind' {
  import type { GeoJSON } from 'geojson';
  /** Turns outer rings counter-clockwise and inner ones clockwise, in place; with `clockwise`, the other way. */
  export default function rewind<T extends GeoJSON>(geojson: T, clockwise?: boolean): T;
}
