import { Marker, type Map as MlMap, type GeoJSONFeature } from 'maplibre-gl';
import type { Point } from 'geojson';
import types from '../types.json';
import { count as counted, type Words } from '../words';

const svg = 'http://www.w3.org/2000/svg';
const kinds = Object.entries(types);
const closer = 2; // zooms nearer when a cluster is opened

type Shown = { marker: Marker; key: string };

/// Places and clusters as rings that show their incidents by type. They are buttons: a Tab key or a screen reader reaches each.
export class Rings {
  private shown = new Map<string, Shown>();
  private chosen: string | undefined;
  private cut = false; // whether there are more than are drawn

  /// `most`: rings drawn at once; where there are more, the page says so.
  constructor(private map: MlMap, private words: Words, private most: number, private open: (place: string, incident: string | undefined) => void) {
    map.on('render', () => { if (map.isSourceLoaded('incidents')) this.update(); });
  }

  choose(key: string | undefined): void {
    this.chosen = key;
    this.tell();
    for (const { marker, key: place } of this.shown.values()) mark(marker.getElement(), place !== '' && place === key);
  }

  private update(): void {
    const now = new Map<string, Shown>();
    this.cut = false;
    for (const feature of this.map.querySourceFeatures('incidents', { sourceLayer: 'incidents' }).slice(0, this.most * 4)) {
      const id = idOf(feature);
      if (now.has(id)) continue;
      if (now.size >= this.most) this.cut = true;
      else now.set(id, this.shown.get(id) ?? this.add(feature));
    }
    this.tell();
    for (const [id, { marker }] of this.shown) if (!now.has(id)) marker.remove();
    this.shown = now;
  }

  private tell(): void {
    document.querySelector('[data-cut-rings]')?.toggleAttribute('hidden', !this.cut);
  }

  private add(feature: GeoJSONFeature): Shown {
    const { place = '', incident, name, count } = feature.properties as { place?: string; incident?: string; name?: string; count: number };
    const where = (feature.geometry as Point).coordinates as [number, number];
    const ring = draw(feature.properties, count);
    ring.ariaLabel = this.label(name, count);
    ring.title = ring.ariaLabel;
    ring.addEventListener('click', (e) => {
      e.stopPropagation();
      if (place) this.open(place, incident);
      else this.comeCloser(where);
    });
    ring.addEventListener('focus', () => this.bringIntoView(ring, where));
    mark(ring, place !== '' && place === this.chosen);
    return { marker: new Marker({ element: ring }).setLngLat(where).addTo(this.map), key: place };
  }

  private label(name: string | undefined, count: number): string {
    return counted(this.words, name === undefined ? this.words.cluster : this.words.place, count, name);
  }

  // The Tab key also reaches rings that lie just outside. The box must not scroll to them, which would part the rings from the map: the map moves.
  private bringIntoView(ring: HTMLElement, where: [number, number]): void {
    const box = this.map.getContainer();
    for (let at = ring.parentElement; at; at = at === box ? null : at.parentElement) at.scrollTo(0, 0);
    const { x, y } = this.map.project(where);
    if (x < 0 || y < 0 || x > box.clientWidth || y > box.clientHeight) this.map.panTo(where, { animate: false });
  }

  private comeCloser(center: [number, number]): void {
    this.map.easeTo({ center, zoom: Math.min(this.map.getZoom() + closer, this.map.getMaxZoom()), animate: !matchMedia('(prefers-reduced-motion: reduce)').matches });
    this.map.getCanvas().focus({ preventScroll: true });
  }
}

// The counts are part of the name: the same place with other claims is another ring.
export function idOf(feature: Pick<GeoJSONFeature, 'properties' | 'geometry'>): string {
  const counts = kinds.map(([kind]) => feature.properties[kind] ?? 0).join();
  const [lon, lat] = (feature.geometry as Point).coordinates;
  return `${feature.properties['incident'] ?? feature.properties['place'] ?? ''}|${counts}|${lon?.toFixed(4)},${lat?.toFixed(4)}`;
}

function mark(ring: HTMLElement, chosen: boolean): void {
  ring.classList.toggle('chosen', chosen);
}

function draw(counts: Record<string, unknown>, claims: number): HTMLButtonElement {
  const radius = Math.min(26, 12 + 2.5 * Math.log2(claims));
  const ring = document.createElement('button');
  ring.type = 'button';
  ring.className = 'ring';
  const picture = element('svg', { width: radius * 2, height: radius * 2, viewBox: `${-radius} ${-radius} ${radius * 2} ${radius * 2}`, 'aria-hidden': 'true' });
  picture.append(element('circle', { class: 'disc', r: radius }));
  const parts = kinds.map(([kind, path]) => ({ kind, path, n: Number(counts[kind] ?? 0) })).filter((part) => part.n > 0);
  let from = 0;
  for (const { kind, n } of parts) {
    picture.append(element('path', { class: `type-${kind}`, d: arc(from / claims, (from + n) / claims, radius - 1, radius * 0.6) }));
    from += n;
  }
  const only = parts.length === 1 ? parts[0] : undefined;
  if (claims === 1 && only) {
    picture.append(element('circle', { class: `type-${only.kind}`, r: radius - 1 }), element('path', { class: 'sign-on-ring', d: only.path, transform: 'translate(-7 -7) scale(.875)' }));
  } else {
    const number = element('text', { 'text-anchor': 'middle', dy: '.36em' });
    number.textContent = claims > 999 ? `${Math.floor(claims / 1000)}k` : String(claims);
    picture.append(number);
  }
  ring.append(picture);
  return ring;
}

function element(name: string, attributes: Record<string, string | number>): SVGElement {
  const made = document.createElementNS(svg, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  return made;
}

// A part of a ring between two shares of the circle, clockwise from the top.
export function arc(from: number, to: number, outer: number, inner: number): string {
  const end = to - from >= 1 ? from + 0.9999 : to;
  const point = (share: number, radius: number) =>
    `${(radius * Math.sin(2 * Math.PI * share)).toFixed(2)} ${(-radius * Math.cos(2 * Math.PI * share)).toFixed(2)}`;
  const large = end - from > 0.5 ? 1 : 0;
  return `M${point(from, outer)}A${outer} ${outer} 0 ${large} 1 ${point(end, outer)}L${point(end, inner)}A${inner} ${inner} 0 ${large} 0 ${point(from, inner)}Z`;
}
