/** Points of open country on the map, away from every line and label point, with their cells. */
import type { Page } from 'playwright-core';
import { CellPicker } from '../../../src/domain/pick.ts';
import { positionOf } from '../../../src/domain/partition.ts';
import { toUnit, worldPx } from '../../../src/picture/mercator.ts';
import type { Dataset } from '../../../src/domain/dataset.ts';
import { coloursAt } from './mapInPage.ts';

type Point = readonly [x: number, y: number];

/** Half the width of a front line's halo, and a little. */
const CLEAR_PX = 5;

export interface OpenCell {
  readonly cell: number;
  readonly at: readonly [lng: number, lat: number];
}

/** Cells of an oblast's sites whose middle is clear of every cell edge at a zoom. */
export function openCells(dataset: Dataset, oblast: string, zoom: number): OpenCell[] {
  const picker = new CellPicker(dataset.partition);
  return dataset.settlements.flatMap((settlement, cell) => {
    if (settlement.kind !== 'site' || settlement.oblast !== (oblast as string)) return [];
    const corners = cornersOf(dataset, cell);
    if (corners.length === 0) return [];
    const mean = (axis: 0 | 1): number =>
      corners.reduce((sum, corner) => sum + corner[axis], 0) / corners.length;
    const at = [mean(0), mean(1)] as const;
    const room = clearance(
      toUnit(...at),
      corners.map((corner) => toUnit(...corner)),
    );
    return room * worldPx(zoom) > CLEAR_PX && picker.at(...at) === cell ? [{ cell, at }] : [];
  });
}

/** One such point, as roomy as the oblast has. */
export function openPoint(dataset: Dataset, oblast: string): OpenCell {
  for (let zoom = 5; zoom < 12; zoom += 0.5) {
    const [found] = openCells(dataset, oblast, zoom);
    if (found) return found;
  }
  throw new Error(`${oblast} has no open country`);
}

/** The colour that most of the cells show: names and points may stand over some. */
export async function commonColour(page: Page, cells: readonly OpenCell[]): Promise<string> {
  const colours = await coloursAt(
    page,
    cells.map(({ at }) => at),
  );
  const counts = new Map<string, number>();
  for (const colour of colours)
    if (colour !== null) counts.set(colour, (counts.get(colour) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? 'none';
}

/** [lng, lat] of the cell's first ring; empty when it has more than one. */
function cornersOf({ partition }: Dataset, cell: number): Point[] {
  const { cellStart, ringStart, ringVertices } = partition;
  const ring = cellStart[cell] ?? 0;
  if ((cellStart[cell + 1] ?? 0) !== ring + 1) return [];
  return [...ringVertices.subarray(ringStart[ring], ringStart[ring + 1])].map((vertex) =>
    positionOf(partition, vertex),
  );
}

/** Distance from a point to the nearest edge of a ring. */
function clearance([x, y]: Point, ring: readonly Point[]): number {
  return ring.reduce((least, [ax, ay], i) => {
    const [bx, by] = ring[(i + 1) % ring.length] ?? [ax, ay];
    const [dx, dy] = [bx - ax, by - ay];
    const along = ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy || 1);
    const t = Math.min(1, Math.max(0, along));
    return Math.min(least, Math.hypot(ax + t * dx - x, ay + t * dy - y));
  }, Infinity);
}

/** Whether two colours '#rrggbb' are the same but for rounding. */
export function isColour(found: string, wanted: string): boolean {
  return [1, 3, 5].every((at) => Math.abs(channel(found, at) - channel(wanted, at)) <= 6);
}

function channel(colour: string, at: number): number {
  return parseInt(colour.slice(at, at + 2), 16);
}
