/** Now, ms; NaN in Node, where the clock is the build's. */
export function readersClock(): number {
  return typeof ResizeObserver === "undefined" ? NaN : Date.now();
}
