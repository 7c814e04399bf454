import type {Objective} from "../../loaders/math/minimize.js";

/** The largest difference between an objective's gradient and its central differences. */
export function gradientError(objective: Objective, point: number[]): number {
  const n = point.length;
  const gradient = new Float64Array(n);
  objective(Float64Array.from(point), gradient);
  const step = 1e-5;
  const differences = point.map((_, i) => {
    const [up, down] = [step, -step].map((move) =>
      objective(
        Float64Array.from(point, (value, j) => (i === j ? value + move : value)),
        new Float64Array(n)
      )
    );
    return Math.abs((up - down) / (2 * step) - gradient[i]);
  });
  return Math.max(...differences);
}
