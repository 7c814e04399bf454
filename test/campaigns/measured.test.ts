import {mkdtempSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {parseConfig} from "../../loaders/config.js";
import type {Actions} from "../../loaders/contract/actions.js";
import type {CampaignOutcome, Campaigns} from "../../loaders/contract/campaigns.js";
import type {Profit} from "../../loaders/contract/profit.js";
import {pipeline, type Analysis} from "../../loaders/pipeline.js";
import {snapshot} from "../../loaders/snapshot.js";
import {customerKeys} from "../../loaders/snapshot/keys.js";
import {formatter} from "../../src/charts/format.js";
import {uplift} from "../../src/figures/uplift.js";
import type {Context} from "../../src/figures/parts/context.js";
import {campaignStore} from "../support/campaignStore.js";

describe("pipeline on a store whose campaigns are over, aggregate", () => {
  const folder = mkdtempSync(join(tmpdir(), "customer-intelligence-test-"));
  const offer = "Immediate retention offer";
  let analysis: Analysis;
  let published: {campaigns: Campaigns; profit: Profit; actions: Actions};

  beforeAll(async () => {
    const {config, logs} = await campaignStore(folder, 2000);
    const parsed = parseConfig({...config, privacy: {customers: "aggregate", minimumGroup: 10}});
    analysis = await pipeline(
      {config: parsed, path: join(folder, "store.json")},
      {rejectedPath: join(folder, "rejected.csv"), campaigns: logs, suppressed: join(folder, "suppress.csv")}
    );
    const members = snapshot(analysis, customerKeys(parsed));
    const json = (name: string) => JSON.parse(new TextDecoder().decode(members.get(`${name}.json`))) as never;
    published = {campaigns: json("campaigns"), profit: json("profit"), actions: json("actions")};
  });
  afterAll(() => rmSync(folder, {recursive: true, force: true}));

  const of = ({campaigns}: Campaigns, id: string): CampaignOutcome => campaigns.find((found) => found.id === id)!;
  const headingOf = (campaigns: Campaigns) =>
    uplift.show({"campaigns.json": campaigns} as never, {format: formatter()} as Context).heading;

  it("measures what the campaign of half of the would-be leavers kept changed, and waits for the one that runs", () => {
    const {measured} = of(analysis.campaigns, "offer-2026-07");
    expect(measured).toMatchObject({treated: 180, control: 60, smallerArm: 60});
    expect(measured!.ordered.low).toBeGreaterThan(0);
    expect(measured!.effect!.low!).toBeLessThan(0.5);
    expect(measured!.effect!.high!).toBeGreaterThan(0.5);
    expect(of(analysis.campaigns, "mail-2026-10")).toMatchObject({daysPassed: 21, measured: null});
  });
  it("says so on Actions, and tells the profit of the offer by it", () => {
    expect(headingOf(published.campaigns)).toMatch(/^Immediate retention offer made [\d.]+ points more order$/);
    const used = analysis.campaigns.effects.find(({action}) => action === offer)!.used!;
    const row = published.profit.actions.find(({action}) => action === offer)!;
    expect(row.isMeasured).toBe(true);
    // to two digits: with all of them it would tell how many of the control group ordered
    expect(row.terms.effect).toBe(Number(used.toPrecision(2)));
    expect(published.actions.note).toContain(offer);
    expect(published.actions.note).not.toContain("nobody has yet measured what each");
  });
  it("holds back what arms of four were measured to do, and uses none of it", () => {
    const exact = of(analysis.campaigns, "call-2026-07").measured!;
    expect(exact.ordered.difference).not.toBeNull();
    expect(headingOf(analysis.campaigns)).toContain("Urgent VIP call");
    const {measured} = of(published.campaigns, "call-2026-07");
    expect(measured!.ordered).toEqual(Object.fromEntries(Object.keys(exact.ordered).map((name) => [name, null])));
    expect(measured).toMatchObject({gain: null, cost: null});
    const call = published.profit.actions.find(({action}) => action === "Urgent VIP call");
    expect(call?.isMeasured ?? false).toBe(false);
  });
});
