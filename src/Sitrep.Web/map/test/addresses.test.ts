import assert from 'node:assert/strict';
import { test } from 'node:test';
import { goTo } from './page';
import { clocksOf, flowsOf, tilesOf } from '../src/map/layers';
import { addressOf } from '../src/map/map';

const asking = (query: string) => ({ dataset: { query } });

test('tiles are asked for by layers and by what the page asks for, from the origin of the page', () => {
  assert.equal(tilesOf('', 'incidents'), 'http://127.0.0.1:5080/api/v1/tiles/{z}/{x}/{y}?layer=incidents');
  assert.equal(tilesOf('type=control&as-of=2024-11-29', 'areas', 'roads'), 'http://127.0.0.1:5080/api/v1/tiles/{z}/{x}/{y}?layer=areas&layer=roads&type=control&as-of=2024-11-29');
});

test('of what a page asks for only the two clocks concern the layers', () => {
  assert.equal(clocksOf(asking('type=control&as-of=2024-11-29&q=as-of%3D1&known-at=2024-11-30T00:00:00Z')), 'as-of=2024-11-29&known-at=2024-11-30T00:00:00Z');
  assert.equal(clocksOf(asking('type=control')), '');
  assert.equal(clocksOf({ dataset: {} }), '');
});

test('a place is asked for beside the filter, and what was looked at before is not', () => {
  goTo('?type=control&place=geonames%3A1&incident=i1&page=3');
  assert.equal(addressOf('geonames:2', undefined), '/?type=control&place=geonames%3A2');
});

test('the one incident of a place is looked at without asking for the place', () => {
  goTo('?type=control&claim=c1');
  assert.equal(addressOf('geonames:2', 'i2'), '/?type=control&incident=i2');
  goTo('?place=geonames%3A1&incident=i1');
  assert.equal(addressOf('geonames:2', 'i2'), '/?place=geonames%3A1&incident=i2');
});

test('a movement with two ends is a line, with one a point', () => {
  const flows = flowsOf({ dataset: { flows: JSON.stringify([{ line: [[36, 35], [37, 36]], text: 'a', returns: false, people: 300 }, { line: [[36, 35]], text: 'b', returns: true, people: null }]) } });
  assert.deepEqual(flows.features.map((flow) => flow.geometry), [{ type: 'LineString', coordinates: [[36, 35], [37, 36]] }, { type: 'Point', coordinates: [36, 35] }]);
  assert.deepEqual(flows.features.map((flow) => flow.properties), [{ text: 'a', returns: false, people: 300 }, { text: 'b', returns: true, people: null }]);
});
