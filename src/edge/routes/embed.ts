/** `/embed.html`: a view as a page for a frame, whole in one answer; with a slider if asked for. */
import { embedPage } from '../../publish/embed/embedPage.ts';
import { embedPolicy } from '../../publish/embed/embedPolicy.ts';
import { embeddedView, embedPairs, parseEmbed } from '../../publish/embed/embedOptions.ts';
import { viewWithBand } from '../../publish/pictureBand.ts';
import { embedTextOf } from '../../text/embedText.ts';
import { formatView } from '../../view/url.ts';
import { viewIn } from '../asked.ts';
import { EMBED_OPTIONS, VIEW_PARAMETERS } from '../parameters.ts';
import { badParameter } from '../refusal.ts';
import type { Route } from '../route.ts';
import { HTML_TYPE } from './card.ts';

export const EMBED: Route = {
  path: '/embed.html',
  id: 'embed',
  summary: 'A view as a page for an iframe: sentence, map, figures, on whose word, link.',
  parameters: [...VIEW_PARAMETERS, ...EMBED_OPTIONS],
  types: ['text/html'],
  isShared: true,
  async answer(params, { versions, platform: { site } }) {
    const data = await versions.open(params.get('v'));
    const linked = embeddedView(viewIn(params, data.known));
    const asked = parseEmbed(params, data.dataset, linked.date);
    if (!asked.ok) throw badParameter(asked.fault.field, asked.fault.problem);
    const options = asked.value;
    const banded = viewWithBand(data.dataset, linked, options);
    if (!banded.ok) throw badParameter(banded.fault.field, banded.fault.problem);
    const view = banded.value;
    return {
      key: `${formatView(view)} ${JSON.stringify(embedPairs(options))}`,
      dataVersion: data.dataset.version,
      isFrozen: view.version !== null,
      type: HTML_TYPE,
      headers: {
        'Content-Security-Policy': await embedPolicy(options.range !== null),
        'Referrer-Policy': 'strict-origin-when-cross-origin',
      },
      body: () =>
        embedPage(data.sceneOf(site, view), options, { text: embedTextOf(view.language) }),
    };
  },
};
