import {describe, expect, it} from "vitest";
import {correlation} from "../../loaders/math/correlation.js";
import {gammaGammaObjective} from "../../loaders/math/gammaGamma.js";
import {gradientError} from "../support/gradientError.js";
import {readCdnow} from "../support/readCdnow.js";

describe("gammaGammaObjective({x, mean})", () => {
  it("has the gradient of its value", () => {
    const objective = gammaGammaObjective({
      x: Int32Array.of(1, 2, 9, 2),
      mean: Float64Array.of(11.77, 22.35, 73.74, 5)
    });
    expect(gradientError(objective, [1.8, 1.3, 2.7])).toBeLessThan(1e-7);
    expect(gradientError(objective, [0, 0, 5])).toBeLessThan(1e-7);
  });

  it("integrates to one over the mean spend of a customer", () => {
    const point = Float64Array.of(Math.log(2), Math.log(3), Math.log(20));
    const step = 0.01;
    let mass = 0;
    for (let log = -8; log < 12; log += step) {
      const mean = Math.exp(log);
      const value = gammaGammaObjective({x: Int32Array.of(3), mean: Float64Array.of(mean)})(point, new Float64Array(3));
      mass += Math.exp(-value) * mean * step;
    }
    expect(mass).toBeCloseTo(1, 6);
  });
});

describe("correlation(x, y)", () => {
  it("is the published 0.11 between orders and spend of CDNOW", () => {
    const {x, mean} = readCdnow().spend;
    expect(correlation(x, mean)).toBeCloseTo(0.11, 2);
  });

  it("is 1 and -1 on lines, and NaN where a column does not vary", () => {
    expect(correlation([1, 2, 3], [10, 20, 30])).toBeCloseTo(1, 12);
    expect(correlation([1, 2, 3], [3, 2, 1])).toBeCloseTo(-1, 12);
    expect(correlation([1, 2, 3], [0.1, 0.1, 0.1])).toBeNaN();
    expect(() => correlation([], [])).toThrow("invalid columns: 0 and 0 values");
  });
});
