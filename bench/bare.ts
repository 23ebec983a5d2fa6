/** What any MapLibre page has to do at least: the yardstick for the first picture. */
import { Map, setWorkerUrl } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import 'maplibre-gl/dist/maplibre-gl.css';

setWorkerUrl(workerUrl);

const map = new Map({
  container: 'map',
  center: [37.8, 48],
  zoom: 6,
  fadeDuration: 0,
  attributionControl: false,
  style: {
    version: 8,
    sources: {
      place: { type: 'geojson', data: new URL('layers/donetsk.geojson', document.baseURI).href },
    },
    layers: [
      { id: 'ground', type: 'background', paint: { 'background-color': '#f4f1ea' } },
      { id: 'place', type: 'fill', source: 'place', paint: { 'fill-color': '#70a4d0' } },
    ],
  },
});
map.on('load', () => {
  requestAnimationFrame(() =>
    document.documentElement.setAttribute('data-shown-ms', String(performance.now())),
  );
});
