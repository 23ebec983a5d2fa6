import type { FeatureCollection, Geometry } from 'geojson';

/** `backdrop.json`: what surrounds the mapped oblasts; `kind` is land, oblast or country-border. */
export type Backdrop = FeatureCollection<Geometry, { readonly kind: string }>;
