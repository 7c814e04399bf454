import {readFileSync} from "node:fs";
import {gzipSync} from "node:zlib";
import {describe, expect, it} from "vitest";
import {runOn} from "../store.js";

const columns = {
  customerId: "customer.id",
  orderId: "order",
  orderedAt: "at",
  quantity: "quantity",
  unitPrice: "price"
};

const rows = [
  {order: "0012", at: "2026-01-05T23:30:00Z", customer: {id: 12345678901, tags: ["a"]}, quantity: 2, price: "1.50"},
  {order: "0013", at: "2026-02-05T10:00:00Z", customer: {id: 7}, quantity: 1, price: "4", note: null},
  {order: "0014", at: "no day", customer: {id: 7}, quantity: 1, price: "4"}
];

/** What a store comes to whose lines are in these files. */
async function read(files: Record<string, string | Uint8Array>) {
  const {analysis, rejectedPath} = await runOn(files, {columns});
  const {customers, orders} = analysis.history;
  return {
    spend: Object.fromEntries(customers.id.map((id, i) => [id, customers.monetary[i]])),
    days: Array.from(orders.day, (day) => new Date(day * 86_400_000).toISOString().slice(0, 10)),
    quality: analysis.quality,
    rejected: () => readFileSync(rejectedPath, "utf8")
  };
}

describe("JSON of any shape as a source", () => {
  it.each<[string, Record<string, string | Uint8Array>]>([
    ["an array of objects", {"a.json": JSON.stringify(rows)}],
    ["an object a line", {"a.jsonl": rows.map((row) => JSON.stringify(row)).join("\n")}],
    ["an object that holds one array", {"a.json": JSON.stringify({orders: rows})}],
    ["any of them, packed", {"a.json.gz": gzipSync(JSON.stringify(rows))}]
  ])("reads %s, and what objects hold within", async (_, files) => {
    const {spend, days, quality, rejected} = await read(files);
    expect(spend).toEqual({12345678901: 3, 7: 4});
    // of the zone that they say they are of: an hour later in the store's
    expect([...new Set(days)].sort()).toEqual(["2026-01-06", "2026-02-05"]);
    expect(quality).toMatchObject({rowsRead: 3, rowsKept: 2, rowsRejected: 1});
    expect(rejected()).toMatch(/0014/);
  });

  it("says in one line what is none, or cut off", async () => {
    const text = JSON.stringify(rows);
    await expect(read({"a.json": text.slice(0, -30)})).rejects.toThrow(/^invalid JSON: [^\n]*a\.json[^\n]*$/);
    await expect(read({"a.json": "[1, 2, 3]"})).rejects.toThrow(
      /^invalid JSON: [^\n]*a\.json \(expected an array of objects, or an object a line\)$/
    );
    await expect(read({"a.json": JSON.stringify([{a: 1, b: 2}])})).rejects.toThrow(
      /^missing column "customer\.id" [^\n]*$/
    );
  });
});
