/// What the map says, in the interface's language: the server writes it beside the map (MapWords).
export interface Words { language: string; place: Forms; cluster: Forms; control: Record<string, string>; roads: Record<string, string>; pan: Record<string, string>; locale: Record<string, string> }

type Forms = Record<string, string>;

export function wordsOf(at: HTMLElement): Words {
  return JSON.parse(at.dataset['words'] ?? '{}') as Words;
}

/// Words in the form that a number asks for.
export function count(words: Pick<Words, 'language'>, forms: Forms, n: number, name = ''): string {
  const form = new Intl.PluralRules(words.language).select(n);
  return (forms[form] ?? forms['other'] ?? '').replace('{name}', name).replace('{n}', String(n));
}
