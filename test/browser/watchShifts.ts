import type {Page} from "playwright-core";

/** Adds up how far pages that `page` opens from now on move by themselves; returns what reads the sum for the one that is open. */
export async function watchShifts(page: Page): Promise<() => Promise<number>> {
  await page.addInitScript(() => {
    const shifts = window as unknown as {shift: number};
    shifts.shift = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & {value: number})[]) shifts.shift += entry.value;
    }).observe({type: "layout-shift", buffered: true});
  });
  return () => page.evaluate(() => (window as unknown as {shift: number}).shift);
}
