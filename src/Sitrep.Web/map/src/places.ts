import type { Feature, FeatureCollection, Point } from 'geojson';

export interface PlaceProperties {
  key: string;
  name: string;
  precision: string;
  claims: number;
  only?: string; // the claim's key when there is just one
  [type: string]: unknown;
}
export type Places = FeatureCollection<Point, PlaceProperties>;

export async function fetchPlaces(address: string): Promise<Places> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  return answer.json() as Promise<Places>;
}

interface View { center: [number, number]; zoom: number }

const world: View = { center: [20, 25], zoom: 1.5 };
const margin = 60; // pixels between the outermost rings and the map's edge
const nearest = 10; // a lone place is not looked at from nearer

// Where most claims are: the middle nine tenths of them by longitude and by latitude, so that a capital far away that is
// named once does not shrink the rest to a point; nor does a country, which has no one point. Web Mercator: the world is 512 pixels wide at zoom 0.
export function viewOf(places: Places, width: number, height: number): View {
  if (places.features.length === 0) return world;
  const points = places.features.filter((place) => place.properties.precision !== 'area');
  const looked = points.length > 0 ? points : places.features;
  const [west, east] = middle(looked, 0);
  const [south, north] = middle(looked, 1);
  const share = Math.max((east - west) / 360 / Math.max(1, width - 2 * margin), (mercator(north) - mercator(south)) / (2 * Math.PI) / Math.max(1, height - 2 * margin));
  return { center: [(west + east) / 2, (south + north) / 2], zoom: Math.max(1, Math.min(nearest, -Math.log2(512 * share))) };
}

function mercator(latitude: number): number {
  return Math.log(Math.tan(Math.PI / 4 + (Math.max(-85, Math.min(85, latitude)) * Math.PI) / 360));
}

function middle(places: Feature<Point, PlaceProperties>[], axis: 0 | 1): [number, number] {
  const sorted = places.map((place) => ({ at: place.geometry.coordinates[axis]!, claims: place.properties.claims })).sort((a, b) => a.at - b.at);
  const all = sorted.reduce((sum, place) => sum + place.claims, 0);
  let sum = 0;
  const at = (share: number, from: typeof sorted) => {
    sum = 0;
    return from.find((place) => (sum += place.claims) >= all * share)!.at;
  };
  return [at(0.05, sorted), at(0.05, sorted.toReversed())];
}
