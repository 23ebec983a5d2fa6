/** A citation in RIS: one tag a line, lines end in CR LF, UTF-8. */
import type { CslDate, CslItem, CslType } from './cslItem.ts';

const TYPES: Readonly<Record<CslType, string>> = { map: 'MAP', webpage: 'ELEC', dataset: 'DATA' };

export function risOf(item: CslItem): string {
  const accessed = slashed(item.accessed);
  const tags: readonly (readonly [string, string | undefined])[] = [
    ['TY', TYPES[item.type]],
    ['ID', item.id],
    ...item.author.map(({ literal }) => ['AU', nameOf(literal)] as const),
    ['TI', item.title],
    ['T2', item['container-title']],
    ['PB', item.publisher],
    ['PY', String(item.issued['date-parts'][0][0])],
    ['DA', slashed(item.issued)],
    ['ET', item.version],
    ['M3', item.type === 'map' ? item.genre : undefined],
    ['LA', item.language],
    ['N1', item.note],
    ['AB', item.abstract],
    ['UR', item.URL],
    ['Y2', accessed],
    // Where readers of ELEC that follow EndNote look for the day of access.
    ['M1', item.type === 'webpage' ? accessed : undefined],
  ];
  const lines = tags.flatMap(([tag, value]) =>
    value === undefined || value === '' ? [] : [`${tag}  - ${value}\r\n`],
  );
  return `${lines.join('')}ER  - \r\n`;
}

/** Names have no other form than "family, given": a comma would make a person of a body. */
function nameOf(literal: string): string {
  return literal.replaceAll(/,\s*/g, '; ');
}

/** "2025/03/12/", or "2026///" for a year. */
function slashed({ 'date-parts': [parts] }: CslDate): string {
  const [year, month, date] = parts.map((part) => String(part).padStart(2, '0'));
  return [year, month ?? '', date ?? '', ''].join('/');
}
