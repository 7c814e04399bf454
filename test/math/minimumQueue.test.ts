import * as fc from "fast-check";
import {expect, it} from "vitest";
import {MinimumQueue} from "../../loaders/math/minimumQueue.js";

it("MinimumQueue gives the least first, whatever is put in between", () => {
  fc.assert(
    fc.property(fc.array(fc.option(fc.integer({min: -9, max: 9}))), (steps) => {
      const queue = new MinimumQueue();
      const left: number[] = [];
      for (const key of steps) {
        if (key !== null) {
          queue.push(100 + key, key);
          left.push(key);
          left.sort((a, b) => a - b);
        } else {
          expect(queue.least()).toBe(left[0]);
          const least = left.shift();
          expect(queue.pop()).toBe(least === undefined ? undefined : 100 + least);
        }
        expect(queue.length).toBe(left.length);
        expect(queue.first()).toBe(left.length > 0 ? 100 + left[0] : undefined);
      }
    })
  );
});
