/** What `claimline describe` prints. Throws a UsageError with one sentence. */
import type { Dataset } from '../../src/domain/dataset.ts';
import { altTextOf, shortAltOf } from '../../src/publish/description/altText.ts';
import { textVersionOf } from '../../src/publish/description/textVersion.ts';
import { viewWithBand } from '../../src/publish/pictureBand.ts';
import { sceneOf } from '../../src/publish/scene.ts';
import { parseSnapshot } from '../../src/publish/snapshotOptions.ts';
import { citeTextOf } from '../../src/text/citeText.ts';
import { SEPARATOR } from '../../src/view/parameters.ts';
import { listed, needed } from '../shared/options.ts';
import { readPermalink, URL_EXAMPLE } from '../shared/permalink.ts';
import { siteAsked } from '../shared/siteAsked.ts';
import { UsageError } from '../shared/usageError.ts';

export interface DescribeOptions {
  readonly url?: string;
  readonly short?: true;
  readonly text?: true;
  readonly size?: string;
  readonly headline?: string;
  readonly figures?: string;
  readonly band?: true;
  readonly site?: string;
}

/** With a line end. */
export function descriptionAsked(options: DescribeOptions, dataset: Dataset): string {
  const link = readPermalink(needed(options.url, URL_EXAMPLE), dataset);
  const asked = parseSnapshot(paramsOf(options, link.params), dataset);
  if (!asked.ok) throw new UsageError(asked.fault.problem);
  const site = siteAsked(options.site) ?? link.site;
  const view = viewWithBand(dataset, link.view, asked.value);
  if (!view.ok) throw new UsageError(view.fault.problem);
  const scene = sceneOf({ dataset, backdrop: null, site }, view.value);
  const tell = options.short ? shortAltOf : options.text ? textVersionOf : altTextOf;
  return `${tell(scene, asked.value, citeTextOf(link.view.language)).trimEnd()}\n`;
}

/** Options win over the link's parameters of the same name. */
function paramsOf(options: DescribeOptions, inLink: URLSearchParams): URLSearchParams {
  const params = new URLSearchParams(inLink);
  const { size, headline, figures, band } = options;
  if (size !== undefined) params.set('size', size);
  if (headline !== undefined) params.set('headline', headline);
  if (figures !== undefined) params.set('figures', listed(figures).join(SEPARATOR));
  if (band) params.set('schematic', '1');
  return params;
}
