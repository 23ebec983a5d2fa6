import { describe, expect, test } from 'vitest';
import { readCitation } from '../../tests/support/citationJs.ts';
import { run } from '../main.ts';

const LINK = 'https://example.org/map/?date=2025-03-12';
const CLAIM = 'ru-general-staff-2025-02-20-donetsk-share75';

async function claimline(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  let [out, err] = ['', ''];
  const code = await run(args, { out: (text) => (out += text), err: (text) => (err += text) });
  return { code, out, err };
}

describe('cite', () => {
  test('prints a citation of the view, frozen, with the day of access', async () => {
    const { code, out, err } = await claimline('cite', '--url', LINK, '--accessed', '2026-11-23');
    expect(out).toMatch(
      /^Claimline contributors \(2026\)\. Situation on 12 March 2025\. .+ Accessed 23 November 2026\. https:\/\/example\.org\/map\/\?date=2025-03-12&v=[0-9a-f]{12}\n$/,
    );
    expect(err).toBe('');
    expect(code).toBe(0);
  });

  test('accesses today where no day is given', async () => {
    const { out } = await claimline('cite', '--url', LINK, '--format', 'csl');
    const [year] = readCitation(out).data[0]?.accessed?.['date-parts'][0] ?? [];
    expect(year).toBe(new Date().getUTCFullYear());
  });

  test.each(['bibtex', 'ris', 'csl'])('of a claim as %s, without a link', async (format) => {
    const site = ['--site', 'https://example.org/map'];
    const { out, err } = await claimline('cite', '--claim', CLAIM, '--format', format, ...site);
    const [item] = readCitation(out).data;
    expect(item?.URL).toContain(`https://example.org/map/?date=2025-02-20&claim=${CLAIM}&v=`);
    expect(item?.issued?.['date-parts']).toEqual([[2025, 2, 20]]);
    expect(err).toBe('');
  });

  test('ends RIS as RIS ends', async () => {
    const { out } = await claimline('cite', '--url', LINK, '--format', 'ris');
    expect(out.endsWith('\r\nER  - \r\n')).toBe(true);
  });

  test('says what is missing where no address is known', async () => {
    const { out, err, code } = await claimline('cite', '--data');
    expect(out).toContain('Opens with the query ?tab=data&v=');
    expect(err).toMatch(/^No address is in it: .+\n$/);
    expect(code).toBe(0);
  });
});

describe('describe', () => {
  test('prints the paragraph, its first sentence, or the text version', async () => {
    const [alt, short, text] = await Promise.all([
      claimline('describe', '--url', LINK),
      claimline('describe', '--url', LINK, '--short'),
      claimline('describe', '--url', LINK, '--text'),
    ]);
    expect(short.out).toMatch(/^Map: who is said to hold what in .+ on 12 March 2025\.\n$/);
    expect(alt.out.startsWith(short.out.trimEnd())).toBe(true);
    expect(text.out).toMatch(/^Situation on 12 March 2025\. /);
    expect(text.out.trimEnd().endsWith(LINK)).toBe(true);
  });

  test('takes headline and figures from the link, and from options before it', async () => {
    const link = `${LINK}&headline=From+the+link&figures=kharkiv`;
    expect((await claimline('describe', '--url', link)).out).toMatch(
      /Kharkiv oblast \(.+“From the link”/,
    );
    const own = ['--headline', 'My own', '--figures', 'sumy, kharkiv'];
    expect((await claimline('describe', '--url', link, ...own)).out).toMatch(
      /Sumy oblast \(.+Kharkiv oblast \(.+“My own”/,
    );
  });
});

describe('misuse is one sentence on stderr and exit code 2', () => {
  test.each([
    [['cite'], "--url is missing: for example --url '?date=2025-03-12'"],
    [
      ['cite', '--url', LINK, '--format', 'bibtext'],
      'unknown format "bibtext": did you mean "bibtex"?',
    ],
    [
      ['cite', '--url', LINK, '--accessed', 'today'],
      '"today" is not a day: write it as YYYY-MM-DD',
    ],
    [['cite', '--url', '?date=soon'], 'date: "soon" is not a day: write it as YYYY-MM-DD'],
    [['cite', '--claim', `${CLAIM}0`], `unknown claim "${CLAIM}0": did you mean "${CLAIM}"?`],
    [['cite', '--claim', CLAIM, '--data'], 'cannot be used with option'],
    [['cite', '--data', '--site', 'example.org'], '--site "example.org" is no address'],
    [['describe'], "--url is missing: for example --url '?date=2025-03-12'"],
    [['describe', '--url', LINK, '--short', '--text'], 'cannot be used with option'],
    [['describe', '--url', LINK, '--figures', 'mars'], 'figures: "mars" is no place of the map'],
  ])('claimline %j', async (args, message) => {
    const { code, out, err } = await claimline(...args);
    expect(err).toContain(message);
    expect(err).toMatch(/^[^\n]+\n$/);
    expect(out).toBe('');
    expect(code).toBe(2);
  });
});

test.each(['cite', 'describe'])('claimline %s --help shows examples', async (command) => {
  const { out } = await claimline(command, '--help');
  expect(out).toContain(`Examples:\n  claimline ${command} --url`);
});
