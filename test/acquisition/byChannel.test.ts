import {writeFileSync} from "node:fs";
import {join} from "node:path";
import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {byChannel} from "../../loaders/acquisition/byChannel.js";
import {pipeline} from "../../loaders/pipeline.js";
import {demoChannelShares} from "../../loaders/demo/channels.js";
import {parseConfig} from "../../loaders/config.js";
import type {StoreConfig} from "../../loaders/config.js";
import {runOn, smallColumns, temporaryFolder} from "../store.js";

const months = ["2025-01", "2025-02", "2025-03"];
const options = {months, acquired: [1, 2], spend: new Map(), minimumGroup: 10};
/** Customers of a month and a channel, so many of each. */
const channelsOf = (counts: readonly (readonly [month: number, name: string, customers: number])[]) => {
  const names = [...new Set(counts.map(([, name]) => name))].sort();
  const each = counts.flatMap(([month, name, customers]) =>
    Array.from({length: customers}, () => [month, names.indexOf(name)] as const)
  );
  return [{names, of: Uint32Array.from(each, ([, code]) => code)}, Uint16Array.from(each, ([month]) => month)] as const;
};

describe("byChannel(channels, cohort, options)", () => {
  const amounts = (...own: [string, number][]) => new Map(own);

  it("counts the acquired by the channel of the first order, over what is known to have been spent on it", () => {
    const [channels, cohort] = channelsOf([
      [0, "Search", 500],
      [1, "Search", 40],
      [2, "search", 20],
      [1, "Social", 30],
      [2, "Social", 9],
      [2, "Direct", 12],
      [2, "Podcast", 3],
      [1, "", 4]
    ]);
    const found = byChannel(channels, cohort, {
      ...options,
      spend: new Map([
        ["SEARCH ", amounts(["2025-02", 400], ["2025-03", 80])],
        ["Social", amounts(["2025-02", 600])],
        ["TV", amounts(["2025-02", 1000])]
      ])
    });
    expect(found.rows).toEqual([
      {
        channel: "Search",
        customers: 60,
        spend: 480,
        cac: 8,
        months: [
          {month: "2025-02", customers: 40, spend: 400, cac: 10},
          {month: "2025-03", customers: 20, spend: 80, cac: 4}
        ]
      },
      // of March nothing is known to have been spent: those who came then are not in the cost, nor, being few, in a month
      {
        channel: "Social",
        customers: 30,
        spend: 600,
        cac: 20,
        months: [{month: "2025-02", customers: 30, spend: 600, cac: 20}]
      },
      {
        channel: "Direct",
        customers: 12,
        spend: null,
        cac: null,
        months: [{month: "2025-03", customers: 12, spend: null, cac: null}]
      }
    ]);
    expect(found).toMatchObject({others: {channels: 1, customers: 3}, unnamed: 4, unmatched: ["TV"]});
    expect(JSON.stringify(found)).not.toContain("Podcast");
  });

  it("counts everybody once, and names no channel of few", () => {
    const cell = fc.tuple(fc.nat(2), fc.constantFrom("", "a", "b", "A", "c", "d"), fc.nat(25));
    fc.assert(
      fc.property(fc.array(cell, {minLength: 1}), fc.integer({min: 1, max: 20}), (counts, minimumGroup) => {
        const [channels, cohort] = channelsOf(counts);
        const {rows, others, unnamed} = byChannel(channels, cohort, {...options, minimumGroup});
        const told = rows.reduce((sum, {customers}) => sum + customers, 0) + others.customers + unnamed;
        expect(told).toBe(cohort.filter((month) => month > 0).length);
        for (const row of rows) {
          expect(row.customers).toBeGreaterThanOrEqual(minimumGroup);
          for (const {customers} of row.months) expect(customers).toBeGreaterThanOrEqual(minimumGroup);
        }
      })
    );
  });
});

describe("columns.channel", () => {
  const columns = {...smallColumns, channel: "source"};
  const header = "customer,order,date,quantity,price,source\n";

  it("takes the channel of a customer's first order that was kept, whatever the sequence of the lines", async () => {
    const lines = [
      "a,1,2025-01-02 10:00:00,1,5, Search ",
      "a,1,2025-01-02 10:00:00,2,5,",
      "a,2,2025-03-02 09:00:00,1,5,Mail",
      // two orders of one day: the earlier one
      "b,9,2025-01-05 08:00:00,1,5,Social",
      "b,3,2025-01-05 17:00:00,1,5,Search",
      // the first order came back
      "c,4,2025-01-06,1,7,Social",
      "c,4,2025-01-09,-1,7,Social",
      "c,5,2025-02-06,1,8,Search",
      "d,6,2025-02-07,1,5,none",
      "e,7,2025-02-08,1,5,Unknown"
    ];
    const read = async (own: string[]) => {
      const {analysis} = await runOn({"orders.csv": `${header}${own.join("\n")}\n`}, {columns});
      const {names, of} = analysis.history.channels!;
      return Object.fromEntries(analysis.history.customers.id.map((id, i) => [id, names[of[i]]]));
    };
    const found = await read(lines);
    expect(found).toEqual({a: "Search", b: "Social", c: "Search", d: "", e: ""});
    expect(await read(lines.toReversed())).toEqual(found);
  });

  it("is none where the source has no such column, which ends the build where the config names it", async () => {
    const files = {"orders.csv": "customer,order,date,quantity,price\na,1,2025-01-02,1,5\nb,2,2025-02-02,1,5\n"};
    const {analysis} = await runOn(files);
    expect([analysis.history.channels, analysis.acquisition.channels]).toEqual([undefined, null]);
    await expect(runOn(files, {columns})).rejects.toThrow(
      /^missing column "source" in .*orders\.csv \(source\.columns\.channel\)/
    );
  });

  it("names in one line what the spend calls by names that no customer's first order has", async () => {
    const rows = Array.from({length: 24}, (_, i) => `c${i},${i},2025-02-${10 + (i % 15)},1,5,Search`);
    const path = join(temporaryFolder(), "spend.csv");
    const notices = async (spend: string) => {
      writeFileSync(path, spend);
      const said: string[] = [];
      const config: Partial<StoreConfig> = {acquisition: {spend: path, burnInMonths: 0}};
      const {analysis} = await runOn({"orders.csv": `${header}${rows.join("\n")}\n`}, {columns}, config, (line) =>
        said.push(line)
      );
      return {said, unmatched: analysis.acquisition.channels?.unmatched};
    };
    expect(await notices("month,amount,channel\n2025-02,50,search\n")).toEqual({said: [], unmatched: []});
    expect(await notices("month,amount,channel\n2025-02,50,Serach\n2025-02,20,TV\n")).toEqual({
      said: [
        'the spend names channels that no customer\'s first order does: "Serach", "TV" (expected values of source.columns.channel)'
      ],
      unmatched: ["Serach", "TV"]
    });
  });
});

describe("the demo store's channels", () => {
  it("are found again in what its customers cost: social is dear, partners are cheap, and nothing is spent on the others", async () => {
    const config = parseConfig({store: {name: "Demo store", currency: "GBP"}, source: {kind: "demo"}});
    const {acquisition} = await pipeline(
      {config, path: "store.config.ts"},
      {rejectedPath: join(temporaryFolder(), "rejected.csv")}
    );
    const {rows, unnamed, unmatched} = acquisition.channels!;
    const all = {customers: acquisition.all!.customers!, spend: acquisition.all!.spend!};
    expect(unmatched).toEqual([]);
    for (const {channel, customers, spend} of demoChannelShares) {
      const count = channel === "" ? unnamed : (rows.find((row) => row.channel === channel)?.customers ?? 0);
      // four standard errors of a share
      const error = 4 * Math.sqrt((customers * (1 - customers)) / all.customers);
      expect(Math.abs(count / all.customers - customers), channel).toBeLessThan(error);
      if (channel === "") continue;
      const row = rows.find((row) => row.channel === channel)!;
      if (spend === 0) expect(row.cac).toBeNull();
      else expect(row.cac).toBeCloseTo((spend * all.spend) / count, 6);
    }
    const months = (acquisition.months ?? []).filter(({cac}) => cac !== null);
    for (const {channel, months: own} of rows) {
      if (channel !== "Search") continue;
      expect(own.map(({month}) => month)).toEqual(months.map(({month}) => month));
    }
  });
});
