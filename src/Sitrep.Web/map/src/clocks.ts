import { byPlaying, turned } from './turn';

// The sliders of the two clocks: each sets the field beside it, and the form goes on from there. The last stop is no limit.
// Play goes on when the page shows the stop before; who wants less motion gets one stop for each press.

const pace = 1500; // milliseconds that a stop is looked at
const less = matchMedia('(prefers-reduced-motion: reduce)');
let playing: { slider: string; timer?: number } | undefined;

export function runClocks(): void {
  document.addEventListener('input', (e) => {
    const slider = e.target as HTMLInputElement;
    const field = document.getElementById(slider.dataset?.['field'] ?? '') as HTMLInputElement | null;
    if (!field) return;
    field.value = stopAt(slider.dataset['steps'], slider.valueAsNumber);
    slider.ariaValueText = field.value || (slider.dataset['now'] ?? '');
  });
  document.addEventListener('click', (e) => {
    const button = (e.target as Element).closest<HTMLElement>('button[data-play]');
    if (button) press(button.dataset['play']!);
  });
  turned.addEventListener('turned', () => { dress(); wait(); });
  less.addEventListener('change', () => { stop(); });
  dress();
}

/// The instant of a stop; empty for the last one, which is no limit.
export function stopAt(steps: string | undefined, stop: number): string {
  return (steps ?? '').split(' ')[stop] ?? '';
}

function press(slider: string): void {
  const same = playing?.slider === slider;
  stop();
  if (same) return;
  const at = document.getElementById(slider) as HTMLInputElement;
  if (!less.matches) playing = { slider };
  dress();
  move(at, at.value === at.max ? 0 : at.valueAsNumber + 1, undefined);
}

function wait(): void {
  if (!playing) return;
  clearTimeout(playing.timer);
  playing.timer = window.setTimeout(step, pace);
}

function step(): void {
  const at = document.getElementById(playing!.slider) as HTMLInputElement | null;
  if (!at || at.value === at.max) stop();
  else move(at, at.valueAsNumber + 1, byPlaying);
}

function stop(): void {
  clearTimeout(playing?.timer);
  playing = undefined;
  dress();
}

// Each button says what a press will do.
function dress(): void {
  for (const button of document.querySelectorAll<HTMLElement>('button[data-play]')) {
    const [does, sign] = less.matches ? ['step', '▶❙'] : playing?.slider === button.dataset['play'] ? ['pause', '❙❙'] : ['start', '▶'];
    button.ariaLabel = button.title = button.dataset[does] ?? '';
    button.textContent = sign;
  }
}

function move(slider: HTMLInputElement, to: number, detail: string | undefined): void {
  slider.value = String(to);
  slider.dispatchEvent(new Event('input', { bubbles: true }));
  slider.dispatchEvent(new CustomEvent('change', { bubbles: true, detail }));
}
