import type { Problem } from '../../../src/data/tables/problem.ts';
import type { Tables } from '../rows.ts';

/** A rule that spans columns, rows or tables: what breaks it, everywhere. */
export type Rule = (tables: Tables) => Problem[];
