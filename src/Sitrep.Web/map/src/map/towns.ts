import type { Map as MlMap } from 'maplibre-gl';
import { colour } from './colours';
import { tilesOf } from './layers';

const finest = 12; // the zoom of the last tiles of towns; nearer, they are drawn larger

/// Names the towns of the gazetteer by which one finds one's way. They come when all that the case tells is drawn, and give way to its own names.
export function addTowns(map: MlMap, at: HTMLElement): void {
  map.addSource('towns', { type: 'vector', tiles: [tilesOf('', 'towns')], maxzoom: finest });
  map.addLayer({
    id: 'towns', type: 'symbol', source: 'towns', 'source-layer': 'towns',
    layout: {
      'text-field': ['get', 'name'], 'text-font': ['Noto Sans', 'Noto Sans Arabic', 'sans-serif'], 'text-size': ['step', ['get', 'weight'], 10.5, 100_000, 11.5, 1_000_000, 12.5],
      // A ring may stand on the town: the name stands beside it.
      'text-variable-anchor': ['top', 'bottom', 'left', 'right'], 'text-radial-offset': ['step', ['get', 'weight'], 1.2, 50_000, 2], 'text-padding': 4, 'symbol-sort-key': ['-', 0, ['get', 'weight']],
    },
    paint: { 'text-color': colour('map-name'), 'text-halo-color': colour('map-halo'), 'text-halo-width': 1.2 },
  }, 'incidents');
  map.on('idle', () => {
    leaveOut(map);
    at.dataset['towns'] = namesOf(map, 'towns').join(', '); // a browser test looks at this
  });
}

function namesOf(map: MlMap, layer: string, property = 'name'): string[] {
  return [...new Set(map.queryRenderedFeatures({ layers: [layer] }).map((feature) => String(feature.properties[property] ?? '')))].sort();
}

// A place that is named as the case's own needs no second name.
function leaveOut(map: MlMap): void {
  const named = namesOf(map, 'place-names', 'place');
  const filter = JSON.stringify(['!', ['in', ['get', 'place'], ['literal', named]]]);
  if (filter !== JSON.stringify(map.getFilter('towns') ?? null)) map.setFilter('towns', JSON.parse(filter));
}
