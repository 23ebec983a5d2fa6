/** The domain's words as readers see them. The same verbs for both sides. */
import type { Fate } from '../../domain/position.ts';
import type { Resolution } from '../../domain/resolution.ts';
import type { Holder, Kind, Qualifier, Side, Status } from '../../domain/types.ts';

export const words = {
  holder: { ru: 'Russia', ua: 'Ukraine' } satisfies Record<Holder, string>,
  /** "Russian-held", "Ukrainian-held". */
  holderAdjective: { ru: 'Russian', ua: 'Ukrainian' } satisfies Record<Holder, string>,
  resolution: {
    ru: 'Held by Russia',
    ua: 'Held by Ukraine',
    contested: 'Contested',
    disputed: 'Disputed',
    unclaimed: 'No claim',
  } satisfies Record<Resolution, string>,
  resolutionMeaning: {
    ru: 'every claimant with a position names Russia',
    ua: 'every claimant with a position names Ukraine',
    contested: 'fighting or unclear; nobody’s holding is undisputed',
    disputed: 'claimants name different holders',
    unclaimed: 'no claimant that is on has a position',
  } satisfies Record<Resolution, string>,
  side: {
    'ru-official': 'Russian officials and state bodies',
    'ua-official': 'Ukrainian officials and state bodies',
    osint: 'Open-source analysts',
    media: 'Media',
    'third-party-official': 'Other governments',
  } satisfies Record<Side, string>,
  sideShort: {
    'ru-official': 'Russian official',
    'ua-official': 'Ukrainian official',
    osint: 'open-source',
    media: 'media',
    'third-party-official': 'other government',
  } satisfies Record<Side, string>,
  kind: {
    control: 'control of a settlement',
    share: 'share',
    area: 'area',
    'area-change': 'area won or lost',
    'settlement-count': 'number of settlements',
    'settlement-count-change': 'settlements won or lost',
    statement: 'statement without a figure',
  } satisfies Record<Kind, string>,
  status: {
    controlled: 'held by',
    contested: 'contested; claim made for',
    entered: 'entered by',
    withdrawn: 'other side withdrew; held by',
    denied: 'denied; said to be held by',
  } satisfies Record<Status, string>,
  qualifier: {
    exactly: '',
    about: 'about ',
    'at-least': 'at least ',
    'more-than': 'more than ',
    'less-than': 'less than ',
    'at-most': 'at most ',
  } satisfies Record<Qualifier, string>,
  fate: {
    counts: 'counts',
    disabled: 'claimant is switched off',
    'no-track': 'no base track is chosen',
    later: 'dated after this day',
    superseded: 'replaced by a later claim of the same claimant',
    lapsed: 'lapsed',
  } satisfies Record<Fate, string>,
  /** How many speak, and how many of them independently. */
  origins: (claimants: number, origins: number) =>
    `${claimants} ${claimants === 1 ? 'claimant' : 'claimants'}, ${origins} independent ${origins === 1 ? 'origin' : 'origins'}`,
  /** Where a figure or a position rests on others' figures alone. */
  restsOn: (names: string) => `rests on the figures of ${names}`,
  neutrality:
    'Lines and shares show what the named sources state; they express no view on legal status.',
} as const;
