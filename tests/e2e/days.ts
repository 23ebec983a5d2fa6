/** The days a graphics desk would look at: no errors, and figures that the domain gives. */
import assert from 'node:assert/strict';
import { formatDay, formatPctInterval } from '../../src/text/format.ts';
import { plain, type App } from './harness/app.ts';
import { sharesIn, stateOn } from './harness/expected.ts';
import { scenario } from './harness/scenario.ts';

const OBLASTS = ['donetsk', 'luhansk', 'zaporizhzhia', 'kherson'] as const;

interface Expected {
  readonly date: string;
  /** Shares held by Russia, at least and at most, in percent. */
  readonly ru: Readonly<Partial<Record<(typeof OBLASTS)[number], readonly [number, number]>>>;
  /** Ukrainian-held part of Kursk oblast, at least and at most, in km². */
  readonly kursk: readonly [number, number];
  readonly pane?: RegExp;
  readonly card?: RegExp;
}

const DAYS: readonly Expected[] = [
  {
    date: '2022-03-15',
    ru: {},
    kursk: [0, 0],
    pane: /No base track before 3 April 2022/,
    card: /no base track before 3 April 2022/,
  },
  { date: '2022-11-12', ru: { kherson: [65, 82], luhansk: [93, 100] }, kursk: [0, 0] },
  { date: '2024-08-20', ru: { donetsk: [55, 66], luhansk: [96, 100] }, kursk: [500, 1400] },
  { date: '2026-08-20', ru: { luhansk: [97, 100], donetsk: [70, 100] }, kursk: [0, 60] },
];

async function expectDay(app: App, expected: Expected): Promise<void> {
  const { date, ru, kursk, pane, card } = expected;
  await app.open(`?date=${date}`);
  await app.expectText(app.sentence, formatDay(date as never, 'en'));
  const sentence = await app.textOf(app.sentence);
  assert.ok(sentence.length > 60, sentence);
  const box = await app.sentence.boundingBox();
  assert.ok(box && box.height < 90, `the sentence takes ${box?.height} px: two lines at most`);
  const state = stateOn(app.dataset, date);
  for (const place of OBLASTS) {
    const name = app.dataset.places.find(({ id }) => id === (place as string))?.name ?? '';
    const shares = sharesIn(app.dataset, state, place);
    await app.expectText(app.card(name), plain(formatPctInterval(shares.ru)));
    const [least, most] = ru[place] ?? [0, 100];
    assert.ok(shares.ru.lowPct >= least, `${place}: ${shares.ru.lowPct} % under ${least}`);
    assert.ok(shares.ru.highPct <= most, `${place}: ${shares.ru.highPct} % over ${most}`);
  }
  const { lowKm2, highKm2 } = sharesIn(app.dataset, state, 'kursk').ua;
  assert.ok(lowKm2 <= kursk[1] && highKm2 >= kursk[0], `Kursk: ${lowKm2} to ${highKm2} km²`);
  if (pane) await app.expectText(app.pane, pane);
  if (card) await app.expectText(await app.openCard('Donetsk oblast'), card);
  assert.equal(await app.notices.count(), 0);
}

async function readsTheAgeOfKursk(app: App): Promise<void> {
  await app.open('?date=2026-08-20&place=kursk', 'page');
  await app.expectText(await app.openCard('Kursk oblast'), 'last read 3 August 2025');
  await app.expectText(app.why, 'last read', '3 August 2025');
}

export const days = [
  ...DAYS.map((expected) =>
    scenario(`${expected.date}: a sound page`, (app) => expectDay(app, expected)),
  ),
  scenario('2026-08-20: Kursk says when its base track was last read', readsTheAgeOfKursk, {
    hasWebGl: false,
  }),
];
