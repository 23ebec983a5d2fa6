/** A small set of tables without a problem, for tests to spoil one cell at a time. */
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export type SampleRow = Record<string, string>;

/** Rows by file; a column that is not named is empty. */
export interface Sample {
  readonly rows: Record<string, SampleRow[]>;
  /** Other files, as they are; null leaves the file away. */
  readonly files: Record<string, string | null>;
}

export const dataDir = fileURLToPath(new URL('../../data', import.meta.url));

/** The oblast is one degree square; Avdiivka lies in it, held by ua until 17 February 2024. */
export function sample(): Sample {
  return {
    rows: {
      'claimants.csv': [
        { id: 'deepstate', name: 'DeepState', side: 'osint' },
        { id: 'isw', name: 'ISW', side: 'osint' },
        { id: 'ru-mod', name: 'Russian MoD', side: 'ru-official' },
      ],
      'places.csv': [
        { id: 'avdiivka', name: 'Avdiivka', kind: 'settlement', oblast: 'donetsk' },
        { id: 'donbas', name: 'Donbas', kind: 'composite', parts: 'donetsk' },
        { id: 'donetsk', name: 'Donetsk oblast', kind: 'oblast', official_km2: '26517' },
        { id: 'ukraine', name: 'Ukraine', kind: 'country' },
      ],
      'settlements.csv': [
        { id: 'avdiivka', name: 'Avdiivka', ...point('37.75', '48.14') },
        { id: 'ocheretyne', name: 'Ocheretyne', ...point('37.61', '48.24') },
      ],
      'former_names.csv': [{ place: 'avdiivka', name: 'Авдеевка', outlet: 'A', url: REPORT.url }],
      'claims/isw.csv': [
        { ...claim('isw-1', 'avdiivka', '2024-01-10'), kind: 'control', status: 'controlled' },
        { ...claim('isw-2', 'donetsk', '2024-01-11'), ...figure('share', '57', 'percent') },
        { ...claim('isw-3', 'donetsk', '2024-01-12'), ...figure('area', '15070', 'km2') },
      ],
      'claims/ru-mod.csv': [
        {
          ...claim('ru-mod-1', 'donetsk', '2024-02-01'),
          ...figure('area-change', '50', 'km2'),
          period_from: '2024-01-01',
          period_to: '2024-01-31',
        },
      ],
      'reports.csv': ['isw-1', 'isw-2', 'isw-3', 'ru-mod-1'].map((id) => ({
        claim: id,
        ...REPORT,
      })),
      'events.csv': [
        {
          id: 'talks',
          date: '2024-02-13',
          kind: 'diplomacy',
          place: 'ukraine',
          title: 'Talks',
          note: 'They talked.',
        },
      ],
      'event_reports.csv': [{ event: 'talks', ...REPORT }],
      'observations/deepstate.csv': [
        { settlement: 'avdiivka', as_of: '2024-02-17', holder: 'ru', status: 'controlled' },
      ],
      'rejected.csv': [],
    },
    files: { 'borders/oblasts.geojson': JSON.stringify(SQUARE) },
  };
}

const REPORT = { seq: '1', outlet: 'Reuters', url: 'https://example.org/1' };

function point(lng: string, lat: string): SampleRow {
  return { kind: 'settlement', oblast: 'donetsk', lng, lat, origin: 'encyclopedia' };
}

/** A claim by `ru-mod` when its id says so, else by `isw`. */
export function claim(id: string, place: string, day: string): SampleRow {
  const claimant = id.startsWith('ru-mod') ? 'ru-mod' : 'isw';
  const common = { holder: 'ua', claimant, confidence: 'high', note: 'It was said.' };
  return { id, place, as_of: day, stated_on: day, ...common };
}

export function figure(kind: string, value: string, unit: string): SampleRow {
  const base = { base: 'area of Donetsk oblast', base_place: 'donetsk' };
  return { kind, value, unit, qualifier: 'about', ...base };
}

const SQUARE = {
  type: 'FeatureCollection',
  features: [
    {
      type: 'Feature',
      id: 'donetsk',
      properties: {},
      geometry: {
        type: 'Polygon',
        coordinates: [
          [
            [37, 48],
            [38, 48],
            [38, 49],
            [37, 49],
            [37, 48],
          ],
        ],
      },
    },
  ],
};

/** Writes the sample to a new folder, under the schemas of the real tables; returns the folder. */
export function writeSample({ rows, files }: Sample): string {
  const folder = mkdtempSync(join(tmpdir(), 'claimline-tables-'));
  const descriptor = JSON.parse(readFileSync(join(dataDir, 'datapackage.json'), 'utf8')) as {
    resources: { name: string; path: string | string[]; schema?: { fields: { name: string }[] } }[];
  };
  for (const resource of descriptor.resources) {
    if (resource.name === 'claims') resource.path = ['claims/isw.csv', 'claims/ru-mod.csv'];
    const columns = resource.schema?.fields.map((field) => field.name);
    for (const path of columns ? [resource.path].flat() : []) {
      const lines = [
        columns ?? [],
        ...(rows[path] ?? []).map((row) => columns!.map((c) => row[c] ?? '')),
      ];
      write(folder, path, lines.map((line) => line.map(quoted).join()).join('\n') + '\n');
    }
  }
  write(folder, 'datapackage.json', JSON.stringify(descriptor));
  for (const [path, text] of Object.entries(files)) if (text !== null) write(folder, path, text);
  return folder;
}

function quoted(cell: string): string {
  return /[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

function write(folder: string, path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}
