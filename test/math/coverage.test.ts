import {randomBinomial, randomGamma, randomLcg} from "d3";
import {describe, expect, it} from "vitest";
import {adjustedDifference} from "../../loaders/math/adjustedDifference.js";
import {keptShare} from "../../loaders/math/keptShare.js";
import {stratifiedNewcombe} from "../../loaders/math/stratifiedNewcombe.js";

const campaigns = 2000;

describe("2,000 simulated campaigns of a known effect", () => {
  it("of 550 customers, 110 of them held out, hold it within Newcombe's interval of the shares in 93 to 97.5 % of them", () => {
    const binomial = randomBinomial.source(randomLcg(0.20261126));
    // base rates that differ, and an effect that keeps 12 % of those who would leave: strata differ in points, too
    const strata = [
      {n: 120, otherN: 30, base: 0.1},
      {n: 240, otherN: 60, base: 0.25},
      {n: 80, otherN: 20, base: 0.4}
    ].map((stratum) => ({...stratum, raised: stratum.base + 0.12 * (1 - stratum.base)}));
    const weights = strata.map(({n, otherN}) => (n * otherN) / (n + otherN));
    const truth =
      strata.reduce((sum, {base, raised}, k) => sum + weights[k] * (raised - base), 0) /
      weights.reduce((a, b) => a + b, 0);
    let covered = 0;
    for (let k = 0; k < campaigns; ++k) {
      const {low, high} = stratifiedNewcombe(
        strata.map(({n, otherN, base, raised}) => ({
          hits: binomial(n, raised)(),
          n,
          otherHits: binomial(otherN, base)(),
          otherN
        }))
      );
      if (low <= truth && truth <= high) ++covered;
    }
    expect(covered / campaigns).toBeGreaterThan(0.93);
    expect(covered / campaigns).toBeLessThan(0.975);
  });

  it("of 300 customers, 60 of them held out, hold the share kept within its interval in 93 to 97.5 %", () => {
    const binomial = randomBinomial.source(randomLcg(0.7263));
    const [treated, control] = [binomial(240, 0.25 + 0.12 * 0.75), binomial(60, 0.25)];
    let covered = 0;
    for (let k = 0; k < campaigns; ++k) {
      const {low, high} = keptShare([{hits: treated(), n: 240, otherHits: control(), otherN: 60}], k)!;
      if (low <= 0.12 && 0.12 <= high) ++covered;
    }
    expect(covered / campaigns).toBeGreaterThan(0.93);
    expect(covered / campaigns).toBeLessThan(0.975);
  });

  // few who buy, and amounts that are skewed: of sixty who are held out little is known
  it.each([
    [600, 0.4, 2],
    [300, 0.6, 2],
    [300, 0.4, 2],
    [300, 0.4, 1],
    [300, 0.2, 2]
  ])(
    "of %d customers, a fifth held out, hold it within the adjusted interval of margin a head in 93.5 to 96.5 %, where a share of %d buys by a gamma law of shape %d",
    (n, buying, shape) => {
      const random = randomLcg(0.2469134);
      const treated = Uint8Array.from({length: n}, (_, i) => (i % 5 === 0 ? 0 : 1));
      const stratum = Uint32Array.from({length: n}, (_, i) => (i < n / 2 ? 0 : 1));
      // most buy nothing, the rest skewed amounts about what was expected of them
      const expected = new Float64Array(n).map(randomGamma.source(random)(2, 20));
      const amounts = new Float64Array(20_000).map(randomGamma.source(random)(shape, 1 / shape));
      const bought = (i: number) =>
        random() < buying ? 0.5 * expected[i] * amounts[Math.floor(amounts.length * random())] : 0;
      let covered = 0;
      for (let k = 0; k < campaigns; ++k) {
        const outcome = expected.map((_, i) => bought(i) + 3 * treated[i]);
        const given = {treated, stratum, strata: 2, outcome, covariate: expected};
        const {low, high} = adjustedDifference(given, {resamples: 0})!;
        if (low <= 3 && 3 <= high) ++covered;
      }
      expect(covered / campaigns).toBeGreaterThan(0.935);
      expect(covered / campaigns).toBeLessThan(0.965);
    }
  );
});
