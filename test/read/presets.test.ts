import {readFileSync} from "node:fs";
import {describe, expect, it} from "vitest";
import type {StoreConfig} from "../../loaders/config.js";
import {runOn} from "../store.js";

const fixture = (name: string) => readFileSync(`test/fixtures/exports/${name}`, "utf8");
const plain = {columns: undefined};

/** Runs the pipeline on a fixture as a shop would that says nothing of its columns. */
async function readExport(name: string, store: Partial<StoreConfig["store"]> = {}, text = fixture(name)) {
  const {analysis} = await runOn({[name]: text}, plain, {
    store: {name: "Test store", currency: "EUR", timezone: "Europe/Berlin", ...store}
  });
  const {customers, orders} = analysis.history;
  const reasons = Object.fromEntries(
    analysis.quality.reasons.filter(({rows}) => rows > 0).map(({reason, rows}) => [reason, rows])
  );
  return {
    analysis,
    reasons,
    spend: Object.fromEntries(customers.id.map((id, i) => [id, Math.round(customers.monetary[i] * 100) / 100])),
    orders: orders.count
  };
}

/**
 * Ann: 100.00 less 10.00, and 13.50 under another spelling: 103.50. Ben: a voided order of two lines, a gift card, and 75.00 of
 * which 15.00 were paid back: 60.00. Cora paid in dollars, Dan got all back (with the shipping), and an order has nobody.
 */
describe("a Shopify export", () => {
  it("comes out to the cent", async () => {
    const {spend, reasons, orders, analysis} = await readExport("shopify.csv");
    expect(spend).toEqual({"ann@shop.example": 103.5, "ben@shop.example": 60});
    expect(reasons).toEqual({"no-customer": 1, cancelled: 2, returned: 1, "other-currency": 2, excluded: 1});
    expect(analysis.quality).toMatchObject({rowsRead: 12, rowsKept: 5, rowsRejected: 7});
    expect(orders).toBe(3);
    expect([...analysis.history.customers.country]).toEqual(["DE", "AT"]);
  });
});
