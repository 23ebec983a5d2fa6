/**
 * A claim in schema.org's words (JSON-LD): who said what, when, and where it was read. A `Claim`, never
 * a `ClaimReview`: no verdict is published. The compiler holds every term and the kind of its value to
 * the vocabulary.
 */
import type * as SchemaOrg from 'schema-dts';
import type { Dataset } from '../../domain/dataset.ts';
import type { ClaimTexts } from '../../domain/export/claimTable.ts';
import { CREATOR, DATA_TITLE, LICENCE } from '../../domain/export/header.ts';
import { isOwn } from '../../domain/namedPlaces.ts';
import type {
  Claim,
  Claimant,
  ClaimantId,
  Place,
  PlaceId,
  Report,
  Settlement,
} from '../../domain/types.ts';
import { claimAddress, dataAddress, type Site } from './site.ts';

/** One claim. `texts` null: without the note and the reports, which are not loaded. */
export function claimJsonLd(
  dataset: Dataset,
  texts: ClaimTexts | null,
  claim: Claim,
  site: Site | null,
): SchemaOrg.WithContext<SchemaOrg.ClaimLeaf> {
  return { '@context': 'https://schema.org', ...claimNode(dataset, texts, claim, site) };
}

/**
 * The node of one claim, without the context that a document gives once. `site` null: the document
 * stands nowhere, so nothing in it is named by address.
 */
export function claimNode(
  dataset: Dataset,
  texts: ClaimTexts | null,
  claim: Claim,
  site: Site | null,
): SchemaOrg.ClaimLeaf {
  const claimant = namesOf(dataset).claimants.get(claim.claimant);
  if (!claimant) throw new Error(`claim ${claim.id} names no claimant of the dataset`);
  const name = placeName(dataset, claim.place);
  // A reader's own claim is no part of the data, and has no page that another could open.
  const isPublished = !isOwn(claim.claimant);
  const address = site !== null && isPublished ? claimAddress(site, claim.id) : null;
  const node: SchemaOrg.ClaimLeaf = {
    '@type': 'Claim',
    ...idOf(address),
    identifier: claim.id,
    name: `${claimant.name} on ${name}, stated on ${claim.statedOn}`,
    author: authorsOf(claimant, claim),
    datePublished: claim.statedOn,
    temporalCoverage:
      claim.periodFrom === null
        ? claim.asOf
        : `${claim.periodFrom}/${claim.periodTo ?? claim.asOf}`,
    about: aboutOf(dataset, claim, name),
  };
  const note = texts?.notes[claim.id];
  if (note !== undefined) {
    node.text = note;
    node.inLanguage = 'en';
  }
  const reports = texts?.reports[claim.id]?.map(reportNode) ?? [];
  if (reports.length > 0) node.appearance = reports;
  const first = firstAppearance(reports);
  if (first) node.firstAppearance = first;
  if (isPublished) node.isPartOf = partOf(dataset, site);
  if (address !== null) node.url = address;
  return node;
}

type About = SchemaOrg.PlaceLeaf | [SchemaOrg.PlaceLeaf, SchemaOrg.PropertyValueLeaf];

function aboutOf(dataset: Dataset, claim: Claim, name: string): About {
  const place = placeNode(dataset, claim.place, name);
  const stated = statedNode(claim);
  return stated === null ? place : [place, stated];
}

/** Words for a side; the project's own ids stand in its tables. */
const HOLDERS: Readonly<Record<Claim['holder'], string>> = { ru: 'Russia', ua: 'Ukraine' };

/**
 * What is stated of the place: a figure with its unit, open upwards for "more than" and downwards for
 * "less than", or the status of control. Null for a statement without a figure.
 */
function statedNode(claim: Claim): SchemaOrg.PropertyValueLeaf | null {
  const { kind, holder, value, unit, qualifier, status, base } = claim;
  const stated = value ?? status;
  if (stated === null) return null;
  const node: SchemaOrg.PropertyValueLeaf = {
    '@type': 'PropertyValue',
    propertyID: kind,
    name: `${kind}, ${HOLDERS[holder]}`,
  };
  if (qualifier === 'more-than' || qualifier === 'at-least') node.minValue = Number(stated);
  else if (qualifier === 'less-than' || qualifier === 'at-most') node.maxValue = Number(stated);
  else node.value = stated;
  if (unit !== null) node.unitText = unit === 'km2' ? 'km²' : unit;
  const words = [qualifier, base === null ? null : `of: ${base}`].filter((word) => word !== null);
  if (words.length > 0) node.description = words.join('; ');
  return node;
}

function idOf(address: string | null): Partial<SchemaOrg.IdReference> {
  return address === null ? {} : { '@id': address };
}

function partOf({ version }: Dataset, site: Site | null): SchemaOrg.DatasetLeaf {
  return {
    '@type': 'Dataset',
    ...idOf(site === null ? null : dataAddress(site)),
    name: DATA_TITLE,
    description:
      'Dated claims of control with their claimants and reports, and what they come to day by day.',
    version,
    license: LICENCE.url,
    creator: { '@type': 'Organization', name: CREATOR },
  };
}

type Author = SchemaOrg.OrganizationLeaf | SchemaOrg.PersonLeaf;

/** The claimant, and the person who spoke for it. */
function authorsOf(claimant: Claimant, { speaker }: Claim): Author | Author[] {
  const body: Author = { '@type': 'Organization', identifier: claimant.id, name: claimant.name };
  return speaker === null ? body : [body, { '@type': 'Person', name: speaker }];
}

function placeName(dataset: Dataset, id: PlaceId): string {
  const { places, settlements } = namesOf(dataset);
  return places.get(id)?.name ?? settlements.get(id)?.name ?? id;
}

function placeNode(dataset: Dataset, id: PlaceId, name: string): SchemaOrg.PlaceLeaf {
  const node: SchemaOrg.PlaceLeaf = { '@type': 'Place', identifier: id, name };
  const settlement = namesOf(dataset).settlements.get(id);
  if (settlement?.kind === 'settlement') {
    const { lat, lng } = settlement;
    node.geo = { '@type': 'GeoCoordinates', latitude: lat, longitude: lng };
  }
  return node;
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

type Appearance = SchemaOrg.CreativeWorkLeaf;

function reportNode([outlet, url, published, title]: readonly [
  Report['outlet'],
  string | null,
  string | null,
  string | null,
]): Appearance {
  const node: Appearance = {
    '@type': 'CreativeWork',
    publisher: { '@type': 'Organization', name: outlet },
  };
  if (title !== null) node.name = title;
  if (url !== null) node.url = url;
  if (published !== null) node.datePublished = published;
  return node;
}

/** The earliest report that shows its day; where one shows none, nobody knows which was first. */
function firstAppearance(reports: readonly Appearance[]): Appearance | null {
  const [first, ...rest] = reports;
  if (!first || reports.some(({ datePublished }) => datePublished === undefined)) return null;
  const dayOf = ({ datePublished }: Appearance): string => String(datePublished);
  return rest.reduce((a, b) => (dayOf(b) < dayOf(a) ? b : a), first);
}
