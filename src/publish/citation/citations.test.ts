import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { RUNS } from '../../../tests/support/arbitraries.ts';
import { readCitation, typeRead, type ReadItem } from '../../../tests/support/citationJs.ts';
import { loadBuiltData } from '../../../cli/shared/builtData.ts';
import { claimantsHeard } from '../../domain/heard.ts';
import { day } from '../../domain/day.ts';
import { overlay } from '../../domain/overlay.ts';
import type { Claim, ClaimantId, ClaimId } from '../../domain/types.ts';
import { citeTextOf } from '../../text/citeText.ts';
import { knownFrom } from '../../view/knownFrom.ts';
import { parseView } from '../../view/url.ts';
import { DEFAULT_VIEW, type ViewState } from '../../view/viewState.ts';
import { sceneOf, type Scene } from '../scene.ts';
import { citationsOf, type Cited } from './citations.ts';
import type { CslItem } from './cslItem.ts';
import type { Circumstances, Subject } from './subject.ts';

const { dataset, details } = await loadBuiltData(() => {});
const known = knownFrom(dataset);
const site = 'https://claimline.example/map/';
const HERE: Circumstances = {
  accessed: day('2026-11-23'),
  site,
  language: 'en',
  text: citeTextOf('en'),
};

const sceneFor = (change: Partial<ViewState>, data = dataset): Scene =>
  sceneOf({ dataset: data, backdrop: null, site }, { ...DEFAULT_VIEW, ...change });
const viewSubject = (change: Partial<ViewState>, headline: string | null = null): Subject => ({
  kind: 'view',
  scene: sceneFor(change),
  headline,
});
const claimSubject = (claim: Claim): Subject => ({ kind: 'claim', dataset, claim, texts: details });

type Good = Extract<Cited, { ok: true }>;
function cite(subject: Subject, circumstances: Circumstances = HERE): Good {
  const cited = citationsOf(subject, circumstances);
  if (!cited.ok) throw new Error(cited.problem);
  return cited;
}

/** Spaces of any width are one; rich text that citation-js makes of signs is plain. */
const plain = (text: string | undefined): string =>
  (text ?? '').replaceAll(/[\u00a0\u202f]/g, ' ').replaceAll(/ +/g, ' ');
const authorsOf = (item: Pick<ReadItem, 'author'>): string[] =>
  (item.author ?? []).map(({ literal, family }) => plain(literal ?? family));

/** What every format gives back of the item. */
function expectSame(read: ReadItem, item: CslItem, version: string | undefined): void {
  expect(plain(read.title)).toBe(plain(item.title));
  expect(plain(read.note)).toBe(plain(item.note));
  expect(plain(read.abstract)).toBe(plain(item.abstract));
  expect(read.publisher).toBe(item.publisher);
  expect(read.issued).toEqual(item.issued);
  expect(read.accessed).toEqual(item.accessed);
  expect(version).toBe(item.version);
  if (item.URL === undefined) expect(read.URL).toBeUndefined();
  else expect(decodeURI(read.URL ?? '')).toBe(decodeURI(item.URL));
}

function expectReadable({ citations, item }: Good): void {
  const [bibtex, ...moreBibtex] = readCitation(citations.bibtex, '@biblatex/text').data;
  expect(moreBibtex).toEqual([]);
  expectSame(bibtex!, item, bibtex!.version);
  expect(authorsOf(bibtex!)).toEqual(item.author.map(({ literal }) => plain(literal)));
  expect(bibtex!.id).toBe(item.id);
  expect(bibtex!.type).toBe(item.type === 'dataset' ? 'dataset' : 'webpage');

  const [ris, ...moreRis] = readCitation(citations.ris, '@ris/file').data;
  expect(moreRis).toEqual([]);
  expectSame(ris!, item, ris!.version ?? ris!.edition);
  const semicolons = (name: string): string => plain(name).replaceAll(/,\s*/g, '; ');
  expect(authorsOf(ris!)).toEqual(item.author.map(({ literal }) => semicolons(literal)));
  expect(ris!.id).toBe(item.id);
  expect(ris!.type).toBe(item.type);
  expect(citations.ris).toMatch(/^TY {2}- (MAP|ELEC|DATA)\r\n/);
  expect(citations.ris).toMatch(/\r\nER {2}- \r\n$/);
  expect(citations.ris.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);

  expect(JSON.parse(citations.csl)).toEqual([item]);
  const { _graph, ...csl } = readCitation(citations.csl).data[0] as ReadItem & { _graph: unknown };
  expect(_graph).toBeDefined();
  expect(csl).toEqual(item);
  expect(citations.plain).not.toMatch(/[\r\n]/);
}

describe('the data set', () => {
  const cited = cite({ kind: 'data', dataset });

  test('is read back from every format', () => expectReadable(cited));

  test('is known for what it is', () => {
    expect(typeRead(cited.citations.bibtex)).toBe('@biblatex/text');
    expect(typeRead(cited.citations.ris)).toBe('@ris/file');
  });

  test('names every claimant, the version, the day of access and the frozen link', () => {
    for (const { name } of dataset.claimants) expect(cited.item.abstract).toContain(name);
    expect(cited.citations.plain).toContain(`Data version ${dataset.version}.`);
    expect(cited.citations.plain).toContain('Accessed 23 November 2026.');
    expect(cited.citations.plain).toMatch(/\?tab=data&v=[0-9a-f]{12}$/);
  });
});

describe('a view', () => {
  const VIEWS: Record<string, Partial<ViewState>> = {
    'as it opens': {},
    'by the other clock': { date: day('2025-03-12'), clock: 'said' },
    'before the base track': { date: day('2022-03-01') },
    'without a base track': { track: 'none' },
    'without claimants': { sources: { mode: 'only', ids: [] } },
    'only disputes': { show: 'disputes' },
    'of a few claimants': {
      sources: { mode: 'only', ids: ['isw', 'ru-mod'] as unknown as ClaimantId[] },
    },
    'compared with a day and claimants': {
      compare: {
        date: day('2024-08-20'),
        clock: null,
        sources: { mode: 'only', ids: ['isw'] as unknown as ClaimantId[] },
        form: 'difference',
      },
    },
  };

  test.each(Object.entries(VIEWS))('%s is read back from every format', (_, change) => {
    expectReadable(cite(viewSubject(change)));
  });

  test.each(Object.entries(VIEWS))('%s: the link restores it, frozen', (_, change) => {
    const { item } = cite(viewSubject(change));
    const { view, notices } = parseView(new URL(item.URL ?? '').search, known);
    expect(notices).toEqual([]);
    expect(view).toEqual({ ...DEFAULT_VIEW, ...change, version: dataset.version });
  });

  test('names everybody whose word it stands on, and nobody else', () => {
    for (const change of Object.values(VIEWS)) {
      const scene = sceneFor(change);
      const heard = new Set(claimantsHeard(dataset, scene.mapState));
      if (scene.other) for (const id of claimantsHeard(dataset, scene.other)) heard.add(id);
      const { abstract } = cite({ kind: 'view', scene, headline: null }).item;
      const named = /: (.+)\. Lines and shares/.exec(abstract)?.[1]?.split('; ') ?? [];
      const names = dataset.claimants.filter(({ id }) => heard.has(id)).map(({ name }) => name);
      expect(named).toEqual(names);
    }
  });

  test('prints one claimant of each side, and counts the rest', () => {
    const { item } = cite(viewSubject({ date: day('2025-03-12') }));
    expect(item.note).toContain(
      'Russian Ministry of Defence; Ukrainian commands and units; DeepState; Other media reports; UK Ministry of Defence and 15 more.',
    );
    expect(item.note).toContain('As of 12 March 2025: what is said of the situation on that day.');
  });

  test('has no address where no site is known, and says with what it opens', () => {
    const { item, citations } = cite(viewSubject({}), { ...HERE, site: '' });
    expect(item.URL).toBeUndefined();
    expect(citations.plain).toContain(`Opens with the query ?v=${dataset.version}`);
    expectReadable({ ok: true, item, citations, notice: null });
  });

  test('equal views have equal citations, in keys too; unlike views unlike keys', () => {
    const a = cite(viewSubject({ date: day('2025-03-12') }));
    expect(cite(viewSubject({ date: day('2025-03-12') }))).toEqual(a);
    const b = cite(viewSubject({ date: day('2025-03-12'), track: 'none' }));
    expect(b.item.id).not.toBe(a.item.id);
    expect(a.item.id).toMatch(/^claimline-2025-03-12-[0-9a-z]+$/);
  });

  test('styles of bibliographies print title and link of it', { timeout: 60_000 }, () => {
    const { citations, item } = cite(viewSubject({}));
    for (const template of ['apa', 'vancouver']) {
      const text = readCitation(citations.csl).format('bibliography', { template, format: 'text' });
      expect(text).toContain('Situation on 13 March 2025');
      expect(text).toContain(item.URL);
    }
  });

  test('any headline is read back from every format', () => {
    const odd = fc.constantFrom(
      ...'\\ { } $ & # % _ ~ ^ ` " \' < > | @ = , ; – — ’ “ ² − · Ї Ж é 中 😀'.split(' '),
      ...['--', "''", '``', '  - ', '\r\n', '\t', '\u2028', '\u0000', '\ud800', 'TY  - ', '\\end{'],
      ...['ER  - ', 'and', 'Суджа', '}}', '@online{x,', '%', '\u202f', '\u00a0'],
    );
    const anyHeadline = fc
      .array(fc.oneof(odd, fc.string({ maxLength: 6 }), fc.constantFrom(' ', 'a', '1')), {
        maxLength: 14,
      })
      .map((parts) => parts.join(''));
    const scene = sceneFor({ date: day('2025-03-12') });
    fc.assert(
      fc.property(anyHeadline, (headline) => {
        const subject: Subject = { kind: 'view', scene, headline };
        const cited = cite(subject);
        expect(cite(subject)).toEqual(cited);
        expectReadable(cited);
      }),
      { ...RUNS, numRuns: 400 },
    );
  });
});

describe('a claim', () => {
  test('of any in the data is read back from every format', { timeout: 120_000 }, () => {
    for (const claim of dataset.claims) expectReadable(cite(claimSubject(claim)));
  });

  test('names claimant, speaker, both days and every report with its address', () => {
    for (const claim of dataset.claims) {
      const { item, citations } = cite(claimSubject(claim));
      const claimant = dataset.claimants.find(({ id }) => id === claim.claimant);
      expect(authorsOf(item)).toEqual([claimant?.name, ...(claim.speaker ? [claim.speaker] : [])]);
      expect(item.issued['date-parts'][0].join('-')).toBe(
        claim.statedOn.split('-').map(Number).join('-'),
      );
      for (const [outlet, url] of details.reports[claim.id] ?? []) {
        expect(citations.plain).toContain(outlet);
        if (url !== null) expect(citations.plain).toContain(`<${url}>`);
      }
      const { view } = parseView(new URL(item.URL ?? '').search, known);
      expect(view.claim).toBe(claim.id);
      expect(view.version).toBe(dataset.version);
    }
  });

  test('never prints a percentage without its base', () => {
    for (const claim of dataset.claims.filter(({ unit }) => unit === 'percent')) {
      const { title } = cite(claimSubject(claim)).item;
      if (title.includes('%')) expect(title).toMatch(/%.*, of \S/);
    }
  });

  test('has a key of its own', () => {
    const keys = dataset.claims.map((claim) => cite(claimSubject(claim)).item.id);
    expect(new Set(keys).size).toBe(keys.length);
  });

  test('names no report while they are not loaded', () => {
    const claim = dataset.claims[0]!;
    const { citations } = cite({ kind: 'claim', dataset, claim, texts: null });
    expect(citations.plain).not.toContain('Read in');
  });
});

describe('what is the reader’s own', () => {
  const own: Claim = {
    ...dataset.claims.find(({ kind, place }) => kind === 'control' && place === 'sudzha')!,
    id: 'own-1-7' as ClaimId,
    claimant: 'own-1-a' as ClaimantId,
    statedOn: day('2030-01-05'),
    asOf: day('2025-03-01'),
    until: null,
    sameAs: null,
  };
  const name = 'My secret notes';
  const with_ = overlay(dataset, {
    claimants: [{ id: own.claimant, name, side: 'osint', derivedFrom: [] }],
    claims: [own],
    readings: [],
  });

  test('is never cited as a claim: refused with a sentence', () => {
    const cited = citationsOf({ kind: 'claim', dataset: with_, claim: own, texts: null }, HERE);
    expect(cited).toEqual({ ok: false, problem: expect.stringMatching(/^This claim .+\.$/) });
  });

  test('is left out of a view’s citation, which says so', () => {
    const change: Partial<ViewState> = {
      date: day('2025-03-12'),
      claim: own.id,
      sources: { mode: 'only', ids: ['isw' as ClaimantId, own.claimant] },
    };
    const scene = sceneFor(change, with_);
    expect(claimantsHeard(with_, scene.mapState)).toContain(own.claimant);
    const cited = cite({ kind: 'view', scene, headline: null });
    expect(cited.notice).toMatch(/^1 claimant of your own files is shown/);
    const whole = Object.values(cited.citations).join('\n');
    expect(whole).not.toContain(name);
    expect(whole).not.toContain('own-');
  });

  test('leaves the citation of the data set as it was', () => {
    expect(cite({ kind: 'data', dataset: with_ })).toEqual(cite({ kind: 'data', dataset }));
  });
});
