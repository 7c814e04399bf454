import {describe, expect, it} from "vitest";
import {scale} from "../loaders/scale.js";
import type {Customers} from "../loaders/types.js";

function customersOf(rows: [recency: number, frequency: number, monetary: number][]): Customers {
  return {
    count: rows.length,
    id: rows.map((_, i) => String(i).padStart(6, "0")),
    country: new Uint16Array(rows.length),
    countries: ["Nowhere"],
    recency: Int32Array.from(rows, (row) => row[0]),
    frequency: Int32Array.from(rows, (row) => row[1]),
    monetary: Float64Array.from(rows, (row) => row[2]),
    tenure: Int32Array.from(rows, (row) => row[0])
  };
}

describe("scale(customers)", () => {
  it("gives z-scores of the logs, with the population standard deviation", () => {
    const {values, mean, standardDeviation} = scale(
      customersOf([
        [1, 1, 10],
        [3, 1, 1000]
      ])
    );
    expect(Array.from(values)).toEqual([-1, 0, -1, 1, 0, 1].map((z) => expect.closeTo(z, 10)));
    expect(mean[0]).toBeCloseTo(Math.log(2) * 1.5, 10);
    expect(standardDeviation[0]).toBeCloseTo(Math.log(2) / 2, 10);
  });

  it("scales a column that does not vary to 0", () => {
    const {values, standardDeviation} = scale(customersOf(Array.from({length: 7}, () => [5, 3, 0.1])));
    expect(values.every((z) => z === 0)).toBe(true);
    expect(standardDeviation).toEqual([0, 0, 0]);
  });

  it("takes a store without customers", () => {
    expect(scale(customersOf([])).mean).toEqual([0, 0, 0]);
  });
});
