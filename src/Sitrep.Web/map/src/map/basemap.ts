import coarseUrl from 'world-atlas/countries-110m.json?url';
import fineUrl from 'world-atlas/countries-50m.json?url';
import type { GeoJSONSource, LayerSpecification, Map as MlMap, SourceSpecification } from 'maplibre-gl';
import type { FeatureCollection, GeoJSON, MultiPolygon, Polygon, Position } from 'geojson';
import { feature, mesh } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { colour } from './colours';

// Natural Earth's countries as world-atlas packs them. docs/basemap.md: its lines show no position of ours.
type Country = { name: string };
type Countries = Topology<{ countries: GeometryCollection<Country> }>;

/// What lies under the incidents: sources, layers from the lowest to the highest, and whose data it is.
export interface Basemap { sources: Record<string, SourceSpecification>; layers: LayerSpecification[]; makers: string[] }

/// The built-in map of countries, with that of a region where there is one. Its lines are coarse: a seventh of the bytes, there when the incidents are.
export async function basemap(address: string | undefined): Promise<Basemap> {
  const [drawn, detailed] = await Promise.all([fetchCountries(coarseUrl), address ? import('./region').then(({ region }) => region(address)) : undefined, document.fonts.load('12px "Noto Sans"')]);
  return {
    sources: { ...Object.fromEntries(Object.entries(drawn).map(([id, data]) => [id, { type: 'geojson', data } as const])), ...(detailed ? { region: detailed.source } : {}) },
    layers: [
      { id: 'land', type: 'fill', source: 'countries', paint: { 'fill-color': colour('map-land') } },
      ...(detailed?.layers ?? []),
      { id: 'borders', type: 'line', source: 'borders', paint: { 'line-color': colour('map-border'), 'line-width': 1.2, 'line-dasharray': [3, 2] } },
      {
        id: 'names', type: 'symbol', source: 'names', maxzoom: 8,
        layout: { 'text-field': ['get', 'name'], 'text-font': ['Noto Sans', 'sans-serif'], 'text-size': 12, 'text-letter-spacing': 0.08, 'symbol-sort-key': ['-', 0, ['get', 'size']] },
        paint: { 'text-color': colour('map-name'), 'text-halo-color': colour('map-halo'), 'text-halo-width': 1.2 },
      },
    ],
    makers: ['Natural Earth', ...(detailed?.attribution ? [detailed.attribution] : [])],
  };
}

/// Exchanges the coarse lines for fine ones.
export async function refine(map: MlMap): Promise<void> {
  for (const [id, data] of Object.entries(await fetchCountries(fineUrl))) map.getSource<GeoJSONSource>(id)?.setData(data);
}

async function fetchCountries(url: string): Promise<Record<'countries' | 'borders' | 'names', GeoJSON>> {
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(`${url}: ${answer.status}`);
  const topology = (await answer.json()) as Countries;
  const countries = feature(topology, topology.objects.countries) as FeatureCollection<Polygon | MultiPolygon, Country>;
  countries.features.forEach((country) => parts(country.geometry).forEach((part) => part.forEach(unroll)));
  const borders = mesh(topology, topology.objects.countries, (a, b) => a !== b);
  return { countries, borders: { type: 'Feature', properties: {}, geometry: borders }, names: namePoints(countries) };
}

// A country's name stands in the middle of the box around its largest part.
export function namePoints(countries: FeatureCollection<Polygon | MultiPolygon, Country>): FeatureCollection {
  return {
    type: 'FeatureCollection',
    features: countries.features.map((country) => {
      const largest = parts(country.geometry).map((part) => box(part[0]!)).reduce((a, b) => (b.size > a.size ? b : a));
      return { type: 'Feature', properties: { name: country.properties.name, size: largest.size }, geometry: { type: 'Point', coordinates: largest.middle } };
    }),
  };
}

function box(ring: Position[]): { size: number; middle: Position } {
  const [west, east] = [Math.min(...ring.map((at) => at[0]!)), Math.max(...ring.map((at) => at[0]!))];
  const [south, north] = [Math.min(...ring.map((at) => at[1]!)), Math.max(...ring.map((at) => at[1]!))];
  return { size: (east - west) * (north - south), middle: [(west + east) / 2, (south + north) / 2] };
}

function parts(geometry: Polygon | MultiPolygon): Position[][][] {
  return geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
}

// A ring that crosses the 180th meridian jumps from one edge of the map to the other; here it goes on beyond the edge, and
// MapLibre draws the rest on the other side. A ring around the pole ends a whole turn from where it began: it is led by the pole.
export function unroll(ring: Position[]): void {
  let turn = 0;
  for (let i = 1; i < ring.length; i++) {
    const [lon, lat] = ring[i] as [number, number];
    const step = lon + turn - ring[i - 1]![0]!;
    turn += step > 180 ? -360 : step < -180 ? 360 : 0;
    ring[i] = [lon + turn, lat];
  }
  const [first, last] = [ring[0]!, ring.at(-1)!];
  if (first[0] !== last[0]) ring.push([last[0]!, -90], [first[0]!, -90], first);
}
