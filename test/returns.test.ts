import {mkdtempSync, readFileSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {parseConfig, type StoreConfig} from "../loaders/config.js";
import {pipeline} from "../loaders/pipeline.js";
import {matchReturns} from "../loaders/returns/matchReturns.js";

const base = {customerId: "customer", orderId: "order", orderedAt: "date"};
const withProduct = {...base, quantity: "quantity", unitPrice: "price", product: "product"};

async function analyse(lines: string[], source: object = {columns: withProduct}, config: Partial<StoreConfig> = {}) {
  const folder = mkdtempSync(join(tmpdir(), "customer-intelligence-test-"));
  const path = join(folder, "orders.csv");
  // somebody else, so that there is a shop around the lines
  const others = lines[0].split(",").includes("amount")
    ? ["z,90,2024-01-01 09:00,7", "z,91,2024-03-01 09:00,7"]
    : ["z,90,2024-01-01 09:00,1,7,other", "z,91,2024-03-01 09:00,1,7,other"].map(
        (line) => line + ",".repeat(lines[0].split(",").length - 6)
      );
  writeFileSync(path, [...lines, ...others].join("\n") + "\n");
  const rejectedPath = join(folder, "rejected.csv");
  const analysis = await pipeline(
    {
      config: parseConfig({
        store: {name: "Shop", currency: "GBP"},
        source: {kind: "file", path, ...source},
        ...config
      } as StoreConfig),
      path: "store.json"
    },
    {rejectedPath}
  );
  const {customers, orders} = analysis.history;
  const at = customers.id.indexOf("a");
  return {
    analysis,
    rejected: readFileSync(rejectedPath, "utf8").trimEnd().split("\n").slice(1),
    revenue: at < 0 ? [] : Array.from(orders.revenue.slice(orders.start[at], orders.start[at + 1])),
    returned: analysis.quality.reasons.find(({reason}) => reason === "returned")!.rows
  };
}

const header = "customer,order,date,quantity,price,product";

describe("returns(engine, {returns})", () => {
  it("takes back the latest lines of the same product first, at the price that was paid", async () => {
    const {revenue, returned, analysis} = await analyse([
      header,
      "a,1,2024-01-01 10:00,4,10,p",
      "a,2,2024-01-02 10:00,3,12,p",
      "a,2,2024-01-02 10:00,1,5,q",
      "a,3,2024-01-05 10:00,-5,99,p",
      "a,4,2024-02-01 10:00,1,11,p"
    ]);
    // three of the second order, two of the first, and nothing of what was bought later
    expect(revenue).toEqual([20, 5, 11]);
    expect(returned).toBe(1);
    expect(analysis.quality.returns).toEqual({lines: 1, matched: 1});
  });

  it("takes the later line of the file first where times are equal, and what was bought at the time of the return", async () => {
    const lines = ["a,1,2024-01-01 10:00,-10,3,p", "a,1,2024-01-01 10:00,1,3,p", "a,2,2024-01-01 10:00,10,8.5,p"];
    const {revenue, rejected} = await analyse([header, ...lines]);
    expect(revenue).toEqual([3]);
    expect(rejected[1]).toMatch(/^returned,.*orders.csv,4,a,2,2024-01-01 10:00:00,10,8.5,p$/);
  });

  it("leaves no order and no customer of whom nothing is kept", async () => {
    const {analysis, returned} = await analyse([
      header,
      "a,1,2024-01-01 10:00,2,10,p",
      "b,2,2024-01-01 10:00,2,10,p",
      "a,3,2024-01-03 10:00,-2,10,p"
    ]);
    expect(analysis.history.customers.id).toEqual(["b", "z"]);
    expect(analysis.history.orders.count).toBe(3);
    expect(returned).toBe(1);
    const {rowsRead, rowsKept, rowsRejected} = analysis.quality;
    expect([rowsRead, rowsKept, rowsRejected]).toEqual([5, 3, 2]);
  });

  it("takes nothing back for a cancelled line of positive quantity, for another customer, or before the purchase", async () => {
    const {revenue, analysis} = await analyse(
      [
        header + ",state",
        "a,1,2024-01-02 10:00,1,10,p,paid",
        "a,2,2024-01-03 10:00,1,10,p,cancelled",
        "b,3,2024-01-03 10:00,-1,10,p,cancelled",
        "a,4,2024-01-01 10:00,-1,10,p,cancelled",
        "a,5,2024-01-03 10:00,-1,10,q,cancelled"
      ],
      {columns: withProduct, cancelled: {column: "state", equals: "cancelled"}}
    );
    expect(revenue).toEqual([10]);
    expect(analysis.quality.returns).toEqual({lines: 3, matched: 0});
  });

  it("without a product takes back an earlier line of exactly its amount", async () => {
    const {revenue, returned} = await analyse(
      [
        "customer,order,date,amount",
        "a,1,2024-01-01 10:00,20",
        "a,2,2024-01-02 10:00,10",
        "a,3,2024-01-03 10:00,-10",
        "a,4,2024-01-04 10:00,-15"
      ],
      {columns: {...base, amount: "amount"}}
    );
    expect(revenue).toEqual([20]);
    expect(returned).toBe(1);
  });

  it('takes nothing back in "gross" mode', async () => {
    const lines = [header, "a,1,2024-01-01 10:00,2,10,p", "a,3,2024-01-03 10:00,-1,10,p"];
    const {revenue, analysis} = await analyse(lines, undefined, {returns: "gross"});
    expect(revenue).toEqual([20]);
    expect(analysis.quality.returns).toBeNull();
  });
});

describe("matchReturns(lines)", () => {
  const lines = fc.array(
    fc.record({quantity: fc.integer({min: 1, max: 6}), price: fc.integer({min: 1, max: 999}), back: fc.boolean()}),
    {maxLength: 30}
  );

  it("agrees with taking back one unit at a time, and amounts add up", () => {
    fc.assert(
      fc.property(lines, (rows) => {
        const {takings, whole, returns} = matchReturns({
          count: rows.length,
          line: Array.from(rows.keys()),
          article: rows.map(() => 1),
          quantity: rows.map(({quantity}) => quantity),
          amount: rows.map(({quantity, price}) => quantity * price),
          back: rows.map(({back}) => Number(back))
        });
        const units: number[] = [];
        const left = rows.map(({quantity}) => quantity);
        const taken = rows.map(() => 0);
        let matched = 0;
        rows.forEach(({quantity, back}, i) => {
          if (!back) return void units.push(...Array.from({length: quantity}, () => i));
          const found = units.splice(Math.max(0, units.length - quantity));
          if (found.length === quantity) ++matched;
          for (const from of found) {
            --left[from];
            taken[from] += rows[from].price;
          }
        });
        expect(returns).toEqual({lines: rows.filter(({back}) => back).length, matched});
        expect(whole.toSorted((a, b) => a - b)).toEqual(
          Array.from(rows.keys()).filter((i) => !rows[i].back && left[i] === 0)
        );
        const amounts = rows.map(() => 0);
        takings.line.forEach((line, k) => (amounts[line] += takings.amount[k]));
        expect(amounts).toEqual(taken);
      })
    );
  });
});
