import {expect, it} from "vitest";
import {temporaryFolder} from "../store.js";
import {fuzzReader} from "../support/fuzzReader.js";

/** `npm run bench -- --fuzz` reads 10,000. */
it("reads 500 spoiled exports, or refuses each in one line", async () => {
  const {read, refused, broken, slowestSeconds} = await fuzzReader(temporaryFolder(), {
    count: 500,
    seed: 1,
    inspectOneIn: 10
  });
  expect(broken).toEqual([]);
  expect(read + refused).toBe(500);
  // of either there are enough to say something
  expect(Math.min(read, refused)).toBeGreaterThan(50);
  expect(slowestSeconds).toBeLessThan(20);
}, 240_000);
