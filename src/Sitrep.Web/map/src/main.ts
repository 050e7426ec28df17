import 'maplibre-gl/dist/maplibre-gl.css';
import './look/app.css';
import { runClocks } from './clocks';
import { turnPages } from './turn';

// Each island is its own chunk, loaded only where the server put its element.
const islands: Record<string, () => Promise<{ mount(at: HTMLElement): Promise<void> }>> = {
  map: () => import('./map'),
};

document.documentElement.classList.add('scripted');
turnPages();
runClocks();
for (const at of document.querySelectorAll<HTMLElement>('[data-island]')) {
  islands[at.dataset['island'] ?? '']?.()
    .then((island) => island.mount(at))
    .catch((error: unknown) => {
      console.warn(error);
      at.replaceChildren(Object.assign(document.createElement('p'), { className: 'wait', textContent: at.dataset['failed'] ?? '' }));
    });
}
