/**
 * The data and its claims in schema.org's words (JSON-LD). A claim is a `Claim`: who said what, when,
 * and where it was read. Never a `ClaimReview`: no verdict is published.
 */
import type { Dataset } from '../../domain/dataset.ts';
import type { ClaimTexts } from '../../domain/export/claimTable.ts';
import { citationOf, CREATOR, DATA_TITLE, LICENCE, LEGAL_STATUS, SOURCES } from '../../domain/export/header.ts'; // prettier-ignore
import { isOwn } from '../../domain/namedPlaces.ts';
import { sharePlaces, shareTable } from '../../domain/export/shareTable.ts';
import type {
  Claim,
  Claimant,
  ClaimantId,
  Place,
  PlaceId,
  Report,
  Settlement,
} from '../../domain/types.ts';
import type { Manifest } from '../loadDataset.ts';

export interface Node {
  readonly '@type': string;
  readonly [property: string]: unknown;
}

/** Addresses in it are relative to the page: the project does not know where it is published. */
export function datasetJsonLd(dataset: Dataset, manifest: Manifest): Node {
  const { version, firstDay, lastDay } = dataset;
  const claims = dataset.claims.filter(({ claimant }) => !isOwn(claimant));
  const claimants = dataset.claimants.filter(({ id }) => !isOwn(id));
  const [west, south, east, north] = boundsOf(dataset);
  return {
    '@context': 'https://schema.org',
    '@type': 'Dataset',
    name: DATA_TITLE,
    description: `${claims.length} dated claims by ${claimants.length} claimants about who controls places in Kursk, Donetsk, Luhansk, Zaporizhzhia and Kherson oblasts, with their reports, and what they come to day by day. ${LEGAL_STATUS} ${SOURCES}`,
    identifier: version,
    version,
    license: LICENCE.url,
    creator: { '@type': 'Organization', name: CREATOR },
    citation: citationOf(dataset),
    isAccessibleForFree: true,
    inLanguage: 'en',
    temporalCoverage: `${firstDay}/${lastDay}`,
    spatialCoverage: {
      '@type': 'Place',
      name: 'Kursk, Donetsk, Luhansk, Zaporizhzhia and Kherson oblasts and their surroundings',
      geo: { '@type': 'GeoShape', box: `${south} ${west} ${north} ${east}` },
    },
    variableMeasured: measured(dataset),
    measurementTechnique:
      'Claims read on the named pages, compared settlement by settlement; disputed where claimants name different holders.',
    distribution: distributionOf(manifest),
  };
}

function measured(dataset: Dataset): Node[] {
  const { fields } = shareTable(dataset, {
    listening: { clock: 'asof', track: 'deepstate', claimants: new Set() },
    from: dataset.firstDay,
    to: dataset.lastDay,
    step: 1,
    places: sharePlaces(dataset),
  });
  return fields.flatMap(({ name, description, unit }) =>
    unit === undefined
      ? []
      : [{ '@type': 'PropertyValue', name, description, unitText: unit === 'km2' ? 'km²' : unit }],
  );
}

function distributionOf({ version, package: zip }: Manifest): Node[] {
  if (!zip) return [];
  return [
    {
      '@type': 'DataDownload',
      name: 'Data Package: all tables, shares and cells, with schemas',
      contentUrl: `./data/${version}/${zip.name}`,
      encodingFormat: 'application/zip',
      contentSize: `${zip.bytes} B`,
      sha256: zip.sha256,
    },
  ];
}

/** One claim. `texts` null: without the note and the reports, which are not loaded. */
export function claimJsonLd(dataset: Dataset, texts: ClaimTexts | null, claim: Claim): Node {
  return { '@context': 'https://schema.org', ...claimNode(dataset, texts, claim) };
}

/** The node of one claim, without the context that a document gives once. */
export function claimNode(dataset: Dataset, texts: ClaimTexts | null, claim: Claim): Node {
  const claimant = namesOf(dataset).claimants.get(claim.claimant);
  if (!claimant) throw new Error(`claim ${claim.id} names no claimant of the dataset`);
  const place = placeNode(dataset, claim.place);
  const reports = texts?.reports[claim.id]?.map(reportNode) ?? [];
  const note = texts?.notes[claim.id];
  return {
    '@type': 'Claim',
    identifier: claim.id,
    name: `${claimant.name} on ${String(place['name'])}, stated on ${claim.statedOn}`,
    ...(note === undefined ? {} : { text: note, inLanguage: 'en' }),
    author: authorsOf(claimant, claim),
    datePublished: claim.statedOn,
    temporalCoverage:
      claim.periodFrom === null
        ? claim.asOf
        : `${claim.periodFrom}/${claim.periodTo ?? claim.asOf}`,
    about: place,
    ...(reports.length === 0 ? {} : { appearance: reports }),
    ...firstAppearance(reports),
    ...(isOwn(claim.claimant) ? {} : { isPartOf: partOf(dataset) }),
  };
}

function partOf({ version }: Dataset): Node {
  return {
    '@type': 'Dataset',
    name: DATA_TITLE,
    description: 'Dated claims of control with their claimants and reports.',
    version,
    license: LICENCE.url,
    creator: { '@type': 'Organization', name: CREATOR },
  };
}

/** The claimant, and the person who spoke for it. */
function authorsOf(claimant: Claimant, { speaker }: Claim): Node | Node[] {
  const organization = { '@type': 'Organization', identifier: claimant.id, name: claimant.name };
  if (speaker === null) return organization;
  return [organization, { '@type': 'Person', name: speaker }];
}

function placeNode(dataset: Dataset, id: PlaceId): Node {
  const { places, settlements } = namesOf(dataset);
  const settlement = settlements.get(id);
  return {
    '@type': 'Place',
    identifier: id,
    name: places.get(id)?.name ?? settlement?.name ?? id,
    ...(settlement?.kind === 'settlement'
      ? { geo: { '@type': 'GeoCoordinates', latitude: settlement.lat, longitude: settlement.lng } }
      : {}),
  };
}

interface Names {
  readonly claimants: ReadonlyMap<ClaimantId, Claimant>;
  readonly places: ReadonlyMap<PlaceId, Place>;
  readonly settlements: ReadonlyMap<PlaceId, Settlement>;
}

const names = new WeakMap<Dataset, Names>();

/** Made once: a document may name thousands of places. */
function namesOf(dataset: Dataset): Names {
  const byId = <Id, T extends { readonly id: Id }>(list: readonly T[]): Map<Id, T> =>
    new Map(list.map((item) => [item.id, item]));
  const made = names.get(dataset) ?? {
    claimants: byId<ClaimantId, Claimant>(dataset.claimants),
    places: byId<PlaceId, Place>(dataset.places),
    settlements: byId<PlaceId, Settlement>(dataset.settlements),
  };
  names.set(dataset, made);
  return made;
}

function reportNode([outlet, url, published, title]: readonly [
  Report['outlet'],
  string | null,
  string | null,
  string | null,
]): Node {
  return {
    '@type': 'CreativeWork',
    ...(title === null ? {} : { name: title }),
    ...(url === null ? {} : { url }),
    ...(published === null ? {} : { datePublished: published }),
    publisher: { '@type': 'Organization', name: outlet },
  };
}

/** The earliest report that shows its day; where one shows none, nobody knows which was first. */
function firstAppearance(reports: readonly Node[]): { firstAppearance?: Node } {
  const [first, ...rest] = reports;
  if (!first || reports.some((report) => report['datePublished'] === undefined)) return {};
  const dayOf = (report: Node): string => String(report['datePublished']);
  return {
    firstAppearance: rest.reduce((a, b) => (dayOf(b) < dayOf(a) ? b : a), first),
  };
}

/** West, south, east, north of all cells, to a hundredth of a degree. */
function boundsOf({ partition: { vertices } }: Dataset): [number, number, number, number] {
  const bounds: [number, number, number, number] = [180, 90, -180, -90];
  for (let i = 0; i < vertices.length; i += 2) {
    const [lng = 0, lat = 0] = vertices.subarray(i, i + 2);
    bounds[0] = Math.min(bounds[0], lng);
    bounds[1] = Math.min(bounds[1], lat);
    bounds[2] = Math.max(bounds[2], lng);
    bounds[3] = Math.max(bounds[3], lat);
  }
  return bounds.map((degrees) => Math.round(degrees * 100) / 100) as typeof bounds;
}

/** As the content of a `<script type="application/ld+json">`: nothing in it can end the element. */
export function scriptText(node: unknown): string {
  return JSON.stringify(node).replaceAll('<', '\\u003c');
}
