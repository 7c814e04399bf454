import type {Browser} from "playwright-core";
import {afterAll, beforeAll, describe, expect, inject, it} from "vitest";
import {launch} from "./launch.js";
import {visit} from "./visit.js";

const site = inject("site");
let browser: Browser;

beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser?.close());

describe("a step of the revenue's bridge", () => {
  it.each(["its link", "its bar", "Enter on its bar"])(
    "narrows the list to its customers, by %s, and the list says so",
    async (way) => {
      const {page, problems, close} = await visit(browser, site, {viewport: {width: 1440, height: 2400}});
      const link = page.locator('a[href*="step=stopped"]');
      await expect.poll(() => link.count()).toBe(1);
      const [, name, count] = /^(.*) \(([\d,]+)\)$/.exec((await link.textContent()) ?? "") ?? [];
      expect(Number(count.replaceAll(",", ""))).toBeGreaterThan(20);
      const bar = page.locator(`.ci-target [role="link"][aria-label*="${name}"]`);
      await expect.poll(() => bar.count()).toBe(1);
      if (way === "its link") await link.click();
      else if (way === "its bar") await bar.click();
      else await bar.press("Enter");
      await page.waitForURL(/customers\.html\?.*step=stopped/);
      const list = page.locator(".data-table").first();
      await expect
        .poll(() => list.textContent())
        .toMatch(/Only customers who stopped in the last whole (month|quarter|year)/);
      await expect.poll(() => list.textContent()).toContain(`of ${count} customers`);
      expect(problems).toEqual([]);
      await close();
    }
  );
});
