import {describe, expect, it} from "vitest";
import {acquisition} from "../../loaders/acquisition.js";
import type {Acquisition} from "../../loaders/contract/acquisition.js";
import {parseDay} from "../../loaders/day.js";
import {formatter} from "../../src/charts/format.js";
import type {Context} from "../../src/figures/parts/context.js";
import {cacByMonth} from "../../src/figures/cacByMonth.js";
import {marginByCohort} from "../../src/figures/marginByCohort.js";
import {paybackByCohort} from "../../src/figures/paybackByCohort.js";
import type {Chart} from "../../src/figures/parts/figure.js";
import {historyOf, type OrderRow} from "../support/historyOf.js";

const context = {format: formatter({currency: "GBP", locale: "en-GB"})} as Context;
const months = ["01", "02", "03", "04"].map((month) => `2025-${month}`);
/** Forty customers a month, who order for 30 on a first day, and for 30 each month after it. */
const rows = months.flatMap((month, m) =>
  Array.from({length: 40}, (_, i) => i).flatMap((i) => {
    const first = parseDay(`${month}-01`) + (i % 20);
    return Array.from({length: 12}, (_, k): OrderRow => [40 * m + i, first + 30 * k, 30]);
  })
);
const asOf = parseDay("2025-08-01");
const history = historyOf(
  rows.filter(([, day]) => day <= asOf),
  asOf
);
const options = {spend: undefined, margin: null, burnInMonths: 0, minimumGroup: 10};
const spendOf = (amounts: readonly (readonly [string, number])[]) => ({total: new Map(amounts), byChannel: new Map()});
const spend = spendOf(months.map((month, m) => [month, 1200 + 40 * 15 * m]));
const shown = (figure: Chart, member: Acquisition, campaigns: readonly unknown[] = []) =>
  figure.show({"acquisition.json": member, "campaigns.json": {campaigns}} as never, context);

describe("margin-by-cohort", () => {
  it("says what a new customer brings over what acquiring one cost, and calls no revenue a margin", () => {
    const paid = shown(marginByCohort, acquisition(history, {...options, spend, margin: 0.5}));
    expect(paid).toMatchObject({absent: false, heading: expect.stringMatching(/^A new customer brings £60 of margin within 3 months, 1\.1 times what acquiring one cost$/)}); // prettier-ignore
    expect(paid.note).toBe("");
    const without = shown(marginByCohort, acquisition(history, options));
    expect(without.heading).toBe("A new customer brings £120 of revenue within 3 months");
    expect(without.note).toBe(
      "This is revenue, before what the goods cost: the store’s config gives no gross margin. What acquiring customers cost is not known."
    );
  });

  it("has no card where the data are all burn-in, and an embed says why", () => {
    const none = shown(marginByCohort, acquisition(history, {...options, spend, burnInMonths: 12}));
    expect(none.absent).toBe(true);
    expect((none.data as {empty: string}).empty).toMatch(
      /^The data have 8 months, and the first 12 hold old customers/
    );
  });
});

describe("cac-by-month, payback-by-cohort", () => {
  it("say what a new customer cost, and when they had paid for themselves", () => {
    const member = acquisition(history, {...options, spend, margin: 0.5, burnInMonths: 1});
    // 1,800, 2,400 and 3,000 for forty each
    expect(shown(cacByMonth, member).heading).toBe("A new customer cost £75 in Apr 2025, and £60 over all 3 months");
    expect(shown(cacByMonth, member).note).toMatch(/^The data’s first 1 month is left out/);
    expect(shown(paybackByCohort, member).heading).toBe(
      "New customers have paid for themselves after 2 to 3 months; the newest group not yet"
    );
    const dear = acquisition(history, {...options, margin: 0.5, spend: spendOf(months.map((month) => [month, 40000]))});
    expect(shown(paybackByCohort, dear).heading).toBe("New customers have not paid for themselves within 5 months");
  });

  it("say what a customer cost whom a campaign kept, where one did for certain and its cost is known", () => {
    const member = acquisition(history, {...options, spend, margin: 0.5, burnInMonths: 1});
    const campaign = (action: string, low: number, cost: number | null) => ({
      action,
      measured: {treated: 400, cost, ordered: {difference: low + 0.05, low, high: low + 0.1}}
    });
    // sixty a new customer; 400 over 400 x .1, x .05 and x .15
    const note = shown(cacByMonth, member, [campaign("Mail", -0.01, 9), campaign("Call", 0.05, 400)]).note;
    expect(note).toMatch(
      /^A customer whom Call kept from leaving cost £10.00 \(£6.67 to £20.00\): a new one costs 3.0 to 9.0 times that\. The data’s/
    );
    const none = [campaign("Mail", 0, 9), campaign("Call", 0.05, null), {action: "Offer", measured: null}];
    expect(shown(cacByMonth, member, none).note).toMatch(/^The data’s/);
  });

  it("say by channel what a new customer cost, in the numbers by month, too, and who and what is in none", () => {
    const names = ["", "Direct", "Podcast", "Search"];
    // of the forty of each month one comes without a channel, three by a podcast, six by themselves
    const code = (i: number) => (i % 40 === 0 ? 0 : i % 40 < 4 ? 2 : i % 40 < 10 ? 1 : 3);
    const channels = {names, of: Uint32Array.from({length: 160}, (_, i) => code(i))};
    const paid = (name: string) => ({...spend, byChannel: new Map([[name, spend.total]])});
    const of = (own: typeof spend) =>
      acquisition({...history, channels}, {...options, spend: own, margin: 0.5, burnInMonths: 1, minimumGroup: 10});
    const {data, note} = shown(cacByMonth, of(paid("Search")));
    // 7,200 for thirty in each of three months
    expect(data).toMatchObject({
      channels: [
        {channel: "Search", customers: 90, cac: 80},
        {channel: "Direct", cac: null}
      ]
    });
    expect(cacByMonth.rows(data).rows.slice(2)).toEqual([
      ["2025-04", "All", 3000, 40, 75],
      ["2025-02", "Search", 1800, 30, 60],
      ["2025-03", "Search", 2400, 30, 80],
      ["2025-04", "Search", 3000, 30, 100],
      ["All", "Search", 7200, 90, 80],
      ["All", "Direct", null, 18, null]
    ]);
    expect(note).toMatch(
      / A customer’s channel is that of the first order\. 9 new customers came by one other channel, too few to tell of each\. Of 3 new customers the first order names none\.$/
    );
    const wrong = shown(cacByMonth, of(paid("TV")));
    expect((wrong.data as {channels: unknown[]}).channels).toEqual([]);
    expect(wrong.note).toMatch(
      / are left out\. What was spent on TV is in the cost of all alone: no customer’s first order names it\.$/
    );
  });

  it("have no card without a spend, and nobody is paid for by revenue", () => {
    const unspent = acquisition(history, {...options, margin: 0.5});
    expect(shown(cacByMonth, unspent).absent).toBe(true);
    expect(shown(paybackByCohort, unspent).absent).toBe(true);
    const noMargin = acquisition(history, {...options, spend});
    expect(shown(cacByMonth, noMargin).absent).toBe(false);
    expect(shown(paybackByCohort, noMargin).absent).toBe(true);
  });

  it("have no card on a site of groups alone", () => {
    const grouped = {...acquisition(history, {...options, spend, margin: 0.5}), months: null, cohorts: null};
    expect(shown(cacByMonth, grouped).absent).toBe(true);
    expect(shown(paybackByCohort, grouped).absent).toBe(true);
    expect(shown(marginByCohort, grouped).absent).toBe(false);
  });
});
