import type {Browser} from "playwright-core";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {serveCompressed} from "../bench/compressed.js";
import {weigh} from "../bench/siteWeight.js";
import {launch} from "./launch.js";

let browser: Browser;
let site: Awaited<ReturnType<typeof serveCompressed>>;

beforeAll(async () => {
  browser = await launch();
  // as a CDN would send it: what setup.ts built, in brotli
  site = await serveCompressed("dist");
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
});

describe("the weight of the Overview", () => {
  it.each([360, 1440])("is at most 150 KB in 15 requests until every filter works, at %i px", async (width) => {
    const {filtered, document} = await weigh(browser, site.url, width);
    expect(filtered.bytes).toBeLessThanOrEqual(150_000);
    expect(filtered.requests).toBeLessThanOrEqual(15);
    // all of it is counted: the numbers, the filters and the charts are there
    expect(filtered.bytes).toBeGreaterThan(50_000);
    // how much has come by the first painting depends on the machine, what it waits for does not
    expect(document.bytes).toBeLessThanOrEqual(15_000);
    expect(document.bytes).toBeGreaterThan(5_000);
  });
});
