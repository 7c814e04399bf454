import {readFileSync} from "node:fs";
import {createRequire} from "node:module";
import {tableFromIPC} from "apache-arrow";
import type {AxeResults} from "axe-core";
import type {Browser, Page} from "playwright-core";
import {afterAll, beforeAll, describe, expect, inject, it} from "vitest";
import {launch} from "./launch.js";
import {pages, settle, visit} from "./visit.js";

const site = inject("site");
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
let browser: Browser;

beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser?.close());

const headingOf = (page: Page, id: string) => page.textContent(`#figure-${id} h2`);
/** Waits until a figure is drawn as paired dots, or is not. */
const paired = (page: Page, id: string, yes = true) =>
  page.waitForFunction(
    ([id, yes]) =>
      /against/.test(document.querySelector(`#figure-${id} svg`)?.getAttribute("aria-label") ?? "") === yes,
    [id, yes] as const
  );

describe("a comparison", () => {
  it("chosen by keyboard goes into the address, follows the reader, survives a reload, and Back undoes it", async () => {
    const {page, problems, close} = await visit(browser, `${site}segments.html?country=france`);
    const before = await headingOf(page, "revenue-by-persona");
    await page.focus(".filter-compare select");
    await page.keyboard.press("ArrowDown");
    await paired(page, "revenue-by-persona");
    expect(await page.$eval(".filter-compare select", (select) => (select as HTMLSelectElement).value)).toBe(
      "everybody"
    );
    await page.waitForFunction(() => location.search === "?country=france&compare=everybody");
    const heading = await headingOf(page, "revenue-by-persona");
    expect(heading).toMatch(/^Largest difference: .* for France and .* for everybody \([+−]\d+ points?\)$/);
    await page.reload();
    await paired(page, "revenue-by-persona");
    await expect.poll(() => headingOf(page, "revenue-by-persona")).toBe(heading);
    await page.click("nav >> text=Churn");
    await paired(page, "risk-distribution");
    await settle(page);
    await expect.poll(() => page.url()).toContain("compare=everybody");
    await page.goBack();
    await paired(page, "revenue-by-persona");
    await page.goBack();
    await paired(page, "revenue-by-persona", false);
    await expect.poll(() => new URL(page.url()).search).toBe("?country=france");
    await expect.poll(() => headingOf(page, "revenue-by-persona")).toBe(before);
    expect(problems).toEqual([]);
    await close();
  });

  it("shows in its table what the customers themselves add up to, and a mark still filters", async () => {
    const all = tableFromIPC(readFileSync("dist/snapshot/customers.arrow"))
      .toArray()
      .map((row) => row.toJSON() as {persona: string; country: string});
    const share = (persona: string, of: typeof all) => of.filter((row) => row.persona === persona).length / of.length;
    const french = all.filter(({country}) => country === "France");
    const {page, close} = await visit(browser, `${site}segments.html?country=france&compare=everybody`);
    await paired(page, "customers-by-persona");
    await page.click("#figure-customers-by-persona summary");
    // a table is filled when it is first opened
    await page.waitForSelector("#figure-customers-by-persona tbody tr");
    const rows = await page.$$eval("#figure-customers-by-persona tbody tr", (all) =>
      all.map((row) => [...row.children].map((cell) => cell.textContent!.trim()))
    );
    expect(rows.length).toBeGreaterThan(2);
    for (const [persona, own, others, points] of rows) {
      expect(own).toBe(`${Math.round(share(persona, french) * 100)}%`);
      expect(others).toBe(`${Math.round(share(persona, all) * 100)}%`);
      expect(Number(points.replace("−", "-"))).toBeCloseTo((share(persona, french) - share(persona, all)) * 100, 0);
    }
    await page.click("#figure-customers-by-persona .ci-target [data-row='0']");
    await page.waitForFunction(() => /persona=/.test(location.search));
    expect(page.url()).toContain("compare=everybody");
    await close();
  });

  it("of everybody with everybody is said to be one, and changes no figure", async () => {
    const {page, close} = await visit(browser, `${site}segments.html?compare=everybody`);
    await page.waitForFunction(() => /same customers/.test(document.querySelector(".filter-bar")?.textContent ?? ""));
    await paired(page, "customers-by-persona", false);
    await expect
      .poll(() => page.textContent("#figure-customers-by-persona .caption"))
      .toContain("both are the same customers");
    await page.click("text=Clear all");
    await page.waitForFunction(() => !/same customers/.test(document.querySelector(".filter-bar")?.textContent ?? ""));
    await close();
  });

  it.each([360, 1440])("widens no page and fails no check of accessibility at %i px", async (width) => {
    const options = {viewport: {width, height: 900}, bypassCSP: true};
    for (const {file} of pages.filter(({name}) => name !== "evidence")) {
      const {page, problems, close} = await visit(
        browser,
        `${site}${file}?persona=big-spenders&compare=persona:at-risk&country=france`,
        options
      );
      await expect.poll(() => page.textContent(".chips"), {message: file}).toContain("Compared with: ");
      if (width < 768) await page.click(".filter-toggle");
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), file).toBeLessThanOrEqual(0);
      // other pages are made of the same parts
      if (/^(segments|churn)/.test(file)) {
        await page.evaluate(axe);
        const {violations} = await page.evaluate(() =>
          (globalThis as unknown as {axe: {run: () => Promise<AxeResults>}}).axe.run()
        );
        expect(violations.flatMap(({id, nodes}) => nodes.map(({target}) => `${id}: ${target.join(" ")}`))).toEqual([]);
      }
      expect(problems, file).toEqual([]);
      await close();
    }
  });
});
