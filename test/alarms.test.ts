import {readFileSync, statSync} from "node:fs";
import {join} from "node:path";
import {describe, expect, it} from "vitest";
import {parseConfig} from "../loaders/config.js";
import {lapsedBase} from "../loaders/alarms/lapsedBase.js";
import {noticeOf} from "../loaders/inspect/noticeOf.js";
import type {Alarm} from "../loaders/contract/alarms.js";
import {schemaVersion} from "../loaders/contract/common.js";
import {quality, type Quality} from "../loaders/contract/quality.js";
import {pipeline} from "../loaders/pipeline.js";
import {snapshot} from "../loaders/snapshot.js";
import {disclose} from "../loaders/snapshot/disclose.js";
import {hasOnlineRetail, onlineRetailConfig} from "./onlineRetail.js";
import {exampleAlarm as example} from "./support/exampleAlarm.js";
import {randomOf} from "./support/randomOf.js";
import {historyOf} from "./support/historyOf.js";
import {runOn, temporaryFolder} from "./store.js";

const header = "order,date,customer,quantity,price";
const random = randomOf(5).uniform;

interface Line {
  customer: string;
  day: number;
  price: number;
}

/** 80 customers who order about every month over 400 days: nothing is odd about them. */
const plainShop: Line[] = Array.from({length: 80}, (_, i) =>
  Array.from({length: 13}, (_, k): Line => ({
    customer: `c${i}`,
    day: k * 30 + Math.floor(random() * 30),
    price: 20 + i
  }))
).flat();

function csv(lines: readonly Line[]): string {
  const rows = lines.map(({customer, day, price}) => {
    const date = new Date(Date.UTC(2024, 0, 1 + day)).toISOString().slice(0, 10);
    return `${customer}-${day}-${price},${date} 10:00:00,${customer},1,${price}.00`;
  });
  return [header, ...rows, ""].join("\n");
}

async function alarmsOf(files: Record<string, string>, config: Parameters<typeof runOn>[2] = {}): Promise<Alarm[]> {
  return (await runOn(files, {}, config)).analysis.quality.alarms;
}

const only = async (lines: readonly Line[], config?: Parameters<typeof runOn>[2]) =>
  alarmsOf({"orders.csv": csv(lines)}, config);

/** Repeated lines end a build by default; a shop that accepts them is still told. */
const accepted = {quality: {repeatedAbove: 1}};

describe("alarms({history, recency, repeats})", () => {
  it("says nothing of a shop that has nothing odd", async () => {
    expect(await only(plainShop)).toEqual([]);
  });

  it("finds every line twice, and how much of the revenue that is", async () => {
    const alarms = await only([...plainShop, ...plainShop], accepted);
    expect(alarms.map(({id}) => id)).toEqual(["duplicate-lines"]);
    expect(alarms[0]).toMatchObject({share: 0.5, count: new Set(plainShop.map((l) => `${l.customer} ${l.day}`)).size});
    expect(alarms[0].revenueShare).toBeCloseTo(0.5, 12);
  });

  it("lets one copy in two hundred pass", async () => {
    expect(await only([...plainShop, ...plainShop.slice(0, 5)])).toEqual([]);
  });

  it("finds the orders that two files hold alike", async () => {
    const half = plainShop.filter(({day}) => day < 200);
    const alarms = await alarmsOf(
      {
        "first.csv": csv(half),
        "second.csv": csv(plainShop.filter(({day}) => day >= 190))
      },
      accepted
    );
    const both = half.filter(({day}) => day >= 190);
    expect(alarms.map(({id, count}) => ({id, count}))).toEqual([{id: "orders-in-two-files", count: both.length}]);
    const revenue = (lines: readonly Line[]) => lines.reduce((sum, {price}) => sum + price, 0);
    expect(alarms[0].revenueShare).toBeCloseTo(revenue(both) / (revenue(plainShop) + revenue(both)), 12);
  });

  it("finds a day with more than a tenth of the orders", async () => {
    const moved = plainShop.map((line, i) => (i % 2 ? {...line, day: 200, price: 20 + (i % 1300)} : line));
    const alarms = await only(moved);
    expect(alarms).toMatchObject([{id: "one-day", share: 0.5, from: "2024-07-19", to: "2024-07-19"}]);
  });

  it("finds six months without an order, and knows the usual longest", async () => {
    const alarms = await only(plainShop.map((line) => (line.day > 200 ? {...line, day: line.day + 180} : line)));
    expect(alarms.map(({id}) => id)).toEqual(["gap"]);
    expect(alarms[0].count).toBeGreaterThanOrEqual(180);
    expect(alarms[0].usualDays).toBeLessThan(5);
  });

  it("finds that the last month lacks", async () => {
    const alarms = await only(plainShop, {asOf: "2025-03-01"});
    expect(alarms.map(({id, to}) => ({id, to}))).toEqual([{id: "days-missing", to: "2025-03-01"}]);
    expect(alarms[0].count).toBeGreaterThan(25);
  });

  it("finds a guest and a giant, and names neither but in the report", async () => {
    const odd = [1, 2, 3, 4, 5].flatMap((k): Line[] => [
      {customer: "Guest", day: k * 60, price: 3000},
      {customer: "megacorp", day: k * 70, price: 90_000}
    ]);
    const folder = temporaryFolder();
    const {analysis, rejectedPath} = await runOn({"orders.csv": csv([...plainShop, ...odd])});
    expect(analysis.quality.alarms).toMatchObject([
      {id: "guest-id", count: 1, revenueShare: 0.03},
      {id: "one-customer", count: 1, revenueShare: 0.85}
    ]);
    expect(rejectedPath).toContain("reports");
    const alarmsPath = join(folder, "reports", "alarms.csv");
    await pipeline({config: analysis.config, path: "store.json"}, {rejectedPath, alarmsPath});
    const report = readFileSync(alarmsPath, "utf8");
    expect(report).toMatch(/^alarm,file,customer,order,day,number,revenue\r\n/);
    expect(report).toContain("one-customer,,megacorp,,,5,450000");
    expect(report).toContain("guest-id,,Guest,,,5,15000");
    expect(statSync(alarmsPath).mode & 0o777).toBe(0o600);
    const published = new TextDecoder().decode(snapshot(analysis, (id) => id.padEnd(16, "0")).get("quality.json"));
    expect(published).not.toMatch(/megacorp|Guest/);
  });

  it.each([
    ["guest", true],
    ["GUEST-17", true],
    ["walk in", true],
    ["gastronomia", false],
    ["testino", false],
    ["Unknown", true],
    ["0", true],
    ["10", false]
  ])("takes the id %s for a guest's: %s", async (customer, isGuest) => {
    const lines = Array.from({length: 60}, (_, k): Line => ({customer, day: 3 * k, price: 30}));
    expect((await only([...plainShop, ...lines])).map(({id}) => id)).toEqual(isGuest ? ["guest-id"] : []);
  });

  it("does not take customer 0 of a shop that counts from there for a guest", async () => {
    expect(await only(plainShop.map((line) => ({...line, customer: line.customer.slice(1)})))).toEqual([]);
  });

  it("finds that most have long left", async () => {
    const gone = Array.from({length: 300}, (_, i): Line => ({customer: `g${i}`, day: i % 20, price: 30}));
    const alarms = await only([...plainShop.filter(({customer}) => customer.length === 2), ...gone]);
    expect(alarms.map(({id}) => id)).toEqual(["lapsed-base"]);
    expect(alarms[0].share).toBeGreaterThan(0.9);
  });

  it("publishes nothing about single customers in an aggregate site", async () => {
    const giant: Line = {customer: "megacorp", day: 100, price: 90_000};
    const config = parseConfig({...onlineRetailConfig, privacy: {customers: "aggregate"}});
    const {analysis} = await runOn({"orders.csv": csv([...plainShop, giant])}, {}, {privacy: config.privacy});
    expect(analysis.quality.alarms.map(({id}) => id)).toEqual(["one-customer"]);
    const quality = new TextDecoder().decode(snapshot(analysis, (id) => id).get("quality.json"));
    expect(JSON.parse(quality)).toMatchObject({alarms: []});
  });

  it.skipIf(!hasOnlineRetail)(
    "finds the 5,194 copies of Online Retail (5,192 of them have the same description, too; skipped without the file)",
    async () => {
      const rejectedPath = join(temporaryFolder(), "rejected.csv");
      const {quality} = await pipeline(
        {config: parseConfig({...onlineRetailConfig, returns: "gross"}), path: "store.json"},
        {rejectedPath}
      );
      expect(quality.alarms.map(({id, count}) => ({id, count}))).toEqual([{id: "duplicate-lines", count: 5_194}]);
    }
  );
});

describe("disclose(schema, quality, options)", () => {
  it("tells how many customers, orders or lines an alarm is about in steps, days as they are, and nothing of one customer", () => {
    const told = (alarms: Alarm[]) => {
      const member: Quality = {
        schemaVersion,
        rowsRead: 1,
        rowsKept: 1,
        rowsRejected: 0,
        returns: null,
        reasons: [],
        alarms,
        notices: []
      };
      const options = {minimum: 10, everybody: 400, personas: new Map<string, number>(), groups: () => new Map()};
      return disclose(quality, member, options).alarms;
    };
    const lapsed: Alarm = {...example, id: "lapsed-base", count: 396, share: 0.99};
    expect(told([lapsed])).toMatchObject([{count: 400, share: 1}]);
    expect(told([{...lapsed, count: 212, share: 0.53}])).toMatchObject([{count: 210, share: 0.53}]);
    expect(told([example])).toEqual([example]);
    expect(told([{...example, id: "one-customer", count: 1}])).toEqual([]);
  });

  it("tells of notices how many customers, orders or lines they are about in steps, and of few not how many", () => {
    const notices = [
      noticeOf("unreadable", {lines: 1_234, share: 0.15, serious: true}),
      noticeOf("line-breaks", {lines: 3, swallowed: 0, serious: false}),
      noticeOf("ids-alike", {customers: 9, serious: false}),
      noticeOf("shared-orders", {orders: 16, serious: false})
    ];
    const none = {rowsRead: 1, rowsKept: 1, rowsRejected: 0, returns: null, reasons: [], alarms: []};
    const options = {minimum: 10, everybody: 400, personas: new Map<string, number>(), groups: () => new Map()};
    expect(disclose(quality, {schemaVersion, ...none, notices}, options).notices).toMatchObject([
      {lines: 1_230, share: 0.15},
      {lines: null, swallowed: 0},
      {customers: null},
      {orders: 20}
    ]);
  });
});

describe("lapsedBase(history, {lapsedAfterDays})", () => {
  // four who ordered once and two who did twice, all silent for 100 days or 30
  const history = historyOf(
    [
      [0, 0, 1], [1, 0, 1], [2, 70, 1], [3, 0, 1],
      [4, 0, 1], [4, 70, 1], [5, 0, 1], [5, 70, 1]
    ], // prettier-ignore
    100
  );
  const found = (once: number | null, regulars: number | null) =>
    lapsedBase(history, {lapsedAfterDays: {once, regulars}, returnProbability: []})?.alarm;

  it("counts those who ordered once and the others by a silence of their own", () => {
    expect(found(60, 60)).toBeUndefined();
    expect(found(60, 30)).toMatchObject({count: 5, share: 5 / 6, usualDays: 30});
    expect(found(20, null)).toMatchObject({count: 4, share: 4 / 6, usualDays: 20});
  });

  it("finds nothing where no silence is too long", () => {
    expect(found(null, null)).toBeUndefined();
  });
});
