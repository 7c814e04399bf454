import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {compactPath} from "../../src/charts/parts/compactPath.js";

/** The absolute points of a path of relative m, l, h, v and z. */
function pointsOf(path: string): [number, number][] {
  let [x, y, startX, startY] = [0, 0, 0, 0];
  return Array.from(path.matchAll(/([mlhvz])([^mlhvz]*)/g), ([, command, rest]) => {
    const numbers = Array.from(rest.matchAll(/-?\d*\.?\d+/g), ([text]) => Number(text));
    if (command === "z") [x, y] = [startX, startY];
    else if (command === "h") x += numbers[0];
    else if (command === "v") y += numbers[0];
    else [x, y] = [x + numbers[0], y + numbers[1]];
    if (command === "m") [startX, startY] = [x, y];
    return [x, y];
  });
}

describe("compactPath(path)", () => {
  it("writes lines as relative tenths of a px", () => {
    expect(compactPath("M47.28,60L48.58,60L48.58,73.63L40,80.04Z")).toBe("m47.3,60h1.3v13.6l-8.6,6.4z");
  });
  it("ends every line within a twentieth of a px of where it was to end, however many there are", () => {
    const coordinate = fc.double({min: -2000, max: 2000, noNaN: true}).map((value) => Number(value.toFixed(3)));
    fc.assert(
      fc.property(fc.array(fc.tuple(coordinate, coordinate), {minLength: 2, maxLength: 300}), (points) => {
        const path = points.map(([x, y], i) => `${i === 0 ? "M" : "L"}${x},${y}`).join("");
        const kept = points.filter(
          ([x, y], i) =>
            i === 0 || Math.round(x * 10) !== Math.round(points[i - 1][0] * 10) || Math.round(y * 10) !== Math.round(points[i - 1][1] * 10) // prettier-ignore
        );
        const drawn = pointsOf(compactPath(path));
        expect(drawn.length).toBe(kept.length);
        for (const [i, [x, y]] of drawn.entries()) {
          expect(Math.abs(x - kept[i][0])).toBeLessThan(0.0501);
          expect(Math.abs(y - kept[i][1])).toBeLessThan(0.0501);
        }
      })
    );
  });
  it("starts each part of a path that has several from where the last one ended", () => {
    expect(compactPath("M1,1L2,1L2,2ZM5,5L6,5")).toBe("m1,1h1v1zm4,4h1");
  });
  it("leaves curves as they are", () => {
    expect(compactPath("M0,0C1,2,3,4,5,6")).toBe("M0,0C1,2,3,4,5,6");
  });
});
