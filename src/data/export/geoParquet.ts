/** What a GeoParquet 1.1 file says of its shapes: https://geoparquet.org/releases/v1.1.0/ */
import type { ExportGeometry } from '../../domain/export/table.ts';

export const GEOMETRY_COLUMN = 'geometry';

/** Gathered shape by shape, for the end of the file. */
export class GeoMetadata {
  readonly #types = new Set<string>();
  readonly #bounds: [west: number, south: number, east: number, north: number] = [
    Infinity,
    Infinity,
    -Infinity,
    -Infinity,
  ];

  add({ type, coordinates }: ExportGeometry): void {
    this.#types.add(type);
    const polygons = type === 'Polygon' ? [coordinates] : coordinates;
    // An interior ring cannot leave its exterior one.
    for (const [ring = []] of polygons) for (const position of ring) this.#extend(position);
  }

  /**
   * The value of the key `geo`. Without a `crs` coordinates are those of OGC:CRS84: WGS 84,
   * longitude first. Edges are straight between longitudes and latitudes.
   */
  text(): string {
    const [west] = this.#bounds;
    return JSON.stringify({
      version: '1.1.0',
      primary_column: GEOMETRY_COLUMN,
      columns: {
        [GEOMETRY_COLUMN]: {
          encoding: 'WKB',
          geometry_types: [...this.#types].sort(),
          orientation: 'counterclockwise',
          edges: 'planar',
          ...(Number.isFinite(west) ? { bbox: this.#bounds } : {}),
        },
      },
    });
  }

  #extend([lng = NaN, lat = NaN]: readonly number[]): void {
    const bounds = this.#bounds;
    bounds[0] = Math.min(bounds[0], lng);
    bounds[1] = Math.min(bounds[1], lat);
    bounds[2] = Math.max(bounds[2], lng);
    bounds[3] = Math.max(bounds[3], lat);
  }
}
