/** Which rows of a long table are in sight. Pure. */

export interface RowWindow {
  readonly first: number;
  /** After the last one. */
  readonly end: number;
}

export interface Scrolled {
  readonly rows: number;
  readonly rowPx: number;
  readonly scrollTop: number;
  /** Of what scrolls, with the head of the table. */
  readonly height: number;
}

/** Made beyond both ends, so that the next row is there before it is scrolled or tabbed to. */
const BEYOND = 12;

/** The rows in sight and some beyond; a scroll position past the end counts as the end. */
export function windowOf({ rows, rowPx, scrollTop, height }: Scrolled): RowWindow {
  const inSight = Math.ceil(height / rowPx);
  const top = Math.min(Math.max(0, Math.floor(scrollTop / rowPx)), Math.max(0, rows - inSight));
  return {
    first: Math.max(0, top - BEYOND),
    end: Math.min(rows, top + inSight + BEYOND),
  };
}
