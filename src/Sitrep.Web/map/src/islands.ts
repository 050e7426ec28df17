// Each island is its own chunk, loaded only where the server put its element.
const islands: Record<string, () => Promise<{ mount(at: HTMLElement): Promise<void> }>> = {
  map: () => import('./map'),
  chart: () => import('./chart'),
};

/// Mounts the islands that are not mounted yet.
export function mountIslands(): void {
  for (const at of document.querySelectorAll<HTMLElement>('[data-island]:not([data-mounted])')) {
    at.dataset['mounted'] = '';
    islands[at.dataset['island'] ?? '']?.()
      .then((island) => island.mount(at))
      .catch((error: unknown) => {
        console.warn(error);
        at.replaceChildren(Object.assign(document.createElement('p'), { className: 'wait', textContent: at.dataset['failed'] ?? '' }));
      });
  }
}
