/**
 * Folds what a page is about besides where there is little room, but what its address leads to. Where there is room, and without
 * a script, it stands open as it was written: what only looked open would be said to be folded to those who hear the page.
 */
export function foldOnPhones(): void {
  // where the page is drawn to be written there is no width
  if (!globalThis.matchMedia?.("(max-width: 699px)").matches) return;
  const goal = location.hash.length > 1 ? document.getElementById(decodeURIComponent(location.hash.slice(1))) : null;
  for (const fold of document.querySelectorAll<HTMLDetailsElement>("details.roomy")) fold.open = fold.contains(goal);
  document.documentElement.classList.add("folded");
}

/** Resolves once a reader has unfolded what holds the element of this id, or where it is not folded. */
export function unfolded(id: string): Promise<void> {
  const fold = document.getElementById(id)?.closest("details");
  if (!fold || fold.open) return Promise.resolve();
  return new Promise((resolve) => fold.addEventListener("toggle", () => resolve(), {once: true}));
}
