import { positionOf, type Partition } from './partition.ts';

/** Finds the cell at a position; built once per partition. */
export class CellPicker {
  readonly #partition: Partition;
  /** west, south, east, north of each cell. */
  readonly #boxes: Float64Array;

  constructor(partition: Partition) {
    this.#partition = partition;
    const cells = partition.cellStart.length - 1;
    this.#boxes = new Float64Array(cells * 4);
    for (let cell = 0; cell < cells; cell++) this.#boxes.set(boxOf(partition, cell), cell * 4);
  }

  /** Index of the cell that contains [lng, lat]; null outside the mapped oblasts. */
  at(lng: number, lat: number): number | null {
    const boxes = this.#boxes;
    for (let cell = 0, i = 0; i < boxes.length; cell++, i += 4) {
      const isNear =
        lng >= (boxes[i] ?? 0) &&
        lat >= (boxes[i + 1] ?? 0) &&
        lng <= (boxes[i + 2] ?? 0) &&
        lat <= (boxes[i + 3] ?? 0);
      if (isNear && contains(this.#partition, cell, lng, lat)) return cell;
    }
    return null;
  }
}

function boxOf(partition: Partition, cell: number): [number, number, number, number] {
  const box: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity];
  eachVertex(partition, cell, ([lng, lat]) => {
    box[0] = Math.min(box[0], lng);
    box[1] = Math.min(box[1], lat);
    box[2] = Math.max(box[2], lng);
    box[3] = Math.max(box[3], lat);
  });
  return box;
}

/** Even–odd rule over all rings of the cell. */
function contains(partition: Partition, cell: number, lng: number, lat: number): boolean {
  let isInside = false;
  eachVertex(partition, cell, ([bLng, bLat], [aLng, aLat]) => {
    const crosses =
      aLat > lat !== bLat > lat && lng < ((bLng - aLng) * (lat - aLat)) / (bLat - aLat) + aLng;
    if (crosses) isInside = !isInside;
  });
  return isInside;
}

function eachVertex(
  partition: Partition,
  cell: number,
  visit: (position: readonly [number, number], before: readonly [number, number]) => void,
): void {
  const { cellStart, ringStart, ringVertices } = partition;
  for (let ring = cellStart[cell] ?? 0; ring < (cellStart[cell + 1] ?? 0); ring++) {
    const end = ringStart[ring + 1] ?? 0;
    let before = positionOf(partition, ringVertices[end - 1] ?? 0);
    for (let i = ringStart[ring] ?? 0; i < end; i++) {
      const position = positionOf(partition, ringVertices[i] ?? 0);
      visit(position, before);
      before = position;
    }
  }
}
