import { afterEach, beforeEach } from 'vitest';

/**
 * Console silence: a test during which anything reaches `console.warn` or `console.error` fails.
 * A test that expects a message replaces the method itself (`vi.spyOn(console, 'warn')` with a
 * mock implementation) and asserts on what it got; its own replacement is then left alone.
 */
const WATCHED = ['warn', 'error'] as const;

const originals = { warn: console.warn, error: console.error };
let heard: string[] = [];

beforeEach(() => {
  heard = [];
  for (const level of WATCHED) {
    console[level] = (...parts: unknown[]) => {
      heard.push(`console.${level}: ${parts.map(String).join(' ')}`);
    };
  }
});

afterEach(() => {
  for (const level of WATCHED) console[level] = originals[level];
  if (heard.length > 0) throw new Error(`Unexpected console output:\n${heard.join('\n')}`);
});
