import {readFileSync} from "node:fs";
import {tableFromIPC} from "apache-arrow";
import type {Browser} from "playwright-core";
import {afterAll, beforeAll, describe, expect, inject, it} from "vitest";
import {launch} from "./launch.js";
import {settle, visit} from "./visit.js";

const site = inject("site");
let browser: Browser;

beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser?.close());

describe("the shop's own names", () => {
  it("are shown and searched, and neither sent, nor stored, nor in the address", async () => {
    const {page, problems, close} = await visit(browser, `${site}customers.html?list=all&search=Big`);
    const asked: string[] = [];
    page.on("request", (request) => asked.push(`${request.url()} ${request.postData() ?? ""}`));
    const response = await page.request.get(`${site}snapshot/customers.arrow`);
    const key = String(
      tableFromIPC(await response.body())
        .getChild("key")
        ?.get(7)
    );
    const buffer = Buffer.from(`\uFEFFkey,customer,name\r\n${key},C-4711,Zebulon Quux\r\n`);
    await page.setInputFiles('.names-opener input[type="file"]', {name: "names.csv", mimeType: "text/csv", buffer});
    await page.waitForFunction(() => document.querySelector(".names-note")?.textContent?.startsWith("Names are shown"));
    // what was searched for before is nobody's business either, from now on
    await page.waitForFunction(() => !location.search.includes("search"));
    await page.fill('input[type="search"]', "zebulon");
    await page.waitForFunction(() => document.querySelectorAll(".data-table tbody tr").length === 1);
    await expect.poll(() => page.textContent(".data-table tbody th")).toBe("Zebulon Quux");
    const [download] = await Promise.all([page.waitForEvent("download"), page.click("text=Download CSV")]);
    expect(readFileSync((await download.path()) as string, "utf8")).not.toContain("Zebulon");
    await page.click(".data-table tbody th a");
    await expect.poll(() => page.textContent(".customer-page h2")).toBe("Customer Zebulon Quux");
    await settle(page);
    const stored = await page.evaluate(async () => ({
      local: JSON.stringify({...localStorage}),
      session: JSON.stringify({...sessionStorage}),
      cookies: document.cookie,
      databases: (await indexedDB.databases()).length,
      caches: "caches" in window ? (await caches.keys()).length : 0,
      address: location.href,
      state: JSON.stringify(history.state)
    }));
    const links = await page.$$eval("a[href]", (all) => all.map((link) => link.getAttribute("href")).join(" "));
    const everything = `${JSON.stringify(stored)} ${links} ${asked.join(" ")}`.toLowerCase();
    for (const secret of ["zebulon", "quux", "c-4711"]) expect(everything).not.toContain(secret);
    expect(stored).toMatchObject({databases: 0, caches: 0, cookies: ""});
    await expect.poll(() => page.url()).toContain(`customer=${key}`);
    expect(problems).toEqual([]);
    await page.goBack();
    await page.waitForFunction(() => document.querySelector(".customer-page")?.hasAttribute("hidden"));
    await expect.poll(() => page.inputValue('input[type="search"]')).toBe("zebulon");
    await page.reload();
    await settle(page);
    expect(await page.textContent("main")).not.toContain("Zebulon");
    await close();
  });
});

describe("a customer's page", () => {
  it("opens from the picture of all customers, which narrows the list, and from an address of its own", async () => {
    const {page, problems, close} = await visit(browser, `${site}customers.html`);
    await page.waitForSelector(".book.live");
    const box = (await page.locator(".book").boundingBox())!;
    const at = (x: number, y: number) => [box.x + x * box.width, box.y + y * box.height] as const;
    await page.mouse.move(...at(0.55, 0.2));
    await page.mouse.down();
    await page.mouse.move(...at(0.8, 0.5), {steps: 5});
    await page.mouse.up();
    const narrowed = /the ([\d,]+) customers marked/;
    await expect.poll(() => page.textContent(".table-narrowed")).toMatch(narrowed);
    const marked = narrowed.exec((await page.textContent(".table-narrowed")) ?? "")?.[1];
    await expect.poll(() => page.textContent(".table-status")).toContain(` of ${marked} customers`);
    const key = await page.textContent(".data-table tbody th");
    await page.click(".data-table tbody th a");
    await page.waitForURL(`**customer=${key}**`);
    await settle(page);
    const {href} = new URL(page.url());
    await expect.poll(() => page.textContent(".customer-page")).toMatch(/because:[^]*Silent for/);
    await page.goto(href);
    await settle(page);
    await expect.poll(() => page.textContent(".customer-page h2")).toBe(`Customer ${key}`);
    expect(await page.textContent(".customer-reasons")).toMatch(/the risk from about \S+ (up|down) to/);
    expect(problems).toEqual([]);
    await close();
  });
});
