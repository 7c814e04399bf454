import {cpSync, mkdtempSync, readFileSync, rmSync} from "node:fs";
import type {Server} from "node:http";
import {createRequire} from "node:module";
import {tmpdir} from "node:os";
import {join} from "node:path";
import type {Browser, BrowserContextOptions, Page} from "playwright-core";
import {afterAll, beforeAll, describe, expect, inject, it} from "vitest";
import {parseConfig} from "../../loaders/config.js";
import {publishEmbeds} from "../../loaders/publish/embeds/embeds.js";
import {headersFor, inlineHashes} from "../../loaders/publish/hosting/headers.js";
import {serve} from "../../loaders/publish/hosting/serve.js";
import {darkTheme, lightTheme} from "../../src/charts/theme.js";
import {snippets} from "../../src/embed/snippets.js";
import {all} from "../../src/figures/all.js";
import {launch} from "./launch.js";
import {pages, settle, visit} from "./visit.js";
import {serveWiki, wikiPage} from "./wiki.js";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const built = inject("site");
const ids = all.map(({id}) => id);
const files: Record<string, string> = {};
let folder: string;
let site: string;
let wiki: string;
let servers: Server[];
let browser: Browser;

/** The demo's site again, at an address that its config names, and the wiki. */
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "customer-intelligence-test-"));
  cpSync("dist", folder, {recursive: true});
  const config = parseConfig({store: {name: "Demo store", currency: "GBP"}, source: {kind: "demo"}});
  const hashes = await inlineHashes(folder);
  const served = await serve(folder, {headers: (path, origin) => headersFor(path, config, hashes, origin)});
  site = served.url;
  await publishEmbeds(folder, {site: {...config.site, url: site}});
  const other = await serveWiki(site, files);
  wiki = other.url;
  servers = [served.server, other.server];
  browser = await launch();
});
afterAll(async () => {
  await browser?.close();
  for (const server of servers ?? []) await new Promise((resolve) => server.close(resolve));
  rmSync(folder, {recursive: true, force: true});
});

/** Opens a page of the wiki; `problems` are what its console and its policy complain of. */
async function open(name: string, options: BrowserContextOptions = {}) {
  const context = await browser.newContext({viewport: {width: 900, height: 700}, ...options});
  const page = await context.newPage();
  const problems: string[] = [];
  page.on("console", (message) => message.type() === "error" && problems.push(message.text()));
  page.on("pageerror", (error) => problems.push(error.message));
  await page.goto(wiki + name);
  await page.waitForLoadState("networkidle");
  return {page, problems, close: () => context.close()};
}

const snippet = (id: string, form: string, query = "") =>
  snippets(
    all.find((figure) => figure.id === id)!,
    {site, readable: true, query}
  ).find((snippet) => snippet.form === form)!.code;

async function violations(page: Page): Promise<string[]> {
  // not by a script element: the wiki's policy forbids what is inline
  await page.evaluate(axe);
  return page.evaluate(async () => {
    const {run} = (globalThis as unknown as {axe: {run(): Promise<{violations: Violation[]}>}}).axe;
    return (await run()).violations.map(({id, nodes}) => `${id}: ${JSON.stringify(nodes[0].target)}`);
  });
}

interface Violation {
  id: string;
  nodes: {target: unknown}[];
}

interface Shown {
  heading: string;
  label: string;
  scope: string;
}

/** What the elements of a page show, by name; pierces their shadow roots. */
async function shown(page: Page): Promise<Record<string, Shown>> {
  return page.$$eval("ci-chart", (elements) =>
    Object.fromEntries(
      elements.map((element) => [
        element.getAttribute("name"),
        {
          heading: element.shadowRoot?.querySelector("h2")?.textContent ?? "",
          label: element.shadowRoot?.querySelector("svg")?.getAttribute("aria-label") ?? "",
          scope: element.shadowRoot?.querySelector(".ci-scope")?.textContent ?? ""
        }
      ])
    )
  );
}

const drawn = (page: Page, count: number) =>
  page.waitForFunction(
    (count) =>
      [...document.querySelectorAll("ci-chart")].filter((element) =>
        element.shadowRoot?.querySelector("svg, .ci-message")
      ).length === count,
    count
  );

/** One page with every chart. */
function elements(attributes = ""): string {
  const all = ids.map((id) => `<ci-chart name="${id}"${attributes}></ci-chart>`).join("\n");
  return wikiPage(`${all}<script type="module" src="${site}embed/element.js"></script>`);
}

describe("an embed in a frame", () => {
  it("has the height that it tells the wiki, under filters and in the dark, and tells no one else's frame", async () => {
    const query = "?persona=at-risk&country=France&theme=dark";
    const code = snippet("revenue-by-persona", "iframe", query);
    const [frame, receiver] = code.split("<script>");
    files.frame = wikiPage(frame, "frame.js");
    files["frame.js"] =
      `window.heard = []; addEventListener("message", ({data}) => window.heard.push(data));${receiver.replace("</script>", "")}`;
    const {page, problems, close} = await open("frame");
    const inner = page.frames()[1];
    await inner.waitForFunction(() => document.querySelector("main > div")?.shadowRoot?.querySelector("svg"));
    await page.waitForFunction(() => Number(document.querySelector("iframe")?.height) < 300);
    const sizes = await inner.evaluate(() => [innerHeight, document.documentElement.scrollHeight]);
    expect(Math.abs(sizes[0] - sizes[1])).toBeLessThanOrEqual(1);
    const heard = await page.evaluate(() => (globalThis as unknown as {heard: Record<string, unknown>[]}).heard);
    expect(heard).toContainEqual({height: sizes[0]});
    expect(heard).toContainEqual({
      context: "iframe.resize",
      height: sizes[0],
      src: `${site}embed/revenue-by-persona/${query}`
    });
    expect(await inner.locator(".ci-scope").textContent()).toBe("Persona: Lapsing; Country: France.");
    const background = await inner.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
    expect(background).toBe("rgb(22, 25, 31)");
    expect(await inner.getAttribute(".ci-foot a", "href")).toMatch(/segments\.html\?persona=quiet&country=france#/);
    expect(await violations(inner as unknown as Page)).toEqual([]);
    // a lie from the wiki's own window is no frame's word
    await page.evaluate(() => postMessage({height: 5000}, "*"));
    await page.waitForTimeout(50);
    expect(await page.getAttribute("iframe", "height")).toBe(String(sizes[0]));
    expect(problems).toEqual([]);
    await close();
  });

  it("shows its chart before any script has run, and fills a higher frame", async () => {
    const context = await browser.newContext({viewport: {width: 700, height: 600}, javaScriptEnabled: false});
    const page = await context.newPage();
    await page.goto(`${site}embed/monthly-revenue/`);
    const box = await page.locator(".still:visible svg").boundingBox();
    expect(box?.width).toBeGreaterThan(500);
    await context.close();
    const live = await visit(browser, `${site}embed/monthly-revenue/`, {viewport: {width: 700, height: 600}});
    await live.page.waitForFunction(() => document.querySelector("main > div")?.shadowRoot?.querySelector("svg"));
    const height = await live.page.evaluate(() => document.querySelector("main > div")!.getBoundingClientRect().height);
    expect(height).toBeGreaterThan(560);
    expect(live.problems).toEqual([]);
    expect(live.foreign).toEqual([]);
    await live.close();
  });

  it.each([
    ["embed/churn-roc/?theme=pink", /Unknown theme “pink”\. There is light, dark and auto\./],
    ["embed/churn-roc/?persona=royalty", /Unknown persona “royalty”\. There is big-spenders, .*quiet\./],
    ["embed/no-such-chart/", /Unknown chart “no-such-chart”\. There is monthly-revenue, /]
  ])("%s says what is wrong and what there is", async (path, message) => {
    files.wrong = wikiPage(`<iframe title="Chart" src="${site}${path}" width="600" height="300"></iframe>`);
    const {page, close} = await open("wrong");
    const inner = page.frames()[1];
    await inner.waitForSelector('[role="alert"]');
    expect(await inner.locator('[role="alert"]').textContent()).toMatch(message);
    await close();
  });
});

describe("a module on the wiki", () => {
  it.each([
    ["monthly-revenue", "country=France", "dark"],
    ["overview-headline", "", "light"],
    ["revenue-at-risk", "persona=at-risk", "auto"],
    ["churn-roc", "country=France", "light"]
  ])("draws %s (%s, %s) and leaves nothing behind", async (id, filters, theme) => {
    files.module = wikiPage(`<p>Text</p><div id="place"></div>`, "module.js");
    files["module.js"] = `
      const before = Object.keys(globalThis);
      const styles = document.styleSheets.length + document.adoptedStyleSheets.length;
      const {default: chart} = await import("${site}embed/${id}.js");
      document.getElementById("place").append(await chart({filters: "${filters}", theme: "${theme}"}));
      await new Promise((resolve) => setTimeout(resolve, 100));
      window.left = {
        names: Object.keys(globalThis).filter((name) => !before.includes(name)),
        styles: document.styleSheets.length + document.adoptedStyleSheets.length - styles
      };`;
    const {page, problems, close} = await open("module");
    await page.waitForFunction(() => "left" in globalThis);
    const left = await page.evaluate(() => (globalThis as unknown as {left: unknown}).left);
    expect(left).toEqual({names: [], styles: 0});
    const text = await page.locator("#place .ci-embed").innerText();
    const label = await page.locator("#place svg").getAttribute("aria-label");
    expect(label).toMatch(/\d/);
    expect(text).toContain("Demo store, as of ");
    if (filters && id === "churn-roc") expect(text).toContain("Not affected by filters.");
    else if (filters) expect(text).toMatch(/Country: France|Persona: Lapsing/);
    expect(await violations(page)).toEqual([]);
    expect(problems).toEqual([]);
    await close();
  });

  it("keeps working where a newer build has published more", async () => {
    files.module = wikiPage(`<div id="place"></div>`, "module.js");
    files["module.js"] = `const {default: chart} = await import("${site}embed/customers.js");
      document.getElementById("place").append(await chart());`;
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.route("**/snapshot/summary.json", async (route) => {
      const response = await route.fetch();
      const summary = (await response.json()) as Record<string, unknown>;
      await route.fulfill({response, json: {...summary, schemaVersion: 3, addition: {of: "a later build"}}});
    });
    await page.goto(`${wiki}module`);
    await page.waitForSelector("#place svg");
    await context.close();
  });
});

describe("a module of a site that names its customers", () => {
  it("says on the wiki that the site keeps its data to itself, of which it is told nothing, and a frame shows the chart", async () => {
    const config = parseConfig({
      store: {name: "Demo store", currency: "GBP"},
      source: {kind: "demo"},
      privacy: {customers: "identified"}
    });
    const hashes = await inlineHashes(folder);
    const {server, url} = await serve(folder, {headers: (path, origin) => headersFor(path, config, hashes, origin)});
    servers.push(server);
    const own: Record<string, string> = {};
    const other = await serveWiki(url, own);
    servers.push(other.server);
    own.module = wikiPage(
      `<div id="place"></div><iframe title="Chart" src="${url}embed/customers-at-risk/" width="600" height="400"></iframe>`,
      "module.js"
    );
    own["module.js"] = `const {default: chart} = await import("${url}embed/customers-at-risk.js");
      const asked = ["snapshot/summary.json", "snapshot/customers.arrow", "embed/customers-at-risk/", "figures/customers-at-risk.svg"];
      const read = await Promise.all(asked.map((name) => fetch("${url}" + name).then(() => name, () => "")));
      window.read = read.filter(Boolean);
      document.getElementById("place").append(await chart());`;
    const page = await browser.newPage();
    await page.goto(`${other.url}module`);
    await page.waitForSelector("#place [role=alert]");
    expect(await page.locator("#place [role=alert]").textContent()).toBe(
      "This site keeps its data to itself: elsewhere its charts are shown in frames."
    );
    expect(await page.evaluate(() => (globalThis as unknown as {read: string[]}).read)).toEqual([]);
    const label = await page.frames()[1].locator("main > div svg").first().getAttribute("aria-label");
    expect(label).toMatch(/^Customers with the most revenue at risk/);
    await page.close();
  });
});

/** Worked out customer by customer on the page, from cells elsewhere; their marks are long lines with hardly an area. */
const whatIfs = new Set(["profit-curve", "budget-frontier"]);

describe("the element on the wiki", () => {
  it("shows for every chart what the pages show", async () => {
    files.all = elements();
    const {page, problems, close} = await open("all");
    await drawn(page, ids.length);
    const own = await shown(page);
    await close();
    expect(problems).toEqual([]);
    const onPages: Record<string, {heading: string; label: string}> = {};
    for (const {file} of pages) {
      const visited = await visit(browser, built + file);
      Object.assign(
        onPages,
        await visited.page.$$eval(".figure-card", (cards) =>
          Object.fromEntries(
            cards.map((card) => [
              card.id.replace("figure-", ""),
              {
                heading: card.querySelector("h2")?.textContent ?? "",
                label: card.querySelector(".chart svg")?.getAttribute("aria-label") ?? ""
              }
            ])
          )
        )
      );
      const lead = await visited.page.textContent(".lead");
      const {name} = pages.find((page) => page.file === file)!;
      // what Evidence says first is the models' verdict; its headline is that of the data's quality
      if (name === "evidence") expect(await visited.page.textContent("main")).toContain(own["methods-headline"].label);
      // Actions opens with what its choice brings, and says next who comes first
      else expect(own[name === "actions" ? "profit-headline" : `${name}-headline`].label, name).toBe(lead);
      if (name === "actions") expect(await visited.page.textContent("main")).toContain(own["actions-headline"].label);
      await visited.close();
    }
    for (const {id, kind} of all) {
      if (kind !== undefined) continue;
      const [here, there] = [{heading: own[id].heading, label: own[id].label}, onPages[id]];
      if (whatIfs.has(id)) expect(withoutNumbers(here), id).toBe(withoutNumbers(there));
      else expect(here, id).toEqual(there);
      expect(own[id].label, id).toMatch(/./);
    }
  });

  it.each(["light", "dark"] as const)("passes axe with every chart, %s, under filters", async (theme) => {
    files.all = elements(` theme="${theme}" filters="country=France&amp;persona=at-risk"`);
    const {page, problems, close} = await open("all", {colorScheme: theme});
    await drawn(page, ids.length);
    for (const {scope} of Object.values(await shown(page)))
      expect(scope).toMatch(/France|Not affected by filters|All customers|All order lines/);
    expect(await violations(page)).toEqual([]);
    expect(problems).toEqual([]);
    await close();
  });

  it("draws again when an attribute changes, and says what is wrong with one", async () => {
    files.one = wikiPage(snippet("revenue-by-country", "Element"));
    const {page, close} = await open("one");
    await drawn(page, 1);
    const [{label}] = Object.values(await shown(page));
    const change = (name: string, value: string) =>
      page.$eval("ci-chart", (element, [name, value]) => element.setAttribute(name, value), [name, value]);
    await change("filters", "country=France");
    await page.waitForFunction(
      (label) =>
        document.querySelector("ci-chart")?.shadowRoot?.querySelector("svg")?.getAttribute("aria-label") !== label,
      label
    );
    await change("filters", "country=Atlantis");
    await page.waitForSelector("text=Unknown country “Atlantis”. There is ");
    await change("name", "no-such-chart");
    await page.waitForSelector("text=Unknown chart “no-such-chart”. There is monthly-revenue, ");
    await close();
  });
});

describe("old data", () => {
  it("are told by the reader's clock in the frame, the page and the module; the demo store's never", async () => {
    const fresh = await visit(browser, `${site}embed/customers/`);
    expect(await fresh.page.locator(".ci-stale").count()).toBe(0);
    await fresh.close();
    files.module = wikiPage(`<div id="place"></div>`, "module.js");
    files["module.js"] = `const {default: chart} = await import("${site}embed/customers.js");
      document.getElementById("place").append(await chart());`;
    const context = await browser.newContext();
    await context.route(/summary(\.\w+)?\.json/, async (route) => {
      const response = await route.fetch();
      const summary = (await response.json()) as object;
      await route.fulfill({response, json: {...summary, freshness: {warnAfterDays: 8}, dataAsOf: "2020-02-01"}});
    });
    const page = await context.newPage();
    for (const address of [`${site}embed/customers/`, `${wiki}module`]) {
      await page.goto(address);
      await page.waitForSelector(".ci-stale");
      expect(await page.locator(".ci-stale").first().textContent()).toMatch(
        /^Data to 1 Feb 2020, [\d,]+ days old; no update since/
      );
    }
    await page.goto(`${site}index.html`);
    await page.waitForSelector(".old-data");
    expect(await page.locator(".old-data").textContent()).toMatch(/^Data to .*: no update for more than 8 days/);
    await context.close();
  });
});

describe("a still", () => {
  it.each([
    ["light", ids],
    ["dark", ids.filter((_, i) => i % 4 === 0)]
  ] as const)("opens as an image on the wiki and shows the marks of the live chart, %s", async (theme, some) => {
    const suffix = theme === "dark" ? "-dark" : "";
    files.live = wikiPage(
      `${some.map((id) => `<ci-chart name="${id}" theme="${theme}"></ci-chart>`).join("\n")}<script type="module" src="${site}embed/element.js"></script>`
    );
    const {page, problems, close} = await open("live");
    await drawn(page, some.length);
    const live = await shown(page);
    expect(problems).toEqual([]);
    // the site's own page, where a picture may be read pixel by pixel
    const reader = await (await browser.newContext()).newPage();
    await reader.goto(`${site}embed/customers/`);
    const theirs: Record<string, string> = {};
    for (const width of new Set(all.map((figure) => figure.width))) {
      // at the still's width its marks are the live chart's
      const wide = all.filter((figure) => figure.width === width && some.includes(figure.id)).map(({id}) => id);
      await page.setViewportSize({width: width + 48, height: 700});
      Object.assign(theirs, await drawings(page, wide, width));
    }
    for (const id of some) {
      const svg = readFileSync(join(folder, "figures", `${id}${suffix}.svg`), "utf8");
      expect(unescaped(svg), id).toContain(live[id].label);
      expect(unescaped(svg), id).toContain(`<title>${live[id].heading}</title>`);
      const own = `data:image/svg+xml,${encodeURIComponent(colored(theirs[id], theme))}`;
      const files = [".svg", ".png"].map((extension) => `${site}figures/${id}${suffix}${extension}`);
      const [vector, raster, drawing] = await reader.evaluate(countColors, {
        addresses: [...files, own],
        surface: (theme === "light" ? lightTheme : darkTheme).surface
      });
      expect([raster.width, raster.height], id).toEqual([vector.width * 2, vector.height * 2]);
      for (const color of marks(theme)) {
        const [a, b, c] = [vector, raster, drawing].map(({colors}) => colors[color] ?? 0);
        // text is outlined in another font: what has area is compared
        if (c < 1500) continue;
        expect(a / c, `${id} ${color}, SVG`).toBeCloseTo(1, 0.7);
        if (!whatIfs.has(id)) expect(b / 4 / c, `${id} ${color}, PNG`).toBeCloseTo(1, 0.7);
        else {
          // of twice the size, more of a line's width is covered whole, and has its colour
          expect(b / 4 / c, `${id} ${color}, PNG`).toBeGreaterThan(0.9);
          expect(b / 4 / c, `${id} ${color}, PNG`).toBeLessThan(1.5);
        }
      }
    }
    await reader.context().close();
    await close();
  });
});

/** The charts of elements as text, once they have this width. */
async function drawings(page: Page, names: string[], width: number): Promise<Record<string, string>> {
  const found = await page.waitForFunction(
    ([names, width]) => {
      const charts = names.map((name) => [
        name,
        document.querySelector(`ci-chart[name="${name}"]`)?.shadowRoot?.querySelector("svg[aria-label]")
      ]) as [string, SVGSVGElement][];
      if (!charts.every(([, svg]) => svg.getAttribute("width") === String(width))) return undefined;
      return Object.fromEntries(charts.map(([name, svg]) => [name, new XMLSerializer().serializeToString(svg)]));
    },
    [names, width] as const
  );
  return (await found.jsonValue()) ?? {};
}

/** A chart of the page as a picture: with plain colours in place of the page's variables. */
function colored(svg: string, name: "light" | "dark"): string {
  const theme = name === "light" ? lightTheme : darkTheme;
  const plain = theme as unknown as Record<string, string>;
  return svg
    .replace(/var\(--ci-persona-(\d+)\)/g, (_, place: string) => theme.personas[Number(place) - 1])
    .replace(/var\(--ci-(\w+)\)/g, (_, color: string) => plain[color]);
}

/** The colours that marks are filled with. */
function marks(theme: "light" | "dark"): string[] {
  const {accent, danger, personas} = theme === "light" ? lightTheme : darkTheme;
  return [accent, danger, ...personas];
}

function unescaped(svg: string): string {
  return svg.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&quot;", '"').replaceAll("&amp;", "&");
}

/** Runs in a page: the size of pictures, and how many of their pixels on this ground have each colour. */
async function countColors({addresses, surface}: {addresses: string[]; surface: string}) {
  return Promise.all(
    addresses.map(async (address) => {
      const image = new Image();
      image.src = address;
      await image.decode();
      const {naturalWidth: width, naturalHeight: height} = image;
      const canvas = Object.assign(document.createElement("canvas"), {width, height});
      const context = canvas.getContext("2d")!;
      context.fillStyle = surface;
      context.fillRect(0, 0, width, height);
      context.drawImage(image, 0, 0);
      const {data} = context.getImageData(0, 0, width, height);
      const colors: Record<string, number> = {};
      for (let i = 0; i < data.length; i += 4) {
        const color = `#${((data[i] << 16) | (data[i + 1] << 8) | data[i + 2]).toString(16).padStart(6, "0")}`;
        colors[color] = (colors[color] ?? 0) + 1;
      }
      return {width, height, colors};
    })
  );
}

describe("oEmbed", () => {
  it("is discovered on the page, and its html stands in a frame of that size", async () => {
    const page = await (await browser.newContext()).newPage();
    await page.goto(`${site}embed/monthly-revenue/`);
    const href = await page.getAttribute('link[rel="alternate"][type="application/json+oembed"]', "href");
    const answer = (await (await page.request.get(href as string)).json()) as Record<string, string | number>;
    expect(answer).toMatchObject({version: "1.0", type: "rich"});
    expect((await page.request.get(String(answer.thumbnail_url))).headers()["content-type"]).toBe("image/png");
    files.oembed = wikiPage(String(answer.html));
    const {page: host, problems, close} = await open("oembed");
    await host
      .frames()[1]
      .waitForFunction(() => document.querySelector("main > div")?.shadowRoot?.querySelector("svg"));
    const [inner, whole] = await host.frames()[1].evaluate(() => [innerHeight, document.documentElement.scrollHeight]);
    expect(whole).toBeLessThanOrEqual(inner);
    expect(problems).toEqual([]);
    await close();
    await page.context().close();
  });
});

describe("the gallery", () => {
  it("opens the entry that a card's link names, with the filters, and has every form to copy", async () => {
    const context = await browser.newContext({
      viewport: {width: 1200, height: 900},
      permissions: ["clipboard-write", "clipboard-read"]
    });
    const page = await context.newPage();
    const problems: string[] = [];
    page.on("console", (message) => message.type() === "error" && problems.push(message.text()));
    await page.goto(`${site}segments.html?country=France`);
    await settle(page);
    await page.click("#figure-revenue-by-country .share-button");
    await page.click("#figure-revenue-by-country .embed-link");
    await page.waitForSelector("#revenue-by-country .snippet-list");
    expect(page.url()).toBe(`${site}embeds.html?country=France#revenue-by-country`);
    expect(await page.locator(".exhibit").count()).toBe(ids.length);
    const entry = page.locator("#revenue-by-country");
    expect(await entry.locator("button").count()).toBe(12);
    await entry.locator("button").nth(6).click();
    await entry.locator("text=Copied").waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
      `${site}embed/revenue-by-country/?country=france`
    );
    await page.waitForSelector("#revenue-by-country .chart > svg");
    expect(await entry.locator(".scope").textContent()).toBe("Country: France.");
    expect(await violations(page)).toEqual([]);
    expect(problems).toEqual([]);
    await context.close();
  });
});

function withoutNumbers(words: object): string {
  return JSON.stringify(words).replace(/\d[\d,.]*/g, "#");
}
