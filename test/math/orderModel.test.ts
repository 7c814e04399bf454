import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {
  expectedOrdersIfAlive,
  weeksToOrder,
  probabilityAlive,
  probabilityOfOrder
} from "../../loaders/math/orderModel.js";
import type {OrderModel} from "../../loaders/math/orderModel.js";

const cdnow: OrderModel = {r: 0.243, alpha: 4.414, a: 0.793, b: 2.426};
const other: OrderModel = {r: 1.5, alpha: 10, a: 2.5, b: 4};

const expected = (model: OrderModel, x: number, tx: number, T: number, t: number) =>
  probabilityAlive(model, x, tx, T) * expectedOrdersIfAlive(model, x, T, t);

const at = (a: number) => expectedOrdersIfAlive({...cdnow, a}, 3, 30, 52);

const positive = fc.double({min: 0.05, max: 20, noNaN: true});
const models = fc.record({r: positive, alpha: positive, a: positive, b: positive});

describe("probabilityAlive(model, x, tx, T)", () => {
  it("agrees with lifetimes 0.11.3 for customers of CDNOW", () => {
    expect(probabilityAlive(cdnow, 2, 213 / 7, 272 / 7)).toBeCloseTo(0.7265897218354948, 12);
    expect(probabilityAlive(cdnow, 1, 12 / 7, 272 / 7)).toBeCloseTo(0.21226006255461333, 12);
    expect(probabilityAlive(cdnow, 26, 30.86, 31)).toBeCloseTo(0.968915649717525, 12);
  });

  it("is 1 before the first repeat order, and where nobody drops out", () => {
    expect(probabilityAlive(cdnow, 0, 0, 39)).toBe(1);
    expect(probabilityAlive({...cdnow, a: 0}, 3, 1, 39)).toBe(1);
  });

  it("is a probability that only falls with silence", () => {
    fc.assert(
      fc.property(models, fc.nat(2000), fc.nat(500), fc.nat(500), fc.nat(500), (model, x, tx, silence, more) => {
        const now = probabilityAlive(model, x, tx, tx + silence);
        const later = probabilityAlive(model, x, tx, tx + silence + more);
        expect(now).toBeGreaterThanOrEqual(0);
        expect(now).toBeLessThanOrEqual(1);
        expect(later).toBeLessThanOrEqual(now);
      }),
      {seed: 1}
    );
  });
});

describe("expectedOrdersIfAlive(model, x, T, t)", () => {
  it("times P(alive) agrees with lifetimes 0.11.3 for customers of CDNOW", () => {
    expect(expected(cdnow, 2, 213 / 7, 272 / 7, 13)).toBeCloseTo(0.4572450779075377, 9);
    expect(expected(cdnow, 2, 213 / 7, 272 / 7, 39)).toBeCloseTo(1.2261158061493334, 9);
    expect(expected(cdnow, 1, 12 / 7, 272 / 7, 52)).toBeCloseTo(0.26003275875343196, 9);
    expect(expected(cdnow, 0, 0, 39, 52)).toBeCloseTo(0.25135803489443265, 9);
    expect(expected(cdnow, 26, 30.86, 31, 52)).toBeCloseTo(25.75819593648315, 9);
    expect(expected(other, 3, 20, 25, 52)).toBeCloseTo(1.748699563992406, 9);
  });

  it("meets the paper's example: 1.226 orders in 39 weeks for x = 2, t_x = 30.43, T = 38.86", () => {
    const alive = probabilityAlive(cdnow, 2, 30.43, 38.86);
    expect(alive * expectedOrdersIfAlive(cdnow, 2, 38.86, 39)).toBeCloseTo(1.226, 3);
  });

  it("is smooth at a = 1, where the published form is 0/0", () => {
    expect(at(1)).toBeCloseTo((at(0.999) + at(1.001)) / 2, 6);
  });

  it("is the rate times the time where nobody drops out, and tends to it", () => {
    const none = expectedOrdersIfAlive({...cdnow, a: 0}, 5, 30, 52);
    expect(none).toBeCloseTo((5.243 * 52) / 34.414, 12);
    expect(expectedOrdersIfAlive({...cdnow, a: 1e-9}, 5, 30, 52)).toBeCloseTo(none, 6);
    expect(expectedOrdersIfAlive({...cdnow, a: 1e-9}, 5000, 30, 52)).toBeCloseTo((5000.243 * 52) / 34.414, 2);
  });

  it("grows with time, from 0, and stays below what orders without drop-out would be", () => {
    fc.assert(
      fc.property(models, fc.nat(300), fc.nat(200), fc.nat(100), fc.nat(100), (model, x, T, t, more) => {
        const now = expectedOrdersIfAlive(model, x, T, t);
        expect(now).toBeGreaterThanOrEqual(0);
        expect(expectedOrdersIfAlive(model, x, T, t + more)).toBeGreaterThanOrEqual(now - 1e-9);
        expect(now).toBeLessThanOrEqual(((model.r + x) * t) / (model.alpha + T) + 1e-9);
      }),
      {seed: 1}
    );
    expect(expectedOrdersIfAlive(cdnow, 3, 30, 0)).toBe(0);
  });
});

describe("probabilityOfOrder(model, x, T, t)", () => {
  it("is a probability, and no more than the expected orders", () => {
    fc.assert(
      fc.property(models, fc.nat(300), fc.nat(200), fc.nat(200), (model, x, T, t) => {
        const probability = probabilityOfOrder(model, x, T, t);
        expect(probability).toBeGreaterThanOrEqual(0);
        expect(probability).toBeLessThanOrEqual(1);
        expect(probability).toBeLessThanOrEqual(expectedOrdersIfAlive(model, x, T, t) + 1e-9);
      }),
      {seed: 1}
    );
  });
});

describe("weeksToOrder(model, x, T, alive)", () => {
  it("is when the chance of an order reaches one half", () => {
    const weeks = weeksToOrder(cdnow, 4, 30, 0.8);
    expect(0.8 * probabilityOfOrder(cdnow, 4, 30, weeks)).toBeCloseTo(0.5, 12);
  });

  it("is never where the customer has more likely left", () => {
    expect(weeksToOrder(cdnow, 4, 30, 0.5)).toBe(Infinity);
    expect(weeksToOrder(cdnow, 4, 30, NaN)).toBe(Infinity);
  });
});
