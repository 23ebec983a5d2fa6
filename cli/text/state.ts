/** The state of the places as a page of text. */
import type { Dataset } from '../../src/domain/dataset.ts';
import { isTrackOn, type QueryHeader } from '../../src/reports/queryHeader.ts';
import type { PlaceState, StateReport } from '../../src/reports/state.ts';
import { figureOf, km2Range, percentRange } from '../../src/reports/figures.ts';
import { pairsOf, tableOf, type Column } from '../shared/table.ts';
import { positionLines } from './positions.ts';
import { claimWords, daysOld, RESOLUTION_WORDS, restsOn, writtenDay } from './words.ts';

const COLUMNS: readonly Column[] = [
  { title: 'Place' },
  { title: 'Base km²', isFigure: true },
  { title: 'Russia %', isFigure: true },
  { title: 'km²', isFigure: true },
  { title: 'Ukraine %', isFigure: true },
  { title: 'km²', isFigure: true },
  { title: 'Disputed', isFigure: true },
  { title: 'Contested', isFigure: true },
  { title: 'Unclaimed', isFigure: true },
  { title: '(water)', isFigure: true },
];

export function stateText(report: StateReport, dataset: Dataset): string {
  const parts = [
    heading(report, dataset),
    tableOf(COLUMNS, report.places.map(placeRow)),
    sharesText(report.places),
    ...report.places.flatMap(settlementText),
    notesText(report.places),
    `${report.neutrality}\n`,
  ];
  return parts.filter((part) => part !== '').join('\n');
}

/** "12 March 2025, as of that day · base track deepstate · all 33 claimants · data 4c93…" */
export function heading(report: QueryHeader, dataset: Dataset): string {
  const clock = report.clock === 'said' ? 'as stated by that day' : 'as of that day';
  const track = isTrackOn(report) ? `base track ${report.track}` : 'no base track';
  const isAll = report.claimants.length === dataset.claimants.length;
  const whose = isAll ? `all ${report.claimants.length} claimants` : report.claimants.join(', ');
  return `${writtenDay(report.date)}, ${clock} · ${track} · counting ${whose} · data ${report.dataVersion}\n`;
}

function placeRow(place: PlaceState): string[] {
  const km2 = (value: number): string => figureOf(value, 0);
  return [
    place.isPartial ? `${place.name} (mapped part)` : place.name,
    km2(place.baseKm2),
    percentRange(place.ru),
    km2Range(place.ru),
    percentRange(place.ua),
    km2Range(place.ua),
    km2(place.disputedKm2),
    km2(place.contestedKm2),
    km2(place.unclaimedKm2),
    km2(place.waterKm2),
  ];
}

/** The newest share claim in force of each place: never a percentage without its base. */
function sharesText(places: readonly PlaceState[]): string {
  const lines = places.flatMap(({ name, claims }) => {
    const share = claims.find((claim) => claim.kind === 'share');
    if (!share) return [];
    const km2 = share.baseKm2 === null ? '' : `, ${figureOf(share.baseKm2, 0)} km²`;
    const base = `(of: ${share.base ?? 'an unstated base'}${km2})`;
    const when = `as of ${share.asOf}, stated on ${share.statedOn}, ${daysOld(share.ageDays)}`;
    return [
      [
        name,
        `${share.claimant}${restsOn(share.derivedFrom)}: ${claimWords(share)} ${base}; ${when}`,
      ] as const,
    ];
  });
  return lines.length === 0 ? '' : `Latest share claim in force\n${pairsOf(lines)}`;
}

function settlementText({ name, resolution, positions }: PlaceState): string[] {
  if (!positions || !resolution) return [];
  return [`${name}: ${RESOLUTION_WORDS[resolution]}\n${positionLines(positions)}`];
}

function notesText(places: readonly PlaceState[]): string {
  const notes = new Map<string, string[]>();
  for (const { name, note } of places) {
    if (note !== null) notes.set(note, [...(notes.get(note) ?? []), name]);
  }
  return [...notes]
    .map(
      ([note, names]) =>
        `${names.length === places.length ? '' : `${names.join(', ')}: `}${note}\n`,
    )
    .join('');
}
