/**
 * The part of schema.org's vocabulary that the project uses, to hold its JSON-LD to. Types, what they
 * are a kind of, and properties as in release 29.0 (`schemaorg-current-https-types.csv`); deprecated
 * and superseded properties are left out. A list of terms, not a validator of values.
 */
interface Term {
  readonly kindOf: readonly string[];
  readonly properties: readonly string[];
}

const words = (text: string): string[] => text.split(/\s+/).filter(Boolean);

export const SCHEMA_ORG: Readonly<Record<string, Term>> = {
  Thing: {
    kindOf: [],
    properties: words(
      'additionalType alternateName description disambiguatingDescription identifier image mainEntityOfPage name potentialAction sameAs subjectOf url',
    ),
  },
  CreativeWork: {
    kindOf: ['Thing'],
    properties: words(
      `about abstract archivedAt author citation contributor copyrightHolder copyrightNotice copyrightYear
       creator creditText dateCreated dateModified datePublished editor encoding encodingFormat hasPart
       headline inLanguage isAccessibleForFree isBasedOn isPartOf keywords license mainEntity maintainer
       mentions provider publisher sdDatePublished sdLicense sdPublisher size sourceOrganization
       spatialCoverage temporalCoverage text usageInfo version`,
    ),
  },
  Claim: {
    kindOf: ['CreativeWork'],
    properties: words('appearance claimInterpreter firstAppearance'),
  },
  Dataset: {
    kindOf: ['CreativeWork'],
    properties: words(
      'distribution includedInDataCatalog issn measurementMethod measurementTechnique variableMeasured',
    ),
  },
  MediaObject: {
    kindOf: ['CreativeWork'],
    properties: words('contentSize contentUrl embedUrl encodesCreativeWork sha256 uploadDate'),
  },
  DataDownload: {
    kindOf: ['MediaObject'],
    properties: words('measurementMethod measurementTechnique'),
  },
  Organization: {
    kindOf: ['Thing'],
    properties: words('address foundingDate legalName member memberOf parentOrganization'),
  },
  Person: {
    kindOf: ['Thing'],
    properties: words('affiliation familyName givenName jobTitle memberOf nationality worksFor'),
  },
  Place: {
    kindOf: ['Thing'],
    properties: words('additionalProperty address containedInPlace containsPlace geo hasMap'),
  },
  PropertyValue: {
    kindOf: ['Thing'],
    properties: words(
      'maxValue measurementMethod measurementTechnique minValue propertyID unitCode unitText value valueReference',
    ),
  },
  GeoShape: {
    kindOf: ['Thing'],
    properties: words('address addressCountry box circle elevation line polygon postalCode'),
  },
  GeoCoordinates: {
    kindOf: ['Thing'],
    properties: words('address addressCountry elevation latitude longitude postalCode'),
  },
};

/** What is not in the vocabulary, as "Type.property"; empty when everything is. */
export function unknownTerms(node: unknown): string[] {
  if (Array.isArray(node)) return node.flatMap(unknownTerms);
  if (typeof node !== 'object' || node === null) return [];
  const record = node as Record<string, unknown>;
  if ('@graph' in record) return unknownTerms(record['@graph']);
  const type = String(record['@type']);
  if (!(type in SCHEMA_ORG)) return [type];
  const allowed = propertiesOf(type);
  return Object.entries(record).flatMap(([property, value]) => {
    if (property === '@context' || property === '@type') return [];
    return allowed.has(property) ? unknownTerms(value) : [`${type}.${property}`];
  });
}

function propertiesOf(type: string): Set<string> {
  const { kindOf, properties } = SCHEMA_ORG[type] ?? { kindOf: [], properties: [] };
  return new Set([...properties, ...kindOf.flatMap((parent) => [...propertiesOf(parent)])]);
}
