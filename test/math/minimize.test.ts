import {describe, expect, it} from "vitest";
import {logStandardErrors} from "../../loaders/math/logStandardErrors.js";
import {minimize} from "../../loaders/math/minimize.js";
import type {Objective} from "../../loaders/math/minimize.js";

const rosenbrock: Objective = ([x, y], gradient) => {
  gradient[0] = -2 * (1 - x) - 400 * x * (y - x * x);
  gradient[1] = 200 * (y - x * x);
  return (1 - x) ** 2 + 100 * (y - x * x) ** 2;
};

const barrier: Objective = ([x], gradient) => {
  gradient[0] = 1 - 1 / x;
  return x > 0 ? x - Math.log(x) : Infinity;
};

const slope: Objective = ([x], gradient) => {
  gradient[0] = -Math.exp(-1e-3 * x);
  return 1e3 * Math.exp(-1e-3 * x);
};

const flat: Objective = (_, gradient) => {
  gradient.fill(0);
  return 0;
};

const saddle: Objective = ([x, y], gradient) => {
  gradient.set([2 * x, -2 * y]);
  return x * x - y * y;
};

describe("minimize(objective, start)", () => {
  it("walks down Rosenbrock's valley from the usual start", () => {
    const {point, value, converged, iterations} = minimize(rosenbrock, [-1.2, 1]);
    expect(converged).toBe(true);
    expect(point[0]).toBeCloseTo(1, 6);
    expect(point[1]).toBeCloseTo(1, 6);
    expect(value).toBeLessThan(1e-12);
    expect(iterations).toBeLessThan(100);
  });

  it("stays where the objective is finite", () => {
    expect(minimize(barrier, [9]).point[0]).toBeCloseTo(1, 6);
  });

  it("says that it did not converge where there is no minimum", () => {
    expect(minimize(slope, [0], {maximumIterations: 20}).converged).toBe(false);
  });

  it("rejects a start outside", () => {
    expect(() => minimize(() => NaN, [1, 2])).toThrow("invalid start of a minimization: 1, 2");
  });
});

/** (-x^2 - y^2) / 2 + sqrt(2) x y: no minimum, though the inverse of its Hessian has ones on its diagonal. */
const indefinite: Objective = ([x, y], gradient) => {
  gradient[0] = Math.SQRT2 * y - x;
  gradient[1] = Math.SQRT2 * x - y;
  return Math.SQRT2 * x * y - (x * x + y * y) / 2;
};

describe("logStandardErrors(negativeLogLikelihood, logarithms)", () => {
  it("gives rate / sqrt(n) for the rate of an exponential sample", () => {
    const [n, total] = [50, 100];
    const objective: Objective = ([log], gradient) => {
      gradient[0] = Math.exp(log) * total - n;
      return Math.exp(log) * total - n * log;
    };
    const [error] = logStandardErrors(objective, Float64Array.of(Math.log(n / total)))!;
    expect(error).toBeCloseTo(n / total / Math.sqrt(n), 6);
  });

  it("is null where the likelihood is flat or bends the wrong way", () => {
    expect(logStandardErrors(flat, Float64Array.of(0, 0))).toBeNull();
    expect(logStandardErrors(saddle, Float64Array.of(0, 0))).toBeNull();
    expect(logStandardErrors(indefinite, Float64Array.of(0, 0))).toBeNull();
  });
});
