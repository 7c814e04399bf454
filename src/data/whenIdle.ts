/** The page's first numbers are there, or half a second has gone by; at once where nobody looks. */
export function whenIdle(): Promise<void> {
  if (typeof requestIdleCallback === "undefined") return Promise.resolve();
  return new Promise((resolve) => void requestIdleCallback(() => resolve(), {timeout: 500}));
}
