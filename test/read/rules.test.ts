import {readFileSync} from "node:fs";
import {describe, expect, it} from "vitest";
import {parseConfig} from "../../loaders/config.js";
import {runOn, smallColumns} from "../store.js";

type Source = Parameters<typeof runOn>[1];

const header = "customer,order,date,quantity,price,status,currency";

/** What a shop's lines come to by its rules: each customer's spend, and the lines left out by reason, its own names first. */
async function runRows(rows: string[], source: Source, top = header) {
  const {analysis, rejectedPath} = await runOn({"orders.csv": `${top}\n${rows.join("\n")}\n`}, source);
  const {customers, orders} = analysis.history;
  return {
    spend: Object.fromEntries(customers.id.map((id, i) => [id, Math.round(customers.monetary[i] * 100) / 100])),
    reasons: Object.fromEntries(
      analysis.quality.reasons.filter(({rows: n}) => n > 0).map(({reason, name, rows: n}) => [name ?? reason, n])
    ),
    orders: orders.count,
    quality: analysis.quality,
    rejected: () => readFileSync(rejectedPath, "utf8")
  };
}

describe("source.exclude", () => {
  it("leaves lines out by names of their own, each counted, and each in the file of rejected lines", async () => {
    const {spend, reasons, quality, rejected} = await runRows(
      [
        "a,1,2025-01-01,1,30,test,EUR",
        "a,2,2025-01-02,1,20,ok,EUR",
        "b,3,2025-01-03,1,5,Postage out,EUR",
        "b,4,2025-01-04,1,7,,EUR",
        "b,5,2025-01-05,2,4,ok,EUR"
      ],
      {
        exclude: [
          {column: "Status", equals: "TEST", reason: "test order"},
          {column: "status", contains: ["postage"], reason: "shipping"},
          {column: "status", empty: true, reason: "no status"}
        ]
      }
    );
    expect(spend).toEqual({a: 20, b: 8});
    expect(reasons).toEqual({"test order": 1, shipping: 1, "no status": 1});
    expect(quality).toMatchObject({rowsRead: 5, rowsKept: 2, rowsRejected: 3});
    expect(quality.reasons.find(({name}) => name === "shipping")?.example?.line).toBe(4);
    expect(rejected()).toContain("excluded: test order");
  });

  it("names a column that is missing", async () => {
    await expect(
      runRows(["a,1,2025-01-01,1,30,,"], {exclude: [{column: "kind", filled: true, reason: "x"}]})
    ).rejects.toThrow('missing column "kind" in');
  });
});

describe("source.currencies.rates", () => {
  it("turns amounts into the store's currency, and leaves out those without a rate by name", async () => {
    const {spend, reasons} = await runRows(
      ["a,1,2025-01-01,2,10,,eur", "a,2,2025-01-02,1,10,,USD", "b,3,2025-01-03,1,1000,,JPY", "b,4,2025-01-04,1,8,,"],
      {columns: {...smallColumns, currency: "currency"}, currencies: {rates: {USD: 0.9}}}
    );
    expect(spend).toEqual({a: 29, b: 8});
    expect(reasons).toEqual({"other-currency": 1});
  });

  it("goes by the code beside an amount, where no column tells", async () => {
    const {spend, reasons} = await runRows(
      [
        "a,1,2025-01-01,2,10,,",
        "a,2,2025-01-02,1,USD 10.00,,",
        "b,3,2025-01-03,1,9.00 GBP,,",
        "b,4,2025-01-04,1,8 EUR,,"
      ],
      {currencies: {rates: {USD: 0.9}}}
    );
    expect(spend).toEqual({a: 29, b: 8});
    expect(reasons).toEqual({"other-currency": 1});
  });

  it("knows how many minor units each has", async () => {
    const {spend} = await runRows(["a,1,2025-01-01,2,1050,,EUR", "b,3,2025-01-03,1,1000,,JPY"], {
      columns: {...smallColumns, currency: "currency"},
      currencies: {rates: {JPY: 0.006}},
      amountsIn: "minor"
    });
    expect(spend).toEqual({a: 21, b: 6});
  });
});

describe("source.perOrder", () => {
  it("takes an order's columns from its first row", async () => {
    const {spend, reasons} = await runRows(
      [
        "a,1,2025-01-01,1,30,void,EUR",
        "a,1,2025-01-01,1,20,,",
        "b,2,2025-01-02,1,5,ok,EUR",
        "b,2,2025-01-02,1,6,,",
        "c,3,2025-01-03,1,1,ok,EUR"
      ],
      {perOrder: ["status"], cancelled: {column: "status", equals: "void"}}
    );
    expect(spend).toEqual({b: 11, c: 1});
    expect(reasons).toEqual({cancelled: 2});
  });
});

describe('source.grain: "order"', () => {
  it("takes every row for an order, and amount for its total", async () => {
    const {spend, orders} = await runRows(
      ["a,1,2025-01-01,30", "a,2,2025-01-01,20", "b,3,2025-01-02,5"],
      {columns: {customerId: "customer", orderId: "order", orderedAt: "date", amount: "total"}, grain: "order"},
      "customer,order,date,total"
    );
    expect(spend).toEqual({a: 50, b: 5});
    expect(orders).toBe(3);
  });
});

describe('source.customerIs: "email"', () => {
  it("takes an address for one customer however it is spelled", async () => {
    const {spend} = await runRows(
      [
        "Ann@Shop.example,1,2025-01-01,1,30,,",
        " ann@shop.EXAMPLE ,2,2025-01-02,1,20,,",
        "b@x.example,3,2025-01-02,1,1,,"
      ],
      {customerIs: "email"}
    );
    expect(spend).toEqual({"ann@shop.example": 50, "b@x.example": 1});
  });
});

describe("source.skipLines", () => {
  it("passes over lines above the column names, and counts on from them", async () => {
    const {spend, quality} = await runRows(
      [header, "a,1,2025-01-01,1,30,,", ",2,2025-01-02,1,20,,", "b,3,2025-01-03,1,5,,"],
      {skipLines: 2},
      'Report "of orders,\nmade: today'
    );
    expect(spend).toEqual({a: 30, b: 5});
    expect(quality.reasons[0].example).toMatchObject({line: 5});
  });
});

describe("source.dateFormat", () => {
  it("takes several, and a time that stands apart", async () => {
    const {spend, orders} = await runRows(
      ["a,1,31.12.2024,10:00,5", "a,2,2024/12/30,11:30 PM,6", "b,3,2024-12-29,9:00,7"],
      {
        columns: {customerId: "customer", orderId: "order", orderedAt: "date", time: "time", amount: "total"},
        dateFormat: ["%d.%m.%Y", "%Y/%m/%d"]
      },
      "customer,order,date,time,total"
    );
    expect(spend).toEqual({a: 11, b: 7});
    expect(orders).toBe(3);
  });
});

describe("a rule that cannot be", () => {
  const store = {name: "Shop", currency: "EUR"};
  const columns = {customerId: "c", orderId: "o", orderedAt: "d", quantity: "q", unitPrice: "p"};
  it.each<[Source, string]>([
    [
      {exclude: [{column: "a", reason: "x"}]},
      "source.exclude.0: expected one of startsWith, equals, contains, filled and empty"
    ],
    [{exclude: [{column: "a", filled: true, reason: ""}]}, "source.exclude.0.reason"],
    [{currencies: {rates: {DOLLAR: 1}}}, "ISO 4217"],
    [{currencies: {rates: {USD: 0}}}, "source.currencies.rates.USD"],
    [{grain: "order"}, 'source.columns.quantity: expected none beside source.grain "order"'],
    [{grain: "item" as "line"}, "source.grain"],
    [{amountsIn: "cents" as "minor"}, "source.amountsIn"],
    [{skipLines: -1}, "source.skipLines"],
    [{customerIs: "mail" as "email"}, "source.customerIs"],
    [{join: [{table: "orders", on: "o"}]}, 'source.join: unknown table "orders"'],
    [{tables: {orders: "o.csv"}}, "source.tables.orders: not in source.join"]
  ])("%j ends in one line", (source, words) => {
    const parse = () => parseConfig({store, source: {kind: "file", path: "a.csv", columns, ...source}});
    expect(parse).toThrow(words);
    expect(parse).toThrow(/^[^\n]*$/);
  });
});
