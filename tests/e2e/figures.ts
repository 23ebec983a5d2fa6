/** Claimed figures stand beside their base, their date and what is mapped. */
import assert from 'node:assert/strict';
import { checkClaim, trackShares } from '../../src/domain/claimCheck.ts';
import type { Claim } from '../../src/domain/types.ts';
import { formatKm2, formatNumber, formatPctInterval } from '../../src/text/format.ts';
import { why } from '../../src/text/en/why.ts';
import { plain, type App } from './harness/app.ts';
import { sharesIn, stateOn } from './harness/expected.ts';
import { scenario } from './harness/scenario.ts';

const GERASIMOV = 'ru-general-staff-2025-03-12-kursk-incursion-zone-86-recaptured';
const RUDSKOI = 'ru-general-staff-2025-02-20-donetsk-share75';

function claimOf(app: App, id: string): Claim {
  const claim = app.dataset.claims.find((one) => one.id === (id as string));
  assert.ok(claim, `no claim ${id}`);
  return claim;
}

async function reads86(app: App): Promise<void> {
  await app.open('?date=2025-03-12', 'page');
  const shares = sharesIn(app.dataset, stateOn(app.dataset, '2025-03-12'), 'kursk-incursion-zone');
  const mapped = plain(formatPctInterval(shares.ru));
  const base = plain(formatKm2(1268));
  await app.expectText(
    await app.openCard('Kursk oblast'),
    /more than 86 ?%/,
    'held by Russia',
    'Gerasimov',
    '12 March 2025',
    base,
    mapped,
    plain(formatKm2(shares.baseKm2)),
    'Not a share of the oblast',
  );
  await app.card('Kursk oblast').getByRole('button', { name: /86/ }).click();
  await app.expectText(
    app.why,
    /86 ?%/,
    'Russian General Staff',
    'Valery Gerasimov',
    '12 March 2025',
    base,
    why.check,
    plain(formatKm2(shares.baseKm2)),
  );
  assert.equal(app.param('claim'), GERASIMOV);
}

async function reads75(app: App): Promise<void> {
  await app.open(`?claim=${RUDSKOI}`, 'page');
  await app.expectDate('2025-02-20');
  const check = checkClaim(app.dataset, claimOf(app, RUDSKOI), trackShares(app.dataset));
  assert.equal(check.outcome, 'above');
  assert.ok(check.mapped && check.mapped.highPct < 70, 'about two thirds of Donetsk were mapped');
  await app.expectText(
    app.why,
    'about 75 %',
    'Russian General Staff',
    'Sergei Rudskoi',
    '20 February 2025',
    why.outcome.above,
    `${plain(formatNumber(check.differencePoints ?? 0, 1))} points`,
    plain(formatKm2(check.differenceKm2 ?? 0)),
    plain(formatPctInterval(check.mapped)),
  );
}

export const figures = [
  scenario('12 March 2025 shows 86 % with its base and what is mapped', reads86),
  scenario('20 February 2025: 75 % of Donetsk is above the mapped interval', reads75),
];
