/** Which places a picture shows, so that its description speaks of no other. */
import type { Dataset } from '../../domain/dataset.ts';
import { SIX_PLACES } from '../../domain/namedPlaces.ts';
import type { Place, PlaceId } from '../../domain/types.ts';
import { hiddenCells } from '../../picture/layers.ts';
import { projectorOf, type Size } from '../../picture/mercator.ts';
import type { Scene } from '../scene.ts';
import { cameraOf } from '../snapshot/mapPart.ts';

/** One of the six is shown when so much of it is in the picture, or so much of the picture is its. */
const LEAST_PART = 0.1;
/** Another oblast is what the picture shows when so much of the picture is its. */
const CONTEXT_PART = 1 / 3;

/** What the last picture showed: the days of a series are seen from one place. */
const lastOf = new WeakMap<Dataset, { key: string; places: readonly PlaceId[] }>();

/**
 * The six places that are inside the camera and not hidden, in their order, then other oblasts that
 * fill much of the picture. A cell counts as inside where its settlement's point is.
 * @param size of the map within the picture, px at the camera's zoom.
 */
export function placesInView(scene: Scene, size: Size): readonly PlaceId[] {
  const { dataset, view } = scene;
  const key = JSON.stringify([cameraOf(scene, size), size.width, size.height, view.hidden]);
  const last = lastOf.get(dataset);
  if (last?.key === key) return last.places;
  const places = findPlaces(scene, size);
  lastOf.set(dataset, { key, places });
  return places;
}

function findPlaces(scene: Scene, size: Size): readonly PlaceId[] {
  const { dataset, view } = scene;
  const seenHa = hectaresInside(scene, size);
  const picture = seenHa.reduce((sum, ha) => sum + ha, 0);
  const isShown = ({ id, kind, cells, isPartial }: Place): boolean => {
    if (!cells || isPartial || picture === 0 || view.hidden.includes(id)) return false;
    const seen = cells.reduce((sum, cell) => sum + (seenHa[cell] ?? 0), 0);
    if (!SIX_PLACES.includes(id)) return kind === 'oblast' && seen >= CONTEXT_PART * picture;
    const whole = cells.reduce((sum, cell) => sum + (dataset.cellHa[cell] ?? 0), 0);
    return seen > 0 && (seen >= LEAST_PART * whole || seen >= LEAST_PART * picture);
  };
  const rank = ({ id }: Place): number =>
    SIX_PLACES.includes(id) ? SIX_PLACES.indexOf(id) : SIX_PLACES.length;
  return dataset.places
    .filter(isShown)
    .sort((a, b) => rank(a) - rank(b))
    .map(({ id }) => id);
}

/** Hectares of each cell whose point is in the picture and whose place is not hidden; 0 otherwise. */
function hectaresInside(scene: Scene, size: Size): Float64Array {
  const { dataset, view } = scene;
  const projector = projectorOf(cameraOf(scene, size), size);
  const isHidden = hiddenCells(dataset, view.hidden);
  return Float64Array.from(dataset.settlements, ({ lng, lat }, cell) => {
    const [x, y] = projector.project(lng, lat);
    const isIn = x >= 0 && y >= 0 && x <= size.width && y <= size.height;
    return isIn && isHidden[cell] !== 1 ? (dataset.cellHa[cell] ?? 0) : 0;
  });
}
