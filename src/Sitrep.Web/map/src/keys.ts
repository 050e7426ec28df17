// Keys that press what carries them (data-key), and names that complete what is typed (data-complete). Without script the same buttons and fields are there.

const pause = 150; // milliseconds without typing before names are asked for
let asking: number | undefined;

export function listenToKeys(): void {
  rememberKeys();
  document.addEventListener('keydown', (e) => {
    if (e.ctrlKey || e.metaKey || e.altKey || e.isComposing) return;
    const at = e.target as HTMLElement;
    if (e.key === 'Escape' && at.closest('.correct')) leaveCorrection(at);
    if (at.closest('input:not([type=checkbox], [type=range], [type=radio]), textarea, select')) return;
    if (document.querySelector('[data-keys]:not(:checked)')) return;
    const keyed = document.querySelector<HTMLElement>(`[data-key="${CSS.escape(e.key.toLowerCase())}"]`);
    if (!keyed) return;
    e.preventDefault();
    if (e.repeat && !keyed.matches('a')) return; // a key that is held goes on through the queue, and answers once
    keyed.click();
    if (keyed.matches('summary')) keyed.parentElement?.querySelector<HTMLElement>('input, select')?.focus();
  });
  document.addEventListener('input', (e) => {
    const field = e.target as HTMLInputElement;
    if (!field.dataset?.['complete']) return;
    clearTimeout(asking);
    asking = window.setTimeout(() => void complete(field), pause);
  });
  for (const drop of document.querySelectorAll<HTMLElement>('[data-drop]')) acceptFiles(drop);
}

// Who presses keys by speech or by accident can put them out (WCAG 2.1.4).
function rememberKeys(): void {
  const use = document.querySelector<HTMLInputElement>('[data-keys]');
  if (!use) return;
  use.checked = localStorage.getItem('keys') !== 'off';
  use.addEventListener('change', () => localStorage.setItem('keys', use.checked ? 'on' : 'off'));
}

function leaveCorrection(at: HTMLElement): void {
  const details = at.closest('details');
  details?.removeAttribute('open');
  details?.querySelector('summary')?.focus();
}

async function complete(field: HTMLInputElement): Promise<void> {
  const answer = await fetch(`${field.dataset['complete']}?q=${encodeURIComponent(field.value)}`);
  if (!answer.ok || !field.list) return;
  const { names } = (await answer.json()) as { names: { name: string }[] };
  // A browser shows only options that contain what is typed: a name spelt otherwise ("Sarāqib" for "saraq") carries it as its label.
  field.list.replaceChildren(...names.map(({ name }) => Object.assign(document.createElement('option'), { value: name, label: holds(name, field.value) ? '' : field.value })));
}

export function holds(name: string, typed: string): boolean {
  return name.toLowerCase().includes(typed.toLowerCase());
}

// Files may be dropped anywhere on the box that holds their field.
function acceptFiles(drop: HTMLElement): void {
  const field = drop.querySelector<HTMLInputElement>('input[type=file]');
  for (const kind of ['dragenter', 'dragover']) drop.addEventListener(kind, (e) => { e.preventDefault(); drop.classList.add('over'); });
  for (const kind of ['dragleave', 'drop']) drop.addEventListener(kind, () => drop.classList.remove('over'));
  drop.addEventListener('drop', (e) => {
    e.preventDefault();
    if (field && e.dataTransfer?.files.length) field.files = e.dataTransfer.files;
  });
}
