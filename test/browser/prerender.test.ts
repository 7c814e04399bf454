import {cpSync, mkdtempSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import type {Browser, Page} from "playwright-core";
import {afterAll, beforeAll, describe, expect, inject, it} from "vitest";
import {serve} from "../../loaders/publish/hosting/serve.js";
import {launch} from "./launch.js";
import {pages, settle, visit} from "./visit.js";
import {watchShifts} from "./watchShifts.js";

const site = inject("site");
let browser: Browser;

beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser?.close());

async function open(address: string, options: Parameters<Browser["newContext"]>[0] = {}): Promise<Page> {
  const context = await browser.newContext({viewport: {width: 1440, height: 900}, ...options});
  const page = await context.newPage();
  await page.goto(address);
  return page;
}

/** What is seen of a page: its sentence, its numbers, and for each chart the names of the pictures that are shown. */
function seen(page: Page) {
  return page.evaluate(() => ({
    lead: document.querySelector(".lead")?.textContent ?? "",
    numbers: [...document.querySelectorAll(".number-card")].map((card) =>
      card.textContent?.replace(/\s+/g, " ").trim()
    ),
    charts: [...document.querySelectorAll(".figure-card:not([hidden])")].map((card) => ({
      id: card.id,
      pictures: [...card.querySelectorAll(".chart svg")]
        .filter((svg) => svg.getBoundingClientRect().height > 40)
        .map((svg) => svg.getAttribute("aria-label"))
    })),
    rows: document.querySelectorAll("tbody tr").length
  }));
}

/** A phone shows the picture of all customers when it is asked for, with scripts and without. */
async function showBook(page: Page): Promise<void> {
  const show = page.locator(".book-switch input");
  if (!(await show.isVisible())) return;
  await show.check();
  await page.locator("#figure-customer-book").scrollIntoViewIfNeeded();
}

describe.each(pages)("the page $name without scripts", ({file}) => {
  it.each([360, 1440])(
    "shows at %i px the sentence, numbers, charts and tables that it shows with them",
    async (width) => {
      const viewport = {width, height: 900};
      const still = await open(site + file, {javaScriptEnabled: false, viewport});
      const live = await open(site + file, {viewport});
      await settle(live);
      for (const page of [still, live]) await showBook(page);
      await settle(live);
      const [before, after] = [await seen(still), await seen(live)];
      expect(before.lead).toBe(after.lead);
      expect(before.numbers).toEqual(after.numbers);
      expect(before.charts).toEqual(after.charts);
      for (const {id, pictures} of before.charts) expect(pictures, id).toHaveLength(1);
      expect(before.rows).toBeGreaterThan(0);
      await still.context().close();
      await live.context().close();
    }
  );
});

describe("a still", () => {
  it.each(pages)("of the page $name is the live chart of its width", async ({file}) => {
    const still = await open(site + file, {javaScriptEnabled: false, viewport: {width: 1440, height: 900}});
    const cards = await still.$$eval(".figure-card:not([hidden])", (all) =>
      all.map((card) => {
        const shown = [...card.querySelectorAll<HTMLElement>(".still")].find((one) => one.offsetHeight > 0);
        return {id: card.id, picture: shown?.innerHTML, width: shown?.querySelector("svg")?.getAttribute("width")};
      })
    );
    expect(cards.length).toBeGreaterThan(0);
    const live = await open(site + file);
    await settle(live);
    for (const {id, picture, width} of cards) {
      const drawn = await live.evaluate(
        async ({id, width}) => {
          const box = document.querySelector<HTMLElement>(`#${id} .chart`)!;
          const folded = box.closest("details");
          if (folded) folded.open = true;
          box.scrollIntoView();
          box.style.flex = "none";
          box.style.width = `${width}px`;
          const until = Date.now() + 5000;
          const fits = () => box.querySelector(`:scope > svg[width="${width}"]`);
          while (!fits() && Date.now() < until) await new Promise((resolve) => setTimeout(resolve, 20));
          const found = fits()?.cloneNode(true) as SVGSVGElement | undefined;
          if (!found) return undefined;
          // what can be pointed at is the live chart's own, and so are the words for it
          if (found.querySelector(".ci-target")) found.setAttribute("role", "img");
          for (const target of found.querySelectorAll(".ci-target")) target.remove();
          for (const mark of found.querySelectorAll("[data-row]")) {
            mark.removeAttribute("data-row");
            if (mark.getAttribute("class") === "") mark.removeAttribute("class");
          }
          return found.outerHTML;
        },
        {id, width}
      );
      // and what the pointer brings up: an empty group at its end
      expect(comparable(drawn), id).toBe(comparable(picture));
    }
    await still.context().close();
    await live.context().close();
  });
});

function comparable(svg: string | undefined): string | undefined {
  return svg?.replace(/<g[^>]*>(?:<\/g>)/g, "").replaceAll(' aria-hidden="true"', "");
}

describe("an address that carries filters", () => {
  it.each(["", "churn.html", "actions.html"])("never shows unfiltered numbers: %s", async (file) => {
    const all = await open(site + file);
    await settle(all);
    const everyone = (await seen(all)).numbers;
    const context = await browser.newContext({viewport: {width: 1440, height: 900}});
    const page = await context.newPage();
    // scripts come late, and the charts later, so that there is time to look
    await page.route("**/_app/**", async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 400));
      await route.continue();
    });
    await page.addInitScript(() => {
      const shown = new Set<string>();
      Object.assign(globalThis, {shown});
      const look = () => {
        // what is folded away is looked at, too
        for (const fold of document.querySelectorAll<HTMLDetailsElement>(".fold")) fold.open = true;
        for (const element of document.querySelectorAll<HTMLElement>(
          "main .number-card, main .chart svg, main .lead"
        )) {
          const {height} = element.getBoundingClientRect();
          if (height === 0 || getComputedStyle(element).visibility !== "visible") continue;
          // what is in a place that waits is hidden, and no part of innerText
          if (element.matches(".lead") && element.innerText.trim() === "") continue;
          shown.add(element.getAttribute("aria-label") ?? element.textContent?.replace(/\s+/g, " ").trim() ?? "");
        }
        requestAnimationFrame(look);
      };
      requestAnimationFrame(look);
    });
    await page.goto(`${site}${file}?persona=at-risk&country=france`, {waitUntil: "commit"});
    await settle(page);
    await page.waitForTimeout(500);
    const shown = await page.evaluate(() => [...(globalThis as unknown as {shown: Set<string>}).shown]);
    const unfiltered = await all.$$eval("main .chart svg, main .lead", (every) =>
      every.map((one) => one.getAttribute("aria-label") ?? one.textContent?.replace(/\s+/g, " ").trim() ?? "")
    );
    const filtered = await page.$$eval("main .number-card, main .chart svg, main .lead", (every) =>
      every.map((one) => one.getAttribute("aria-label") ?? one.textContent?.replace(/\s+/g, " ").trim() ?? "")
    );
    expect(shown.length).toBeGreaterThanOrEqual(3);
    const wrong = new Set([...everyone, ...unfiltered]);
    // what filters do not change is the same before and after
    expect(shown.filter((text) => wrong.has(text) && !filtered.includes(text))).toEqual([]);
    await all.context().close();
    await context.close();
  });
});

describe("an address that carries filters, once its numbers are there", () => {
  it.each([360, 390, 768, 1440])("has moved nothing at %i px", async (width) => {
    const context = await browser.newContext({viewport: {width, height: 900}});
    const page = await context.newPage();
    const moved = await watchShifts(page);
    const addresses = [
      ...["", "actions.html", "churn.html", "segments.html", "trends.html"].map(
        (file) => `${file}?persona=at-risk&country=france`
      ),
      // nobody is left, and a value that does not exist: what is said of that comes over the page
      "?persona=big-spenders&recency=over-a-year",
      "segments.html?persona=at-risk&country=nowhere",
      "segments.html?country=nowhere"
    ];
    for (const address of addresses) {
      await page.goto(site + address);
      await settle(page);
      await page.waitForTimeout(300);
      expect(await moved(), address).toBeLessThan(0.02);
    }
    await context.close();
  });
});

describe("the gallery", () => {
  it.each([360, 1440])("moves nothing at %i px, however fast it is scrolled through", async (width) => {
    const context = await browser.newContext({viewport: {width, height: 900}});
    const page = await context.newPage();
    const moved = await watchShifts(page);
    await page.goto(`${site}embeds.html`);
    await settle(page);
    const heights = () => page.$$eval(".exhibit", (all) => all.map((one) => one.getBoundingClientRect().height));
    const before = await heights();
    const end = await page.evaluate(() => document.documentElement.scrollHeight);
    for (let y = 0; y < end; y += 700) {
      await page.evaluate((top) => scrollTo(0, top), y);
      await page.waitForTimeout(30);
    }
    // what was passed too fast to be drawn
    for (const exhibit of await page.locator(".exhibit").all()) {
      await exhibit.scrollIntoViewIfNeeded();
      await exhibit.locator(".chart > svg").waitFor();
    }
    await settle(page);
    expect(await heights()).toEqual(before);
    expect(await moved()).toBeLessThan(0.02);
    await context.close();
  });
});

describe("the site in a folder of another", () => {
  let folder: string;
  let inFolder: Awaited<ReturnType<typeof serve>>;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "customer-intelligence-site-"));
    cpSync("dist", join(folder, "team", "dashboard"), {recursive: true});
    inFolder = await serve(folder);
  });
  afterAll(() => {
    inFolder.server.close();
    rmSync(folder, {recursive: true, force: true});
  });

  it.each(pages)("shows the page $name with all that it needs, and links that stay in the folder", async ({file}) => {
    const base = `${inFolder.url}team/dashboard/`;
    const {page, problems, foreign, close} = await visit(browser, base + file);
    const links = await page.$$eval("a[href]", (all) => all.map((link) => (link as HTMLAnchorElement).href));
    expect(problems).toEqual([]);
    expect(foreign).toEqual([]);
    expect(links.filter((href) => href.startsWith(inFolder.url) && !href.startsWith(base))).toEqual([]);
    for (const href of new Set(links.filter((href) => href.startsWith(base)).map((href) => href.split("#")[0])))
      expect((await page.request.get(href)).status(), href).toBe(200);
    await close();
  });
});

describe("a printed page", () => {
  it.each(pages)("$name fits A4 and shows every chart", async ({file}) => {
    const page = await open(site + file);
    await settle(page);
    await page.emulateMedia({media: "print"});
    // A4 less its margins, in px
    await page.setViewportSize({width: 688, height: 1017});
    await page.evaluate(() => window.dispatchEvent(new Event("beforeprint")));
    const {overflow, missing} = await page.evaluate(() => ({
      overflow: document.documentElement.scrollWidth - document.documentElement.clientWidth,
      missing: [...document.querySelectorAll(".figure-card:not([hidden])")]
        .filter(
          (card) => ![...card.querySelectorAll(".chart svg")].some((svg) => svg.getBoundingClientRect().height > 40)
        )
        .map((card) => card.id)
    }));
    expect(overflow).toBeLessThanOrEqual(0);
    expect(missing).toEqual([]);
    const pdf = await page.pdf({preferCSSPageSize: true});
    // 595 x 842 points
    expect(pdf.toString("latin1")).toMatch(/MediaBox\s*\[0 0 59[45][.\d]* 84[12]/);
    await page.context().close();
  });
});
