/** The first file a stranger opens. */
import type { Dataset } from '../../src/domain/dataset.ts';
import { citationOf, LEGAL_STATUS, SOURCES } from '../../src/domain/export/header.ts';
import type { Descriptor } from './descriptor.ts';

export function packageReadme(descriptor: Descriptor, dataset: Dataset): string {
  const rows = descriptor.resources.map(
    ({ path, title, description }) =>
      `| \`${String(path)}\` | ${String(title)} | ${String(description)} |`,
  );
  return `# ${descriptor.title}

Data version ${dataset.version}: ${dataset.claims.length} claims by ${dataset.claimants.length} claimants about the days from ${dataset.firstDay} to ${dataset.lastDay}.

${descriptor.description}

\`datapackage.json\` describes every table and column: types, allowed values, keys, size and SHA-256. Tables are CSV (RFC 4180, UTF-8, one header line, no comments). Days are whole days, YYYY-MM-DD, both ends of a period inclusive; an empty cell is not known or not applicable; lists are joined by \`;\`. Coordinates are WGS 84, [longitude, latitude].

| file | what | one row or feature |
| ---- | ---- | ------------------ |
${rows.join('\n')}

## Licence

CC BY 4.0, in full in \`LICENSE.txt\`. ${SOURCES} Files with other terms say so in \`datapackage.json\`.

## How to cite

${citationOf(dataset)}

${LEGAL_STATUS}
`;
}
