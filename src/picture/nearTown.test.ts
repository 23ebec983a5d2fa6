import { expect, test } from 'vitest';
import type { Label } from './labels.ts';
import { worldPx } from './mercator.ts';
import { nearTown } from './nearTown.ts';

const ZOOM = 6;
/** Degrees of longitude that are so many pixels. */
const px = (pixels: number): number => (360 * pixels) / worldPx(ZOOM);
const town = (lng: number, minZoom = 0): Label => ({
  text: 'Sudzha',
  lng,
  lat: 51,
  kind: 'town',
  minZoom,
});

test.each([
  { name: 'a pixel beside a town is the town', labels: [town(35)], at: 35 + px(1), is: 35 },
  {
    name: 'the nearer of two',
    labels: [town(35), town(35 + px(3))],
    at: 35 + px(2),
    is: 35 + px(3),
  },
  { name: 'further off is open country', labels: [town(35)], at: 35 + px(6), is: 35 + px(6) },
  { name: 'not a town without its name', labels: [town(35, 8)], at: 35 + px(1), is: 35 + px(1) },
  {
    name: 'not the name of an oblast',
    labels: [{ ...town(35), kind: 'oblast' as const }],
    at: 35 + px(1),
    is: 35 + px(1),
  },
])('$name', ({ labels, at, is }) => {
  expect(nearTown(labels, { zoom: ZOOM }, at, 51)).toEqual([is, 51]);
});
