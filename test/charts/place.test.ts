import * as fc from "fast-check";
import {describe, expect, it} from "vitest";
import {firstFree, spread} from "../../src/charts/parts/place.js";
import {textWidth, wrap} from "../../src/charts/parts/text.js";
import {lightTheme} from "../../src/charts/theme.js";

describe("spread(wanted, gap, low, high)", () => {
  it("leaves positions alone that do not collide", () => {
    expect(spread([40, 10, 80], 15, 0, 100)).toEqual([40, 10, 80]);
  });

  it("keeps the order, the gap and the bounds", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({min: 0, max: 200}), {maxLength: 8}), (wanted) => {
        const placed = spread(wanted, 15, 0, 200);
        const sorted = [...placed].sort((a, b) => a - b);
        for (let i = 1; i < sorted.length; ++i) expect(sorted[i] - sorted[i - 1]).toBeGreaterThanOrEqual(15);
        for (const y of placed) expect(y >= 0 && y <= 200).toBe(true);
      })
    );
  });
});

describe("firstFree(candidates, taken, bounds)", () => {
  const bounds = {left: 0, top: 0, right: 100, bottom: 100};

  it("takes the first that overlaps nothing and lies within the bounds", () => {
    expect(firstFree([box(0, 0), box(95, 0), box(20, 0), box(40, 0)], [box(5, 5)], bounds)).toBe(2);
  });

  it("takes the one that overlaps least where none is free", () => {
    expect(firstFree([box(0, 0), box(8, 8)], [box(1, 1)], bounds)).toBe(1);
  });
});

describe("wrap(text, width, theme)", () => {
  it("loses no letter and makes no line wider than asked", () => {
    fc.assert(
      fc.property(fc.string({maxLength: 60}), (text) => {
        const lines = wrap(text, 80, lightTheme);
        expect(lines.join("").replaceAll(" ", "")).toBe(text.replaceAll(" ", ""));
        for (const line of lines) if (line.length > 1) expect(textWidth(line, lightTheme)).toBeLessThanOrEqual(80);
      })
    );
  });
});

function box(left: number, top: number) {
  return {left, top, right: left + 10, bottom: top + 10};
}
