import { addProtocol, type LayerSpecification, type SourceSpecification } from 'maplibre-gl';
import { PMTiles, Protocol } from 'pmtiles';
import { colour } from './colours';

export interface Region { source: SourceSpecification; layers: LayerSpecification[]; attribution: string }

const rasters = [2, 3, 4, 5]; // PNG, JPEG, WebP, AVIF: the tile types of PMTiles that are pictures
const key = 'region';

/// A detailed basemap from a PMTiles file that this app serves in ranges. Of vector tiles the layers that the schemas of Protomaps
/// and OpenMapTiles share are drawn, in the same plain colours as the rest.
export async function region(address: string): Promise<Region> {
  const file = new PMTiles(new URL(address, location.href).href);
  const protocol = new Protocol();
  protocol.add(file);
  addProtocol('pmtiles', protocol.tile);
  const [header, metadata] = await Promise.all([file.getHeader(), file.getMetadata() as Promise<{ attribution?: string; vector_layers?: { id: string }[] }>]);
  const url = `pmtiles://${file.source.getKey()}`;
  const attribution = plain(metadata.attribution ?? '');
  if (rasters.includes(header.tileType)) {
    return { source: { type: 'raster', url, tileSize: 256 }, layers: [{ id: key, type: 'raster', source: key }], attribution };
  }
  const ids = (metadata.vector_layers ?? []).map((layer) => layer.id);
  return { source: { type: 'vector', url }, layers: styled().filter((layer) => ids.length === 0 || ids.includes((layer as { 'source-layer': string })['source-layer'])), attribution };
}

function styled(): LayerSpecification[] {
  const fill = (layer: string, paint: string, opacity = 1, filter?: unknown): LayerSpecification =>
    ({ id: `${key}-${layer}`, type: 'fill', source: key, 'source-layer': layer, filter: filter ?? ['==', ['geometry-type'], 'Polygon'], paint: { 'fill-color': paint, 'fill-opacity': opacity } }) as LayerSpecification;
  const line = (layer: string, width: number, paint: string): LayerSpecification =>
    ({ id: `${key}-${layer}-lines`, type: 'line', source: key, 'source-layer': layer, paint: { 'line-color': paint, 'line-width': ['interpolate', ['linear'], ['zoom'], 5, width / 2, 14, width * 2] } }) as LayerSpecification;
  const [sea, border, name, halo, soft] = [colour('map-sea'), colour('map-border'), colour('map-name'), colour('map-halo'), colour('line')];
  return [
    fill('earth', colour('map-land')), fill('landuse', soft, 0.35), fill('landcover', soft, 0.25), fill('park', soft, 0.35), fill('water', sea), line('waterway', 1, sea),
    fill('buildings', border, 0.35), fill('building', border, 0.35), line('roads', 1.2, border), line('transportation', 1.2, border),
    ...['places', 'place'].map((layer): LayerSpecification => ({
      id: `${key}-${layer}`, type: 'symbol', source: key, 'source-layer': layer,
      layout: { 'text-field': ['coalesce', ['get', 'name:en'], ['get', 'name:latin'], ['get', 'name']], 'text-font': ['Noto Sans', 'Noto Sans Arabic', 'sans-serif'], 'text-size': 11 },
      paint: { 'text-color': name, 'text-halo-color': halo, 'text-halo-width': 1.2 },
    })),
  ];
}

// What a file says of its makers may hold links; only its words are shown, and it is never parsed as markup.
export function plain(html: string): string {
  return html.replace(/<[^>]*>/g, ' ').replace(/[<>&"']/g, '').trim();
}
