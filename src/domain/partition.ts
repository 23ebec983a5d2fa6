/**
 * The planar partition of the mapped oblasts into cells: vertices shared exactly between neighbours,
 * so that dissolving, fronts and areas need no geometry library at run time.
 * Positions are [lng, lat] in degrees, WGS 84.
 */
export type Position = [number, number];

export interface Partition {
  /** lng and lat of each vertex, interleaved. */
  readonly vertices: Float64Array;
  /** Vertex indexes of all rings, one after another; rings are counter-clockwise and not repeated at the end. */
  readonly ringVertices: Uint32Array;
  /** Ring `r` is `ringVertices[ringStart[r]] … ringVertices[ringStart[r + 1] - 1]`. */
  readonly ringStart: Uint32Array;
  /** Cell `c` has the rings `cellStart[c]` up to, not including, `cellStart[c + 1]`; none is a hole. */
  readonly cellStart: Uint32Array;
}

/** Every boundary segment once, with the cells on either side. */
export interface Segments {
  readonly from: Uint32Array;
  readonly to: Uint32Array;
  /** The cell to the left of from → to. */
  readonly left: Int32Array;
  /** The cell on the other side; -1 outside the mapped oblasts. */
  readonly right: Int32Array;
  /** Vertex and cell indexes are below these. */
  readonly vertexCount: number;
  readonly cellCount: number;
}

/** Whether a cell belongs to the set that is being drawn; -1 (outside) never does. */
export type CellTest = (cell: number) => boolean;

/** Pairs up the rings' directed segments. */
export function segmentsOf(partition: Partition): Segments {
  const { ringVertices, ringStart, cellStart } = partition;
  const count = ringVertices.length;
  const from = new Uint32Array(count);
  const to = new Uint32Array(count);
  const left = new Int32Array(count);
  const right = new Int32Array(count).fill(-1);
  const seen = new SegmentIndex(count);
  let used = 0;
  for (let cell = 0; cell + 1 < cellStart.length; cell++) {
    for (let ring = cellStart[cell] ?? 0; ring < (cellStart[cell + 1] ?? 0); ring++) {
      const first = ringStart[ring] ?? 0;
      const end = ringStart[ring + 1] ?? 0;
      let a = ringVertices[end - 1] ?? 0;
      for (let i = first; i < end; i++) {
        const b = ringVertices[i] ?? 0;
        const twin = seen.find(from, to, b, a);
        if (twin !== -1 && right[twin] === -1) right[twin] = cell;
        else {
          from[used] = a;
          to[used] = b;
          left[used] = cell;
          seen.add(a, b, used++);
        }
        a = b;
      }
    }
  }
  return {
    from: from.subarray(0, used),
    to: to.subarray(0, used),
    left: left.subarray(0, used),
    right: right.subarray(0, used),
    vertexCount: partition.vertices.length / 2,
    cellCount: partition.cellStart.length - 1,
  };
}

/** Open addressing from a directed segment to its number; a Map of keys is five times slower. */
class SegmentIndex {
  readonly #slots: Int32Array;
  readonly #mask: number;

  constructor(count: number) {
    const size = 2 ** Math.ceil(Math.log2(Math.max(4, count * 2)));
    this.#slots = new Int32Array(size).fill(-1);
    this.#mask = size - 1;
  }

  add(a: number, b: number, value: number): void {
    let slot = this.#hash(a, b);
    while (this.#slots[slot] !== -1) slot = (slot + 1) & this.#mask;
    this.#slots[slot] = value;
  }

  find(from: Uint32Array, to: Uint32Array, a: number, b: number): number {
    let slot = this.#hash(a, b);
    for (;;) {
      const value = this.#slots[slot] ?? -1;
      if (value === -1 || (from[value] === a && to[value] === b)) return value;
      slot = (slot + 1) & this.#mask;
    }
  }

  #hash(a: number, b: number): number {
    return (Math.imul(a, 0x9e3779b1) ^ Math.imul(b, 0x85ebca6b)) & this.#mask;
  }
}

/** The group of cells that are drawn in no area. */
export const NO_GROUP = 255;

/**
 * Closed lines of vertex indexes around the cells that pass the test, the set on the left: outer
 * rings counter-clockwise, holes clockwise. The first vertex is not repeated. Empty for no cells.
 */
export function outline(segments: Segments, isInside: CellTest): number[][] {
  const groupOf = new Uint8Array(segments.cellCount).map((_, cell) =>
    isInside(cell) ? 0 : NO_GROUP,
  );
  return outlines(segments, groupOf, 1)[0] ?? [];
}

/**
 * The outlines of several sets of cells in one pass: `groupOf` gives each cell's set, from 0 up to,
 * not including, `groups`, or NO_GROUP.
 */
export function outlines(segments: Segments, groupOf: Uint8Array, groups: number): number[][][] {
  const chains = Array.from({ length: groups }, () => new Chain());
  const { from, to, left, right } = segments;
  for (let i = 0; i < from.length; i++) {
    const ours = groupOf[left[i] ?? 0] ?? NO_GROUP;
    const theirs = right[i] === -1 ? NO_GROUP : (groupOf[right[i] ?? 0] ?? NO_GROUP);
    if (ours === theirs) continue;
    chains[ours]?.add(from[i] ?? 0, to[i] ?? 0);
    chains[theirs]?.add(to[i] ?? 0, from[i] ?? 0);
  }
  const head = new Int32Array(segments.vertexCount).fill(NONE);
  return chains.map((chain) => chain.rings(head));
}

/** No segment. */
const NONE = -1;

/** Directed segments of one set of cells. */
class Chain {
  readonly #from: number[] = [];
  readonly #to: number[] = [];

  add(from: number, to: number): void {
    this.#from.push(from);
    this.#to.push(to);
  }

  /**
   * Follows the segments until each is used once; every segment set of an area closes on itself.
   * @param head NONE for each vertex; left as it was found, so that the next chain can use it.
   */
  rings(head: Int32Array): number[][] {
    const [from, to] = [this.#from, this.#to];
    // A linked list of the segments that start from a vertex, last first.
    const next = from.map((vertex, segment) => {
      const before = head[vertex] ?? NONE;
      head[vertex] = segment;
      return before;
    });
    const take = (vertex: number): number => {
      const segment = head[vertex] ?? NONE;
      if (segment === NONE) return NONE;
      head[vertex] = next[segment] ?? NONE;
      return to[segment] ?? NONE;
    };
    const rings: number[][] = [];
    for (const start of from) {
      while (head[start] !== NONE) {
        const ring = [start];
        for (let at = take(start); at !== start && at !== NONE; at = take(at)) ring.push(at);
        rings.push(ring);
      }
    }
    return rings;
  }
}

/**
 * Lines of vertex indexes along the segments whose two sides pass the test, joined end to end where
 * they meet. Used for fronts and borders.
 */
export function lines(
  segments: Segments,
  isLine: (left: number, right: number) => boolean,
): number[][] {
  const next = new Map<number, number[]>();
  const link = (a: number, b: number): void => {
    const known = next.get(a);
    if (known) known.push(b);
    else next.set(a, [b]);
  };
  for (let i = 0; i < segments.from.length; i++) {
    if (!isLine(segments.left[i] ?? -1, segments.right[i] ?? -1)) continue;
    link(segments.from[i] ?? 0, segments.to[i] ?? 0);
    link(segments.to[i] ?? 0, segments.from[i] ?? 0);
  }
  // Odd vertices (ends and junctions) first, so that lines do not start in their middle.
  const [odd, even]: [number[], number[]] = [[], []];
  for (const [vertex, others] of next) (others.length % 2 === 1 ? odd : even).push(vertex);
  const found: number[][] = [];
  for (const start of [...odd, ...even]) {
    while (next.get(start)?.length) found.push(walkOpen(next, start));
  }
  return found;
}

function walkOpen(next: Map<number, number[]>, start: number): number[] {
  const line = [start];
  let at = start;
  for (;;) {
    const to = next.get(at)?.pop();
    if (to === undefined) return line;
    const back = next.get(to);
    back?.splice(back.indexOf(at), 1);
    line.push(to);
    at = to;
  }
}

/** The position of a vertex. */
export function positionOf(partition: Partition, vertex: number): Position {
  return [partition.vertices[vertex * 2] ?? 0, partition.vertices[vertex * 2 + 1] ?? 0];
}

/** The rings of a cell as closed lists of positions. */
export function cellRings(partition: Partition, cell: number): Position[][] {
  const rings: Position[][] = [];
  for (
    let ring = partition.cellStart[cell] ?? 0;
    ring < (partition.cellStart[cell + 1] ?? 0);
    ring++
  ) {
    const vertices = partition.ringVertices.subarray(
      partition.ringStart[ring],
      partition.ringStart[ring + 1],
    );
    const positions = Array.from(vertices, (vertex) => positionOf(partition, vertex));
    rings.push([...positions, ...positions.slice(0, 1)]);
  }
  return rings;
}
