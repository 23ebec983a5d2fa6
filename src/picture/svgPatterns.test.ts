import { describe, expect, test } from 'vitest';
import { RESOLUTIONS } from '../domain/resolution.ts';
import { projectorOf } from './mercator.ts';
import { PALETTES, PRINT, type Palette } from './palette.ts';
import { paintOf, patterns, tileOf } from './svgPatterns.ts';

const projector = projectorOf({ zoom: 6, lat: 49, lng: 36.3 }, { width: 800, height: 600 });
const paints = (palette: Palette): string[] =>
  RESOLUTIONS.map((resolution) => paintOf(resolution, palette, ''));

describe.each(Object.entries({ ...PALETTES, print: PRINT }))('in %s', (_, palette) => {
  test('every resolution has a paint of its own, and every pattern that is used is there', () => {
    expect(new Set(paints(palette)).size).toBe(RESOLUTIONS.length);
    const defined = [...patterns(palette, '', projector).matchAll(/<pattern id="([^"]*)"/g)];
    const used = paints(palette).flatMap((paint) => /^url\(#(.*)\)$/.exec(paint)?.[1] ?? []);
    expect(new Set(defined.map(([, id]) => id))).toEqual(new Set(used));
  });

  test('what is disputed is hatched, what is contested is dotted', () => {
    expect(tileOf('disputed', palette)?.inside).toContain('<path');
    expect(tileOf('contested', palette)?.inside).toContain('<circle');
  });
});

describe('in print, without colour', () => {
  const tiles = { ru: tileOf('ru', PRINT), ua: tileOf('ua', PRINT) };
  const sizes = (tile: (typeof tiles)['ru']): string[] =>
    [...(tile?.inside ?? '').matchAll(/width="([^"]*)" height="([^"]*)" fill="([^"]*)"/g)].map(
      ([, width, height, fill]) => `${width} ${height} ${fill === PRINT.lines}`,
    );

  test('the holders’ lines lie and stand, alike in width, distance and ink', () => {
    const turned = sizes(tiles.ua).map((size) => size.replace(/^(\S+) (\S+)/, '$2 $1'));
    expect(sizes(tiles.ru)).toEqual(turned);
    expect(sizes(tiles.ru)).not.toEqual(sizes(tiles.ua));
    expect(tiles.ru?.side).toBe(tiles.ua?.side);
  });

  test('the tints are equally light, and the lines stand out from both', () => {
    const [ru, ua] = [luminance(PRINT.ru), luminance(PRINT.ua)];
    expect(Math.abs(ru - ua)).toBeLessThan(0.01);
    expect(contrast(PRINT.lines ?? '', PRINT.ru)).toBeGreaterThan(3);
    expect(contrast(PRINT.lines ?? '', PRINT.ua)).toBeGreaterThan(3);
    expect(contrast(PRINT.lines ?? '', PRINT.halo)).toBeGreaterThan(3);
  });

  test('type is black on white, and even faint names can be read', () => {
    expect([PRINT.label, PRINT.labelHalo]).toEqual(['#000000', '#ffffff']);
    expect(contrast(PRINT.faintLabel, PRINT.labelHalo)).toBeGreaterThan(7);
  });
});

/** Relative luminance of '#rrggbb', WCAG 2.2. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const value = parseInt(colour.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}
