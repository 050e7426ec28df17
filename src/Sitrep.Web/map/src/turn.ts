// Turns to another state of the page without loading it anew: the server makes the whole page at the new address, and the
// parts that depend on the address are exchanged. Without script the same links and forms load pages.

let turning: AbortController | undefined;
let shown = location.pathname + location.search;

export const turned = new EventTarget();

/// The detail of a change that nobody made by hand: it takes the place of the one before, so that the way back leads to where playing began.
export const byPlaying = 'playing';

type Remembered = 'as new' | 'in place' | 'already';

const parts = () => [...document.querySelectorAll<HTMLElement>('[data-part][id]')];

export async function turnTo(address: string, focus: string | undefined, remembered: Remembered = 'as new'): Promise<void> {
  turning?.abort();
  turning = new AbortController();
  let page: Document;
  try {
    const answer = await fetch(address, { signal: turning.signal });
    if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
    page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  } catch (error) {
    if ((error as Error).name !== 'AbortError') location.assign(address);
    return;
  }
  const held = heldField();
  const typing = focus ? null : fieldBeingTyped();
  for (const part of parts()) if (!part.contains(typing)) part.replaceWith(document.adoptNode(page.getElementById(part.id) ?? Object.assign(document.createElement('div'), { id: part.id })));
  const map = document.getElementById('map');
  if (map) Object.assign(map.dataset, { ...page.getElementById('map')?.dataset });
  document.title = page.title;
  if (remembered !== 'already') history[remembered === 'as new' ? 'pushState' : 'replaceState'](null, '', address.split('#')[0] + location.hash);
  shown = location.pathname + location.search;
  if (focus) document.getElementById(focus)?.focus();
  else {
    if (held) document.querySelector<HTMLElement>(held)?.focus();
    tell();
  }
  turned.dispatchEvent(new Event('turned'));
}

// What got no focus is said: into an element that stays, since a screen reader follows no other.
function tell(): void {
  const told = document.getElementById('told');
  if (told) told.textContent = document.querySelector('[data-told]')?.textContent?.trim() ?? '';
}

// A change of one field sends its form while somebody types in the next: that form stays as it is.
function fieldBeingTyped(): Element | null {
  const field = document.activeElement;
  return field instanceof HTMLInputElement && ['text', 'search', 'date', 'datetime-local'].includes(field.type) ? field : null;
}

function heldField(): string | undefined {
  const field = document.activeElement;
  if (field?.id && field.closest('#filter')) return `#${CSS.escape(field.id)}`;
  if (!(field instanceof HTMLInputElement || field instanceof HTMLSelectElement)) return undefined;
  const value = field instanceof HTMLInputElement && field.type === 'checkbox' ? `[value="${CSS.escape(field.value)}"]` : '';
  return `#filter [name="${CSS.escape(field.name)}"]${value}`;
}

const isPlain = (e: MouseEvent) => e.button === 0 && !e.metaKey && !e.ctrlKey && !e.shiftKey && !e.altKey;
const focusOf = (turn: string | undefined) => `${turn || 'list'}-title`;

function addressOf(form: HTMLFormElement): string {
  const asked = [...new FormData(form)].filter(([, value]) => value !== '') as [string, string][];
  return form.action + (asked.length ? `?${new URLSearchParams(asked)}` : '');
}

// The head of the page was made for the address that was loaded; who changes the look comes back to what is shown now.
function comeBackHere(link: HTMLAnchorElement): void {
  const asked = new URLSearchParams(link.search);
  asked.set('back', location.pathname + location.search);
  link.href = `/prefer?${asked}${location.hash}`;
}

export function turnPages(): void {
  if (parts().length === 0) return;
  document.addEventListener('click', (e) => {
    const link = (e.target as Element).closest<HTMLAnchorElement>('a[data-turn], a[href^="/prefer?"]');
    if (link?.pathname === '/prefer') return comeBackHere(link);
    if (!link || !isPlain(e)) return;
    e.preventDefault();
    void turnTo(link.href, focusOf(link.dataset['turn']));
  });
  document.addEventListener('submit', (e) => {
    const form = e.target as HTMLFormElement;
    if (!form.dataset['turn']) return;
    e.preventDefault();
    void turnTo(addressOf(form), focusOf(form.dataset['turn']));
  });
  document.addEventListener('change', (e) => {
    const form = (e.target as Element).closest<HTMLFormElement>('form[data-turn]');
    if (form) void turnTo(addressOf(form), undefined, (e as CustomEvent).detail === byPlaying ? 'in place' : 'as new');
  });
  document.addEventListener('keydown', (e) => {
    if (e.key === 'Escape') document.querySelector<HTMLAnchorElement>('#panel a.close')?.click();
  });
  addEventListener('popstate', () => {
    if (location.pathname + location.search !== shown) void turnTo(location.href, undefined, 'already');
  });
}
