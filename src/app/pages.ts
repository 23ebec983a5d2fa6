/** The pages beside the map, each fetched when it is first opened. */
import type { Component } from 'svelte';
import type { Tab } from '../view/viewState.ts';

export const PAGES: Readonly<
  Record<Exclude<Tab, 'map'>, () => Promise<{ readonly default: Component }>>
> = {
  disputes: () => import('../ui/disputes/DisputesPage.svelte'),
  charts: () => import('../ui/charts/ChartsPage.svelte'),
  checks: () => import('../ui/checks/ChecksPage.svelte'),
  claims: () => import('../ui/claims/ClaimsPage.svelte'),
  data: () => import('../ui/data/DataPage.svelte'),
  about: () => import('../ui/about/About.svelte'),
};
