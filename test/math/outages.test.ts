import {describe, expect, it} from "vitest";
import {outages} from "../../loaders/math/outages.js";

const range = (from: number, to: number, step = 1) =>
  Array.from({length: Math.ceil((to - from) / step)}, (_, i) => from + i * step);

describe("outages(days)", () => {
  it("finds the days without any order, the longest first", () => {
    const days = [...range(0, 100), ...range(120, 200), ...range(260, 300)];
    expect(outages(days)).toEqual({
      usualDays: 0,
      outages: [
        {from: 200, to: 259, days: 60},
        {from: 100, to: 119, days: 20}
      ]
    });
  });

  it("needs more than 14 days, and more than five times the usual longest", () => {
    expect(outages([...range(0, 100), ...range(114, 200)]).outages).toEqual([]);
    expect(outages([...range(0, 100), ...range(115, 200)]).outages).toHaveLength(1);
    // an order every fifth day: four days without one are usual, 20 are five times that
    expect(outages([...range(0, 100, 5), ...range(116, 200, 5)]).outages).toEqual([]);
    expect(outages([...range(0, 100, 5), ...range(117, 200, 5)])).toMatchObject({usualDays: 4, outages: [{days: 21}]});
  });

  it("is not misled by a second outage as long as the first, or by several orders a day in any sequence", () => {
    const days = [...range(0, 200), ...range(400, 600), ...range(800, 1000)];
    expect(outages([...days.toReversed(), ...days]).outages.map(({days: n}) => n)).toEqual([200, 200]);
  });

  it("finds none in a day alone", () => {
    expect(outages([7])).toEqual({usualDays: 0, outages: []});
  });
});
