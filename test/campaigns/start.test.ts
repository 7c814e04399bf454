import {existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {csvParse} from "d3";
import * as fc from "fast-check";
import {describe, expect, it} from "vitest";
import {alone} from "../../loaders/campaigns/alone.js";
import {campaignId} from "../../loaders/campaigns/campaignId.js";
import {drawControls} from "../../loaders/campaigns/drawControls.js";
import {forget} from "../../loaders/campaigns/forget.js";
import {overSelect} from "../../loaders/campaigns/overSelect.js";
import {secretOf} from "../../loaders/campaigns/secretOf.js";
import {start} from "../../loaders/campaigns/start.js";
import {stratumOf} from "../../loaders/campaignLog/stratumOf.js";
import {readCampaigns} from "../../loaders/campaignLog/readCampaigns.js";
import {parseConfig} from "../../loaders/config.js";
import {parseDay} from "../../loaders/day.js";
import {temporaryFolder} from "../store.js";

const draw = {campaign: "call-2026-11", secret: "orange-harbour-violet-91", share: 0.2};
const list = Array.from({length: 97}, (_, i) => ({customer: `C${1000 + i}`, stratum: `0.${i % 7}-0.${(i % 7) + 1}`}));
const heldOf = (customers: typeof list, options = draw) => {
  const held = drawControls(customers, options);
  return new Set(customers.filter((_, i) => held[i]).map(({customer}) => customer));
};

describe("drawControls(customers, {campaign, secret, share})", () => {
  it("holds out exactly the share of the whole, and of each stratum to within one", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({min: 0, max: 5}), {maxLength: 200}),
        fc.double({min: 0, max: 0.9, noNaN: true}),
        (strata, share) => {
          const customers = strata.map((stratum, i) => ({customer: `C${i}`, stratum: `s${stratum}`}));
          const held = drawControls(customers, {...draw, share});
          expect(held.reduce((sum, one) => sum + one, 0)).toBe(Math.round(share * customers.length));
          for (let stratum = 0; stratum <= 5; ++stratum) {
            const own = strata.flatMap((s, i) => (s === stratum ? [held[i]] : []));
            const sum = own.reduce((a, b) => a + b, 0);
            expect(Math.abs(sum - share * own.length)).toBeLessThanOrEqual(1 + 1e-9);
          }
        }
      )
    );
  });
  it("does not depend on the order of the customers, and draws the same again", () => {
    const held = heldOf(list);
    expect(held.size).toBe(19);
    expect(heldOf(list.toReversed())).toEqual(held);
    expect(heldOf(list.toSorted((a, b) => (a.customer < b.customer ? 1 : -1)))).toEqual(held);
    expect(heldOf(list)).toEqual(held);
  });
  it("draws others for another campaign and under another secret", () => {
    const held = heldOf(list);
    expect(heldOf(list, {...draw, campaign: "call-2026-12"})).not.toEqual(held);
    expect(heldOf(list, {...draw, secret: "green-harbour-violet-92"})).not.toEqual(held);
  });
});

const day = parseDay("2026-11-26");
const candidates = (from: number, to: number, on = day) =>
  list.slice(from, to).map(({customer, stratum}) => ({
    day: on,
    customer,
    action: "Call",
    stratum,
    risk: 0.7,
    stays: 100,
    leaves: 40,
    expectedMargin: 23.2,
    expectedCost: 6
  }));

describe("start(candidates, options)", () => {
  it("logs both arms for the owner alone, and lists those to be treated", async () => {
    const folder = join(temporaryFolder(), "campaigns");
    const started = await start(candidates(0, 50), {...draw, folder, day});
    expect(started).toMatchObject({treated: 40, held: 10, known: 0, drawn: true});
    const path = join(folder, "call-2026-11.csv");
    const rows = csvParse(readFileSync(path, "utf8"));
    expect(rows).toHaveLength(50);
    expect(rows[0]).toMatchObject({
      day: "2026-11-26",
      action: "Call",
      risk: "0.7",
      S: "100",
      L: "40",
      expectedCost: "6"
    });
    const treated = rows.filter(({arm}) => arm === "treated").map(({customer}) => customer);
    expect(csvParse(readFileSync(started.audience, "utf8")).map(({customer}) => customer)).toEqual(treated);
    if (process.platform === "win32") return;
    expect(statSync(folder).mode & 0o777).toBe(0o700);
    for (const file of [path, started.audience]) expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  it("draws nothing again on the same day, whatever the secret is now: the log is the truth", async () => {
    const folder = join(temporaryFolder(), "campaigns");
    await start(candidates(0, 50), {...draw, folder, day});
    const path = join(folder, "call-2026-11.csv");
    const before = readFileSync(path, "utf8");
    const again = await start(candidates(0, 97), {...draw, secret: "green-harbour-violet-92", folder, day});
    expect(again).toMatchObject({treated: 40, held: 10, drawn: false});
    expect(readFileSync(path, "utf8")).toBe(before);
  });

  it("adds a wave of those who are not in it yet, and leaves past arms as they are under another secret", async () => {
    const folder = join(temporaryFolder(), "campaigns");
    await start(candidates(0, 50), {...draw, folder, day});
    const path = join(folder, "call-2026-11.csv");
    const before = readFileSync(path, "utf8");
    const next = {...draw, secret: "green-harbour-violet-92", folder, day: day + 3};
    expect(await start(candidates(20, 70, day + 3), next)).toMatchObject({treated: 16, held: 4, known: 30});
    expect(readFileSync(path, "utf8").startsWith(before)).toBe(true);
    const [{rows}] = await readCampaigns(folder, {latestDay: day + 3});
    expect(new Set(rows.map(({customer}) => customer)).size).toBe(70);
    await expect(start(candidates(0, 70, day + 4), {...next, day: day + 4})).rejects.toThrow(/^nobody to start/);
  });

  it("adds to no log that is cut or of another action, and leaves it as it is", async () => {
    const folder = join(temporaryFolder(), "campaigns");
    await start(candidates(0, 50), {...draw, folder, day});
    const path = join(folder, "call-2026-11.csv");
    const whole = readFileSync(path, "utf8");
    const mails = candidates(50, 60, day + 1).map((row) => ({...row, action: "Mail"}));
    await expect(start(mails, {...draw, folder, day: day + 1})).rejects.toThrow(/^campaign of another action/);
    expect(readFileSync(path, "utf8")).toBe(whole);
    writeFileSync(path, whole.slice(0, -30));
    await expect(start(candidates(50, 60, day + 1), {...draw, folder, day: day + 1})).rejects.toThrow(
      /^cut line: .*, line 51/
    );
    expect(readFileSync(path, "utf8")).toBe(whole.slice(0, -30));
  });

  it("is not held up by what a killed start left", async () => {
    const folder = join(temporaryFolder(), "campaigns");
    mkdirSync(folder);
    writeFileSync(join(folder, "call-2026-11.csv.next"), "day,arm\n2026");
    await start(candidates(0, 10), {...draw, folder, day});
    expect(existsSync(join(folder, "call-2026-11.csv.next"))).toBe(false);
    expect((await readCampaigns(folder, {latestDay: day}))[0].rows).toHaveLength(10);
  });
});

describe("forget(texts, folders)", () => {
  it("blanks an id wherever it stands and keeps the rows of the arms", async () => {
    const root = temporaryFolder();
    const folder = join(root, "campaigns");
    const {audience} = await start(candidates(0, 50), {...draw, folder, day});
    const own = csvParse(readFileSync(audience, "utf8"))[3].customer;
    const path = join(folder, "call-2026-11.csv");
    const lists = join(root, "export");
    mkdirSync(lists);
    writeFileSync(join(lists, "1-call.csv"), `\uFEFFcustomer,persona\r\n${own},"At Risk\nnow"\r\nC9,At Risk\r\n`);
    writeFileSync(join(lists, "2-none.csv"), "customer\r\nC9\r\n");
    expect(await forget([own, "f00d"], [folder, lists, join(root, "none")])).toEqual([
      audience,
      path,
      join(lists, "1-call.csv")
    ]);
    for (const file of [audience, path]) expect(readFileSync(file, "utf8")).not.toContain(own);
    expect(readFileSync(join(lists, "1-call.csv"), "utf8")).toBe(
      '\uFEFFcustomer,persona\r\n,"At Risk\nnow"\r\nC9,At Risk\r\n'
    );
    const [{rows}] = await readCampaigns(folder, {latestDay: day});
    expect(rows).toHaveLength(50);
    expect(rows.filter(({customer}) => customer === "")).toMatchObject([{arm: "treated", risk: 0.7}]);
    expect(await forget([own], [folder, lists])).toEqual([]);
    // a second one forgotten is no customer who stands there twice
    await forget(["C1001"], [folder]);
    expect((await readCampaigns(folder, {latestDay: day}))[0].rows).toHaveLength(50);
  });
});

describe("alone(folder, start)", () => {
  it("lets one campaign be started at a time, and the next once it is, or has failed", async () => {
    const folder = join(temporaryFolder(), "campaigns");
    let finish = () => {};
    const first = alone(folder, () => new Promise<void>((done) => (finish = done)));
    await expect.poll(() => existsSync(join(folder, "start.lock"))).toBe(true);
    await expect(alone(folder, async () => "second")).rejects.toThrow(/^another campaign start is running: pid \d+ \(/);
    finish();
    await first;
    await expect(alone(folder, () => Promise.reject(new Error("no action")))).rejects.toThrow("no action");
    expect(await alone(folder, async () => "third")).toBe("third");
    expect(readdirSync(folder)).toEqual([]);
    if (process.platform !== "win32") expect(statSync(folder).mode & 0o777).toBe(0o700);
  });
});

describe("campaignId(action, day, given)", () => {
  it("is made of the action and the month, or given, and names a file in the folder alone", () => {
    expect(campaignId("Urgent VIP call!", day)).toBe("urgent-vip-call-2026-11");
    expect(campaignId("Call", day, "spring.call_2")).toBe("spring.call_2");
    for (const id of ["../x", "", ".x", "a/b", "a b"])
      expect(() => campaignId("Call", day, id)).toThrow(/^invalid campaign id/);
  });
});

describe("overSelect(config)", () => {
  it("makes room for the control group within capacities and budget", () => {
    const config = parseConfig({
      store: {name: "Shop", currency: "GBP"},
      source: {kind: "demo"},
      budget: 800,
      actions: [
        {action: "Call", when: {riskAbove: 0.5}, capacity: 40},
        {action: "Mail", when: {riskAbove: 0.4}}
      ]
    });
    const {actions, budget} = overSelect(config);
    expect(budget).toBeCloseTo(1000, 9);
    expect(actions.map(({capacity}) => capacity)).toEqual([50, undefined]);
  });
});

describe("secretOf(config)", () => {
  it("wants a secret that cannot be guessed, also where the site publishes no customer", () => {
    const config = parseConfig({
      store: {name: "Shop", currency: "GBP"},
      source: {kind: "file", path: "x.csv", columns: {customerId: "c", orderedAt: "d", amount: "a"}},
      privacy: {customers: "aggregate"}
    });
    expect(() => secretOf(config, "")).toThrow(/^missing CUSTOMER_KEY_SECRET/);
    expect(() => secretOf(config, "short")).toThrow(/^weak CUSTOMER_KEY_SECRET/);
    expect(secretOf(config, draw.secret)).toBe(draw.secret);
  });
});

describe("stratumOf(risk)", () => {
  it("is the tenth of the risk", () => {
    expect([0, 0.1, 0.72, 0.999, 1].map(stratumOf)).toEqual(["0.0-0.1", "0.1-0.2", "0.7-0.8", "0.9-1.0", "0.9-1.0"]);
    expect(stratumOf(null)).toBe("all");
  });
});
