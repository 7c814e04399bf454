import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {movement as movementSchema, type Movement} from "../loaders/contract/movement.js";
import {movement} from "../loaders/movement.js";
import {personas} from "../loaders/personas.js";
import {scale} from "../loaders/scale.js";
import {disclose} from "../loaders/snapshot/disclose.js";
import {nearestPersona} from "../loaders/timing/nearestPersona.js";
import {historyOf, type OrderRow} from "./support/historyOf.js";
import {simulatedHistory} from "./support/simulatedHistory.js";
import {withTakings} from "./support/withTakings.js";

const asOfDay = 20_000;
const then = asOfDay - 90;
/** Silent for more than 60 days, or not. */
const bySilence = {names: ["Active", "Silent"], nearest: (recency: number) => (recency > 60 ? 1 : 0)};
const flowsOf = ({flows}: Pick<Movement, "flows">) =>
  Object.fromEntries(flows.map(({before, after, customers}) => [`${before} > ${after}`, customers]));

describe("movement(history, nearest, names)", () => {
  const rows: OrderRow[] = [
    [0, then - 200, 1], // silent on both days
    [1, then, 10], // active, silent since
    [2, then - 300, 5], // silent, then back
    [2, asOfDay, 7],
    [3, then + 1, 20], // new since
    [4, then - 10, 30], // taken back since
    [5, then - 3, 2], // active on both
    [5, asOfDay - 59, 3]
  ];

  it("counts customers by the persona of both days, from what was known on each", () => {
    const plain = historyOf(rows, asOfDay);
    const placed = plain.ledger.orders.day.indexOf(then - 10);
    const told = movement(withTakings(plain, [[placed, then + 30, 1]]), bySilence, ["Regulars", "Lapsed"]);
    expect(flowsOf(told)).toEqual({
      "Regulars > Regulars": 1,
      "Regulars > Lapsed": 1,
      "Regulars > null": 1,
      "Lapsed > Regulars": 1,
      "Lapsed > Lapsed": 1,
      "null > Lapsed": 1
    });
    const back = told.flows.find(({before, after}) => before === "Lapsed" && after === "Regulars")!;
    // of the twelve months up to each day
    expect([back.revenueBefore, back.revenue]).toEqual([5, 7]);
    expect(told.flows.find(({after}) => after === null)).toMatchObject({revenueBefore: 30, revenue: 0});
  });

  it("says what is missing where the history is younger than two quarters", () => {
    const young = movement(historyOf([[0, then, 1], [1, asOfDay, 1]], asOfDay), bySilence, ["A", "B"]); // prettier-ignore
    expect(young.flows).toEqual([]);
    expect(young.missing).toMatch(/takes two quarters/);
  });

  const order = fc.tuple(fc.integer({min: 0, max: 40}), fc.integer({min: then - 400, max: asOfDay}), fc.integer({min: 1, max: 900})); // prettier-ignore
  const small = fc
    .array(order, {minLength: 2, maxLength: 90})
    .map((rows) => historyOf([[0, then - 400, 1], ...(rows as OrderRow[])], asOfDay));

  it("counts every customer of either day once, and all of their revenue", () => {
    fc.assert(
      fc.property(small, (history) => {
        const {flows} = movement(history, bySilence, ["A", "B"]);
        const sum = (of: (flow: Movement["flows"][number]) => number) => flows.reduce((all, flow) => all + of(flow), 0);
        expect(sum(({customers}) => customers)).toBe(history.customers.count);
        const {day, revenue, count} = history.orders;
        const year = (to: number) =>
          Array.from({length: count}, (_, j) => (day[j] > to - 365 && day[j] <= to ? revenue[j] : 0)).reduce((a, b) => a + b, 0); // prettier-ignore
        expect(sum((flow) => flow.revenue ?? NaN)).toBeCloseTo(year(asOfDay), 6);
        expect(sum((flow) => flow.revenueBefore ?? NaN)).toBeCloseTo(year(then), 6);
      })
    );
  });

  it("tells of no fewer customers than the minimum where groups are published", () => {
    fc.assert(
      fc.property(small, (history) => {
        const member = movement(history, bySilence, ["A", "B"]);
        const everybody = history.customers.count;
        const told = disclose(movementSchema, member, {minimum: 5, everybody, personas: new Map(), groups: () => new Map()}); // prettier-ignore
        for (const flow of told.flows) {
          expect(flow.customers).toBeGreaterThanOrEqual(5);
          expect(flow.active).toBe(null);
          // steps, but for what is left of everybody's number
          if (told.flows.length > 1)
            expect(flow.customers % 5 === 0 || (everybody - flow.customers) % 5 === 0).toBe(true);
        }
      })
    );
  });
});

describe("today's personas", () => {
  it("are the nearest of their centres, so that a member of movement.json has as many now as the others", () => {
    const history = simulatedHistory({customers: 1500});
    const scaled = scale(history.customers);
    const {names, assignment, member} = personas(history.customers, scaled, {count: 4, seed: 42});
    const {flows} = movement(history, nearestPersona(names, member.centroids, scaled), names);
    const now = names.map((name) =>
      flows.reduce((sum, {after, customers}) => sum + (after === name ? customers : 0), 0)
    );
    expect(now).toEqual(names.map((_, code) => assignment.reduce((n, own) => n + (own === code ? 1 : 0), 0)));
  });
});
