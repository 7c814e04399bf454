import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {attackTogether} from "../support/attackTogether.js";
import {storeShapes} from "../support/attackedStore.js";

const stores = 16;
/** Whose last group by silence was known to be ten, and a month one or five more; and those of a month who had stopped in it. */
const found = [
  {seed: 2234353236, customers: 115, days: 472, slowest: 65, loyalty: 0.2, countries: 6},
  {seed: 30, customers: 75, days: 414, slowest: 244, loyalty: 0.21436020561878077, countries: 3},
  {seed: 4294967278, customers: 54, days: 200, slowest: 244, loyalty: 0.9259210713559816, countries: 11},
  {seed: 808797764, customers: 155, days: 208, slowest: 201, loyalty: 0.2, countries: 4},
  // where each month of the curve of new customers told how many had their first order in it
  {seed: 2255548979, customers: 200, days: 442, slowest: 248, loyalty: 0.2000000000000004, countries: 1},
  // where two customers had ordered in both of the newest months, whose numbers were exact
  {seed: 4294967293, customers: 253, days: 355, slowest: 22, loyalty: 0.23308961781868842, countries: 2},
  // where a month's orders were more than its customers can have been
  {seed: 302474255, customers: 57, days: 584, slowest: 25, loyalty: 0.2549727183130593, countries: 3}
];

describe("all counts of an aggregate site's members, in one linear programme", () => {
  it("would tell of dozens of groups of 1 to 9 customers, were they published as they are", async () => {
    const shape = {seed: 5, customers: 55, days: 400, slowest: 120, loyalty: 0.8, countries: 5};
    expect((await attackTogether(shape, {exact: true})).length).toBeGreaterThan(24);
  });

  // `npm run bench -- --attack` does it on as many more as one likes
  it(`tell of no group of 1 to 9 customers in ${stores} small stores of any shape`, {timeout: 240_000}, async () => {
    const property = fc.asyncProperty(storeShapes, async (shape) => {
      expect(await attackTogether(shape)).toEqual([]);
    });
    await fc.assert(property, {
      numRuns: stores,
      seed: 20261126,
      endOnFailure: true,
      examples: found.map((shape) => [shape])
    });
  });
});
