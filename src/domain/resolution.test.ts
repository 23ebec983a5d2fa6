import { expect, test } from 'vitest';
import { combine, CONTESTED, RESOLUTIONS, RU, stanceOf, UA } from './resolution.ts';
import type { Holder, Status } from './types.ts';

test.each<{ status: Status; holder: Holder | null; stance: number; rule: string }>([
  { status: 'controlled', holder: 'ru', stance: RU, rule: 'names its holder' },
  { status: 'controlled', holder: 'ua', stance: UA, rule: 'names its holder' },
  { status: 'withdrawn', holder: 'ru', stance: RU, rule: 'names the side that gains' },
  { status: 'withdrawn', holder: 'ua', stance: UA, rule: 'names the side that gains' },
  { status: 'denied', holder: 'ru', stance: RU, rule: 'names whom the denier says holds it' },
  { status: 'denied', holder: 'ua', stance: UA, rule: 'names whom the denier says holds it' },
  { status: 'contested', holder: 'ru', stance: CONTESTED, rule: 'names no holder' },
  { status: 'contested', holder: 'ua', stance: CONTESTED, rule: 'names no holder' },
  { status: 'contested', holder: null, stance: CONTESTED, rule: 'names no holder' },
  { status: 'entered', holder: 'ru', stance: CONTESTED, rule: 'names no holder' },
  { status: 'entered', holder: 'ua', stance: CONTESTED, rule: 'names no holder' },
  { status: 'controlled', holder: null, stance: CONTESTED, rule: 'without a holder names none' },
])('$status with holder $holder $rule', ({ status, holder, stance }) => {
  expect(stanceOf(holder, status)).toBe(stance);
});

test.each([
  { positions: [], expected: 'unclaimed', rule: 'no position' },
  { positions: [RU], expected: 'ru', rule: 'all agree' },
  { positions: [UA], expected: 'ua', rule: 'all agree' },
  { positions: [CONTESTED], expected: 'contested', rule: 'all contested' },
  { positions: [RU, CONTESTED], expected: 'contested', rule: 'agreement that includes contested' },
  { positions: [UA, CONTESTED], expected: 'contested', rule: 'agreement that includes contested' },
  { positions: [RU, UA], expected: 'disputed', rule: 'two holders named' },
  { positions: [RU, UA, CONTESTED], expected: 'disputed', rule: 'two holders named' },
])('$expected: $rule', ({ positions, expected }) => {
  const has = (stance: number): boolean => positions.some((position) => position === stance);
  expect(RESOLUTIONS[combine(has(RU), has(UA), has(CONTESTED))]).toBe(expected);
});
