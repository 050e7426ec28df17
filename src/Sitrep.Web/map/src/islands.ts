const patience = 3000; // milliseconds to wait for the first paint

// Each island is its own chunk, loaded only where the server put its element. The map is large, and the page shows a picture of it: the first paint goes before.
const islands: Record<string, () => Promise<{ mount(at: HTMLElement): Promise<void> }>> = {
  map: () => painted().then(() => import('./map/map')),
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
        const picture = at.querySelector('.picture'); // drawn by the server: it says what it said
        at.replaceChildren(...(picture ? [picture] : []), Object.assign(document.createElement('p'), { className: 'wait', textContent: at.dataset['failed'] ?? '' }));
      });
  }
}

// A page that nobody looks at is not painted.
function painted(): Promise<void> {
  return new Promise((ok) => {
    new PerformanceObserver((paints) => { if (paints.getEntriesByName('first-contentful-paint').length) ok(); }).observe({ type: 'paint', buffered: true });
    setTimeout(ok, patience);
  });
}
