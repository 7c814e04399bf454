import {describe, expect, it} from "vitest";
import type {Acquisition} from "../../loaders/contract/acquisition.js";
import type {Bridge} from "../../loaders/contract/bridge.js";
import type {Movement} from "../../loaders/contract/movement.js";
import type {OrderShard} from "../../loaders/contract/orders.js";
import type {Profit} from "../../loaders/contract/profit.js";
import {snapshot} from "../../loaders/snapshot.js";
import {significant} from "../../loaders/snapshot/roundMoney.js";
import {attackedStore, type StoreShape} from "../support/attackedStore.js";
import {parseDay} from "../support/parseDay.js";
import {personasAt} from "../support/told/personasAt.js";
import {json, numbers, sum, texts} from "./published.js";

const shapes: StoreShape[] = [
  {seed: 41, customers: 260, days: 700, slowest: 60, loyalty: 0.93, countries: 4},
  {seed: 42, customers: 260, days: 650, slowest: 90, loyalty: 0.9, countries: 9},
  {seed: 43, customers: 260, days: 600, slowest: 40, loyalty: 0.93, countries: 2}
];

/** A pseudonymous site with the weeks of orders, and columns of its rows by customer: keys are the shop's ids here. */
function published(shape: StoreShape) {
  const {analysis} = attackedStore(shape);
  const privacy = {...analysis.config.privacy, customers: "pseudonymous" as const, orders: "weeks" as const};
  const members = snapshot({...analysis, config: {...analysis.config, privacy}}, (id) => id.padStart(16, "0"));
  const {id, count} = analysis.history.customers;
  const customerOf = texts(members, "customers.arrow", "key").map((key) => id.indexOf(key.replace(/^0+(?=.)/, "")));
  const column = (name: string, member = "customers.arrow") => {
    const values = new Float64Array(count);
    numbers(members, member, name).forEach((value, row) => (values[customerOf[row]] = value));
    return values;
  };
  return {analysis, members, column, minimum: privacy.minimumGroup};
}

const all = (values: Float64Array, is: (i: number) => boolean) => sum([...values].filter((_, i) => is(i)));

describe.each(shapes)(
  "snapshot(analysis, keyOf) of $customers customers, pseudonymous, tells of nobody more than their row",
  (shape) => {
    const {analysis, members, column, minimum} = published(shape);

    it("in movement.json: moves are sums of rows, then and now", () => {
      const {from, to, flows} = json<Movement>(members, "movement.json");
      const {names} = analysis.persona;
      const [then, now] = [from, to].map((day) => personasAt(analysis, parseDay(day)));
      const [before, year] = [column("spend1", "quarters.arrow"), column("revenueYear")];
      const codeOf = (name: string | null) => (name === null ? -1 : names.indexOf(name));
      expect(flows.length).toBeGreaterThan(3);
      for (const flow of flows) {
        const isIn = (i: number) => then[i] === codeOf(flow.before) && now[i] === codeOf(flow.after);
        expect(flow.revenueBefore).toBeCloseTo(all(before, isIn), 1);
        expect(flow.revenue).toBeCloseTo(all(year, isIn), 1);
      }
    });

    it("in profit.json: what actions bring is made of rows, and the whole of the actions", () => {
      const {actions, grossMargin, expected} = json<Profit>(members, "profit.json");
      const atRisk = column("revenueAtRisk");
      const digits = (customers: number) => (customers < minimum ? 2 : 3);
      for (const row of actions.filter(({customers}) => customers > 0)) {
        const code = analysis.action.names.indexOf(row.action);
        const stake = grossMargin * all(atRisk, (i) => analysis.action.assignment[i] === code);
        expect(row.atStake).toBeCloseTo(significant(stake, digits(row.staked ?? 0)), 6);
        // nothing is known of what they cost: profit is what is kept of that
        for (const {strength, profit} of row.ifStrength) {
          expect(profit).toBeCloseTo(significant(strength * stake, digits(row.customers)), 6);
        }
      }
      expect(expected).toBe(null);
      expect(actions.filter(({customers}) => customers > 0).length).toBeGreaterThan(1);
    });

    it("in whatif.arrow: a cell of one customer is that customer's row", () => {
      const cell = (name: string) => numbers(members, "whatif.arrow", name);
      const [risk, atRisk] = [column("churnRisk"), column("revenueAtRisk")];
      const rows = new Set(Array.from(risk, (p, i) => `${Math.round(p * 10_000)} ${Math.round(atRisk[i] * 100)}`));
      const [customers, risks, amounts] = ["customers", "riskSum", "revenueAtRisk"].map(cell);
      customers.forEach((count, k) => count === 1 && expect(rows).toContain(`${risks[k]} ${amounts[k]}`));
      expect(sum(amounts) / 100).toBeCloseTo(sum([...atRisk]), 0);
    });

    it("in acquisition.json: nothing is of fewer than the minimum, nor has more than three digits", () => {
      const {ages, curve, cohorts} = json<Acquisition>(members, "acquisition.json");
      const told = [...curve, ...ages.flatMap(({observed}) => observed ?? []), ...(cohorts ?? [])];
      for (const {customers} of told) expect(customers).toBeGreaterThanOrEqual(minimum);
      for (const {perCustomer} of [...curve, ...(cohorts ?? []).flatMap(({points}) => points)]) {
        expect(perCustomer).toBe(significant(perCustomer, 3));
      }
      expect(told.length).toBeGreaterThan(0);
    });

    it("in bridge.json: a step of fewer than the minimum has two digits", () => {
      const sides = json<Bridge>(members, "bridge.json").comparisons.flatMap((side) => [...side.personas]);
      const few = sides.flatMap(({steps}) => {
        const most = Math.max(...steps.map(({customers}) => customers));
        return steps.filter(({customers}) => customers < Math.min(minimum, most));
      });
      for (const {amount} of few) expect(amount).toBe(significant(amount));
      expect(few.length).toBeGreaterThan(0);
    });

    it("in the files of orders: weeks are the row's, the last one the row's silence", () => {
      const recency = column("recency");
      const shards = json<OrderShard[]>(members, "orders.json");
      const weeks = new Map(shards.flatMap(({customers}) => Object.entries(customers as Record<string, number[]>)));
      const {id} = analysis.history.customers;
      id.forEach((name, i) => expect(weeks.get(name.padStart(16, "0"))?.[0]).toBe(recency[i] - 1));
      // no more of them than there are weeks, and the quarters' ends that cut some
      const told = new Set([...weeks.values()].flat());
      expect(told.size).toBeLessThan(shape.days / 7 + 10);
    });
  }
);
