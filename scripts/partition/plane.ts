import { geoAzimuthalEqualArea } from 'd3-geo';

/** Mean Earth radius in km, as in turf: one Earth model for every area of the project. */
export const EARTH_RADIUS_KM = 6371.0088;

/** Centre of the equal-area plane, [lng, lat]: about the middle of the mapped oblasts. */
const CENTRE: readonly [number, number] = [35, 49];

const projection = geoAzimuthalEqualArea()
  .rotate([-CENTRE[0], -CENTRE[1]])
  .scale(EARTH_RADIUS_KM)
  .translate([0, 0])
  .precision(0);

/** [lng, lat] to x, y in km (y to the south) in a Lambert azimuthal equal-area plane. */
export function toPlane(position: readonly [number, number]): [number, number] {
  const point = projection([position[0], position[1]]);
  if (!point) throw new RangeError(`[${position.join(', ')}] has no place in the plane`);
  return point;
}

/** x, y in km to [lng, lat]. */
export function fromPlane(point: readonly [number, number]): [number, number] {
  const position = projection.invert?.([point[0], point[1]]);
  if (!position) throw new RangeError(`${point.join(', ')} is no point of the plane`);
  return position;
}
