import {describe, expect, it} from "vitest";
import {demoKinds} from "../../loaders/demo/kinds.js";
import {demoDays, demoDefaults, demoOptions} from "../../loaders/demo/options.js";
import type {DemoOptions} from "../../loaders/demo/options.js";

describe("demoOptions(given)", () => {
  it("fills in the defaults and sorts where the orders fit in memory", () => {
    expect(demoOptions()).toEqual(demoDefaults);
    expect(demoOptions({customers: 50_000}).sortByTime).toBe(true);
    expect(demoOptions({customers: 50_001}).sortByTime).toBe(false);
    expect(demoOptions({customers: 500_000, sortByTime: true}).sortByTime).toBe(true);
  });

  const [kind] = demoKinds;
  const invalid: [Partial<DemoOptions>, string][] = [
    [{seed: -1}, "invalid demo seed: -1"],
    [{seed: 1.5}, "invalid demo seed: 1.5"],
    [{customers: 0}, "invalid demo customers: 0"],
    [{customers: NaN}, "invalid demo customers: NaN"],
    [{months: 0}, "invalid demo months: 0"],
    [{historyMonths: -1}, "invalid demo historyMonths: -1"],
    [{lastDay: "2026-02-30"}, "invalid demo lastDay: 2026-02-30"],
    [{lastDay: "31/10/2026"}, "invalid demo lastDay: 31/10/2026"],
    [{growth: -1}, "invalid demo growth: -1"],
    [{spoiledShare: 1}, "invalid demo spoiledShare: 1"],
    [{spoiledMix: {...demoDefaults.spoiledMix, cancelled: NaN}}, "invalid demo spoiledMix cancelled: NaN"],
    [{kinds: []}, "missing demo kinds"],
    [{kinds: [{...kind, share: 0}]}, "missing demo kinds: all shares are zero"],
    [{kinds: [{...kind, homeShare: 2}]}, "invalid demo homeShare of big spender: 2"],
    [{kinds: [{...kind, spend: {p: 1, q: 0, v: 1}}]}, "invalid demo q of big spender: 0"],
    [{kinds: [{...kind, purchase: {rate: 0, dropOut: 0}}]}, "invalid demo rate of big spender: 0"],
    [{kinds: [{...kind, purchase: {r: 1, alpha: -1, a: 1, b: 1}}]}, "invalid demo alpha of big spender: -1"]
  ];
  it.each(invalid)("throws one line for %o", (given, message) => {
    expect(() => demoOptions(given)).toThrow(new Error(message));
  });
});

describe("demoDays(options)", () => {
  it("counts the months back from the day after the last", () => {
    const {shop, first, last} = demoDays(demoOptions({historyMonths: 12}));
    expect([shop, first, last].map(iso)).toEqual(["2023-11-01", "2024-11-01", "2026-10-31"]);
  });

  it("opens the shop with the window where there is no history", () => {
    const {shop, first, last} = demoDays(demoOptions({historyMonths: 0, months: 12, lastDay: "2011-12-09"}));
    expect([shop, first, last].map(iso)).toEqual(["2010-12-10", "2010-12-10", "2011-12-09"]);
  });
});

function iso(day: number): string {
  return new Date(day * 86_400_000).toISOString().slice(0, 10);
}
