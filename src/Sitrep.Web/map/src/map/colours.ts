import type { Map as MlMap } from 'maplibre-gl';

/// The value that a colour of the page has now, light or dark.
export function colour(name: string): string {
  return getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim();
}

/// Takes the colours that the page has now into the basemap and the names of places.
export function recolour(map: MlMap): void {
  map.setPaintProperty('sea', 'background-color', colour('map-sea'));
  map.setPaintProperty('land', 'fill-color', colour('map-land'));
  map.setPaintProperty('borders', 'line-color', colour('map-border'));
  map.setPaintProperty('names', 'text-color', colour('map-name'));
  map.setPaintProperty('names', 'text-halo-color', colour('map-halo'));
  for (const id of ['towns'].filter((layer) => map.getLayer(layer))) {
    map.setPaintProperty(id, 'text-color', colour('map-name'));
    map.setPaintProperty(id, 'text-halo-color', colour('map-halo'));
  }
  map.setPaintProperty('place-names', 'text-color', colour('map-place'));
  map.setPaintProperty('place-names', 'text-halo-color', colour('map-halo'));
  map.setPaintProperty('place-names', 'text-halo-width', 1.4);
}
