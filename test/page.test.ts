// @vitest-environment jsdom
import {existsSync, readFileSync} from "node:fs";
import {describe, expect, it} from "vitest";
import {cubeMeasures} from "../loaders/contract/columns.js";
import {arrowFile} from "../loaders/snapshot/arrow.js";
import type {Members} from "../src/data/members.js";
import {chartData} from "../src/embed/chartData.js";
import {all} from "../src/figures/all.js";
import {churnCalibration} from "../src/figures/churnCalibration.js";
import {customers} from "../src/figures/customers.js";
import {openPage} from "../src/page.js";
import {dimensions} from "./support/cubes.js";
import {plain, summary, trained} from "./support/sample.js";

describe("every figure", () => {
  const pages = new Map(all.map(({page}) => [page, readFileSync(`src/${page.replace(".html", ".md")}`, "utf8")]));

  it.each(all)("$id stands on the page that it names", ({id, page, kind}) => {
    const named = new RegExp(`\\$\\{[^}]*\\b${kind === undefined ? "figure" : "text"}\\("${id}"`);
    // a page whose module chooses between sentences hands it `text`
    const chosen = kind !== undefined && pages.get(page)?.includes(", text)}") === true;
    if (chosen && !named.test(pages.get(page) as string))
      expect(readFileSync(`src/${page.replace(".html", ".ts")}`, "utf8")).toMatch(new RegExp(`\\btext\\([^)]*"${id}"`));
    else expect(pages.get(page)).toMatch(named);
  });

  it("that a page names is one, and the page's module brings it", async () => {
    for (const [page, text] of pages) {
      const name = page.replace(".html", "");
      const module = (await import(`../src/${name}Charts.ts`)) as Record<string, {id: string}[]>;
      const charts = module[`${name}Charts`];
      const named = [...text.matchAll(/\$\{[^}]*\bfigure\("([a-z-]+)"/g)].map(([, id]) => id);
      expect(charts.map(({id}) => id).sort(), page).toEqual(named.sort());
      expect(existsSync(`src/${name}.ts`)).toBe(true);
    }
  });

  it("is known by one id", () => {
    expect(new Set(all.map(({id}) => id)).size).toBe(all.length);
  });
});

describe("openPage(files, {texts, charts})", () => {
  // one cell of seven customers
  const bytes = arrowFile({
    ...Object.fromEntries(dimensions.map(({id, values}) => [id, {codes: [0], values: [...values]}])),
    ...Object.fromEntries(cubeMeasures.map((measure) => [measure, Int32Array.of(7)]))
  });
  const cube = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
  const joined = {...trained, calibration: trained.calibration.slice(0, 4)};
  const open = (privacy = summary.privacy) =>
    openPage(
      {
        "summary.json": Promise.resolve({...summary, privacy}),
        "dimensions.json": Promise.resolve({schemaVersion: 1, dimensions} as unknown as Members["dimensions.json"]),
        "cube.arrow": Promise.resolve(cube),
        "churn.json": Promise.resolve(joined)
      },
      {texts: [customers], charts: async () => [churnCalibration]}
    );

  it("shows of a figure what an embed shows", async () => {
    const page = await open();
    const figure = await page.figures(page.bar.value);
    const card = figure("churn-calibration");
    const members: Record<string, unknown> = {...page.members};
    const embed = await chartData(churnCalibration, async (name) => members[name] as never, "?country=France");
    expect(card.querySelector("h2")?.textContent).toBe(embed.heading);
    expect(card.querySelector(".scope")?.textContent).toBe(embed.scope);
    expect(embed.scope).toMatch(/put together\.$/);
    expect(figure("churn-calibration")).toBe(card);
  });

  it("writes number cards as text, and names a figure that it does not have", async () => {
    const page = await open();
    const text = await page.texts(page.bar.value);
    expect(plain((text("customers") as HTMLElement).textContent)).toMatch(/^Customers 7 /);
    expect(() => text("revenue")).toThrow("unknown figure of this page: revenue");
  });

  it("asks for no byte of the customers where groups are published", async () => {
    const page = await open({customers: "aggregate", minimumGroup: 10});
    expect(await page.customers(() => Promise.reject(new Error("asked")))).toBeNull();
  });
});
