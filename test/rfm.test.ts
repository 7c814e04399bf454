import {describe, expect, it} from "vitest";
import {rfm as schema} from "../loaders/contract/rfm.js";
import {personas} from "../loaders/personas.js";
import {rfm} from "../loaders/rfm.js";
import {scale} from "../loaders/scale.js";
import {historyOf} from "./support/historyOf.js";
import type {OrderRow} from "./support/historyOf.js";
import {simulatedHistory} from "./support/simulatedHistory.js";

const store = {horizonDays: 90, tippingDays: null, minimumGroup: 10};

describe("rfm(customers, personas, {horizonDays, tippingDays})", () => {
  const {customers} = simulatedHistory({customers: 800});
  const persona = personas(customers, scale(customers), {count: 4, seed: 42});
  const {names, assignment, member} = rfm(customers, persona, store);

  it("publishes a valid member whose parts sum to the whole", () => {
    expect(() => schema.parse(member)).not.toThrow();
    const revenue = customers.monetary.reduce((a, b) => a + b, 0);
    for (const rows of [member.groups, member.cells, member.crossed]) {
      expect(sum(rows)).toBe(customers.count);
      expect(rows.reduce((total, row) => total + row.revenue, 0)).toBeCloseTo(revenue, 4);
    }
    expect(member.groups).toHaveLength(11);
    expect(member.cells).toHaveLength(25);
    expect(member.crossed).toHaveLength(44);
  });

  it("crosses the groups with the personas as an independent count does", () => {
    for (const {group, persona: name, customers: count} of member.crossed) {
      const both = Array.from(assignment).filter(
        (code, i) => names[code] === group && persona.names[persona.assignment[i]] === name
      );
      expect(count).toBe(both.length);
    }
  });

  it("has the same group in all cells of a group, each of the eleven in at least one", () => {
    expect(new Set(member.cells.map(({group}) => group)).size).toBe(11);
  });

  it("calls the best customers Champions, the recent ones New, the gone good ones Can't lose, the rest Lost", () => {
    const rows: OrderRow[] = [];
    // Twenty-five customers: from silent to recent in fives, and within each from one small order to five large ones.
    for (let i = 0; i < 25; ++i) {
      const [recent, value] = [Math.floor(i / 5), i % 5];
      for (let order = 0; order <= value; ++order) rows.push([i, 100 * recent + order, 10 * (value + 1)]);
    }
    const {customers} = historyOf(rows, 420);
    const all = rfm(customers, {names: ["Everybody"], assignment: new Uint8Array(25)}, store);
    const groupOf = (i: number) => all.names[all.assignment[i]];
    expect([24, 20, 4, 0].map(groupOf)).toEqual(["Champions", "New", "Can't lose", "Lost"]);
    expect(all.member.cells.every(({customers}) => customers === 1)).toBe(true);
    expect(all.member.agreement).toBe(0);
  });

  it("takes the mean of the frequency and the monetary score, rounded up, for value", () => {
    const scores = [
      [1, 2],
      [2, 1],
      [3, 4],
      [4, 5],
      [5, 3]
    ];
    const rows = scores.flatMap(([orders, spent], i) =>
      Array.from({length: orders}, (_, order): OrderRow => [i, 100 + (order % 2), (10 * spent) / orders])
    );
    const {customers} = historyOf(rows, 110);
    const {member} = rfm(
      {...customers, recency: new Int32Array(5).fill(7), frequency: Int32Array.from(scores, ([orders]) => orders)},
      {names: ["Everybody"], assignment: new Uint8Array(5)},
      store
    );
    const counts = member.cells.filter(({recencyScore}) => recencyScore === 3).map(({customers}) => customers);
    expect(counts).toEqual([0, 2, 0, 2, 1]);
  });

  it("takes a single customer", () => {
    const {customers} = historyOf([[0, 1, 5]], 10);
    const {member} = rfm(customers, {names: ["Everybody"], assignment: new Uint8Array(1)}, store);
    expect(() => schema.parse(member)).not.toThrow();
  });

  it("rejects personas of other customers", () => {
    expect(() => rfm(customers, {names: [], assignment: new Uint8Array(3)}, store)).toThrow(
      "invalid personas: 3 customers"
    );
  });
});

function sum(rows: {customers: number}[]): number {
  return rows.reduce((total, row) => total + row.customers, 0);
}
