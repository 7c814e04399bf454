import {mkdtempSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {parseConfig} from "../loaders/config.js";
import type {Churn} from "../loaders/contract/churn.js";
import type {Dimensions} from "../loaders/contract/dimensions.js";
import type {Actions} from "../loaders/contract/actions.js";
import {actionLists} from "../loaders/export/actionLists.js";
import {pipeline, type Analysis} from "../loaders/pipeline.js";
import {snapshot, type Snapshot} from "../loaders/snapshot.js";
import {chartData} from "../src/embed/chartData.js";
import {memberReader} from "../src/data/members.js";
import {all} from "../src/figures/all.js";
import {noRiskHeading} from "../src/words/noRiskHeading.js";
import {noRiskSentence} from "../src/words/noRiskSentence.js";
import {json, numbers} from "./snapshot/published.js";
import {stores} from "./support/stores.js";

const modes = ["identified", "pseudonymous", "aggregate"] as const;
const failed = "The churn model did no better than chance on days that it had not seen, so its scores are not used.";

describe("a store on which the churn model is no better than chance", () => {
  const folder = mkdtempSync(join(tmpdir(), "customer-intelligence-test-"));
  let analysis: Analysis;
  let published: Record<(typeof modes)[number], Snapshot>;

  beforeAll(async () => {
    const config = parseConfig(await stores.null(folder));
    analysis = await pipeline({config, path: "store.config.ts"}, {rejectedPath: join(folder, "rejected.csv")});
    published = Object.fromEntries(
      modes.map((customers) => {
        const privacy = {...config.privacy, customers};
        return [customers, snapshot({...analysis, config: {...config, privacy}}, (id) => id.padStart(16, "0"))];
      })
    ) as typeof published;
  });
  afterAll(() => rmSync(folder, {recursive: true, force: true}));

  it("has a test, and no risk", () => {
    const churn = json<Churn>(published.identified, "churn.json");
    expect("metrics" in churn && churn.metrics.aucLow).toBeLessThanOrEqual(0.5);
    expect(analysis.risk.risk).toBeNull();
    expect(analysis.risk.riskBefore(analysis.history.asOfDay - 90)).toBeNull();
    expect(churn.model).toEqual({used: false, because: failed});
  });

  it.each(modes)("publishes no risk in any member (%s)", (mode) => {
    const members = published[mode];
    const risky = new Set(["revenueAtRisk", "revenueAtRiskBefore", "churnRisk", "meanRisk"]);
    for (const [name, bytes] of members) {
      if (!name.endsWith(".json")) continue;
      JSON.parse(new TextDecoder().decode(bytes), (key, value: unknown) => {
        if (risky.has(key)) expect({name, key, value}).toEqual({name, key, value: null});
        return value;
      });
    }
    for (const column of ["revenueAtRisk", "revenueAtRiskBefore", "riskSum"])
      expect(new Set(numbers(members, "cube.arrow", column))).toEqual(new Set([NaN]));
    if (mode !== "aggregate")
      for (const column of ["churnRisk", "revenueAtRisk"])
        expect(new Set(numbers(members, "customers.arrow", column))).toEqual(new Set([NaN]));
    const {dimensions} = json<Dimensions>(members, "dimensions.json");
    expect(dimensions.find(({id}) => id === "risk")?.values).toEqual(["Not scored"]);
    expect(json(members, "summary.json").model).toEqual({used: false, because: failed});
  });

  it.each(modes)("says why in the same sentence wherever a figure would have a risk (%s)", async (mode) => {
    const read = memberReader((name) => Promise.resolve(bufferOf(published[mode].get(name)!)));
    const why = noRiskSentence(json(published[mode], "summary.json"));
    const shown = new Map<string, Awaited<ReturnType<typeof chartData>>>();
    for (const figure of all) shown.set(figure.id, await chartData(figure, read));
    const of = (id: string) => shown.get(id)!;
    for (const id of ["risk-by-persona", "revenue-at-risk-by-persona", "risk-distribution", "customers-at-risk"])
      expect([id, of(id).heading]).toEqual([id, noRiskHeading]);
    for (const id of ["revenue-at-risk", "mean-churn-risk"])
      expect(of(id).data).toMatchObject({value: "–", detail: why});
    expect(of("churn-headline").data).toBe(why);
    expect(of("overview-headline").data).not.toMatch(/risk/);
    expect(of("threshold-outcome").data).toBeNull();
    // whatever else speaks of risk, of who leaves or of what is at stake is of the test, and says that it failed
    const spoken = Array.from(shown, ([id, {heading, data}]) => [
      id,
      `${heading} ${JSON.stringify(data)}`.replaceAll(why, "")
    ]);
    const claims = spoken.filter(([, text]) =>
      /most likely to leave|highest churn risk|at stake|\d\s?% (?:on average|of it at risk)/.test(text)
    );
    expect(claims).toEqual([]);
  });

  it("falls back to actions that need no model", () => {
    const {actions, rules} = json<Actions>(published.identified, "actions.json");
    expect(rules.some(({when}) => when.riskAbove !== undefined || when.riskBelow !== undefined)).toBe(false);
    expect(actions.map(({action}) => action)).toEqual(["VIP check-in", "Reminder email", "No action"]);
    expect(actions.every(({customers}) => customers > 0)).toBe(true);
  });

  it("exports lists without a risk", () => {
    for (const {csv} of actionLists(analysis)) {
      const [header, ...rows] = csv.trimEnd().split("\r\n");
      const risk = header.split(",").indexOf("churn risk");
      expect(rows.every((row) => row.split(",")[risk] === "" && row.split(",")[risk + 1] === "")).toBe(true);
    }
  });
});

function bufferOf(bytes: Uint8Array): ArrayBuffer {
  return new Uint8Array(bytes).buffer;
}
