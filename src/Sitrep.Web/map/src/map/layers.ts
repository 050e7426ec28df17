import { Popup, type ExpressionSpecification, type GeoJSONSource, type Map as MlMap, type MapGeoJSONFeature, type VectorTileSource } from 'maplibre-gl';
import type { FeatureCollection } from 'geojson';
import { colour } from './colours';
import { apart, type Words } from '../words';

interface Flow { line: [number, number][]; text: string; returns: boolean; people: number | null }

/// The address of the tiles of some layers of ours. MapLibre asks for tiles from a worker, which knows no relative addresses.
export function tilesOf(query: string, ...layers: string[]): string {
  return `${location.origin}/api/v1/tiles/{z}/{x}/{y}?${[...layers.map((layer) => `layer=${layer}`), ...(query ? [query] : [])].join('&')}`;
}

// By the names of the boxes that choose them.
const drawn: Record<string, string[]> = { control: ['ground', 'ground-contested', 'held', 'unsettled'], claimed: ['ground-claimed', 'ground-claimed-edge', 'claimed'], roads: ['roads', 'roads-broken'], displacement: ['flows', 'flow-ends'] };
const told = ['areas', 'control', 'roads'];
const statuses = { open: 'good', restricted: 'soft', contested: 'soft', closed: 'warn', cut: 'warn' };

/// Control, roads and displacement under the rings. What each shows stands in words on the page of its own.
export class Layers {
  private clocks: string;
  private readonly popup = new Popup({ closeButton: false, closeOnClick: false, maxWidth: '18rem', className: 'told' });

  constructor(private map: MlMap, private at: HTMLElement, private words: Words) {
    this.clocks = clocksOf(at);
    map.addSource('told', { type: 'vector', tiles: [tilesOf(this.clocks, ...told)], maxzoom: 14 });
    map.addSource('flows', { type: 'geojson', data: flowsOf(at) });
    this.addGround();
    this.addRoads();
    this.addControl();
    map.addLayer({ id: 'flows', type: 'line', source: 'flows', filter: ['==', ['geometry-type'], 'LineString'], layout: { 'line-cap': 'round' },
      paint: { 'line-width': ['interpolate', ['linear'], ['coalesce', ['get', 'people'], 0], 0, 1.5, 1000, 2.5, 50000, 7], 'line-dasharray': [2, 1.5] } });
    map.addLayer({ id: 'flow-ends', type: 'circle', source: 'flows', filter: ['==', ['geometry-type'], 'Point'], paint: { 'circle-radius': 5, 'circle-opacity': 0, 'circle-stroke-width': 2.5 } });
    this.recolour();
    this.follow();
    for (const id of Object.values(drawn).flat()) {
      map.on('mousemove', id, (e) => { if (e.features?.[0]) this.popup.setLngLat(e.lngLat).setText(this.textOf(e.features[0])).addTo(map); });
      map.on('mouseleave', id, () => this.popup.remove());
    }
    document.addEventListener('keydown', (e) => { if (e.key === 'Escape') this.popup.remove(); });
  }

  /// Shows the layers and the instant that the page asks for now.
  follow(): void {
    const shown = (this.at.dataset['layers'] ?? '').split(' ');
    for (const [name, ids] of Object.entries(drawn)) {
      for (const id of ids) this.map.setLayoutProperty(id, 'visibility', shown.includes(name) ? 'visible' : 'none');
    }
    const clocks = clocksOf(this.at);
    if (clocks !== this.clocks) this.map.getSource<VectorTileSource>('told')?.setTiles([tilesOf(clocks, ...told)]);
    this.clocks = clocks;
    this.map.getSource<GeoJSONSource>('flows')?.setData(flowsOf(this.at));
  }

  recolour(): void {
    const holder = this.sides();
    for (const ground of ['ground', 'ground-claimed']) this.map.setPaintProperty(ground, 'fill-color', holder);
    this.map.setPaintProperty('ground-claimed-edge', 'line-color', holder);
    this.map.setPaintProperty('ground-contested', 'line-color', colour('map-place'));
    this.map.setPaintProperty('held', 'circle-color', holder);
    this.map.setPaintProperty('held', 'circle-stroke-color', colour('map-halo'));
    this.map.setPaintProperty('claimed', 'circle-stroke-color', holder);
    this.map.setPaintProperty('unsettled', 'circle-color', colour('map-halo'));
    this.map.setPaintProperty('unsettled', 'circle-stroke-color', colour('map-place'));
    const road = ['match', ['get', 'status'], ...Object.entries(statuses).flatMap(([status, name]) => [status, colour(name)]), colour('soft')] as unknown as ExpressionSpecification;
    this.map.setPaintProperty('roads', 'line-color', road);
    this.map.setPaintProperty('roads-broken', 'line-color', road);
    const flow = ['case', ['get', 'returns'], colour('good'), colour('type-displacement')] as unknown as ExpressionSpecification;
    this.map.setPaintProperty('flows', 'line-color', flow);
    this.map.setPaintProperty('flow-ends', 'circle-stroke-color', flow);
  }

  private textOf(feature: MapGeoJSONFeature): string {
    const told = feature.properties as Record<string, string | undefined>;
    const status = (feature.sourceLayer === 'roads' ? this.words.roads : this.words.control)[told['status'] ?? ''];
    return told['text'] ?? [told['name'] ?? told['road'], told['holder'], status, told['since']].filter((part) => part !== undefined).map((part) => apart(part)).join(', ');
  }

  private sides(): ExpressionSpecification {
    const names = JSON.parse(this.at.dataset['sides'] ?? '[]') as string[];
    const other = colour('side-other');
    return (names.length === 0 ? ['literal', other] : ['match', ['coalesce', ['get', 'holder'], ''], ...names.flatMap((name, i) => [name, colour(`side-${i}`)]), other]) as unknown as ExpressionSpecification;
  }

  // Ground fades as the words about it age. What a side claims for itself has an edge and hardly a fill: the two are never mixed.
  private addGround(): void {
    const from = { source: 'told', 'source-layer': 'areas' } as const;
    const fades = (most: number) => ['*', most, ['coalesce', ['get', 'strength'], 1]] as unknown as ExpressionSpecification;
    const is = (name: string, value: string) => ['==', ['get', name], value] as ExpressionSpecification;
    this.map.addLayer({ ...from, id: 'ground', type: 'fill', filter: ['all', is('layer', 'assessed'), is('status', 'held')], paint: { 'fill-opacity': fades(0.4) } });
    this.map.addLayer({ ...from, id: 'ground-contested', type: 'line', filter: ['all', is('layer', 'assessed'), is('status', 'contested')], paint: { 'line-width': 1.5, 'line-dasharray': [1, 2] } });
    this.map.addLayer({ ...from, id: 'ground-claimed', type: 'fill', filter: is('layer', 'claimed'), paint: { 'fill-opacity': fades(0.12) } });
    this.map.addLayer({ ...from, id: 'ground-claimed-edge', type: 'line', filter: is('layer', 'claimed'), paint: { 'line-width': 2, 'line-dasharray': [4, 2] } });
  }

  private addControl(): void {
    const from = { type: 'circle', source: 'told', 'source-layer': 'control' } as const;
    this.map.addLayer({ ...from, id: 'held', filter: ['==', ['get', 'status'], 'held'], paint: { 'circle-radius': 6, 'circle-opacity': 0.9, 'circle-stroke-width': 1 } });
    this.map.addLayer({ ...from, id: 'claimed', filter: ['==', ['get', 'status'], 'claimed'], paint: { 'circle-radius': 6, 'circle-opacity': 0, 'circle-stroke-width': 3 } });
    this.map.addLayer({ ...from, id: 'unsettled', filter: ['in', ['get', 'status'], ['literal', ['contested', 'left', 'fought']]], paint: { 'circle-radius': 6, 'circle-opacity': 0.6, 'circle-stroke-width': 1.5 } });
  }

  // A dash tells by its form what the colour tells.
  private addRoads(): void {
    const from = { type: 'line', source: 'told', 'source-layer': 'roads' } as const;
    this.map.addLayer({ ...from, id: 'roads', filter: ['in', ['get', 'status'], ['literal', ['open', 'restricted']]], paint: { 'line-width': 2.5 } });
    this.map.addLayer({ ...from, id: 'roads-broken', filter: ['in', ['get', 'status'], ['literal', ['contested', 'closed', 'cut']]],
      paint: { 'line-width': ['match', ['get', 'status'], 'contested', 3, 5], 'line-dasharray': [1.2, 1.2] } });
  }
}

/// Of what a page asks for, the instant that it is seen from.
export function clocksOf(at: Pick<HTMLElement, 'dataset'>): string {
  return (at.dataset['query'] ?? '').split('&').filter((part) => part.startsWith('as-of=') || part.startsWith('known-at=')).join('&');
}

export function flowsOf(at: Pick<HTMLElement, 'dataset'>): FeatureCollection {
  const flows = JSON.parse(at.dataset['flows'] ?? '[]') as Flow[];
  return {
    type: 'FeatureCollection',
    features: flows.map(({ line, ...properties }) => ({ type: 'Feature', properties, geometry: line.length > 1 ? { type: 'LineString', coordinates: line } : { type: 'Point', coordinates: line[0]! } })),
  };
}
