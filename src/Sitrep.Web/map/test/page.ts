// What the modules ask a browser for when they are read. Import it before them.
const location = { origin: 'http://127.0.0.1:5080', href: 'http://127.0.0.1:5080/', pathname: '/', search: '', hash: '' };

Object.assign(globalThis, { location, matchMedia: () => ({ matches: false, addEventListener: () => undefined }) });

/// Stands at another address.
export function goTo(search: string): void {
  location.search = search;
}
