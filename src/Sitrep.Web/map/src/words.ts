/// What the map says, in the interface's language: the server writes it beside the map (MapWords).
export interface Words { language: string; place: Forms; cluster: Forms; control: Record<string, string>; roads: Record<string, string>; pan: Record<string, string>; locale: Record<string, string> }

type Forms = Record<string, string>;

export function wordsOf(at: HTMLElement): Words {
  return JSON.parse(at.dataset['words'] ?? '{}') as Words;
}

// A number keeps its order by itself only with the points and commas within it.
const other = { rtl: /[A-Za-z\u00c0-\u024f\u0370-\u052f]|\d\s*[^\d.,:\s\u0590-\u08ff]|[+\u2212-]\d/, ltr: /[\u0590-\u08ff]/ };

/// A value within words of ours that may run the other way: set apart, where it would be read in another order there (Unicode Standard Annex 9).
export function apart(value: string, runs: string = globalThis.document?.dir ?? ''): string {
  return (runs === 'rtl' ? other.rtl : other.ltr).test(value) ? `\u2068${value}\u2069` : value;
}

/// Words in the form that a number asks for.
export function count(words: Pick<Words, 'language'>, forms: Forms, n: number, name = ''): string {
  const form = new Intl.PluralRules(words.language).select(n);
  return (forms[form] ?? forms['other'] ?? '').replace('{name}', () => apart(name)).replace('{n}', String(n));
}
