import { AttributionControl, Map as MlMap, NavigationControl, ScaleControl, type GeoJSONSource, setWorkerUrl } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?url';
import { basemap, recolour } from './basemap';
import { fetchPlaces, viewOf, type Places } from './places';
import { Rings } from './rings';
import { turned, turnTo } from './turn';
import types from './types.json';

setWorkerUrl(workerUrl); // a file of ours: the content policy needs no blob:

const kinds = Object.keys(types);

export async function mount(at: HTMLElement): Promise<void> {
  const [style, places] = await Promise.all([basemap(), fetchPlaces(at.dataset['places']!)]);
  at.replaceChildren();
  const view = viewOf(places, at.clientWidth, at.clientHeight);
  const map = new MlMap({
    container: at, style: { ...style, ...view }, hash: 'at', fadeDuration: 0, attributionControl: false, maxZoom: 14, minZoom: 1,
    dragRotate: false, pitchWithRotate: false, cooperativeGestures: matchMedia('(pointer: coarse)').matches,
    ...view,
  });
  map.touchZoomRotate.disableRotation();
  map.addControl(new NavigationControl({ showCompass: false }));
  map.addControl(new ScaleControl());
  map.addControl(new AttributionControl({ compact: true, customAttribution: 'Natural Earth' }));
  map.on('error', (e) => console.warn('map', e.error?.message));
  await new Promise<void>((ok) => map.once('load', () => ok()));
  addPlaces(map, places);
  const rings = new Rings(map, at, (key, only) => void turnTo(addressOf(key, only), only ? 'claim-title' : 'list-title'));
  rings.choose(at.dataset['chosen']);
  followPage(map, at, places, rings);
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => recolour(map));
  map.once('idle', () => { at.dataset['rendered'] = 'true'; }); // a browser test waits for this
}

function addPlaces(map: MlMap, data: Places): void {
  map.addSource('places', {
    type: 'geojson', data, cluster: true, clusterRadius: 34, clusterMaxZoom: 12,
    clusterProperties: Object.fromEntries(['claims', ...kinds].map((name) => [name, ['+', ['coalesce', ['get', name], 0]]])),
  });
  // The rings stand over these dots; the dots keep the source's tiles loaded and show where a ring points.
  map.addLayer({ id: 'places', type: 'circle', source: 'places', paint: { 'circle-radius': 3, 'circle-color': '#888' } });
  map.addLayer({
    id: 'place-names', type: 'symbol', source: 'places', filter: ['!', ['has', 'point_count']],
    layout: { 'text-field': ['get', 'name'], 'text-font': ['Noto Sans', 'Noto Sans Arabic', 'sans-serif'], 'text-size': 12, 'text-anchor': 'top', 'text-offset': [0, 1.5],
      'symbol-sort-key': ['-', 0, ['get', 'claims']] },
  });
  recolour(map);
}

function followPage(map: MlMap, at: HTMLElement, first: Places, rings: Rings): void {
  let [address, places] = [at.dataset['places'], first];
  turned.addEventListener('turned', async () => {
    if (at.dataset['places'] !== address) {
      address = at.dataset['places']!;
      places = await fetchPlaces(address);
      map.getSource<GeoJSONSource>('places')?.setData(places);
    }
    rings.choose(at.dataset['chosen']);
    const chosen = places.features.find((place) => place.properties.key === at.dataset['chosen']);
    const where = chosen?.geometry.coordinates as [number, number] | undefined;
    if (where && !map.getBounds().contains(where)) map.easeTo({ center: where, animate: !matchMedia('(prefers-reduced-motion: reduce)').matches });
  });
}

function addressOf(place: string, only: string | undefined): string {
  const asked = new URLSearchParams(location.search);
  asked.delete('page');
  asked.delete('claim');
  asked.delete('place');
  asked.set(only ? 'claim' : 'place', only ?? place);
  return `/?${asked}`;
}
