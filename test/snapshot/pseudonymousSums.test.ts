import {describe, expect, it} from "vitest";
import type {Actions} from "../../loaders/contract/actions.js";
import type {Rfm} from "../../loaders/contract/rfm.js";
import {snapshot} from "../../loaders/snapshot.js";
import {analysisOf} from "../support/analysisOf.js";
import {finestSpend} from "../support/finestSpend.js";
import {historyOf, type OrderRow} from "../support/historyOf.js";
import {randomOf} from "../support/randomOf.js";
import {json, numbers, sum, texts} from "./published.js";

const stores = 12;

/** A store of 20 to 80 customers, a few of whom are unlike all others: personas and groups of one. */
function smallStore(seed: number) {
  const random = randomOf(seed).uniform;
  const rows: OrderRow[] = [];
  const customers = 20 + Math.floor(random() * 60);
  for (let i = 0; i < customers; ++i) {
    const giant = i < 2;
    const comesBack = () => giant || random() < 0.7;
    let day = 19_000 + Math.floor(random() * 500);
    do {
      rows.push([i, day, Math.round(100 * (giant ? 5_000 : 20) * (1 + 9 * random())) / 100]);
      day += 1 + Math.floor(random() * (giant ? 20 : 150));
    } while (day <= 19_500 && comesBack());
  }
  return historyOf(rows, 19_500);
}

describe("snapshot(analysis, keyOf) of small stores, pseudonymous", () => {
  it(`tells of no customer by any sums more than their row does, in ${stores} stores`, () => {
    let groupsOfOne = 0;
    for (let seed = 1; seed <= stores; ++seed) {
      const analysis = analysisOf(smallStore(seed), {customers: "pseudonymous"});
      const {history, persona, grid} = analysis;
      // the attacker knows who is in which group: keys are the shop's ids here
      const members = snapshot(analysis, (id) => id.padStart(16, "0"));
      const keys = texts(members, "customers.arrow", "key").map((key) =>
        history.customers.id.indexOf(key.replace(/^0+(?=.)/, ""))
      );
      const spend = new Float64Array(keys.length);
      numbers(members, "customers.arrow", "monetary").forEach((amount, row) => (spend[keys[row]] = amount));
      const rowsOf = (isOf: (i: number) => boolean) => sum([...spend].filter((_, i) => isOf(i)));
      // every sum of a group is the sum of its rows: no difference of such sums has a finer figure in it
      const {personas, totals} = json(members, "summary.json");
      for (const row of personas) {
        const code = persona.names.indexOf(row.persona);
        expect(row.revenue).toBeCloseTo(
          rowsOf((i) => persona.assignment[i] === code),
          1
        );
        if (row.customers === 1) ++groupsOfOne;
      }
      const {groups, crossed} = json<Rfm>(members, "rfm.json");
      groups.forEach((row, g) => {
        expect(row.revenue).toBeCloseTo(
          rowsOf((i) => grid.assignment[i] === g),
          1
        );
        if (row.customers === 1) ++groupsOfOne;
      });
      for (const row of crossed) {
        const [g, p] = [grid.names.indexOf(row.group), persona.names.indexOf(row.persona)];
        expect(row.revenue).toBeCloseTo(
          rowsOf((i) => grid.assignment[i] === g && persona.assignment[i] === p),
          1
        );
      }
      for (const row of json<Actions>(members, "actions.json").actions)
        expect(row.revenue).toBeLessThanOrEqual(totals.revenue + 1);
    }
    expect(groupsOfOne).toBeGreaterThan(5);
  });

  // what README says remains: the whole store and its months are told exactly
  it("leave no customer's spend finer than their row, but of who outweighs all others, or a month's", async () => {
    let [held, outweighing] = [0, 0];
    for (let seed = 1; seed <= 5; ++seed) {
      const analysis = analysisOf(smallStore(seed), {customers: "pseudonymous"});
      const members = snapshot(analysis, (id) => id.padStart(16, "0"));
      const keys = texts(members, "customers.arrow", "key").map((key) =>
        analysis.history.customers.id.indexOf(key.replace(/^0+(?=.)/, ""))
      );
      const finest = await finestSpend(analysis, members, keys);
      const rounding = finest.reduce((all, {step}) => all + step, 0);
      for (const {exact, step, low, high, outweighsMonth} of finest) {
        // the attack is sound: the truth is among what it leaves
        expect(exact).toBeGreaterThan(low - 0.05);
        expect(exact).toBeLessThan(high + 0.05);
        if (outweighsMonth || rounding - step < step) ++outweighing;
        else {
          expect(high - low).toBeGreaterThan(0.99 * step);
          ++held;
        }
      }
    }
    expect(held).toBeGreaterThan(100);
    expect(outweighing).toBeGreaterThan(0);
  });
});
