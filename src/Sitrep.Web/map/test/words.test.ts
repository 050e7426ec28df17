import assert from 'node:assert/strict';
import { test } from 'node:test';
import './page';
import { stopAt } from '../src/clocks';
import { isOpen } from '../src/folds';
import { holds } from '../src/keys';
import { plain } from '../src/map/region';
import { apart, count } from '../src/words';

test('a number stands in the form that it asks for', () => {
  const english = { one: '{name}: {n} incident', other: '{name}: {n} incidents' };
  assert.deepEqual([1, 2, 0].map((n) => count({ language: 'en' }, english, n, 'Saraqib')), ['Saraqib: 1 incident', 'Saraqib: 2 incidents', 'Saraqib: 0 incidents']);
  const arabic = { one: 'حادث واحد', two: 'حادثان', few: '{n} حوادث', many: '{n} حادثا', other: '{n} حادث' };
  assert.deepEqual([1, 2, 3, 11, 100].map((n) => count({ language: 'ar' }, arabic, n)), ['حادث واحد', 'حادثان', '3 حوادث', '11 حادثا', '100 حادث']);
});

test('a form that is missing is another one, and without any there are no words', () => {
  assert.equal(count({ language: 'ar' }, { other: '{n} claims' }, 2), '2 claims');
  assert.equal(count({ language: 'en' }, {}, 2), '');
});

test('what would be read in another order is set apart', () => {
  assert.deepEqual(['Saraqib', '2024-11-28', '+3', '3 – 5', '1,200', 'سراقب'].map((value) => apart(value, 'rtl') !== value), [true, true, true, true, false, false]);
  assert.deepEqual(['Saraqib', '2024-11-28', 'سراقب'].map((value) => apart(value, 'ltr') !== value), [false, false, true]);
});

test('the last stop of a clock is no limit', () => {
  assert.deepEqual([0, 1, 2].map((stop) => stopAt('2024-11-28 2024-11-29', stop)), ['2024-11-28', '2024-11-29', '']);
  assert.equal(stopAt(undefined, 0), '');
});

test('what can be folded is as somebody left it, and until then folded where there is no room', () => {
  assert.deepEqual([isOpen('open', false, true), isOpen('folded', true, false)], [true, false]);
  assert.deepEqual([isOpen(null, true, false), isOpen(null, true, true), isOpen(null, false, false)], [true, false, false]);
});

test('an option that holds what is typed needs no label', () => {
  assert.ok(holds('Saraqib', 'SARA'));
  assert.ok(!holds('Sarāqib [geonames:164816]', 'saraq'));
});

test('of markup in what a file says of its makers only the words are left', () => {
  assert.equal(plain('<a href="https://example.org">The makers</a>'), 'The makers');
  assert.equal(plain('<img src=x onerror=alert(1)>Makers & <b>friends'), 'Makers   friends');
});
