/** `geometry.bin`: the partition, the area of each cell, the position of each named settlement. */
import type { Partition } from '../../domain/partition.ts';
import { ByteReader, ByteWriter, expectMagic } from './bytes.ts';

const MAGIC = 'CLG1';
/** Coordinates are stored in steps of 1e-4 degree. */
const STEPS_PER_DEGREE = 10_000;

export interface GeometryFile {
  readonly partition: Partition;
  /** Hectares by cell. */
  readonly cellHa: Float64Array;
  /** lng, lat by cell, interleaved; NaN where the point is not stored (sites, water). */
  readonly points: Float64Array;
}

export function encodeGeometry({ partition, cellHa, points }: GeometryFile): Uint8Array {
  const writer = new ByteWriter();
  const { vertices, ringVertices, ringStart, cellStart } = partition;
  const cells = cellStart.length - 1;
  writer.text(MAGIC);
  writer.unsigned(vertices.length / 2);
  writer.unsigned(cells);
  for (const axis of [0, 1]) {
    let before = 0;
    for (let i = axis; i < vertices.length; i += 2)
      before = writeDelta(writer, vertices[i] ?? 0, before);
  }
  eachRow(cellStart, (length) => writer.unsigned(length));
  eachRow(ringStart, (length) => writer.unsigned(length));
  let seen = 0;
  for (const vertex of ringVertices) {
    writer.unsigned(seen - vertex);
    if (vertex === seen) seen++;
  }
  for (const ha of cellHa) writer.unsigned(ha);
  for (let cell = 0; cell < cells; cell++) writer.unsigned(Number.isNaN(points[cell * 2]) ? 0 : 1);
  for (const axis of [0, 1]) {
    let before = 0;
    for (let i = axis; i < points.length; i += 2) {
      const value = points[i] ?? NaN;
      if (!Number.isNaN(value)) before = writeDelta(writer, value, before);
    }
  }
  return writer.toBytes();
}

export function decodeGeometry(bytes: Uint8Array): GeometryFile {
  const reader = new ByteReader(bytes);
  expectMagic(reader, MAGIC);
  const vertices = new Float64Array(reader.unsigned() * 2);
  const cells = reader.unsigned();
  for (const axis of [0, 1]) readDeltas(reader, vertices, axis, () => true);
  const cellStart = readRows(reader, cells);
  const ringStart = readRows(reader, cellStart[cells] ?? 0);
  const ringVertices = new Uint32Array(ringStart[ringStart.length - 1] ?? 0);
  let seen = 0;
  for (let i = 0; i < ringVertices.length; i++) {
    const vertex = seen - reader.unsigned();
    if (vertex === seen) seen++;
    ringVertices[i] = vertex;
  }
  const cellHa = new Float64Array(cells);
  for (let i = 0; i < cells; i++) cellHa[i] = reader.unsigned();
  const isStored = Uint8Array.from({ length: cells }, () => reader.unsigned());
  const points = new Float64Array(cells * 2).fill(NaN);
  for (const axis of [0, 1]) readDeltas(reader, points, axis, (cell) => isStored[cell] === 1);
  return { partition: { vertices, ringVertices, ringStart, cellStart }, cellHa, points };
}

function writeDelta(writer: ByteWriter, degrees: number, before: number): number {
  const steps = Math.round(degrees * STEPS_PER_DEGREE);
  writer.signed(steps - before);
  return steps;
}

function readDeltas(
  reader: ByteReader,
  into: Float64Array,
  axis: number,
  isStored: (row: number) => boolean,
): void {
  let steps = 0;
  for (let row = 0; row * 2 < into.length; row++) {
    if (!isStored(row)) continue;
    steps += reader.signed();
    into[row * 2 + axis] = steps / STEPS_PER_DEGREE;
  }
}

function eachRow(start: Uint32Array, visit: (length: number) => void): void {
  for (let row = 0; row + 1 < start.length; row++) visit((start[row + 1] ?? 0) - (start[row] ?? 0));
}

function readRows(reader: ByteReader, rows: number): Uint32Array {
  const start = new Uint32Array(rows + 1);
  for (let row = 0; row < rows; row++) start[row + 1] = (start[row] ?? 0) + reader.unsigned();
  return start;
}
