import {readdirSync, readFileSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import type {Server} from "node:http";
import type {Browser, Page} from "playwright-core";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {loadConfig} from "../../loaders/config.js";
import {headersFor, inlineHashes} from "../../loaders/publish/hosting/headers.js";
import {serve} from "../../loaders/publish/hosting/serve.js";
import {openStoreFolder, run} from "../publish/storeFolder.js";
import {launch} from "./launch.js";
import {pages, settle, visit} from "./visit.js";

const files = [...pages.map(({file}) => file), "embeds.html"];

// a site of its own: the demo store's names customers by keys
const shop = openStoreFolder();
let site: string;
let server: Server;
let browser: Browser;

beforeAll(async () => {
  const config = join(shop.folder, "small store.json");
  const store = JSON.parse(readFileSync(config, "utf8")) as object;
  // as many as it takes for an amount at risk whose check holds
  const source = {kind: "demo", customers: 2000};
  writeFileSync(config, JSON.stringify({...store, source, privacy: {customers: "aggregate"}}));
  const [outcome, started] = await Promise.all([run(shop), launch()]);
  browser = started;
  if (outcome.code !== 0) throw new Error(outcome.said.join("\n"));
  const loaded = await loadConfig(config);
  const hashes = await inlineHashes(shop.dist);
  const served = await serve(shop.dist, {headers: (path) => headersFor(path, loaded.config, hashes)});
  site = served.url;
  server = served.server;
});
afterAll(async () => {
  await browser?.close();
  await new Promise<void>((closed) => (server ? server.close(() => closed()) : closed()));
  shop.remove();
});

/** What is no count of customers: days, scores, places, means, order lines. */
const otherColumns =
  /day|month|score|recency|silence|frequency|mean|median|quartile|tenth|order lines|lines|personas$|repeat orders|quantity|coefficient|ratio|p-value|auc|brier|inertia|seconds|^this run$|^value$|%/i;

/** Every cell of a table, and every text of a chart, that tells of 1 to 9 customers. */
async function toldOfFew(page: Page): Promise<string[]> {
  return page.evaluate((other) => {
    const isOther = new RegExp(other, "i");
    const cells = [...document.querySelectorAll("table")].flatMap((table) => {
      const heads = [...table.querySelectorAll("thead th")].map((head) => head.textContent?.trim() ?? "");
      return [...table.querySelectorAll("tbody tr")].flatMap((row) =>
        [...row.children].flatMap((cell, i) =>
          /^[1-9]$/.test(cell.textContent?.trim() ?? "") &&
          !isOther.test(heads[i] ?? "") &&
          !/order lines/i.test(table.caption?.textContent ?? "")
            ? [`${table.caption?.textContent?.trim()}, ${heads[i]}: ${row.textContent?.trim()}`]
            : []
        )
      );
    });
    const texts = [
      ...[...document.querySelectorAll("svg")].map((svg) => svg.getAttribute("aria-label") ?? ""),
      ...[...document.querySelectorAll("svg text, svg tspan, p, li, h1, h2")].map((text) => text.textContent ?? "")
    ];
    return [...cells, ...texts.filter((text) => /(?<![\d.,])[1-9](?= customers?\b| who| · \d+(\.\d)?\s?%)/.test(text))];
  }, otherColumns.source);
}

describe("a site that publishes groups only", () => {
  it("has no customers' member, nor a page that names one", () => {
    const names = readdirSync(shop.dist, {recursive: true, encoding: "utf8"});
    expect(names.filter((name) => name.includes("customers") && name.endsWith(".arrow"))).toEqual([]);
    for (const name of names.filter((name) => /^[^/\\]*\.html$/.test(name))) {
      expect(readFileSync(join(shop.dist, name), "utf8"), name).not.toContain("customers.arrow");
    }
  });

  it("tells of no 1 to 9 customers in any page's stills", async () => {
    const context = await browser.newContext({javaScriptEnabled: false});
    const told = await Promise.all(
      files.map(async (file) => {
        const page = await context.newPage();
        await page.goto(site + file);
        return [file, await toldOfFew(page)];
      })
    );
    expect(told).toEqual(files.map((file) => [file, []]));
    await context.close();
  });

  it("shows every page without an error, asks for no customers, and tells of no 1 to 9", async () => {
    const seen = await Promise.all(
      files.map(async (file) => {
        const {page, problems, close} = await visit(browser, site + file);
        const empty = await page.$$eval(
          ".figure-card .chart",
          (charts) => charts.filter((chart) => !chart.querySelector("svg[aria-label]")).length
        );
        const asked = await page.evaluate(() => performance.getEntriesByType("resource").map(({name}) => name));
        const broken = /NaN|Infinity|undefined|null|\[object/.exec((await page.textContent("main")) ?? "")?.[0];
        const customers = asked.filter((name) => /customers[.\w]*\.arrow/.test(name));
        const told = await toldOfFew(page);
        const note = (await page.textContent(".colophon"))?.includes("Groups of fewer than 10 customers");
        await close();
        return {file, problems, empty, broken, customers, told, note};
      })
    );
    const right = {problems: [], empty: 0, broken: undefined, customers: [], told: [], note: true};
    expect(seen).toEqual(files.map((file) => ({file, ...right})));
  });

  it("lists groups of 10 customers or more on Customers and Actions", async () => {
    const context = await browser.newContext({javaScriptEnabled: false});
    for (const file of ["customers.html", "actions.html"]) {
      const page = await context.newPage();
      await page.goto(site + file);
      expect(await page.textContent(".table-status"), file).toMatch(/ of \d+ groups$/);
      const heads = await page.$$eval(".data-table thead th", (all) => all.map((head) => head.textContent?.trim()));
      const counts = await page.$$eval(
        ".data-table tbody tr",
        (rows, column) => rows.map((row) => Number(row.children[column].textContent?.replaceAll(",", ""))),
        heads.indexOf("Customers")
      );
      expect(counts.length, file).toBeGreaterThan(5);
      expect(Math.min(...counts), file).toBeGreaterThanOrEqual(10);
    }
    await context.close();
  });

  it.each([
    ["customers.html", "value-by-persona", /^Value of the next twelve months by persona: .*£/],
    ["churn.html", "customers-at-risk", /^Groups of customers with the most revenue at risk.*: [\d,]{2,} customers at /]
  ])("draws on %s the chart %s by group, and embeds it so", async (file, id, label) => {
    const page = await browser.newPage();
    await page.goto(site + file);
    expect(await page.getAttribute(`#figure-${id} svg`, "aria-label")).toMatch(label);
    await page.goto(`${site}embed/${id}/`);
    await page.waitForLoadState("networkidle");
    // in the frame's shadow: the stills that it came with are gone
    await expect
      .poll(() => page.locator(".ci-chart-box svg").evaluateAll((all) => all.map((svg) => svg.ariaLabel)))
      .toEqual([expect.stringMatching(label)]);
    await page.close();
  });

  it("tells of no 1 to 9 customers in what a picture says", () => {
    const folder = join(shop.dist, "figures");
    for (const name of readdirSync(folder).filter((name) => name.endsWith(".svg"))) {
      const said = /<desc>.*?<\/desc>/s.exec(readFileSync(join(folder, name), "utf8"))?.[0] ?? "";
      expect(said, name).not.toMatch(/(?<![\d.,])[1-9](?= customers?\b| · \d+(\.\d)?\s?%)/);
    }
  });

  it("filters by what is left of the dimensions, and says that a count is about right", async () => {
    const {page, problems, close} = await visit(browser, site);
    const filters = await page.$$eval(".filter-button", (all) =>
      all.map((button) => button.firstChild?.textContent?.trim())
    );
    expect(filters).toEqual(["Persona", "Country", "Churn risk", "Action", "Orders", "Saved views"]);
    await page.click(".filter-button >> nth=0");
    await page.click(".filter-options input >> nth=1");
    await expect.poll(() => page.textContent(".filter-count")).toMatch(/^About [\d,]{2,} of 2,000 customers$/);
    await expect
      .poll(() => page.textContent(".lead"))
      .toMatch(/about [\d,]{2,} customers selected, of 2,000, brought £/);
    // the address is written once what it says is shown
    await page.waitForFunction(() => location.search !== "");
    await page.goto(`${site}trends.html${new URL(page.url()).search}`);
    await settle(page);
    await expect
      .poll(() => page.textContent("#figure-monthly-revenue .scope"))
      .toMatch(/^A month in which few of them ordered/);
    expect(await toldOfFew(page)).toEqual([]);
    expect(problems).toEqual([]);
    await close();
  });
});
