import { turned } from './turn';

// What can be folded away (details with data-fold): how somebody left it is remembered; until then what a phone has no room for is folded.

const narrow = matchMedia('(max-width: 40rem)');
const keyOf = (details: HTMLElement) => `fold-${details.dataset['fold']}`;

export function rememberFolds(): void {
  restore();
  turned.addEventListener('turned', restore);
  document.addEventListener('click', (e) => {
    const details = (e.target as Element).closest('summary')?.parentElement;
    if (details instanceof HTMLDetailsElement && details.dataset['fold']) localStorage.setItem(keyOf(details), details.open ? 'folded' : 'open');
  });
}

function restore(): void {
  for (const details of document.querySelectorAll<HTMLDetailsElement>('details[data-fold]')) {
    details.open = isOpen(localStorage.getItem(keyOf(details)), details.open, narrow.matches);
  }
}

/// `left`: how somebody left it, if anybody did; `usually`: how the page has it where there is room.
export function isOpen(left: string | null, usually: boolean, isNarrow: boolean): boolean {
  return left ? left === 'open' : usually && !isNarrow;
}
