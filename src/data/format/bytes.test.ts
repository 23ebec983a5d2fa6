import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { RUNS } from '../../../tests/support/arbitraries.ts';
import { ByteReader, ByteWriter, expectMagic } from './bytes.ts';

function roundTrip(write: (writer: ByteWriter) => void): ByteReader {
  const writer = new ByteWriter();
  write(writer);
  return new ByteReader(writer.toBytes());
}

describe('whole numbers', () => {
  test.each([
    { value: 0, bytes: [0] },
    { value: 127, bytes: [127] },
    { value: 128, bytes: [128, 1] },
    { value: 300, bytes: [172, 2] },
  ])('$value takes the bytes $bytes', ({ value, bytes }) => {
    const writer = new ByteWriter();
    writer.unsigned(value);
    expect([...writer.toBytes()]).toEqual(bytes);
  });

  test('are read as they were written, up to 2^53', () => {
    fc.assert(
      fc.property(fc.array(fc.maxSafeNat()), (values) => {
        const reader = roundTrip((writer) => values.forEach((value) => writer.unsigned(value)));
        expect(values.map(() => reader.unsigned())).toEqual(values);
        expect(reader.isAtEnd).toBe(true);
      }),
      RUNS,
    );
  });

  test('with a sign are read as they were written, small ones from one byte', () => {
    const anySigned = fc.oneof(fc.integer(), fc.integer({ min: -(2 ** 52), max: 2 ** 52 - 1 }));
    fc.assert(
      fc.property(fc.array(anySigned), (values) => {
        const reader = roundTrip((writer) => values.forEach((value) => writer.signed(value)));
        expect(values.map(() => reader.signed())).toEqual(values);
      }),
      RUNS,
    );
    expect(roundTrip((writer) => writer.signed(-64)).unsigned()).toBe(127);
  });

  test.each([-1, 0.5, NaN, Infinity, 2 ** 53])('%d is none and throws a RangeError', (value) => {
    expect(() => new ByteWriter().unsigned(value)).toThrow(RangeError);
  });
});

test.each([[[]], [[128]], [[255, 255]]])(
  'the end in the middle of a number throws: %o',
  (bytes) => {
    const reader = new ByteReader(Uint8Array.from(bytes));
    expect(() => reader.unsigned()).toThrow(RangeError);
  },
);

test('a wrong or missing magic word throws with got and expected', () => {
  const reader = roundTrip((writer) => writer.text('CLX9'));
  expect(() => expectMagic(reader, 'CLG1')).toThrow('"CLX9" when expecting "CLG1"');
  expect(() => expectMagic(new ByteReader(new Uint8Array()), 'CLG1')).toThrow(RangeError);
});
