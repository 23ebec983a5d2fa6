import { readFileSync, writeFileSync } from 'node:fs';
import { format } from 'prettier';
import { expect, test } from 'vitest';
import { queryOf, smallDataset } from '../../../tests/support/smallDataset.ts';
import { cellTable } from '../../domain/export/cellTable.ts';
import { claimTable, reportTable } from '../../domain/export/claimTable.ts';
import { positionChangeTable, positionTable } from '../../domain/export/positionTable.ts';
import { schemaText } from '../../domain/export/schemaText.ts';
import { shareTable } from '../../domain/export/shareTable.ts';

const FILE = new URL('../../../docs/schema.md', import.meta.url);

// After a change of columns: REGEN=1 npx vitest run src/data/export/schema.test.ts
test('docs/schema.md describes the columns that are written', async () => {
  const dataset = smallDataset({});
  const query = queryOf('2022-05-01');
  const texts = { notes: {}, reports: {} };
  const span = { listening: query, from: dataset.firstDay, to: dataset.lastDay };
  const text = await format(
    schemaText([
      claimTable(dataset, texts, [], {}),
      reportTable(texts, [], {}),
      positionTable(dataset, query),
      positionChangeTable(dataset, span),
      cellTable(dataset, query),
      shareTable(dataset, { ...span, step: 1, places: [] }),
    ]),
    { parser: 'markdown', printWidth: 100, singleQuote: true },
  );
  if (process.env['REGEN']) writeFileSync(FILE, text);
  expect(readFileSync(FILE, 'utf8')).toBe(text);
});
