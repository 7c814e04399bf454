import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {inRunningSteps} from "../../loaders/math/steps.js";

describe("inRunningSteps(counts, minimum, total)", () => {
  const counts = fc.array(fc.integer({min: 10, max: 60}), {minLength: 1, maxLength: 12});
  const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);

  it("is off by half a step at most in any running total, and tells no group of the minimum as none", () => {
    fc.assert(
      fc.property(counts, (groups) => {
        const told = inRunningSteps(groups, 10);
        expect(Math.min(...told)).toBeGreaterThanOrEqual(10);
        groups.forEach((_, i) => {
          expect(Math.abs(sum(told.slice(0, i + 1)) - sum(groups.slice(0, i + 1)))).toBeLessThanOrEqual(5);
        });
        expect(sum(inRunningSteps(groups, 10, sum(groups)))).toBe(sum(groups));
      })
    );
  });

  it("leaves open whether a last group of the minimum has more, where others have", () => {
    const tellsLast = (groups: readonly number[]) => {
      const told = inRunningSteps(groups, 10, sum(groups)).join();
      const last = groups.length - 1;
      return !groups.slice(0, last).some((count, from) =>
        Array.from({length: count - 10}, (_, k) => k + 1).some((moved) => {
          const other = groups.with(from, count - moved).with(last, groups[last] + moved);
          return inRunningSteps(other, 10, sum(other)).join() === told;
        })
      );
    };
    fc.assert(fc.property(counts, (groups) => !tellsLast([...groups, 20, 10])));
  });

  it("rounds halves down where the total has one: the last of 105 and 10 is not known to be ten", () => {
    expect(inRunningSteps([105, 10], 10, 115)).toEqual([105, 10]);
    expect(inRunningSteps([101, 14], 10, 115)).toEqual([105, 10]);
    expect(inRunningSteps([105, 10], 10)).toEqual([110, 10]);
  });
});
