import countriesUrl from 'world-atlas/countries-50m.json?url';
import type { StyleSpecification } from 'maplibre-gl';
import type { FeatureCollection, MultiPolygon, Polygon, Position } from 'geojson';
import { feature, mesh } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { colour } from './colours';
import type { Region } from './region';

// Natural Earth's countries as world-atlas packs them. docs/basemap.md: its lines show no position of ours.
type Country = { name: string };
type Countries = Topology<{ countries: GeometryCollection<Country> }>;

export async function basemap(detailed: Region | undefined): Promise<StyleSpecification> {
  const [topology] = await Promise.all([fetchCountries(), document.fonts.load('12px "Noto Sans"')]);
  const countries = feature(topology, topology.objects.countries) as FeatureCollection<Polygon | MultiPolygon, Country>;
  countries.features.forEach((country) => parts(country.geometry).forEach((part) => part.forEach(unroll)));
  const borders = mesh(topology, topology.objects.countries, (a, b) => a !== b);
  return {
    version: 8, // without glyphs: text is drawn from the page's fonts
    sources: {
      countries: { type: 'geojson', data: countries },
      borders: { type: 'geojson', data: { type: 'Feature', properties: {}, geometry: borders } },
      names: { type: 'geojson', data: namePoints(countries) },
      ...(detailed ? { region: detailed.source } : {}),
    },
    layers: [
      { id: 'sea', type: 'background', paint: { 'background-color': colour('map-sea') } },
      { id: 'land', type: 'fill', source: 'countries', paint: { 'fill-color': colour('map-land') } },
      ...(detailed?.layers ?? []),
      { id: 'borders', type: 'line', source: 'borders', paint: { 'line-color': colour('map-border'), 'line-width': 1.2, 'line-dasharray': [3, 2] } },
      {
        id: 'names', type: 'symbol', source: 'names', maxzoom: 8,
        layout: { 'text-field': ['get', 'name'], 'text-font': ['Noto Sans', 'sans-serif'], 'text-size': 12, 'text-letter-spacing': 0.08, 'symbol-sort-key': ['-', 0, ['get', 'size']] },
        paint: { 'text-color': colour('map-name'), 'text-halo-color': colour('map-halo'), 'text-halo-width': 1.2 },
      },
    ],
  };
}

async function fetchCountries(): Promise<Countries> {
  const answer = await fetch(countriesUrl);
  if (!answer.ok) throw new Error(`${countriesUrl}: ${answer.status}`);
  return answer.json() as Promise<Countries>;
}

// A country's name stands in the middle of the box around its largest part.
function namePoints(countries: FeatureCollection<Polygon | MultiPolygon, Country>): FeatureCollection {
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
function unroll(ring: Position[]): void {
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
