/** Patterns are anchored to a point of the Earth, so that they move with the map. [lng, lat] */
export const PATTERN_ORIGIN: readonly [number, number] = [36, 49];
