import {describe, expect, it} from "vitest";
import {rankCorrelation} from "../../loaders/math/rankCorrelation.js";
import {randomOf} from "../support/randomOf.js";

describe("rankCorrelation(x, y)", () => {
  it("is Spearman's, ties sharing their ranks", () => {
    // scipy.stats.spearmanr([106, 86, 100, 101, 99, 103, 97, 113, 112, 110], [7, 0, 27, 50, 28, 29, 20, 12, 6, 17])
    const iq = [106, 86, 100, 101, 99, 103, 97, 113, 112, 110];
    const hours = [7, 0, 27, 50, 28, 29, 20, 12, 6, 17];
    expect(rankCorrelation(iq, hours)!.estimate).toBeCloseTo(-29 / 165, 12);
    expect(rankCorrelation([1, 2, 2, 3], [1, 2, 2, 3])!.estimate).toBe(1);
  });

  it("has an interval that holds zero where nothing is to be found, and does not where something is", () => {
    const {normal} = randomOf(2);
    const x = Array.from({length: 400}, () => normal());
    const none = rankCorrelation(x, x.map(() => normal()))!; // prettier-ignore
    expect(none.low).toBeLessThan(0);
    expect(none.high).toBeGreaterThan(0);
    const some = rankCorrelation(x, x.map((value) => value + normal()))!; // prettier-ignore
    expect(some.low).toBeGreaterThan(0.4);
    expect(some.low).toBeLessThan(some.estimate);
    expect(some.high).toBeGreaterThan(some.estimate);
  });

  it("is null where a column does not vary, or there are too few pairs", () => {
    expect(rankCorrelation([1, 1, 1, 1, 1], [1, 2, 3, 4, 5])).toBeNull();
    expect(rankCorrelation([1, 2, 3], [1, 2, 3])).toBeNull();
  });
});
