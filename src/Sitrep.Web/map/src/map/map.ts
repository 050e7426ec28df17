import { AttributionControl, Map as MlMap, NavigationControl, ScaleControl, type StyleSpecification, type VectorTileSource, setWorkerUrl } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?url';
import { basemap, refine } from './basemap';
import { Layers, tilesOf } from './layers';
import { colour, recolour } from './colours';
import { Pan } from './pan';
import { Rings } from './rings';
import { addTowns } from './towns';
import { turned, turnTo } from '../turn';
import { wordsOf } from '../words';

setWorkerUrl(workerUrl); // a file of ours: the content policy needs no blob:

const finest = 14; // the zoom of the last tiles; nearer, they are drawn larger
const nearest = 10; // a lone place is not looked at from nearer
const margin = 60; // pixels between the outermost rings and the map's edge
const world: [number, number, number, number] = [-20, -30, 60, 60];

export async function mount(at: HTMLElement): Promise<void> {
  // The incidents come first: what lies under them is fetched and cut into tiles meanwhile.
  const under = basemap(at.dataset['basemap']);
  under.catch(() => undefined); // awaited below
  const words = wordsOf(at);
  const picture = at.querySelector('.picture');
  at.replaceChildren();
  const bounds = at.dataset['bounds'] ? (at.dataset['bounds'].split(',').map(Number) as [number, number, number, number]) : world;
  const map = new MlMap({
    container: at, style: incidents(at), hash: 'at', fadeDuration: 0, attributionControl: false, maxZoom: finest, minZoom: 1, bounds, fitBoundsOptions: { padding: margin, maxZoom: nearest },
    dragRotate: false, pitchWithRotate: false, cooperativeGestures: matchMedia('(pointer: coarse)').matches, locale: words.locale,
  });
  // The picture lies over the map until that shows as much, or is moved.
  if (picture) at.append(picture);
  map.once('movestart', () => picture?.remove());
  map.touchZoomRotate.disableRotation();
  map.addControl(new NavigationControl({ showCompass: false }));
  map.addControl(new Pan(words.pan));
  map.addControl(new ScaleControl());
  map.on('error', (e) => console.warn('map', e.error?.message));
  await new Promise<void>((ok) => map.once('style.load', () => ok()));
  const rings = new Rings(map, words, Number(at.dataset['mostRings']), (place, incident) => void turnTo(addressOf(place, incident), incident ? 'claim-title' : 'list-title'));
  rings.choose(at.dataset['chosen']);
  const base = await under;
  map.addControl(new AttributionControl({ compact: true, customAttribution: base.makers }));
  for (const [id, source] of Object.entries(base.sources)) map.addSource(id, source);
  for (const layer of base.layers) map.addLayer(layer);
  const layers = new Layers(map, at, words);
  addNames(map);
  recolour(map);
  followPage(map, at, layers, rings);
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => { recolour(map); layers.recolour(); });
  await new Promise<void>((ok) => map.once('idle', () => ok()));
  picture?.remove();
  if (!at.dataset['basemap']) addTowns(map, at);
  await refine(map);
  map.once('idle', () => { at.dataset['rendered'] = 'true'; }); // a browser test waits for this
}

function incidents(at: HTMLElement): StyleSpecification {
  return {
    version: 8, // without glyphs: text is drawn from the page's fonts
    sources: { incidents: { type: 'vector', tiles: [tilesOf(at.dataset['query'] ?? '', 'incidents')], maxzoom: finest } },
    layers: [
      { id: 'sea', type: 'background', paint: { 'background-color': colour('map-sea') } },
      // The rings stand over these dots; the dots keep the source's tiles loaded and show where a ring points.
      { id: 'incidents', type: 'circle', source: 'incidents', 'source-layer': 'incidents', paint: { 'circle-radius': 3, 'circle-color': '#888' } },
    ],
  };
}

// Over all that was added since the dots.
function addNames(map: MlMap): void {
  map.moveLayer('incidents');
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

export function addressOf(place: string, incident: string | undefined): string {
  const asked = new URLSearchParams(location.search);
  for (const name of ['page', 'claim', 'incident', ...(incident ? [] : ['place'])]) asked.delete(name);
  if (incident) asked.set('incident', incident);
  else asked.set('place', place);
  return `/?${asked}`;
}
