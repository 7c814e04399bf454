import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {runOn} from "../store.js";

const customers = ["ann@shop.example", "ben@shop.example", "cora@shop.example"];

const order = fc.record({
  customer: fc.nat(customers.length - 1),
  shout: fc.boolean(),
  day: fc.integer({min: 1, max: 28}),
  lines: fc.array(fc.record({quantity: fc.integer({min: 1, max: 5}), cents: fc.integer({min: 1, max: 9999})}), {
    minLength: 1,
    maxLength: 5
  }),
  discount: fc.oneof(fc.constant(0), fc.double({min: 0, max: 1, noNaN: true})),
  refund: fc.oneof(fc.constant(0), fc.double({min: 0, max: 1.2, noNaN: true})),
  isVoided: fc.boolean()
});

describe("a random truth", () => {
  it("written as Shopify writes it is read back to the cent", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(order, {maxLength: 12}), async (drawn) => {
        const cents = new Map<string, number>(customers.slice(0, 2).map((name) => [name, 100]));
        const rows = customers
          .slice(0, 2)
          .map((name, i) => [`#0${i}`, name, "paid", "EUR", "0.00", `2026-02-0${i + 1}`, 1, "Mug", "1.00", "0.00"]);
        for (const [i, {customer, shout, day, lines, discount, refund, isVoided}] of drawn.entries()) {
          const name = customers[customer];
          const gross = lines.reduce((sum, {quantity, cents: price}) => sum + quantity * price, 0);
          const off = Math.floor(gross * discount);
          const back = Math.floor((gross - off) * refund);
          if (!isVoided) cents.set(name, (cents.get(name) ?? 0) + gross - off - Math.min(back, gross - off));
          const at = `2026-03-${String(day).padStart(2, "0")} 10:00:00 +0100`;
          for (const [k, {quantity, cents: price}] of lines.entries()) {
            const ofOrder = k === 0 ? [isVoided ? "voided" : "paid", "EUR", (off / 100).toFixed(2)] : ["", "", ""];
            const email = shout ? ` ${name.toUpperCase()}` : name;
            rows.push([
              `#${i + 1}`,
              email,
              ...ofOrder,
              at,
              quantity,
              `Item ${k}`,
              (price / 100).toFixed(2),
              k === 0 ? (back / 100).toFixed(2) : ""
            ]);
          }
        }
        const header =
          "Name,Email,Financial Status,Currency,Discount Amount,Created at,Lineitem quantity,Lineitem name,Lineitem price,Refunded Amount";
        const text = [header, ...rows.map((row) => row.join(","))].join("\n");
        // the last day is that of what still counts: nobody is cut off by it
        const {analysis} = await runOn(
          {"a.csv": `${text}\n`},
          {columns: undefined},
          {asOf: "2026-03-31", quality: {stopAbove: 1}}
        );
        const {id, monetary} = analysis.history.customers;
        const found = Object.fromEntries(id.map((name, i) => [name, Math.round(monetary[i] * 100)]));
        expect(found).toEqual(Object.fromEntries([...cents].filter(([, amount]) => amount > 0)));
        for (const amount of monetary) expect(amount * 100).toBeCloseTo(Math.round(amount * 100), 6);
      }),
      {numRuns: 25, seed: 7}
    );
  }, 120_000);
});
