/** Why a settlement resolves as it does, as a page of text. */
import type { Dataset } from '../../src/domain/dataset.ts';
import type { ExplainedPosition, ExplainReport } from '../../src/reports/explain.ts';
import { NEUTRALITY_LINE } from '../../src/reports/state.ts';
import { claimsTable } from './claims.ts';
import { positionLines, saysWords } from './positions.ts';
import { RESOLUTION_WORDS } from './words.ts';
import { heading } from './state.ts';

/** Older dropped entries than these are counted, not shown; `--json` has them all. */
const SHOWN = 12;

export function explainText(report: ExplainReport, dataset: Dataset): string {
  const { place, resolution, positions, dropped, claims, note } = report;
  const oblast = dataset.places.find(({ id }) => id === place.oblast)?.name;
  const where = [place.name || place.id, oblast].filter(Boolean).join(', ');
  const parts = [
    heading(report, dataset),
    `${where}: ${resolution === null ? 'not on the map' : RESOLUTION_WORDS[resolution]}\n${note === null ? '' : `${note}\n`}`,
    resolution === null ? claimsTable(claims) : positionLines(positions),
    reportLines(positions),
    droppedText(dropped),
    `${NEUTRALITY_LINE}\n`,
  ];
  return parts.filter((part) => part !== '').join('\n');
}

function reportLines(positions: readonly ExplainedPosition[]): string {
  const lines = positions.flatMap(({ claim, reports }) =>
    reports.map(({ outlet, url }) => `  ${claim}: ${outlet}${url === null ? '' : `, ${url}`}\n`),
  );
  return lines.length === 0 ? '' : `Reported by\n${lines.join('')}`;
}

function droppedText(dropped: readonly ExplainedPosition[]): string {
  if (dropped.length === 0) return '';
  const lines = dropped
    .slice(0, SHOWN)
    .map(
      (entry) => `  ${entry.claimant}, ${saysWords(entry)}, as of ${entry.asOf}: ${entry.why}\n`,
    );
  const rest = dropped.length - SHOWN;
  const more = rest > 0 ? `  and ${rest} more, which --json lists\n` : '';
  return `Considered and dropped\n${lines.join('')}${more}`;
}
