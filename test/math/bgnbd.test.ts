import gammaln from "@stdlib/math-base-special-gammaln";
import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {bgnbdObjective} from "../../loaders/math/bgnbd.js";
import {nbdObjective} from "../../loaders/math/nbd.js";
import {groupTriples} from "../../loaders/math/purchaseTriples.js";
import type {Purchases, Triples} from "../../loaders/math/purchaseTriples.js";
import {gradientError} from "../support/gradientError.js";
import {readCdnow} from "../support/readCdnow.js";

const few: Purchases = {
  x: Int32Array.of(0, 2, 1, 2, 0, 26, 2),
  tx: Int32Array.of(0, 213, 12, 213, 0, 216, 40),
  T: Int32Array.of(272, 272, 272, 272, 189, 217, 272)
};

const purchases = fc
  .array(fc.tuple(fc.nat(60), fc.nat(700), fc.nat(700)), {minLength: 1, maxLength: 40})
  .map((rows) => ({
    x: Int32Array.from(rows, ([x]) => x),
    tx: Int32Array.from(rows, ([x, tx]) => (x > 0 ? tx : 0)),
    T: Int32Array.from(rows, ([, tx, more]) => tx + more)
  }));

/** Equation 6 of the paper as it stands, for one customer. */
function likelihood([r, alpha, a, b]: number[], x: number, tx: number, T: number): number {
  const common = gammaln(r + x) - gammaln(r) + r * Math.log(alpha);
  const stayed = Math.exp(common + logBeta(a, b + x) - logBeta(a, b) - (r + x) * Math.log(alpha + T));
  const left =
    x > 0 ? Math.exp(common + logBeta(a + 1, b + x - 1) - logBeta(a, b) - (r + x) * Math.log(alpha + tx)) : 0;
  return Math.log(stayed + left);
}

function logBeta(p: number, q: number): number {
  return gammaln(p) + gammaln(q) - gammaln(p + q);
}

describe("groupTriples({x, tx, T})", () => {
  it("counts customers who are the same to the model", () => {
    const {customers, ...columns} = groupTriples(few);
    expect(customers).toBe(7);
    expect(Object.fromEntries(Object.entries(columns).map(([name, column]) => [name, [...column]]))).toEqual({
      x: [0, 0, 1, 2, 2, 26],
      T: [189, 272, 272, 272, 272, 217],
      tx: [0, 0, 12, 40, 213, 216],
      weight: [1, 1, 1, 1, 2, 1]
    });
  });

  it("gives the same whatever the order of the customers", () => {
    const reversed = {x: few.x.toReversed(), tx: few.tx.toReversed(), T: few.T.toReversed()};
    expect(groupTriples(reversed)).toEqual(groupTriples(few));
  });

  it("rejects a last order after the end", () => {
    expect(() => groupTriples({x: Int32Array.of(1), tx: Int32Array.of(9), T: Int32Array.of(8)})).toThrow(
      "invalid purchases: 1, 9, 8"
    );
  });
});

describe("bgnbdObjective(triples)", () => {
  it("is the published log-likelihood of CDNOW at the published estimates", () => {
    const triples = groupTriples(readCdnow().purchases);
    const point = Float64Array.from([0.243, 4.414, 0.793, 2.426], Math.log);
    const value = bgnbdObjective(triples)(point, new Float64Array(4));
    expect(-value * triples.customers).toBeCloseTo(-9582.4, 1);
  });

  it("of grouped customers is the sum of the paper's equation 6 over customers", () => {
    fc.assert(
      fc.property(
        purchases,
        fc.array(fc.double({min: -2, max: 2, noNaN: true}), {minLength: 4, maxLength: 4}),
        (p, point) => {
          const triples = groupTriples(p);
          const value = -bgnbdObjective(triples)(Float64Array.from(point), new Float64Array(4)) * triples.customers;
          const parameters = point.map(Math.exp);
          const sum = p.x.reduce((total, x, i) => total + likelihood(parameters, x, p.tx[i] / 7, p.T[i] / 7), 0);
          // where the paper's products leave the range of doubles there is nothing to compare with
          if (Number.isFinite(sum)) expect(Math.abs(value - sum)).toBeLessThan(1e-9 * (1 + Math.abs(sum)) + 1e-8);
        }
      ),
      {seed: 1, numRuns: 100}
    );
  });

  it("has the gradient of its value", () => {
    const objective = bgnbdObjective(groupTriples(few));
    for (const point of [
      [-1, 1, 0, 1],
      [0.5, 2, -3, 2],
      [0, 0, 2, -1]
    ]) {
      expect(gradientError(objective, point)).toBeLessThan(1e-7);
    }
  });

  it("is finite for a customer whose silence is hopeless, and infinite outside its range", () => {
    const gone: Triples = {
      x: Int32Array.of(900),
      tx: Int32Array.of(900),
      T: Int32Array.of(9000),
      weight: Float64Array.of(1),
      customers: 1
    };
    const gradient = new Float64Array(4);
    expect(Number.isFinite(bgnbdObjective(gone)(Float64Array.of(0, 0, 0, 0), gradient))).toBe(true);
    expect(gradient.every(Number.isFinite)).toBe(true);
    expect(bgnbdObjective(gone)(Float64Array.of(0, 0, 21, 0), gradient)).toBe(Infinity);
    expect(bgnbdObjective(gone)(Float64Array.of(0, NaN, 0, 0), gradient)).toBe(Infinity);
  });
});

describe("nbdObjective(triples)", () => {
  it("is BG/NBD where nobody drops out", () => {
    const triples = groupTriples(few);
    const bgnbd = bgnbdObjective(triples)(Float64Array.of(-0.5, 1.5, -19.9, 3), new Float64Array(4));
    expect(nbdObjective(triples)(Float64Array.of(-0.5, 1.5), new Float64Array(2))).toBeCloseTo(bgnbd, 6);
  });

  it("has the gradient of its value", () => {
    expect(gradientError(nbdObjective(groupTriples(few)), [-0.5, 1.5])).toBeLessThan(1e-7);
  });
});
