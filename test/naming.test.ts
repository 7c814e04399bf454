import {beforeAll, describe, expect, it} from "vitest";
import {median} from "d3";
import {mkdtempSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {parseConfig} from "../loaders/config.js";
import type {Dimensions} from "../loaders/contract/dimensions.js";
import {falseName} from "../loaders/rfm/falseName.js";
import {trueName} from "../loaders/naming/trueName.js";
import {pipeline, type Analysis} from "../loaders/pipeline.js";
import {snapshot} from "../loaders/snapshot.js";
import {parseFilters} from "../src/filters/filters.js";
import {json} from "./snapshot/published.js";
import {stores} from "./support/stores.js";

const none = {days: null, low: null, high: null, missing: null, flat: false, fittingHorizonDays: null};
const store = {
  horizonDays: 90,
  defection: {...none, days: 60},
  lapsedAfterDays: {once: 150, regulars: 300}
};
const unknown = {horizonDays: 90, defection: none, lapsedAfterDays: {once: null, regulars: null}};
const fresh = {silence: 10, tenure: 400, orders: 4, risk: 0.3};

describe("trueName(rank, profile, store)", () => {
  it("calls loyal who has a risk under one half and two orders or more", () => {
    const name = (profile: Partial<typeof fresh>) => trueName("Loyal Customers", {...fresh, ...profile}, store).name;
    expect(name({})).toBe("Loyal Customers");
    expect(name({risk: 0.5})).toBe("Repeat Customers");
    expect(name({orders: 1})).toBe("One-time Buyers");
  });
  it("asks for a recency under the horizon where there is no risk", () => {
    const name = (silence: number) => trueName("Loyal Customers", {...fresh, risk: null, silence}, unknown).name;
    expect(name(89)).toBe("Loyal Customers");
    expect(name(90)).toBe("Repeat Customers");
  });
  it("calls new whose tenure is under the horizon, else occasional", () => {
    expect(trueName("New / Occasional", {...fresh, tenure: 89}, store).name).toBe("New / Occasional");
    expect(trueName("New / Occasional", {...fresh, tenure: 90}, store).name).toBe("Occasional");
  });
  it("calls lapsing who is past the tipping point, and lapsed who is past the one-in-ten point of such customers", () => {
    const name = (silence: number, orders: number) => trueName("Quiet", {...fresh, silence, orders}, store).name;
    expect([59, 60, 149, 150].map((days) => name(days, 1))).toEqual(["Quiet", "Lapsing", "Lapsing", "Lapsed"]);
    expect([150, 299, 300].map((days) => name(days, 2))).toEqual(["Lapsing", "Lapsing", "Lapsed"]);
    expect(trueName("Quiet", {...fresh, silence: 2000}, unknown).name).toBe("Quiet");
  });
  it("calls nobody loyal, new or simply a big spender who is past them, and says why", () => {
    const gone = {...fresh, silence: 70};
    expect(trueName("Loyal Customers", gone, store)).toEqual({
      name: "Lapsing Regulars",
      because: "Half of them have been silent for 70 days or more, past the tipping point of 60 days."
    });
    expect(trueName("New / Occasional", {...gone, silence: 474, orders: 1}, store).name).toBe("Lapsed Occasional");
    expect(trueName("Big Spenders", {...gone, silence: 400}, store).name).toBe("Lapsed Big Spenders");
  });
});

describe("falseName(group, medians, {horizonDays, tippingDays})", () => {
  const at = {horizonDays: 90, tippingDays: 60};
  const medians = {silence: 10, tenure: 300, orders: 5};
  it("says where a rank is false by the store's own measures", () => {
    expect(falseName("Champions", medians, at)).toBeNull();
    expect(falseName("Champions", {...medians, silence: 200, orders: 1}, at)).toBe(
      "By rank only: half of them have been silent for 200 days or more, past the tipping point of 60; half of them ordered once."
    );
    expect(falseName("New", medians, at)).toBe("By rank only: half of them first ordered 300 days ago or earlier.");
    expect(falseName("Lost", medians, at)).toBe(
      "By rank only: half of them ordered within the tipping point of 60 days."
    );
    expect(falseName("Lost", {...medians, silence: 80}, at)).toBeNull();
  });
  it("judges silence only where there is a tipping point", () => {
    expect(falseName("Lost", medians, {...at, tippingDays: null})).toBeNull();
  });
});

const simple = ["demo", "null", "one-order", "two-groups", "one-cohort", "giant", "returns"];

describe.each(simple)("the names on the %s store", (name) => {
  let analysis: Analysis;
  beforeAll(async () => {
    const folder = mkdtempSync(join(tmpdir(), "customer-intelligence-test-"));
    const config = parseConfig(await stores[name](folder));
    analysis = await pipeline({config, path: "store.config.ts"}, {rejectedPath: join(folder, "rejected.csv")});
  });

  it("are true, each once", () => {
    const {persona, history, risk, times} = analysis;
    const {customers} = history;
    const tipping = times.recency.defection.days ?? Infinity;
    expect(new Set(persona.names).size).toBe(4);
    for (const [code, called] of persona.names.entries()) {
      const own = Array.from({length: customers.count}, (_, i) => i).filter((i) => persona.assignment[i] === code);
      if (own.length === 0) continue;
      const silence = median(own, (i) => customers.recency[i])! - 1;
      if (/^Lapsing|^Lapsed/.test(called)) continue;
      expect([called, silence < tipping]).toEqual([called, true]);
      if (called === "Loyal Customers") {
        expect(median(own, (i) => customers.frequency[i])).toBeGreaterThanOrEqual(2);
        if (risk.risk) expect(median(own, (i) => risk.risk![i])).toBeLessThan(0.5);
        else expect(silence).toBeLessThan(90);
      }
      if (called === "New / Occasional") expect(median(own, (i) => customers.tenure[i])).toBeLessThan(90);
    }
  });

  it("are the same in every member, and addresses keep those of the ranks", () => {
    const members = snapshot(analysis, (id) => id.padStart(16, "0"));
    const {dimensions} = json<Dimensions>(members, "dimensions.json");
    const {values} = dimensions.find(({id}) => id === "persona")!;
    expect(values).toEqual(analysis.persona.names);
    expect(json<{personas: {persona: string}[]}>(members, "timing.json").personas.map(({persona}) => persona)).toEqual(
      values
    );
    const known = new Set(values);
    for (const {persona} of json(members, "summary.json").personas) expect(known).toContain(persona);
    for (const query of ["at-risk", "At%20Risk", "quiet", encodeURIComponent(values[3])]) {
      expect(parseFilters(`?persona=${query}`, dimensions)).toEqual({filters: {persona: ["quiet"]}, unknown: []});
    }
    expect(parseFilters("?persona=loyal-customers", dimensions).filters).toEqual({persona: ["loyal-customers"]});
  });
});
