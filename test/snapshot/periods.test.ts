import {describe, expect, it} from "vitest";
import {comparePeriods} from "../../loaders/snapshot/summary.js";
import {historyOf} from "../support/historyOf.js";

const over = (days: number) => historyOf([[0, 0, 1], [1, days, 1]], days); // prettier-ignore

describe("comparePeriods(history, days)", () => {
  it("compares with the same days a year before where both spans lie wholly in the data", () => {
    const {kind, current, previous} = comparePeriods(over(365 + 89), 90);
    expect(kind).toBe("year-on-year");
    expect(current).toEqual({from: 365, to: 454});
    expect(previous).toEqual({from: 0, to: 89});
  });

  it("compares with the days before where the history is a day too short for that", () => {
    const {kind, previous} = comparePeriods(over(365 + 88), 90);
    expect(kind).toBe("sequential");
    expect(previous).toEqual({from: 453 - 179, to: 453 - 90});
  });

  it("compares with nothing where even those are not wholly there", () => {
    expect(comparePeriods(over(178), 90)).toMatchObject({kind: null, previous: null});
    expect(comparePeriods(over(179), 90)).toMatchObject({kind: "sequential", previous: {from: 0, to: 89}});
  });
});
