import { expect, test } from 'vitest';
import { webUrl } from './webUrl.ts';

test.each([
  ['https://example.org/a', 'https://example.org/a'],
  ['http://example.org/', 'http://example.org/'],
  ['javascript:alert(1)', null],
  ['data:text/html,x', null],
  ['/relative', null],
  ['', null],
  [null, null],
])('webUrl(%s)', (text, expected) => expect(webUrl(text)).toBe(expected));
