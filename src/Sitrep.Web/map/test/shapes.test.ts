import assert from 'node:assert/strict';
import { test } from 'node:test';
import './page';
import { namePoints, unroll } from '../src/map/basemap';
import { arc, idOf } from '../src/map/rings';

const ring = (...properties: Record<string, unknown>[]) => properties.map((each) => idOf({ properties: each, geometry: { type: 'Point', coordinates: [36.80612, 35.86441] } }));

test('a half of a ring goes from the top to the bottom, clockwise', () => {
  assert.equal(arc(0, 0.5, 10, 6), 'M0.00 -10.00A10 10 0 0 1 0.00 10.00L0.00 6.00A6 6 0 0 0 0.00 -6.00Z');
});

test('more than a half goes the long way round, and a whole one does not end where it begins', () => {
  assert.match(arc(0, 0.75, 10, 6), /^M0.00 -10.00A10 10 0 1 1 -10.00 0.00L/);
  const whole = /^M(\S+ \S+)A10 10 0 1 1 (\S+ \S+)L/.exec(arc(0, 1, 10, 6))!;
  assert.notEqual(whole[1], whole[2]);
});

test('the same place with other counts is another ring, and with the same counts the same', () => {
  const [first, same, more, other] = ring({ place: 'a', control: 1 }, { place: 'a', control: 1, name: 'A' }, { place: 'a', control: 2 }, { place: 'b', control: 1 });
  assert.equal(first, same);
  assert.equal(new Set([first, more, other]).size, 3);
});

test('a ring that crosses the 180th meridian goes on beyond the edge', () => {
  const across = [[170, 60], [-170, 60], [-170, 65], [170, 65], [170, 60]];
  unroll(across);
  assert.deepEqual(across, [[170, 60], [190, 60], [190, 65], [170, 65], [170, 60]]);
});

test('a ring around the pole is led by the pole', () => {
  const around = [[-180, -80], [-90, -75], [0, -78], [90, -75], [180, -80]];
  unroll(around);
  assert.deepEqual(around.slice(-3), [[180, -90], [-180, -90], [-180, -80]]);
});

test('the name of a country stands in the middle of its largest part', () => {
  const square = (west: number, south: number, size: number) => [[[west, south], [west + size, south], [west + size, south + size], [west, south + size], [west, south]]];
  const named = namePoints({ type: 'FeatureCollection', features: [{ type: 'Feature', properties: { name: 'Twoland' }, geometry: { type: 'MultiPolygon', coordinates: [square(0, 0, 1), square(10, 20, 4)] } }] });
  assert.deepEqual(named.features.map((at) => [at.properties?.['name'], at.geometry]), [['Twoland', { type: 'Point', coordinates: [12, 22] }]]);
});
