import type { Feature, FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import { union, type Geom } from 'polyclip-ts';
import type { Dataset } from '../../src/domain/dataset.ts';
import { cellRings } from '../../src/domain/partition.ts';
import type { Place, PlaceId } from '../../src/domain/types.ts';

const LEGAL_NOTE =
  'Lines and shares show what the named sources state; they express no view on legal status.';
const CLAIMED_NOTE = 'In Ukraine; claimed by Russia, not recognised by the UN General Assembly.';
const NOTES: Readonly<Record<string, string>> = {
  kursk: 'In Russia.',
  'kursk-incursion-zone':
    'Union of the cells that the base track ever showed as held by Ukraine in Kursk oblast.',
  sudzha:
    'The area nearer to Sudzha than to any other settlement of the gazetteer: not the town limits.',
  donetsk: CLAIMED_NOTE,
  luhansk: CLAIMED_NOTE,
  zaporizhzhia: CLAIMED_NOTE,
  kherson: CLAIMED_NOTE,
};

/** What each published layer file holds, by place. */
const LAYERS: readonly (readonly PlaceId[])[] = [
  ['kursk', 'kursk-incursion-zone'],
  ['sudzha'],
  ['donetsk'],
  ['luhansk'],
  ['zaporizhzhia'],
  ['kherson'],
] as unknown as readonly (readonly PlaceId[])[];

/**
 * The six places as RFC 7946 feature collections, by file name. An oblast is its border polygon; the
 * incursion zone and Sudzha are unions of cells. Positions are [lng, lat], at most 5 decimals.
 */
export function placeLayers(
  dataset: Dataset,
  oblasts: FeatureCollection<Polygon | MultiPolygon>,
): Map<string, FeatureCollection> {
  return new Map(
    LAYERS.map((ids) => {
      const features = ids.map((id): Feature => featureOf(placeIn(dataset, id), dataset, oblasts));
      return [`${ids[0] ?? ''}.geojson`, { type: 'FeatureCollection', features }];
    }),
  );
}

function featureOf(
  place: Place,
  dataset: Dataset,
  oblasts: FeatureCollection<Polygon | MultiPolygon>,
): Feature {
  const border = oblasts.features.find((feature) => feature.id === place.id);
  const cells = [...(place.cells ?? [])];
  const [first, ...rest] = cells.map(
    (cell) => cellRings(dataset.partition, cell).map((ring) => [ring]) as Geom,
  );
  return {
    type: 'Feature',
    id: place.id,
    properties: {
      id: place.id,
      name: place.name,
      kind: place.kind,
      km2: Math.round(cells.reduce((sum, cell) => sum + (dataset.cellHa[cell] ?? 0), 0)) / 100,
      officialKm2: place.officialKm2,
      note: `${NOTES[place.id] ?? ''} ${LEGAL_NOTE}`.trim(),
      attribution: 'Natural Earth (borders), GeoNames (settlements), Claimline (cells), CC BY 4.0',
    },
    geometry: border?.geometry ?? {
      type: 'MultiPolygon',
      coordinates: first ? (union(first, ...rest) as MultiPolygon['coordinates']) : [],
    },
  };
}

function placeIn(dataset: Dataset, id: PlaceId): Place {
  const place = dataset.places.find((candidate) => candidate.id === id);
  if (!place?.cells) throw new Error(`places.csv has no mapped place ${id}`);
  return place;
}
