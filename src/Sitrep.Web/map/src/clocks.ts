// The sliders of the two clocks: each sets the field beside it, and the form goes on from there. The last stop is no limit.

const pace = 1500; // milliseconds a stop
let playing: { slider: string; timer: number } | undefined;

export function runClocks(): void {
  document.addEventListener('input', (e) => {
    const slider = e.target as HTMLInputElement;
    const field = document.getElementById(slider.dataset?.['field'] ?? '') as HTMLInputElement | null;
    if (!field) return;
    field.value = (slider.dataset['steps'] ?? '').split(' ')[slider.valueAsNumber] ?? '';
    slider.ariaValueText = field.value || (slider.dataset['now'] ?? '');
  });
  document.addEventListener('click', (e) => {
    const button = (e.target as Element).closest<HTMLElement>('button[data-play]');
    if (button) toggle(button.dataset['play']!);
  });
}

function toggle(slider: string): void {
  const same = playing?.slider === slider;
  stop();
  if (same) return;
  const at = document.getElementById(slider) as HTMLInputElement;
  if (at.value === at.max) move(at, 0);
  playing = { slider, timer: window.setInterval(step, pace) };
}

function step(): void {
  const at = document.getElementById(playing!.slider) as HTMLInputElement | null;
  if (!at || at.value === at.max) stop();
  else move(at, at.valueAsNumber + 1);
}

function stop(): void {
  if (playing) clearInterval(playing.timer);
  playing = undefined;
}

function move(slider: HTMLInputElement, to: number): void {
  slider.value = String(to);
  slider.dispatchEvent(new Event('input', { bubbles: true }));
  slider.dispatchEvent(new Event('change', { bubbles: true }));
}
