import {readFileSync} from "node:fs";
import {createRequire} from "node:module";
import type {AxeResults} from "axe-core";
import type {Browser, Page} from "playwright-core";
import {afterAll, beforeAll, describe, expect, inject, it} from "vitest";
import {launch} from "./launch.js";
import {pages, settle, visit} from "./visit.js";

const site = inject("site");
/** The page with every chart: no figure cards, as the other pages are made of. */
const gallery = {name: "embeds", file: "embeds.html"};
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
let browser: Browser;

beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser?.close());

/** What axe finds, by rule and place. */
async function faults(page: Page): Promise<string[]> {
  const {violations} = await page.evaluate(() =>
    (globalThis as unknown as {axe: {run: () => Promise<AxeResults>}}).axe.run()
  );
  return violations.flatMap(({id, nodes}) => nodes.map(({target}) => `${id}: ${target.join(" ")}`));
}

/** Opens the filters, one menu of them, what a figure has to share and a table behind a chart: they are all made alike, and the longest take axe long. */
async function openAll(page: Page, width: number): Promise<void> {
  if ((await page.locator(".filter-bar").count()) > 0) {
    if (width < 768) await page.click(".filter-toggle");
    await page.click(".filter-button >> nth=1");
  }
  const share = page.locator("button.share-button:visible").first();
  if ((await share.count()) > 0) {
    await share.click();
    await page.waitForSelector(".share-row");
  }
  await page.$$eval("details", ([details]) => details && (details.open = true));
}

describe.each([...pages, gallery, {name: "not found", file: "404.html"}])(
  "axe finds nothing on the page $name",
  ({name, file}) => {
    it.each([360, 1440])("at %i px, light and dark, with filters open", async (width) => {
      // axe runs by evaluation in a page whose policy allows no inline script
      const options = {viewport: {width, height: 900}, bypassCSP: true};
      const {page, close} = await visit(
        browser,
        `${site}${file}${name === "not found" ? "" : "?persona=at-risk"}`,
        options
      );
      if (name !== "not found") await openAll(page, width);
      await page.evaluate(axe);
      for (const colorScheme of ["light", "dark"] as const) {
        await page.emulateMedia({colorScheme});
        expect(await faults(page), colorScheme).toEqual([]);
      }
      await close();
    });
  }
);

describe("every page", () => {
  it("has a language, zoom, one main, one banner, named navigation and one first heading", async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    for (const {file} of [...pages, gallery]) {
      await page.goto(site + file);
      await settle(page);
      expect(await page.getAttribute("html", "lang")).toBe("en");
      expect(await page.getAttribute("meta[name=viewport]", "content")).not.toMatch(/maximum-scale|user-scalable/);
      for (const role of ["main", "banner", "contentinfo"] as const)
        expect(await page.getByRole(role).count(), `${file} ${role}`).toBe(1);
      expect(await page.getByRole("navigation", {name: "Pages"}).count()).toBe(1);
      expect(await page.locator("h1").count(), file).toBe(1);
    }
    await context.close();
  });

  it("gives each chart a name, a sentence with its numbers and its table", async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    for (const {file} of pages) {
      await page.goto(site + file);
      await settle(page);
      const cards = await page.$$eval(".figure-card", (all) =>
        all.map((card) => {
          (card.querySelector("details") as HTMLDetailsElement).open = true;
          const chart = card.querySelector(".chart svg");
          return {
            heading: card.querySelector("h2, h3")?.textContent ?? "",
            role: chart?.getAttribute("role"),
            sentence: chart?.getAttribute("aria-label") ?? ""
          };
        })
      );
      await page.waitForFunction(() =>
        [...document.querySelectorAll(".figure-card details")].every((details) => details.querySelector("caption"))
      );
      for (const {heading, role, sentence} of cards) {
        expect(heading.length, file).toBeGreaterThan(5);
        // a chart whose marks can be reached is a group of them
        expect(role, heading).toMatch(/^(img|group)$/);
        expect(sentence, heading).toMatch(/^[A-Z0-9].*\.$/s);
      }
    }
    await context.close();
  });
});

describe("the keyboard", () => {
  it("skips to the content, reaches every control in turn, and shows where it is", async () => {
    const {page, close} = await visit(browser, site);
    await page.keyboard.press("Tab");
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe("Skip to the content");
    await page.keyboard.press("Enter");
    await page.waitForURL(/#content$/);
    await page.evaluate(() => (document.activeElement as HTMLElement).blur());
    const reached = new Set<string>();
    const unseen: string[] = [];
    for (let press = 0; press < 60; ++press) {
      await page.keyboard.press("Tab");
      const at = await page.evaluate(() => {
        const element = document.activeElement as HTMLElement;
        if (element === document.body) return undefined;
        const {outlineStyle, outlineWidth} = getComputedStyle(element);
        return {
          name: `${element.tagName} ${element.textContent?.trim()} ${element.closest(".figure-card")?.id ?? ""}`,
          seen: outlineStyle !== "none" && Number.parseFloat(outlineWidth) >= 2
        };
      });
      if (at === undefined) continue;
      reached.add(at.name);
      if (!at.seen) unseen.push(at.name);
    }
    expect(unseen).toEqual([]);
    const controls = await page.$$eval("a[href], button, summary, input", (all) =>
      (all as HTMLElement[])
        .filter((element) => element.offsetParent !== null)
        .map(
          (element) => `${element.tagName} ${element.textContent?.trim()} ${element.closest(".figure-card")?.id ?? ""}`
        )
    );
    expect(controls.filter((name) => !reached.has(name))).toEqual([]);
    await close();
  });

  it("keeps an opened table open, and its focus, when the filters change", async () => {
    const {page, close} = await visit(browser, `${site}segments.html`);
    await page.focus("#figure-revenue-by-persona summary");
    await page.keyboard.press("Enter");
    await page.waitForSelector("#figure-revenue-by-persona tbody tr");
    const before = await page.textContent("#figure-revenue-by-persona table");
    // by script, which leaves the focus where it is
    await page.evaluate(() => (document.querySelector('[aria-controls="filter-country"]') as HTMLElement).click());
    await page.evaluate(() => (document.querySelector('[value="france"]') as HTMLElement).click());
    await page.waitForFunction(
      (before) => document.querySelector("#figure-revenue-by-persona table")?.textContent !== before,
      before
    );
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.closest("section")?.id))
      .toBe("figure-revenue-by-persona");
    await close();
  });
});

describe("the filtered count", () => {
  it("is a live region that says how many are left", async () => {
    const {page, close} = await visit(browser, site);
    const status = page.locator(".filter-count");
    expect(await status.getAttribute("role")).toBe("status");
    const before = await status.textContent();
    await page.click(".filter-button >> nth=0");
    await page.click(".filter-options:not([hidden]) input >> nth=0");
    await expect.poll(() => status.textContent()).not.toBe(before);
    await close();
  });
});

describe("a reader who wants less motion", () => {
  it("sees nothing move", async () => {
    const {page, close} = await visit(browser, site, {reducedMotion: "reduce"});
    const moving = await page.evaluate(() => document.getAnimations().length);
    const durations = await page.$$eval("*", (all) => [
      ...new Set(all.map((element) => getComputedStyle(element).transitionDuration))
    ]);
    expect(moving).toBe(0);
    expect(durations).toEqual(["0s"]);
    await close();
  });
});
