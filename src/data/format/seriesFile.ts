/** `series.bin`: every dated reading, column by column. */
import { NEVER } from '../../domain/day.ts';
import type { Series } from '../../domain/series.ts';
import { ByteReader, ByteWriter, expectMagic } from './bytes.ts';

const MAGIC = 'CLS1';

export function encodeSeries(series: Series): Uint8Array {
  const writer = new ByteWriter();
  const settlements = series.start.length - 1;
  const entries = series.claimant.length;
  writer.text(MAGIC);
  writer.unsigned(settlements);
  for (let i = 0; i < settlements; i++)
    writer.unsigned((series.start[i + 1] ?? 0) - (series.start[i] ?? 0));
  for (let i = 0; i < entries; i++) writer.unsigned(series.claimant[i] ?? 0);
  let before = 0;
  for (let i = 0; i < entries; i++) {
    writer.signed((series.asOf[i] ?? 0) - before);
    before = series.asOf[i] ?? 0;
  }
  for (let i = 0; i < entries; i++)
    writer.unsigned((series.statedOn[i] ?? 0) - (series.asOf[i] ?? 0));
  for (let i = 0; i < entries; i++) writer.unsigned(series.stance[i] ?? 0);
  for (let i = 0; i < entries; i++) {
    const until = series.until[i] ?? NEVER;
    writer.unsigned(until === NEVER ? 0 : until - (series.asOf[i] ?? 0) + 1);
  }
  for (let i = 0; i < entries; i++) writer.unsigned((series.claim[i] ?? -1) + 1);
  return writer.toBytes();
}

export function decodeSeries(bytes: Uint8Array): Series {
  const reader = new ByteReader(bytes);
  expectMagic(reader, MAGIC);
  const settlements = reader.unsigned();
  const start = new Uint32Array(settlements + 1);
  for (let i = 0; i < settlements; i++) start[i + 1] = (start[i] ?? 0) + reader.unsigned();
  const entries = start[settlements] ?? 0;
  const settlement = new Uint16Array(entries);
  for (let i = 0; i < settlements; i++) settlement.fill(i, start[i], start[i + 1]);
  const claimant = Uint8Array.from({ length: entries }, () => reader.unsigned());
  let before = 0;
  const asOf = Int32Array.from({ length: entries }, () => (before += reader.signed()));
  const statedOn = Int32Array.from(asOf, (day) => day + reader.unsigned());
  const stance = Uint8Array.from({ length: entries }, () => reader.unsigned());
  const until = Int32Array.from(asOf, (day) => {
    const offset = reader.unsigned();
    return offset === 0 ? NEVER : day + offset - 1;
  });
  const claim = Int32Array.from({ length: entries }, () => reader.unsigned() - 1);
  return { start, settlement, claimant, asOf, statedOn, stance, until, claim };
}
