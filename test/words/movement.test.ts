import {describe, expect, it} from "vitest";
import {flowRows} from "../../src/data/flowRows.js";
import {movementHeading} from "../../src/words/headings/movementHeading.js";
import {movementRevenueHeading} from "../../src/words/headings/movementRevenueHeading.js";
import {dimensions} from "../support/cubes.js";
import {format} from "../support/sample.js";

const [big, loyal, risk] = dimensions.find(({id}) => id === "persona")!.values;

describe("movementHeading(rows, format)", () => {
  const heading = (...flows: [before: string | null, after: string | null, customers: number][]) => {
    const of = {revenueBefore: 1, revenue: 1, activeBefore: 1, active: 1};
    const rows = flows.map(([before, after, customers]) => ({before, after, customers, ...of}));
    const days = {from: "2011-09-09", to: "2011-12-09"};
    return movementHeading(flowRows({schemaVersion: 2, ...days, flows: rows, missing: null}, dimensions), format);
  };

  it("states the largest net move between two personas, with what came back", () => {
    expect(heading([big, big, 500], [loyal, risk, 120], [risk, loyal, 45], [big, loyal, 60])).toBe(
      `120 customers moved from ${loyal} to ${risk}, 45 the other way`
    );
    expect(heading([loyal, risk, 9])).toBe(`9 customers moved from ${loyal} to ${risk}`);
  });

  it("states none that chance could have made, nor those who were no customers", () => {
    expect(heading([big, big, 500], [loyal, risk, 60], [risk, loyal, 45], [null, risk, 900])).toBe(
      "500 of 605 customers are where they were a quarter ago"
    );
    expect(heading([null, risk, 900])).toBe("Nobody was a customer a quarter ago");
  });
});

describe("movementRevenueHeading(rows, format)", () => {
  const row = (before: number, after: number, revenueBefore: number | null, revenue: number | null) => ({
    before: [big, loyal, risk][before] ?? "New since",
    after: [big, loyal, risk][after],
    beforeIndex: before,
    afterIndex: after,
    customers: 20,
    revenueBefore,
    revenue
  });

  it("names the move whose customers' revenue has changed most, and both amounts", () => {
    const rows = [row(0, 0, 9e6, 1e6), row(1, 2, 80_000, 30_000), row(2, 1, 10_000, 40_000), row(-1, 1, 0, 500_000)];
    expect(movementRevenueHeading(rows, format)).toBe(
      `Who moved from ${loyal} to ${risk} brought £30K in the last twelve months, £80K in the twelve up to a quarter ago`
    );
  });

  it("names none where nobody moved, or the amounts are withheld", () => {
    expect(movementRevenueHeading([row(0, 0, 5, 5), row(1, 2, null, 30_000)], format)).toBeUndefined();
  });
});
