import { AttributionControl, Map as MlMap, NavigationControl, ScaleControl, type VectorTileSource, setWorkerUrl } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?url';
import { basemap } from './basemap';
import { Layers, tilesOf } from './layers';
import { recolour } from './colours';
import { Rings } from './rings';
import { turned, turnTo } from './turn';

setWorkerUrl(workerUrl); // a file of ours: the content policy needs no blob:

const finest = 14; // the zoom of the last tiles; nearer, they are drawn larger
const nearest = 10; // a lone place is not looked at from nearer
const margin = 60; // pixels between the outermost rings and the map's edge
const world: [number, number, number, number] = [-20, -30, 60, 60];

export async function mount(at: HTMLElement): Promise<void> {
  const detailed = at.dataset['basemap'] ? await (await import('./region')).region(at.dataset['basemap']) : undefined;
  const style = await basemap(detailed);
  at.replaceChildren();
  const bounds = at.dataset['bounds'] ? (at.dataset['bounds'].split(',').map(Number) as [number, number, number, number]) : world;
  const map = new MlMap({
    container: at, style, hash: 'at', fadeDuration: 0, attributionControl: false, maxZoom: finest, minZoom: 1, bounds, fitBoundsOptions: { padding: margin, maxZoom: nearest },
    dragRotate: false, pitchWithRotate: false, cooperativeGestures: matchMedia('(pointer: coarse)').matches,
  });
  map.touchZoomRotate.disableRotation();
  map.addControl(new NavigationControl({ showCompass: false }));
  map.addControl(new ScaleControl());
  map.addControl(new AttributionControl({ compact: true, customAttribution: ['Natural Earth', ...(detailed?.attribution ? [detailed.attribution] : [])] }));
  map.on('error', (e) => console.warn('map', e.error?.message));
  await new Promise<void>((ok) => map.once('load', () => ok()));
  const layers = new Layers(map, at);
  addIncidents(map, at);
  recolour(map);
  const rings = new Rings(map, at, (place, incident) => void turnTo(addressOf(place, incident), incident ? 'claim-title' : 'list-title'));
  rings.choose(at.dataset['chosen']);
  followPage(map, at, layers, rings);
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => { recolour(map); layers.recolour(); });
  map.once('idle', () => { at.dataset['rendered'] = 'true'; }); // a browser test waits for this
}

function addIncidents(map: MlMap, at: HTMLElement): void {
  map.addSource('incidents', { type: 'vector', tiles: [tilesOf(at.dataset['query'] ?? '', 'incidents')], maxzoom: finest });
  // The rings stand over these dots; the dots keep the source's tiles loaded and show where a ring points.
  map.addLayer({ id: 'incidents', type: 'circle', source: 'incidents', 'source-layer': 'incidents', paint: { 'circle-radius': 3, 'circle-color': '#888' } });
  map.addLayer({
    id: 'place-names', type: 'symbol', source: 'incidents', 'source-layer': 'incidents', filter: ['has', 'name'],
    layout: { 'text-field': ['get', 'name'], 'text-font': ['Noto Sans', 'Noto Sans Arabic', 'sans-serif'], 'text-size': 12, 'text-anchor': 'top', 'text-offset': [0, 1.5],
      'symbol-sort-key': ['-', 0, ['get', 'count']] },
  });
}

function followPage(map: MlMap, at: HTMLElement, layers: Layers, rings: Rings): void {
  let query = at.dataset['query'];
  turned.addEventListener('turned', () => {
    if (at.dataset['query'] !== query) {
      query = at.dataset['query'];
      map.getSource<VectorTileSource>('incidents')?.setTiles([tilesOf(query ?? '', 'incidents')]);
    }
    layers.follow();
    rings.choose(at.dataset['chosen']);
  });
}

function addressOf(place: string, incident: string | undefined): string {
  const asked = new URLSearchParams(location.search);
  for (const name of ['page', 'claim', 'incident', ...(incident ? [] : ['place'])]) asked.delete(name);
  if (incident) asked.set('incident', incident);
  else asked.set('place', place);
  return `/?${asked}`;
}
