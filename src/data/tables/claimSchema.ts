/** What `datapackage.json` says a row of claims is. */
import descriptor from '../../../data/datapackage.json' with { type: 'json' };
import type { Field } from './schema.ts';

export const CLAIM_FIELDS: readonly Field[] = (
  descriptor.resources as readonly { name: string; schema?: { fields: unknown } }[]
).find(({ name }) => name === 'claims')?.schema?.fields as readonly Field[];
