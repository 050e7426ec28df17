import type { IControl, Map as MlMap } from 'maplibre-gl';

const ways = { north: ['▲', 0, -1], west: ['◀', -1, 0], east: ['▶', 1, 0], south: ['▼', 0, 1] } as const;

/// Buttons that move the map, for whoever cannot drag it (WCAG 2.5.7). The arrow keys do the same while the map has the focus.
export class Pan implements IControl {
  private readonly box = Object.assign(document.createElement('div'), { className: 'maplibregl-ctrl maplibregl-ctrl-group pan' });

  constructor(private words: Record<string, string>) {}

  onAdd(map: MlMap): HTMLElement {
    for (const [way, [sign, x, y]] of Object.entries(ways)) {
      const button = Object.assign(document.createElement('button'), { type: 'button', className: way, textContent: sign, ariaLabel: this.words[way] ?? way, title: this.words[way] ?? way });
      button.addEventListener('click', () => {
        const { clientWidth, clientHeight } = map.getContainer();
        map.panBy([x * clientWidth / 3, y * clientHeight / 3], { animate: !matchMedia('(prefers-reduced-motion: reduce)').matches });
      });
      this.box.append(button);
    }
    return this.box;
  }

  onRemove(): void {
    this.box.remove();
  }
}
