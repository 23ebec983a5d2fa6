/** `CITATION.cff` (Citation File Format 1.2.0) of the data, from what `datapackage.json` says. */
import { CREATOR, LICENCE } from '../../domain/export/header.ts';

export interface CitedPackage {
  readonly title: string;
  readonly description: string;
  readonly version: string;
  /** ISO 8601; its day is the day of release. */
  readonly created: string;
}

export function citationCff({ title, description, version, created }: CitedPackage): string {
  return `cff-version: 1.2.0
message: If you use this data, please cite it with its version, and name the claimant of each claim.
type: dataset
title: ${quoted(title)}
abstract: ${quoted(description)}
authors:
  - name: ${quoted(CREATOR)}
version: ${quoted(version)}
date-released: ${created.slice(0, 10)}
license: ${LICENCE.name}
license-url: ${LICENCE.url}
keywords:
  - territorial control
  - claims
  - provenance
  - Ukraine
  - Russia
`;
}

/** A YAML text in double quotes is a JSON text. */
function quoted(text: string): string {
  return JSON.stringify(text);
}
