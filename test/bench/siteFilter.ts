import type {Browser} from "playwright-core";
import {settle} from "../browser/visit.js";

/** How long a filter's click takes, ms, from the click until a frame is done. */
export interface FilterTimes {
  /** charts in the window */
  charts: number;
  /** the next frame: the numbers, the sentence and the count are those of the filter */
  next: number[];
  /** the frame in which the last chart in the window is redrawn */
  redrawn: number[];
  /** the longest that any one frame took until then */
  longest: number[];
}

/** Clicks one option of a filter after the other, every chart of the page in the window. */
export async function clickFilters(browser: Browser, address: string, clicks: number): Promise<FilterTimes> {
  const context = await browser.newContext({viewport: {width: 1440, height: 2400}});
  const page = await context.newPage();
  await page.goto(address);
  await settle(page);
  await page.waitForFunction(() => !document.querySelector(".chart .still"));
  await page.waitForTimeout(500);
  // Node's loader names functions by a helper that the page lacks
  await page.addScriptTag({content: "globalThis.__name ??= (f) => f"});
  const times = await page.evaluate(async (clicks: number) => {
    const buttons = document.querySelectorAll<HTMLElement>(".filter-button");
    for (const button of buttons) button.click();
    const boxes = [...document.querySelectorAll<HTMLElement>(".filter-options input")].slice(0, 12);
    const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
    // after the frame: its callbacks, its layout and its paint are over when a message sent from within it arrives
    const frame = () =>
      new Promise<void>((resolve) => {
        requestAnimationFrame(() => {
          const {port1, port2} = new MessageChannel();
          port1.addEventListener("message", () => resolve());
          port1.start();
          port2.postMessage(0);
        });
      });
    const charts = document.querySelectorAll(".chart");
    const measured = {charts: charts.length, next: [] as number[], redrawn: [] as number[], longest: [] as number[]};
    for (let click = 0; click < clicks; ++click) {
      let changed = false;
      const observer = new MutationObserver(() => (changed = true));
      for (const chart of charts) observer.observe(chart, {childList: true});
      const box = boxes[(click * 5) % boxes.length];
      // as a reader would: the menu is open, with its counts
      if (box.offsetParent === null) box.closest(".filter-menu")!.querySelector("button")!.click();
      await pause(60);
      const began = performance.now();
      box.click();
      await frame();
      let now = performance.now() - began;
      measured.next.push(now);
      let redrawn = now;
      let longest = now;
      for (let quiet = 0; quiet < 4;) {
        changed = false;
        const before = now;
        await frame();
        now = performance.now() - began;
        if (changed) {
          redrawn = now;
          longest = Math.max(longest, now - before);
          quiet = 0;
        } else ++quiet;
      }
      observer.disconnect();
      measured.redrawn.push(redrawn);
      measured.longest.push(longest);
      await pause(60);
    }
    return measured;
  }, clicks);
  await context.close();
  return times;
}
