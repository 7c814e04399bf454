import type {Browser} from "playwright-core";
import {afterAll, beforeAll, describe, expect, inject, it} from "vitest";
import {launch} from "./launch.js";
import {pages, settle, visit} from "./visit.js";

const site = inject("site");
let browser: Browser;

beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser?.close());

describe.each(pages)("the page $name", ({file}) => {
  it("shows its sentence, its numbers and its charts, with no error and no request to another host", async () => {
    const {page, problems, foreign, close} = await visit(browser, site + file);
    const text = (await page.textContent("main")) ?? "";
    const lead = (await page.textContent(".lead")) ?? "";
    const empty = await page.$$eval(
      ".chart",
      (charts) => charts.filter((chart) => !chart.querySelector("svg[aria-label]")).length
    );
    expect(problems).toEqual([]);
    expect(foreign).toEqual([]);
    expect(text).not.toMatch(/NaN|Infinity|undefined|null|\[object/);
    expect(lead).toMatch(/^[A-Z\d£].{30,}\.$/);
    expect(text).toContain("Simulated data");
    expect(empty).toBe(0);
    await close();
  });

  it.each([
    [360, "light"],
    [768, "dark"],
    [1440, "dark"]
  ] as const)("fits a window of %i px, %s", async (width, colorScheme) => {
    const {page, problems, close} = await visit(browser, site + file, {viewport: {width, height: 800}, colorScheme});
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth
    );
    const clipped = await page.$$eval(".chart svg", (charts) =>
      charts.flatMap((svg) => {
        const frame = svg.getBoundingClientRect();
        return [...svg.querySelectorAll("text")]
          .filter((label) => {
            const box = label.getBoundingClientRect();
            return box.width > 0 && (box.left < frame.left - 1.5 || box.right > frame.right + 1.5);
          })
          .map((label) => `${svg.getAttribute("aria-label")?.slice(0, 40)}: ${label.textContent}`);
      })
    );
    expect(problems).toEqual([]);
    expect(overflow).toBeLessThanOrEqual(0);
    expect(clipped).toEqual([]);
    await close();
  });
});

describe("the site", () => {
  it("has a favicon, and a page for addresses where nothing is", async () => {
    const {page, close} = await visit(browser, site);
    const icon = await page.getAttribute('link[rel="icon"]', "href");
    expect((await page.request.get(new URL(icon as string, site).href)).status()).toBe(200);
    const missing = await page.request.get(`${site}no-such-page.html`);
    expect(missing.status()).toBe(404);
    expect(await missing.text()).toMatch(/not here|not found|no page/i);
    await close();
  });

  it.each([
    ["timing.html", "", "churn.html", "#when-they-leave"],
    ["timing", "#figure-cohort-retention", "trends.html", "#figure-cohort-retention"],
    ["drivers.html", "#figure-study-splits", "evidence.html", "#figure-study-splits"],
    ["methods.html", "#data-alarms", "evidence.html", "#data-alarms"]
  ])("leads from the old page %s%s, with its filters, to %s%s", async (old, hash, file, place) => {
    const {page, problems, close} = await visit(browser, `${site}${old}?persona=at-risk${hash}`);
    await page.waitForURL(`${site}${file}?persona=at-risk${place}`);
    await settle(page);
    expect(await page.locator(place).boundingBox()).not.toBeNull();
    // the old page is left at once, at times before it has come to its end
    expect(problems.filter((line) => line !== `failed: ${site}${old}?persona=at-risk`)).toEqual([]);
    await close();
    const context = await browser.newContext({javaScriptEnabled: false});
    const still = await context.newPage();
    await still.goto(site + old);
    await still.waitForURL((url) => url.pathname !== `/${old}`);
    expect(await still.textContent("h1")).toMatch(/^(Churn|Evidence)$/);
    await context.close();
  });

  it.each([
    ["", "#figure-revenue-by-country", "segments.html"],
    ["churn.html", "#against-simpler-models", "evidence.html"]
  ])("leads from a place that “%s” no longer has, %s, to %s", async (file, place, to) => {
    const {page, problems, close} = await visit(browser, `${site}${file}?persona=at-risk${place}`);
    await page.waitForURL(`${site}${to}?persona=at-risk${place}`);
    await settle(page);
    expect(await page.locator(place).boundingBox()).not.toBeNull();
    expect(problems.filter((line) => !line.startsWith("failed: "))).toEqual([]);
    await close();
  });

  it("names its language and lets a reader zoom", async () => {
    const {page, close} = await visit(browser, site);
    expect(await page.getAttribute("html", "lang")).toBe("en");
    expect(await page.getAttribute('meta[name="viewport"]', "content")).not.toMatch(/maximum-scale|user-scalable=no/);
    await close();
  });

  it("publishes its snapshot at addresses that need no hash", async () => {
    const {page, close} = await visit(browser, site);
    for (const name of [
      "summary.json",
      "quality.json",
      "churn.json",
      "recency.json",
      "personas.json",
      "actions.json",
      "history.json",
      "watch.json",
      "build.json"
    ]) {
      const response = await page.request.get(`${site}snapshot/${name}`);
      expect(await response.json()).toMatchObject({schemaVersion: 2});
    }
    for (const name of ["cube.arrow", "monthly.arrow", "customers.arrow"]) {
      expect((await (await page.request.get(`${site}snapshot/${name}`)).body()).subarray(0, 6).toString()).toBe(
        "ARROW1"
      );
    }
    await close();
  });
});
