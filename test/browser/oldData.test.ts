import type {Browser, BrowserContext, Page} from "playwright-core";
import {afterAll, beforeAll, describe, expect, inject, it} from "vitest";
import type {Summary} from "../../loaders/contract/summary.js";
import {completePage} from "../../loaders/publish/framework/completePage.js";
import {launch} from "./launch.js";
import {settle} from "./visit.js";
import {watchShifts} from "./watchShifts.js";

const site = inject("site");
const words = "Data to 31 Oct 2026: no update for more than 8 days.";
let browser: Browser;

beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser?.close());

/** A phone that opens the site of a real store, of which the demo store plays the part, at a reader's time. */
async function phone(now: string): Promise<{context: BrowserContext; page: Page; moved: () => Promise<number>}> {
  const context = await browser.newContext({viewport: {width: 360, height: 800}});
  const page = await context.newPage();
  await page.clock.setFixedTime(now);
  await page.route("**/summary.*.json", async (route) => {
    const response = await route.fetch();
    const summary = (await response.json()) as Summary;
    await route.fulfill({response, json: {...summary, freshness: {warnAfterDays: 8}}});
  });
  await page.route(site, async (route) => {
    const response = await route.fetch();
    const built = await response.text();
    const stored = built.replace(
      /(<p class="store-line"[^>]*>[\s\S]*?)<\/p>/,
      `$1<span class="old-data" data-old-from="2026-11-09">${words}</span></p>`
    );
    const [, meta = ""] = /(<meta name="old-from"[^>]*>)/.exec(completePage(stored)) ?? [];
    await route.fulfill({response, body: stored.replace("<head>", `<head>${meta}`)});
  });
  const moved = await watchShifts(page);
  return {context, page, moved};
}

describe("data that the reader's clock calls old", () => {
  it("are called so before the page's scripts have run", async () => {
    const {context, page} = await phone("2026-11-10T12:00:00Z");
    await page.route("**/_app/**", (route) => route.abort());
    await page.goto(site);
    expect(await page.locator(".old-data").isVisible()).toBe(true);
    await context.close();
  });
  it("move nothing when the page's scripts have run", async () => {
    const {context, page, moved} = await phone("2026-11-10T12:00:00Z");
    await page.goto(site);
    await settle(page);
    await page.waitForTimeout(300);
    expect(await page.locator(".old-data").innerText()).toBe(words);
    expect(await moved()).toBeLessThan(0.02);
    await context.close();
  });
  it("are not called so a day earlier", async () => {
    const {context, page} = await phone("2026-11-08T12:00:00Z");
    await page.goto(site);
    await settle(page);
    expect(await page.locator(".old-data").isVisible()).toBe(false);
    await context.close();
  });
});
