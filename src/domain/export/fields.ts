/** Columns that several tables share, so that one word means one thing everywhere. */
import { CLOCKS } from '../query.ts';
import { RESOLUTIONS } from '../resolution.ts';
import { HOLDERS, SIDES, STATUSES } from '../types.ts';
import type { Field } from './table.ts';

export const DATE: Field = {
  name: 'date',
  type: 'date',
  isRequired: true,
  description: 'The day asked about: the state at its end.',
};

export const CLOCK: Field = {
  name: 'clock',
  type: 'string',
  isRequired: true,
  values: CLOCKS,
  description:
    'asof: claims count from the day they describe; said: from the day they were stated.',
};

/** The settlement that carries a cell. */
export const SETTLEMENT: readonly Field[] = [
  { name: 'settlement', type: 'string', isRequired: true, description: 'Id of the settlement.' },
  {
    name: 'settlement_name',
    type: 'string',
    description: 'English name; empty for a site or water.',
  },
  {
    name: 'settlement_kind',
    type: 'string',
    isRequired: true,
    values: ['settlement', 'site', 'water'],
    description: 'site: a sampling point in open country; water: a site in open water.',
  },
  { name: 'oblast', type: 'string', isRequired: true, description: 'Id of its oblast.' },
];

export const RESOLUTION: Field = {
  name: 'resolution',
  type: 'string',
  isRequired: true,
  values: RESOLUTIONS,
  description:
    'What the enabled claimants together say; disputed: at least two name different holders.',
};

const STANCES = ['ru', 'ua', 'contested'] as const;

export const stance = (name: string, description: string): Field => ({
  name,
  type: 'string',
  values: STANCES,
  description,
});

/** What is known of one claimant's position. */
export const POSITION: readonly Field[] = [
  {
    name: 'status',
    type: 'string',
    values: STATUSES,
    description: 'The status claimed; empty for a reading of the base track.',
  },
  {
    name: 'holder',
    type: 'string',
    values: HOLDERS,
    description: 'Whom the claim names; empty for a reading of the base track.',
  },
  { name: 'as_of', type: 'date', description: 'The day described.' },
  { name: 'stated_on', type: 'date', description: 'The day it was stated.' },
  { name: 'until', type: 'date', description: 'First day on which it is no longer asserted.' },
  {
    name: 'claim',
    type: 'string',
    description: 'Id of the claim; empty for a reading of the base track.',
  },
];

export const SIDE: Field = {
  name: 'side',
  type: 'string',
  values: SIDES,
  description: 'The side the claimant speaks for.',
};
