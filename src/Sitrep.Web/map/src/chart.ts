import * as Plot from '@observablehq/plot';
import { apart } from './words';

interface Bar { whose: string; action: string; day: string | null; low: number; best: number; high: number; isOpen: boolean; tone: number }

/// Draws the numbers that the server wrote beside the table. Colours tell what became of people; the axis and the legend say it in words.
export async function mount(at: HTMLElement): Promise<void> {
  const bars = JSON.parse(at.dataset['bars'] ?? '[]') as Bar[];
  const actions = [...new Set(bars.map((bar) => bar.action))];
  const draw = () => at.replaceChildren(picture(at.dataset['kind'] === 'days' ? days(bars, at) : ranges(bars, at), at.dataset['title'] ?? '', actions));
  draw();
  new ResizeObserver(() => { if (Math.abs(at.clientWidth - Number(at.dataset['width'] ?? 0)) > 8) draw(); }).observe(at);
  at.dataset['rendered'] = 'true';
}

const palette = ['#0b62c4', '#c9420a', '#2b7d3a', '#b0398a', '#8a6400', '#6741c9', '#0a7d80', '#7d5a4f'];
const figures = (bar: Bar) => `${bar.low === bar.high ? bar.low : `${bar.low} – ${bar.best} – ${bar.high}`}${bar.isOpen ? '+' : ''}`;
const text = (bar: Bar) => `${[bar.whose, bar.action, bar.day ?? ''].filter(Boolean).map((part) => apart(part)).join(', ')}: ${apart(figures(bar))}`;

function shared(bars: Bar[], at: HTMLElement) {
  at.dataset['width'] = String(at.clientWidth);
  const actions = [...new Set(bars.map((bar) => bar.action))];
  return {
    width: Math.max(280, at.clientWidth), className: 'plot',
    color: { domain: actions, range: actions.map((action) => palette[bars.find((bar) => bar.action === action)!.tone % palette.length]!), legend: true },
  };
}

function ranges(bars: Bar[], at: HTMLElement) {
  const rows = [...new Set(bars.map((bar) => bar.whose))];
  return Plot.plot({
    ...shared(bars, at), height: 60 + rows.length * (18 + 20 * actionsOf(bars).length), marginLeft: 12, marginRight: 100, marginTop: 24,
    x: { label: `${at.dataset['count'] ?? ''} (${at.dataset['scale'] ?? ''})`, grid: true, type: 'sqrt', nice: true, ticks: 5 }, y: { axis: null, domain: actionsOf(bars) }, fy: { domain: rows, axis: null, padding: 0.25 },
    marks: [
      Plot.text(rows, { fy: (name: string) => name, text: (name: string) => name, frameAnchor: 'top-left', dy: -14, dx: 0, fontWeight: 600 }),
      Plot.ruleX([0]),
      Plot.link(bars, { fy: 'whose', y1: 'action', y2: 'action', x1: 'low', x2: 'high', stroke: 'action', strokeWidth: 5, strokeOpacity: 0.4, strokeLinecap: 'round' }),
      Plot.dot(bars, { fy: 'whose', y: 'action', x: 'best', fill: 'action', r: 5, title: text }),
      Plot.text(bars, { fy: 'whose', y: 'action', x: 'high', text: (bar: Bar) => (bar.low === bar.high ? `${bar.best}${bar.isOpen ? '+' : ''}` : `${bar.best} (${bar.low} – ${bar.high}${bar.isOpen ? '+' : ''})`), dx: 10, textAnchor: 'start' }),
    ],
  });
}

function days(bars: Bar[], at: HTMLElement) {
  const sides = [...new Set(bars.map((bar) => bar.whose))];
  const wide = at.clientWidth / Math.max(1, new Set(bars.map((bar) => bar.day)).size) > 70;
  return Plot.plot({
    ...shared(bars, at), height: 70 + 110 * sides.length, marginLeft: 46, marginTop: 28, marginBottom: wide ? 30 : 62,
    x: { label: null, padding: 0.3, tickRotate: wide ? 0 : -45, domain: [...new Set(bars.map((bar) => bar.day!))].sort() }, y: { label: at.dataset['count'] ?? '', grid: true, ticks: 4 },
    fy: { domain: sides, axis: null, padding: 0.25 },
    marks: [
      Plot.text(sides, { fy: (name: string) => name, text: (name: string) => name, frameAnchor: 'top-left', dy: -12, fontWeight: 600 }),
      Plot.barY(bars, { fy: 'whose', x: 'day', y: 'best', fill: 'action', title: text, insetLeft: 1 }),
      Plot.ruleY([0]),
    ],
  });
}

const actionsOf = (bars: Bar[]) => [...new Set(bars.map((bar) => bar.action))];

// One image to assistive technology, named as the figure is; the table says the numbers.
function picture(plot: HTMLElement | SVGElement, title: string, actions: string[]): HTMLElement | SVGElement {
  const svg = plot.matches('svg') ? plot : plot.querySelector(':scope > svg:last-of-type')!;
  plot.querySelectorAll('style').forEach((style) => style.remove()); // its rules are in situation.css: the content policy knows no inline styles
  plot.querySelectorAll('g[aria-label]').forEach((group) => group.removeAttribute('aria-label'));
  svg.setAttribute('role', 'img');
  svg.setAttribute('aria-label', `${title} (${actions.join(', ')})`);
  return plot;
}
