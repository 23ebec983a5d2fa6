import type { Position } from '../../src/domain/partition.ts';

/** The lines that path data of "m", "h" and "z" alone draws, in pixels to a tenth; rings are closed. */
export function drawnLines(data: string): Position[][] {
  let [x, y] = [0, 0];
  return [...data.matchAll(/m([^mhz]*)(h0|z)?/g)].map(([, pairs = '', end]) => {
    const numbers = (pairs.match(/-?(?:\d+\.?\d*|\.\d+)/g) ?? []).map((text) =>
      Math.round(Number(text) * 10),
    );
    const line: Position[] = [];
    for (let i = 0; i < numbers.length; i += 2) {
      [x, y] = [x + (numbers[i] ?? 0), y + (numbers[i + 1] ?? 0)];
      line.push([x / 10, y / 10]);
    }
    const [first] = line;
    if (end === 'z' && first) {
      [x, y] = [Math.round(first[0] * 10), Math.round(first[1] * 10)];
      line.push(first);
    }
    return line;
  });
}
