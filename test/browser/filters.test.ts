import {readFileSync} from "node:fs";
import {tableFromIPC} from "apache-arrow";
import type {Browser, Page} from "playwright-core";
import {afterAll, beforeAll, describe, expect, inject, it} from "vitest";
import type {Profit} from "../../loaders/contract/profit.js";
import {launch} from "./launch.js";
import {settle, visit} from "./visit.js";

const site = inject("site");
let browser: Browser;

beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser?.close());

interface Customer {
  persona: string;
  country: string;
  monetary: number;
  revenueAtRisk: number;
  riskBand: string;
  recency: number;
  action: string;
}

/** The demo store has fewer customers than the table's cap, so that every filtered number can be found from its rows. */
function customers(): Customer[] {
  const table = tableFromIPC(readFileSync("dist/snapshot/customers.arrow"));
  return table.toArray().map((row) => ({...row.toJSON()}) as Customer);
}

async function cards(page: Page): Promise<Record<string, string>> {
  return Object.fromEntries(
    await page.$$eval(".number-card", (all) =>
      all.map((card) => [
        card.querySelector("h2, h3")?.textContent ?? "",
        card.querySelector(".number")?.textContent ?? ""
      ])
    )
  ) as Record<string, string>;
}

const money = new Intl.NumberFormat("en-GB", {
  style: "currency",
  currency: "GBP",
  notation: "compact",
  maximumSignificantDigits: 3
});
/** A compact amount as a number, e.g. £1.2M. */
const amount = (text: string) => {
  const [, digits, unit] = /£([\d.,]+)([KMB]?)/.exec(text) ?? [];
  return Number(digits.replaceAll(",", "")) * {"": 1, K: 1e3, M: 1e6, B: 1e9}[unit as "" | "K" | "M" | "B"];
};
const sum = (rows: Customer[], value: (row: Customer) => number) => rows.reduce((total, row) => total + value(row), 0);

describe("filters", () => {
  it("by address show what the customers themselves add up to", async () => {
    const all = customers();
    const kept = all.filter((row) => row.country === "France" && ["Lapsing", "Big Spenders"].includes(row.persona));
    const query = "?persona=at-risk&persona=big-spenders&country=France";
    const {page, close} = await visit(browser, `${site}customers.html${query}`);
    const shown = await cards(page);
    for (const file of ["trends.html", "churn.html"]) {
      await page.goto(site + file + query);
      await settle(page);
      Object.assign(shown, await cards(page));
    }
    expect(kept.length).toBeGreaterThan(10);
    expect(shown.Customers.replace(/\D/g, "")).toBe(String(kept.length));
    for (const [name, value] of [
      ["Revenue", sum(kept, (row) => row.monetary)],
      ["Spend per customer", sum(kept, (row) => row.monetary) / kept.length],
      ["Revenue at risk", sum(kept, (row) => row.revenueAtRisk)]
    ] as const) {
      // the card is compact: two significant digits are enough to tell another filter's number
      expect(
        Math.abs(amount(shown[name]) / value - 1),
        `${name} ${shown[name]} for ${money.format(value)}`
      ).toBeLessThan(0.05);
    }
    expect(await page.textContent(".filter-count")).toBe(
      `${kept.length.toLocaleString("en-GB")} of ${all.length.toLocaleString("en-GB")} customers`
    );
    await close();
  });

  it("by bands of risk and recency count the same customers on every page", async () => {
    const all = customers();
    const high = all.filter((row) => Number.parseInt(row.riskBand) >= 70 && row.recency > 90 && row.recency <= 180);
    const query = "?risk=high&recency=91-180-days";
    for (const file of ["", "customers.html", "segments.html", "churn.html", "actions.html"]) {
      const {page, close} = await visit(browser, site + file + query);
      expect(await page.textContent(".filter-count"), file).toMatch(
        new RegExp(`^${high.length.toLocaleString("en-GB")} of `)
      );
      await close();
    }
  });

  it("chosen by keyboard go into the address, follow the reader, survive a reload and are cleared at once", async () => {
    const {page, close} = await visit(browser, site);
    await page.focus(".filter-menu:nth-child(1) button");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Space");
    await page.keyboard.press("Escape");
    await expect.poll(() => page.url()).toContain("?persona=big-spenders");
    const count = await page.textContent(".filter-count");
    await page.click("nav >> text=Segments");
    await page.waitForURL(/segments(\.html)?\?persona=big-spenders/);
    await settle(page);
    await expect.poll(() => page.textContent(".filter-count")).toBe(count);
    await page.reload();
    await settle(page);
    await expect.poll(() => page.textContent(".filter-count")).toBe(count);
    await page.click("text=Clear all");
    await expect.poll(() => page.url()).not.toContain("persona");
    await expect.poll(() => page.textContent(".filter-count")).toMatch(/^(\S+) of \1 customers$/);
    await close();
  });

  it("make every sentence speak of those selected: one persona, one country, a few customers", async () => {
    const told = async (query: string) => {
      const {page, close} = await visit(browser, `${site}${query}`);
      const [lead, main, count] = await Promise.all(
        [".lead", "main", ".filter-count"].map((part) => page.textContent(part))
      );
      await close();
      return {lead: lead ?? "", main: (main ?? "").replaceAll(/\s+/g, " "), count: Number.parseInt(count ?? "", 10)};
    };
    const one = await told("segments.html?persona=big-spenders");
    expect(one.lead).toMatch(/^All customers here are Big Spenders: £/);
    expect(one.main).not.toMatch(/highest churn risk|100% of the customers/);
    const {main} = await told("?country=Germany");
    expect(main).not.toContain("not compared: the filters");
    const few = await told(`?country=Netherlands&recency=up-to-30-days&frequency=1-order`);
    expect(few.count).toBeGreaterThan(0);
    expect(few.count).toBeLessThan(10);
    expect(few.lead).toMatch(
      few.count === 1 ? /the customer selected, of / : new RegExp(`the ${few.count} customers selected, of `)
    );
    expect(few.main).toContain("not compared: the filters choose customers by what they did since");
    const months = await told("trends.html?country=Netherlands&recency=up-to-30-days&frequency=1-order");
    expect(months.main).toContain("Revenue by month, not filtered by last order or orders");
  });

  it("that name what does not exist say so, and leave the others in force", async () => {
    const {page, close} = await visit(browser, `${site}?persona=royalty&country=France`);
    expect(await page.textContent(".filter-unknown")).toMatch(/royalty/);
    expect(await page.textContent(".filter-count")).toMatch(
      new RegExp(`^${customers().filter((row) => row.country === "France").length} of `)
    );
    await close();
  });

  it("that leave nobody say which one to drop, without a broken number, and dropping it leaves so many", async () => {
    const {page, problems, close} = await visit(browser, `${site}?persona=at-risk&value=top-10&recency=up-to-30-days`);
    expect(await page.textContent(".filter-count")).toMatch(/^0 of /);
    expect(await page.textContent("main")).not.toMatch(/NaN|Infinity|undefined/);
    const advice = (await page.textContent(".filter-empty")) ?? "";
    const [, dropped, left] = /Without “[^:]*: (.*)” there (?:is|are) ([\d,]+) customers?\.$/.exec(advice) ?? [];
    expect(dropped, advice).toBeTruthy();
    await page.click(`.chips button:has-text("${dropped}")`);
    await expect.poll(() => page.textContent(".filter-count")).toMatch(new RegExp(`^${left} of `));
    await expect.poll(() => page.textContent(".filter-empty")).toBe("");
    expect(problems).toEqual([]);
    await close();
  });
});

describe("an action of the Overview", () => {
  it("leads to the list of exactly its customers, in order of what is at risk", async () => {
    const {page, close} = await visit(browser, `${site}?country=France`);
    const actions = await page.$$eval(".todo li", (all) =>
      all.map((item) => ({
        action: item.querySelector(".todo-action")?.textContent ?? "",
        worth: item.querySelector(".todo-worth")?.textContent ?? "",
        who: item.querySelector(".todo-who")?.textContent ?? ""
      }))
    );
    const due = customers().filter(({country, action}) => country === "France" && action !== "No action");
    const {actions: profits} = JSON.parse(readFileSync("dist/snapshot/profit.json", "utf8")) as Profit;
    // what costs more than it can keep is not advised: the demo store's offer and its win-back
    const never = profits.filter(({breakEven}) => breakEven === null).map(({action}) => action);
    expect(never).toEqual(["Immediate retention offer", "Win-back"]);
    expect(await page.textContent(".todo-order >> nth=-1")).toMatch(/Immediate retention offer/);
    const worth = new Map<string, number>();
    for (const {action, revenueAtRisk} of due.filter((row) => !never.includes(row.action)))
      worth.set(action, (worth.get(action) ?? 0) + revenueAtRisk);
    expect(actions.map(({action}) => action)).toEqual(
      [...worth]
        .sort(([, a], [, b]) => b - a)
        .slice(0, 3)
        .map(([action]) => action)
    );
    const {action, who, worth: shown} = actions[actions.length - 1];
    const own = due.filter((row) => row.action === action);
    expect(who).toBe(`${own.length} customers`);
    expect(Math.abs(amount(shown) / sum(own, (row) => row.revenueAtRisk) - 1)).toBeLessThan(0.05);
    await page.click(".todo li:last-child a");
    await page.waitForURL(/actions\.html\?country=france&action=[a-z-]+/);
    await settle(page);
    await expect.poll(() => page.textContent(".filter-count")).toMatch(new RegExp(`^${own.length} of `));
    await close();
  });
});

describe("a phone's first screen", () => {
  it("has what changed, three numbers with their months, three actions and the line of trust, with a script or without", async () => {
    for (const javaScriptEnabled of [true, false]) {
      const context = await browser.newContext({viewport: {width: 390, height: 844}, javaScriptEnabled});
      const page = await context.newPage();
      await page.goto(site);
      if (javaScriptEnabled) await settle(page);
      expect(await page.textContent(".lead")).toMatch(
        /^In the 90 days to 31 Oct 2026 revenue was £.* than in the same days a year/
      );
      expect(await page.locator(".recent .number-card .sparkline").count()).toBe(3);
      // of the demo store's four actions two cannot pay
      expect(await page.locator(".todo li").count()).toBe(2);
      expect(await page.textContent(".todo-order >> nth=-1")).toMatch(
        /Win-back is left out: it costs more than it can keep\. Immediate retention offer is left out: its campaigns drove customers away\./
      );
      const {y, height} = (await page.locator(".trust").boundingBox())!;
      expect(y + height).toBeLessThanOrEqual(844);
      const nav = await page
        .locator(".pages li")
        .evaluateAll((all) => all.map((item) => item.getBoundingClientRect().top));
      expect(new Set(nav).size).toBe(1);
      await context.close();
    }
  });
});

describe("a mark of a chart", () => {
  const count = (page: Page) => page.textContent(".filter-count");
  const mark = "#figure-customers-by-persona .ci-target [role=button]";

  it("filters at a click, others stand behind, Back undoes it, and Enter does it again where the focus is", async () => {
    const {page, problems, close} = await visit(browser, `${site}segments.html?country=france`);
    const [before, names] = [
      await count(page),
      await page.$$eval(mark, (all) => all.map((one) => one.ariaLabel ?? ""))
    ];
    expect(names.length).toBeGreaterThan(2);
    const [name, customers] = /^(.*?), Customers ([\d,]+), .*: press Enter to show only these$/
      .exec(names[1])!
      .slice(1);
    await page.click(`${mark} >> nth=1`);
    await page.waitForURL(/segments\.html\?country=france&persona=|persona=[a-z-]+&country=france/);
    await expect.poll(() => count(page)).toMatch(new RegExp(`^${customers} of `));
    await expect.poll(() => page.textContent(".chips")).toContain(`Persona: ${name}`);
    await page.waitForSelector(`${mark}[aria-pressed=true]`);
    await expect.poll(() => page.locator(mark).count()).toBe(names.length);
    await expect.poll(() => page.locator("#figure-customers-by-persona rect.ci-behind").count()).toBe(names.length - 1);
    await page.goBack();
    await expect.poll(() => page.url()).toBe(`${site}segments.html?country=france`);
    await expect.poll(() => count(page)).toBe(before);
    await page.waitForSelector(`${mark}[aria-pressed=true]`, {state: "detached"});
    await page.focus(`${mark}[tabindex="0"]`);
    await page.keyboard.press("Home");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await page.waitForSelector(`${mark}[aria-pressed=true]:focus`);
    await expect.poll(() => count(page)).toMatch(new RegExp(`^${customers} of `));
    expect(problems).toEqual([]);
    await close();
  });

  it("tells its numbers at a first tap, without covering its name, and filters at a second", async () => {
    const options = {viewport: {width: 390, height: 844}, hasTouch: true, isMobile: true};
    const {page, close} = await visit(browser, `${site}segments.html`, options);
    const before = await count(page);
    await page.locator(mark).first().scrollIntoViewIfNeeded();
    await page.tap(`${mark} >> nth=0`);
    await expect.poll(() => page.textContent(".mark-tip")).toMatch(/Share of customers.*Tap again to show only these/s);
    expect(await count(page)).toBe(before);
    const [tip, line] = await Promise.all(
      [page.locator(".mark-tip"), page.locator(mark).first()].map((part) => part.boundingBox())
    );
    expect(tip!.y >= line!.y + line!.height || tip!.y + tip!.height <= line!.y).toBe(true);
    await page.tap(`${mark} >> nth=0`);
    await expect.poll(() => count(page)).not.toBe(before);
    await close();
  });
});

describe("the table of customers", () => {
  it("sorts, searches, pages and downloads what is shown", async () => {
    const {page, close} = await visit(browser, `${site}customers.html?country=Germany&list=all`);
    const expected = customers().filter((row) => row.country === "Germany");
    expect(await page.textContent(".table-status")).toContain(`of ${expected.length} customers`);
    await page.click("th >> text=Spent, last 12 months");
    await page.waitForSelector("th[aria-sort] >> text=Spent, last 12 months");
    const column = await page.$$eval("th", (heads) => heads.findIndex((head) => head.hasAttribute("aria-sort")));
    const cells = await page.$$eval(`tbody tr td:nth-child(${column + 1})`, (all) =>
      all.map((cell) => cell.textContent ?? "")
    );
    const values = cells.map((text) => Number(text.replace(/[^\d.]/g, "")));
    expect(values).toEqual([...values].sort((a, b) => b - a));
    const [download] = await Promise.all([page.waitForEvent("download"), page.click("text=Download CSV")]);
    const lines = readFileSync((await download.path()) as string, "utf8")
      .trimEnd()
      .split(/\r?\n/);
    expect(lines).toHaveLength(1 + expected.length);
    await page.fill('input[type="search"]', "Lapsing Regulars");
    await expect
      .poll(() => page.textContent(".table-status"))
      .toContain(`of ${expected.filter((row) => row.persona === "Lapsing Regulars").length} `);
    await close();
  });
});
