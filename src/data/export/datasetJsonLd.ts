/** The data set in schema.org's words (JSON-LD), with what searches for data read. */
import type * as SchemaOrg from 'schema-dts';
import type { Dataset } from '../../domain/dataset.ts';
import { citationOf, CREATOR, DATA_TITLE, LICENCE, LEGAL_STATUS, SOURCES } from '../../domain/export/header.ts'; // prettier-ignore
import { sharePlaces, shareTable } from '../../domain/export/shareTable.ts';
import { publishedOf } from '../../domain/overlay.ts';
import type { Manifest } from '../loadDataset.ts';
import { dataAddress, type Site } from './site.ts';

/** The data as it is published at `site`. A reader's own files are no part of it. */
export function datasetJsonLd(
  shown: Dataset,
  manifest: Manifest,
  site: Site,
): SchemaOrg.WithContext<SchemaOrg.DatasetLeaf> {
  const dataset = publishedOf(shown);
  const { version, firstDay, lastDay, claims, claimants } = dataset;
  const [west, south, east, north] = boundsOf(dataset);
  return {
    '@context': 'https://schema.org',
    '@type': 'Dataset',
    '@id': dataAddress(site),
    url: site,
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
    distribution: distributionOf(manifest, site),
  };
}

function measured(dataset: Dataset): SchemaOrg.PropertyValueLeaf[] {
  const { fields } = shareTable(dataset, {
    listening: { clock: 'asof', track: 'deepstate', claimants: new Set() },
    from: dataset.firstDay,
    to: dataset.lastDay,
    step: 1,
    places: sharePlaces(dataset),
  });
  return fields.flatMap(({ name, description, unit }): SchemaOrg.PropertyValueLeaf[] =>
    unit === undefined
      ? []
      : [{ '@type': 'PropertyValue', name, description, unitText: unit === 'km2' ? 'km²' : unit }],
  );
}

function distributionOf(
  { version, package: zip }: Manifest,
  site: Site,
): SchemaOrg.DataDownloadLeaf[] {
  if (!zip) return [];
  return [
    {
      '@type': 'DataDownload',
      name: 'Data Package: all tables, shares and cells, with schemas',
      contentUrl: `${site}data/${version}/${zip.name}`,
      encodingFormat: 'application/zip',
      contentSize: `${zip.bytes} B`,
      sha256: zip.sha256,
    },
  ];
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
