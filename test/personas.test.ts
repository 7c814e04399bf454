import {median} from "d3";
import {describe, expect, it} from "vitest";
import {adjustedRandIndex} from "../loaders/math/adjustedRandIndex.js";
import {personas as schema} from "../loaders/contract/personas.js";
import {personas} from "../loaders/personas.js";
import {scale} from "../loaders/scale.js";
import type {Customers} from "../loaders/types.js";
import {historyOf} from "./support/historyOf.js";
import {randomOf} from "./support/randomOf.js";
import {simulatedHistory} from "./support/simulatedHistory.js";

const {customers} = simulatedHistory({customers: 1500});
const run = (customers: Customers, options: Partial<{count: number; seed: number}> = {}) =>
  personas(customers, scale(customers), {count: 4, seed: 42, ...options});

describe("personas(customers, scaled, {count, seed})", () => {
  const result = run(customers);

  it("names four clusters by their profiles: most spent, longest silent, more orders", () => {
    expect(result.names).toEqual(["Big Spenders", "Loyal Customers", "New / Occasional", "Quiet"]);
    expect(new Set(result.assignment).size).toBe(4);
    const medians = (column: ArrayLike<number>) =>
      result.names.map(
        (_, code) => median(Array.from(column).filter((_, i) => result.assignment[i] === code)) as number
      );
    const [monetary, recency, frequency] = [customers.monetary, customers.recency, customers.frequency].map(medians);
    expect(monetary[0]).toBe(Math.max(...monetary));
    expect(recency[3]).toBe(Math.max(...recency));
    expect(frequency[1]).toBeGreaterThan(frequency[2]);
  });

  it("publishes a valid member whose inertia is over all customers", () => {
    expect(() => schema.parse(result.member)).not.toThrow();
    const {inertia, selection, silhouette, centroids, margins, stability} = result.member;
    expect(centroids.map(({persona}) => persona)).toEqual(result.names);
    expect(margins).toHaveLength(4);
    expect(selection.map(({count}) => count)).toEqual([2, 3, 4, 5, 6, 7, 8]);
    expect(selection[2]).toEqual({count: 4, inertia, silhouette});
    for (let i = 1; i < selection.length; ++i) expect(selection[i].inertia).toBeLessThan(selection[i - 1].inertia);
    expect(stability!.lowRandIndex).toBeLessThanOrEqual(stability!.meanRandIndex);
    expect(stability!.meanRandIndex).toBeGreaterThan(0.5);
  });

  it("gives the same labels again, and nearly the same for another seed", () => {
    expect(run(customers)).toEqual(result);
    const other = run(customers, {seed: 7}).assignment;
    const moved = other.filter((label, i) => label !== result.assignment[i]).length;
    expect(moved).toBeLessThanOrEqual(0.01 * customers.count);
  });

  it("moves at most one in a hundred when prices double", () => {
    const doubled = {...customers, monetary: customers.monetary.map((m) => 2 * m)};
    const moved = run(doubled).assignment.filter((label, i) => label !== result.assignment[i]).length;
    expect(moved).toBeLessThanOrEqual(0.01 * customers.count);
  });

  it("numbers another count by mean monetary value", () => {
    const {names, assignment} = run(customers, {count: 3});
    expect(names).toEqual(["Group 1 (highest value)", "Group 2", "Group 3"]);
    const means = names.map((_, code) => {
      const spent = customers.monetary.filter((_, i) => assignment[i] === code);
      return spent.reduce((a, b) => a + b, 0) / spent.length;
    });
    expect(means).toEqual(means.toSorted((a, b) => b - a));
    expect(adjustedRandIndex(assignment, result.assignment)).toBeGreaterThan(0.2);
  });

  it("fits many customers on a sample, then sends everybody to the nearest centroid", () => {
    const {uniform} = randomOf(8);
    const rows = Array.from({length: 20_500}, () => [1 + 300 * uniform(), 1 + 9 * uniform() ** 3, 5 / uniform()]);
    const many: Customers = {
      count: rows.length,
      id: rows.map((_, i) => String(i)),
      country: new Uint16Array(rows.length),
      countries: ["Nowhere"],
      recency: Int32Array.from(rows, ([recency]) => recency),
      frequency: Int32Array.from(rows, ([, frequency]) => frequency),
      monetary: Float64Array.from(rows, ([, , monetary]) => monetary),
      tenure: Int32Array.from(rows, ([recency]) => recency)
    };
    const {names, assignment, member} = run(many);
    expect(member.fittedOn).toBe(20_000);
    expect(assignment).toHaveLength(20_500);
    const {mean, standardDeviation, values} = scale(many);
    const centroids = member.centroids.map(({recencyDays, frequency, monetary}) =>
      [recencyDays, frequency, monetary].map((x, d) => (Math.log1p(x) - mean[d]) / standardDeviation[d])
    );
    let inertia = 0;
    for (let i = 0; i < 20_500; ++i) {
      const distances = centroids.map((c) => c.reduce((sum, x, d) => sum + (values[i * 3 + d] - x) ** 2, 0));
      const nearest = Math.min(...distances);
      inertia += nearest;
      const own = member.centroids.findIndex(({persona}) => persona === names[assignment[i]]);
      expect(distances[own] - nearest).toBeLessThan(1e-9);
    }
    expect(member.inertia).toBeCloseTo(inertia, 6);
  });

  it("takes fewer customers than clusters, and identical ones", () => {
    for (const rows of [
      [[0, 10, 5]],
      [
        [0, 10, 5],
        [1, 90, 50]
      ],
      Array.from({length: 30}, (_, i) => [i, 10, 5])
    ] as [number, number, number][][]) {
      for (const count of [4, 6]) {
        const {customers} = historyOf(rows, 100);
        const {names, assignment, member} = run(customers, {count});
        expect(assignment).toHaveLength(customers.count);
        expect(Array.from(assignment).every((code) => code < names.length)).toBe(true);
        expect(() => schema.parse(member)).not.toThrow();
        expect(member.count).toBeLessThanOrEqual(2);
      }
    }
  });

  it("says what is not there", () => {
    expect(() => run(historyOf([], 100).customers)).toThrow("missing customers");
    expect(() => run(customers, {count: 0})).toThrow("invalid number of personas: 0");
  });
});
