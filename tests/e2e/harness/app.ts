/** The page as a reader meets it: by roles, labels and text. Words come from the app's catalogue. */
import assert from 'node:assert/strict';
import type { BrowserContext, Locator, Page } from 'playwright-core';
import { app as words } from '../../../src/text/en/app.ts';
import { places as placeWords } from '../../../src/text/en/places.ts';
import { sentence as sentenceWords } from '../../../src/text/en/sentence.ts';
import { timeline } from '../../../src/text/en/timeline.ts';
import { why as whyWords } from '../../../src/text/en/why.ts';
import type { Dataset } from '../../../src/domain/dataset.ts';
import type { PlaceId } from '../../../src/domain/types.ts';
import { eventually } from './eventually.ts';
import type { Setting } from './scenario.ts';
import type { Site } from './site.ts';
import type { Watch } from './watch.ts';

type PanelName = keyof typeof words.panels;
/** What the page shows: MapLibre's map, the picture before it, or the picture that stays. */
export type MapKind = 'map' | 'picture' | 'still';

export class App {
  readonly site: Site;
  readonly setting: Setting;
  readonly page: Page;
  readonly watch: Watch;
  /** Opens a second, unrelated browser context: another reader. */
  readonly another: (setting?: Partial<Setting>) => Promise<App>;

  constructor(
    site: Site,
    setting: Setting,
    page: Page,
    watch: Watch,
    another: (setting?: Partial<Setting>) => Promise<App>,
  ) {
    this.site = site;
    this.setting = setting;
    this.page = page;
    this.watch = watch;
    this.another = another;
  }

  get dataset(): Dataset {
    return this.site.dataset;
  }

  get context(): BrowserContext {
    return this.page.context();
  }

  /** Opens a link, given by its query, and waits for the map (or the still picture). */
  async open(search = '', until: MapKind | 'page' = this.setting.hasWebGl ? 'map' : 'still') {
    await this.page.goto(this.site.url + search);
    if (until === 'page') await this.page.getByRole('main').waitFor();
    else await this.waitForMap(until);
  }

  async waitForMap(kind: MapKind): Promise<void> {
    await this.page.locator(`.pane[data-state="${kind}"]`).waitFor({ timeout: 90_000 });
  }

  get pane(): Locator {
    return this.page.locator('.pane');
  }

  get sentence(): Locator {
    return this.page.getByRole('region', { name: sentenceWords.label });
  }

  get slider(): Locator {
    return this.page.getByRole('slider', { name: timeline.slider });
  }

  get dateField(): Locator {
    return this.page.locator('#timeline input[type="date"]');
  }

  /** The way to one of the pages, in the masthead. */
  pageLink(tab: keyof typeof words.pages): Locator {
    return this.page
      .getByRole('navigation', { name: words.pagesLabel })
      .getByRole('link', { name: words.pages[tab], exact: true });
  }

  button(name: string | RegExp): Locator {
    return this.page.getByRole('button', { name, exact: true });
  }

  /** The card of one of the six places, by its printed name. */
  card(name: string): Locator {
    return this.page
      .getByRole('article')
      .filter({ has: this.page.getByRole('heading', { name, level: 3, exact: true }) });
  }

  /** All that a card holds, also what unfolds; opened unless it is. */
  async openCard(name: string): Promise<Locator> {
    const card = this.card(name);
    const more = card.locator('.more');
    await more.waitFor();
    if ((await more.getAttribute('aria-expanded')) !== 'true') await more.click();
    return card;
  }

  get why(): Locator {
    return this.page.getByRole('region', { name: whyWords.title });
  }

  get notices(): Locator {
    return this.page.locator('.notices');
  }

  get sources(): Locator {
    return this.panel('sources').getByRole('heading', { name: words.panels.sources, level: 2 });
  }

  panel(name: PanelName): Locator {
    return this.page.locator(`[data-panel="${name}"]`);
  }

  panelButton(name: PanelName): Locator {
    return this.page
      .getByRole('navigation', { name: words.panelsLabel })
      .getByRole('button', { name: words.panels[name] });
  }

  async openPanel(name: PanelName): Promise<void> {
    const button = this.panelButton(name);
    if ((await button.getAttribute('aria-expanded')) !== 'true') await button.click();
    await this.panel(name).waitFor();
  }

  layerSwitch(name: string): Locator {
    return this.page.getByRole('checkbox', { name: placeWords.showPlace(name) });
  }

  /** The query of the address bar, with its leading '?' unless empty. */
  get search(): string {
    return new URL(this.page.url()).search;
  }

  param(name: string): string | null {
    return new URL(this.page.url()).searchParams.get(name);
  }

  async expectDate(day: string): Promise<void> {
    await eventually(async () => assert.equal(await this.dateField.inputValue(), day));
  }

  async expectSearch(search: string): Promise<void> {
    await eventually(() => assert.equal(this.search, search));
  }

  async expectText(where: Locator, ...texts: readonly (string | RegExp)[]): Promise<void> {
    await eventually(async () => {
      const found = await this.textOf(where);
      for (const text of texts) {
        if (typeof text === 'string') assert.ok(found.includes(text), `"${text}" not in: ${found}`);
        else assert.match(found, text);
      }
    });
  }

  /** What stands there once it is in sight: cards below the fold are laid out only then. */
  async textOf(where: Locator): Promise<string> {
    await where.scrollIntoViewIfNeeded();
    return plain(await where.innerText());
  }

  settlement(id: string): { readonly lng: number; readonly lat: number; readonly cell: number } {
    const cell = this.dataset.settlements.findIndex((one) => one.id === (id as PlaceId));
    const found = this.dataset.settlements[cell];
    assert.ok(found, `no settlement ${id}`);
    return { lng: found.lng, lat: found.lat, cell };
  }
}

/** One kind of space and no joiners, so that thin and unbreakable ones need not be typed in tests. */
export function plain(text: string): string {
  return text.replaceAll('\u2060', '').replace(/\s+/g, ' ').trim();
}
