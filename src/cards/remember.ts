const kept = new Map<string, object>();

/** What a reader has set on a component (an opened table, a search), kept while a filter redraws the page around it. */
export function remember<T extends object>(id: string, initial: T): T {
  const known = kept.get(id) as T | undefined;
  if (known !== undefined) return known;
  kept.set(id, initial);
  return initial;
}
