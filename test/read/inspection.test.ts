import {existsSync, readFileSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {describe, expect, it} from "vitest";
import {withDuckDB} from "../../loaders/engine/duckdb.js";
import {configText} from "../../loaders/read/configText.js";
import {inspection} from "../../loaders/read/inspection.js";
import {inspectionText} from "../../loaders/read/inspectionText.js";
import {writeConfig} from "../../loaders/read/writeConfig.js";
import {temporaryFolder} from "../store.js";
import {inline, number, workbook} from "../support/workbook.js";

const inspect = (path: string) => withDuckDB((engine) => inspection(engine, [path], {timezone: "Europe/Berlin"}));

describe("inspection(engine, paths)", () => {
  it("says what a Shopify export is taken for, and what the build will count of it", async () => {
    const found = await inspect("test/fixtures/exports/shopify.csv");
    expect(found).toMatchObject({
      preset: "shopify",
      currency: "EUR",
      lines: 12,
      customers: 2,
      orders: 3,
      amount: 163.5,
      from: "2026-04-05",
      to: "2026-04-25"
    });
    expect(found.statuses).toEqual([
      ["paid", 5],
      ["partially_refunded", 1],
      ["refunded", 1],
      ["voided", 1]
    ]);
    expect(found.currencies).toEqual([
      ["EUR", 7],
      ["USD", 1]
    ]);
    expect(found.left).toContain("Vendor");
    expect(inspectionText(found)).toContain('taken for:    Shopify, Orders: Export (preset "shopify")');
  });

  it("reads a workbook as it reads text, and tells of the sheets that it does not read", async () => {
    const names = "InvoiceNo StockCode Description Quantity InvoiceDate UnitPrice CustomerID Country";
    const head = names.split(" ").map(inline);
    const line = (i: number) => [
      number(536_000 + i),
      inline("A1"),
      inline("A thing"),
      number(2),
      number(40_513 + i, 2),
      number(1.25),
      number(12_000 + i),
      inline("France")
    ];
    const rows = new Map([1, 2, 3].map((i) => [i, i === 1 ? head : line(i)]));
    const path = join(temporaryFolder(), "Online Retail.xlsx");
    writeFileSync(path, workbook([{name: "Year 2010", rows}, {name: "Notes", rows: new Map()}])); // prettier-ignore
    const found = await inspect(path);
    expect(found).toMatchObject({preset: "online-retail", lines: 2, customers: 2, amount: 5, from: "2010-12-03"});
    expect(found.doubts[0]).toContain('has several sheets ("Year 2010", "Notes"), of which the first is read');
  });

  it.each([
    ["woocommerce.csv", "woocommerce", 185],
    ["square.csv", "square", 1075],
    ["stripe.csv", "stripe", 67],
    ["etsy.csv", "etsy", 32.8],
    ["online-retail-ii.csv", "online-retail", 136.4],
    ["superstore.csv", "superstore", 1008.52],
    ["ebay.csv", "ebay", 3507.5],
    ["shopify-bulk.jsonl", "shopify-bulk", 73.49],
    ["woocommerce.json", "woocommerce-rest", 114]
  ])("knows %s for %s", async (file, preset, amount) => {
    const found = await inspect(`test/fixtures/exports/${file}`);
    expect(found.preset).toBe(preset);
    // before what other lines take back
    expect(found.amount).toBeCloseTo(amount, 2);
  });
});

describe("inspection(engine, paths) of several tables", () => {
  it("says which is which, and counts what the joined ones say", async () => {
    const paths = ["customers", "items", "orders"].map((name) => `test/fixtures/exports/olist/${name}.csv`);
    const found = await withDuckDB((engine) => inspection(engine, paths, {timezone: "America/Sao_Paulo"}));
    expect(found).toMatchObject({preset: "olist", lines: 7, customers: 2, orders: 3, amount: 336.9});
    expect(found.statuses).toEqual([
      ["delivered", 3],
      ["canceled", 1],
      ["shipped", 1]
    ]);
    expect(found.columns.customerId).toBe("customers.customer_unique_id");
  });
});

describe("inspection(engine, paths).doubts", () => {
  const header = "Order ID,Order Date,Customer ID,Product ID,Sales,Quantity";
  const doubtsOf = async (rows: string[]) => {
    const path = join(temporaryFolder(), "sheet.csv");
    writeFileSync(path, [header, ...rows].join("\n"));
    return (await inspect(path)).doubts;
  };

  it("has nothing to say of what is plain", async () => {
    const rows = Array.from({length: 30}, (_, i) => `${i},03/${(i % 28) + 1}/2025 10:00,c${i % 7},p,${i + 1}.50,1`);
    expect(await doubtsOf(rows)).toEqual([]);
  });

  it.each<[string, (i: number) => string]>([
    ["day and month may be swapped", (i) => `${i},0${(i % 6) + 1}/${(i % 12) + 1}/2025 10:00,c${i % 7},p,1.50,1`],
    ["if they are cents", (i) => `${i},03/${(i % 28) + 1}/2025 10:00,c${i % 7},p,${1999 + i},1`],
    ["numbers as spreadsheets shorten them", (i) => `${i},03/${(i % 28) + 1}/2025 10:00,1.2E+1${i % 7},p,1.50,1`],
    [
      "blanks, case or leading zeros",
      (i) => `${i},03/${(i % 28) + 1}/2025 10:00,${i % 2 ? "00" : ""}7${i % 5},p,1.50,1`
    ],
    ["have no customer", (i) => `${i},03/${(i % 28) + 1}/2025 10:00,${i % 3 ? "" : `c${i % 9}`},p,1.50,1`],
    ["dates cannot be read", (i) => `${i},${i % 2 ? `03/${(i % 28) + 1}/2025 10:00` : "14. March"},c${i % 7},p,1.50,1`],
    [
      "were they of UTC, 3.3% of the revenue would be another month's",
      (i) => `${i},${i === 9 ? "03/31/2025 23:30" : `03/${(i % 28) + 1}/2025 10:00`},c${i % 7},p,1.50,1`
    ],
    ["no line has a time of day", (i) => `${i},03/${(i % 28) + 1}/2025,c${i % 7},p,1.50,1`]
  ])("says: %s", async (words, row) => {
    expect((await doubtsOf(Array.from({length: 30}, (_, i) => row(i)))).join("; ")).toContain(words);
  });
});

describe("writeConfig(text, path)", () => {
  const text = configText({files: ["data/orders.csv"], preset: "shopify", currency: "EUR", timezone: "Europe/Berlin"});

  it("writes where there is none, and never over a shop's own", async () => {
    const path = join(temporaryFolder(), "data", "store.config.ts");
    expect(await writeConfig(text, path)).toBe(`wrote ${path}`);
    expect(readFileSync(path, "utf8")).toBe(text);
    await expect(writeConfig(text, path)).rejects.toThrow("present store config");
    expect(readFileSync(path, "utf8")).toBe(text);
  });

  it("keeps the demo store's beside it", async () => {
    const folder = temporaryFolder();
    const path = join(folder, "store.config.ts");
    const demo = 'export default {store: {name: "Demo", currency: "GBP"}, source: {kind: "demo"}};\n';
    writeFileSync(path, demo);
    expect(await writeConfig(text, path)).toContain("demo.config.ts");
    expect(readFileSync(join(folder, "demo.config.ts"), "utf8")).toBe(demo);
    expect(existsSync(path)).toBe(true);
  });
});
