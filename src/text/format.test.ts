import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, day } from '../domain/day.ts';
import { formatDay, formatDayShort } from './format.ts';

test.each([
  ['long', formatDay],
  ['short', formatDayShort],
] as const)('%s dates read as en-GB writes them', (month, format) => {
  const cldr = new Intl.DateTimeFormat('en-GB', {
    day: 'numeric',
    month,
    year: 'numeric',
    timeZone: 'UTC',
  });
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 3000 }), (days) => {
      const one = addDays(day('2022-01-01'), days);
      expect(format(one, 'en')).toBe(cldr.format(new Date(`${one}T00:00:00Z`)));
    }),
  );
});
