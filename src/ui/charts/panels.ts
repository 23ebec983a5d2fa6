/** The panels of a place's charts, one above the other over one axis of days. Pure. */
import type { Holder } from '../../domain/types.ts';
import type { DayRange } from '../chart/timeScale.ts';
import { roundDomain, valueScale, type ValueScale } from '../chart/valueScale.ts';
import type { AreaBar, CountBar } from './changeBars.ts';
import type { LevelUnit } from './chartPlaces.ts';
import type { Mark } from './levelClaims.ts';
import type { MappedDay } from './mappedRun.ts';
import type { ResolvedStretch } from './stretches.ts';

interface Placed {
  /** Pixels from the top of the first plot. */
  readonly top: number;
  readonly scale: ValueScale;
}

export interface LevelPanelPlan extends Placed {
  readonly kind: 'level';
  readonly holder: Holder;
  /** Without the days that `Panels.isCut` speaks of. */
  readonly run: readonly MappedDay[];
  readonly marks: readonly Mark[];
}
export interface AreaPanelPlan extends Placed {
  readonly kind: 'area-change';
  readonly bars: readonly AreaBar[];
}
export interface CountPanelPlan extends Placed {
  readonly kind: 'settlement-count-change';
  readonly bars: readonly CountBar[];
}
export interface StripPanelPlan extends Placed {
  readonly kind: 'holder';
  readonly stretches: readonly ResolvedStretch[];
  readonly marks: readonly Mark[];
}
export type PanelPlan = StripPanelPlan | LevelPanelPlan | AreaPanelPlan | CountPanelPlan;

export interface Panels {
  readonly plans: readonly PanelPlan[];
  /** Height of all together, without the outer margins. */
  readonly height: number;
  /** Whether days without the base track lie beyond an axis, and none of them is drawn. */
  readonly isCut: boolean;
}

const LEVEL_PX = 224;
const AREA_PX = 144;
const COUNT_PX = 112;
const STRIP_PANEL_PX = 132;
/** Between two plots: the axis of the upper, the title of the lower. */
const GAP_PX = 76;

export interface Drawn {
  readonly unit: LevelUnit;
  /** Days of the base track; null where none is on. */
  readonly covered: DayRange | null;
  readonly levels: readonly { holder: Holder; run: readonly MappedDay[]; marks: readonly Mark[] }[];
  readonly areas: readonly AreaBar[];
  readonly counts: readonly CountBar[];
}

/**
 * Levels first, then changes; a panel of changes only where there are any. Both holders' axes cover
 * the same span, so that a point of one is as high as a point of the other; the axes of changes go
 * through 0. Where there is a base track, an axis is fitted to its days: before it, only single claims
 * are mapped, and their band would flatten all that follows.
 */
export function panelsOf({ unit, covered, levels, areas, counts }: Drawn): Panels {
  const plans: PanelPlan[] = [];
  let top = 0;
  const place = (height: number): number => {
    const at = top;
    top += height + GAP_PX;
    return at;
  };
  const bounds = unit === 'percent' ? { floor: 0, ceiling: 100 } : { floor: 0 };
  const domains = sameSpan(
    levels.map(({ run, marks }) =>
      roundDomain(
        [
          ...fitted(run, covered).flatMap(({ low, high }) => [low, high]),
          ...marks.map(({ value }) => value),
        ],
        bounds,
      ),
    ),
    bounds,
  );
  let isCut = false;
  levels.forEach((level, i) => {
    const scale = valueScale(domains[i] ?? [0, 1], LEVEL_PX);
    const [bottom, ceiling] = scale.domain;
    isCut ||= level.run.some(({ low, high }) => low < bottom || high > ceiling);
    plans.push({ kind: 'level', top: place(LEVEL_PX), scale, ...level });
  });
  if (areas.length > 0) {
    const scale = valueScale(roundDomain([0, ...areas.map(({ perDay }) => perDay)]), AREA_PX);
    plans.push({ kind: 'area-change', top: place(AREA_PX), scale, bars: areas });
  }
  if (counts.length > 0) {
    const scale = valueScale(roundDomain([0, ...counts.map(({ count }) => count)]), COUNT_PX);
    plans.push({ kind: 'settlement-count-change', top: place(COUNT_PX), scale, bars: counts });
  }
  // Cut in all panels where it is cut in one: half a picture of a day would mislead.
  const cut = plans.map((plan) =>
    isCut && plan.kind === 'level' ? { ...plan, run: fitted(plan.run, covered) } : plan,
  );
  return { plans: cut, height: top - GAP_PX, isCut };
}

/** The one panel of a settlement: a strip of days, claims that name Russia above, Ukraine below. */
export function stripPanel(stretches: readonly ResolvedStretch[], marks: readonly Mark[]): Panels {
  const scale = valueScale([-1.4, 1.4], STRIP_PANEL_PX);
  return {
    plans: [{ kind: 'holder', top: 0, scale, stretches, marks }],
    height: STRIP_PANEL_PX,
    isCut: false,
  };
}

/** The days of the base track, or all where there are none of it. */
function fitted(run: readonly MappedDay[], covered: DayRange | null): readonly MappedDay[] {
  const inside = covered ? run.filter(({ day }) => day >= covered[0] && day <= covered[1]) : [];
  return inside.length > 0 ? inside : run;
}

/** Domains widened to the widest, within the bounds. */
export function sameSpan(
  domains: readonly (readonly [number, number])[],
  { floor = -Infinity, ceiling = Infinity }: { floor?: number; ceiling?: number },
): (readonly [number, number])[] {
  const span = Math.max(...domains.map(([low, high]) => high - low));
  return domains.map(([low, high]) => {
    const top = Math.min(ceiling, low + span);
    return [Math.max(floor, Math.min(low, top - span)), Math.max(high, top)] as const;
  });
}
