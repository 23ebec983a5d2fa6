/**
 * What a browser test is: a name, the browser it wants, and what it does. The runner is our own and
 * small, since `@playwright/test` brings a browser download and a second configuration, and nothing
 * of it is needed beyond "run these, two at a time, and count".
 */
import type { App } from './app.ts';

export interface Setting {
  readonly width: number;
  readonly height: number;
  readonly scheme: 'light' | 'dark';
  readonly hasTouch: boolean;
  /** Reduced motion is the rule, so that a step is painted at once. */
  readonly motion: 'reduce' | 'no-preference';
  readonly hasWebGl: boolean;
  /** Console messages that this test provokes on purpose. */
  readonly expected: RegExp | null;
}

export const DESKTOP: Setting = {
  width: 1440,
  height: 900,
  scheme: 'light',
  hasTouch: false,
  motion: 'reduce',
  hasWebGl: true,
  expected: null,
};

export const PHONE: Partial<Setting> = { width: 390, height: 844, hasTouch: true };

export interface Scenario {
  readonly name: string;
  readonly setting: Setting;
  readonly run: (app: App) => Promise<void>;
}

/** A test on a desktop with WebGL and reduced motion, unless `setting` says otherwise. */
export function scenario(
  name: string,
  run: (app: App) => Promise<void>,
  setting: Partial<Setting> = {},
): Scenario {
  return { name, run, setting: { ...DESKTOP, ...setting } };
}
