import {mkdtempSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {beforeAll, describe, expect, it} from "vitest";
import {quarterDays} from "../../loaders/bands.js";
import {parseConfig} from "../../loaders/config.js";
import {pipeline, type Analysis} from "../../loaders/pipeline.js";
import {snapshot, type Snapshot} from "../../loaders/snapshot.js";
import {roundRecency} from "../../loaders/snapshot/roundRecency.js";
import {json, numbers, texts} from "./published.js";

let analysis: Analysis;
let exact: Snapshot;
let rounded: Snapshot;

const tell = (customers: "identified" | "pseudonymous" | "aggregate") =>
  snapshot({...analysis, config: {...analysis.config, privacy: {...analysis.config.privacy, customers}}}, (id) => id);

beforeAll(async () => {
  const config = parseConfig({store: {name: "S", currency: "GBP"}, source: {kind: "demo", customers: 900}});
  const folder = mkdtempSync(join(tmpdir(), "customer-intelligence-test-"));
  analysis = await pipeline({config, path: "store.json"}, {rejectedPath: join(folder, "rejected.csv")});
  rmSync(folder, {recursive: true});
  exact = tell("identified");
  rounded = tell("pseudonymous");
}, 60_000);

describe("quarterDays", () => {
  it("end where weeks of the published silences do, so that no week has days on both sides", () => {
    const told = roundRecency(Int32Array.from({length: 800}, (_, i) => i + 1));
    for (const days of quarterDays) expect(told[days - 1]).toBeLessThan(told[days]);
  });
});

describe("quarters.arrow", () => {
  it("has the customers of customers.arrow where they were known to be then, by an independent count", () => {
    const {history, nearest, persona} = analysis;
    const {ledger, asOfDay} = history;
    const place = new Map(ledger.id.map((id, i) => [id, i]));
    const ids = texts(exact, "customers.arrow", "key");
    expect(json(exact, "summary.json").quarters).toHaveLength(4);
    for (const [q, days] of quarterDays.entries()) {
      const end = asOfDay - days;
      expect(Date.parse(json(exact, "summary.json").quarters[q]) / 86_400_000).toBe(end);
      const [silence, spend] = ["silence", "spend"].map((name) => numbers(exact, "quarters.arrow", `${name}${q + 1}`));
      const personas = texts(exact, "quarters.arrow", `persona${q + 1}`);
      ids.forEach((id, row) => {
        const i = place.get(id)!;
        let [orders, last, year, all] = [0, 0, 0, 0];
        for (let j = ledger.orders.start[i]; j < ledger.orders.start[i + 1]; ++j) {
          const day = ledger.orders.day[j];
          if (day > end || ledger.goneDay[j] <= end) continue;
          let kept = ledger.orders.revenue[j];
          for (let k = ledger.takings.start[j]; k < ledger.takings.start[j + 1]; ++k)
            if (ledger.takings.day[k] <= end) kept -= ledger.takings.amount[k];
          ++orders;
          last = day;
          all += kept;
          if (day > end - 365) year += kept;
        }
        expect(silence[row]).toBe(orders === 0 ? -1 : end - last);
        expect(Math.abs(spend[row] - year)).toBeLessThan(0.01 + year * 1e-6);
        const code = orders === 0 ? -1 : nearest.nearest(end - last + 1, orders, all);
        expect(personas[row]).toBe(persona.names[code] ?? "");
      });
    }
  });

  it("has as many of each persona a quarter ago as movement.json, but for who has kept nothing since", () => {
    const {flows} = analysis.movement;
    const personas = texts(exact, "quarters.arrow", "persona1");
    for (const name of analysis.persona.names) {
      const before = flows.filter((flow) => flow.before === name && flow.after !== null);
      expect(personas.filter((own) => own === name).length).toBe(before.reduce((n, {customers}) => n + customers, 0));
    }
  });

  it("tells silence by the weeks of customers.arrow: who has not ordered since stands in the same one, and spend to two digits", () => {
    const recency = numbers(rounded, "customers.arrow", "recency");
    const weeks = new Set(roundRecency(Int32Array.from({length: 1000}, (_, i) => i + 1)));
    for (const [q, days] of quarterDays.entries()) {
      const silence = numbers(rounded, "quarters.arrow", `silence${q + 1}`);
      for (const [row, told] of silence.entries()) {
        if (told < 0) continue;
        expect(weeks.has(told + days + 1)).toBe(true);
        // the last order is no other one, and is told no finer by being told twice
        if (recency[row] > days) expect(told + days + 1).toBe(recency[row]);
      }
      for (const amount of numbers(rounded, "quarters.arrow", `spend${q + 1}`))
        expect(Math.abs(amount - Number(amount.toPrecision(2)))).toBeLessThan(1e-6 * Math.max(1, amount));
    }
  });

  it("has no row where single customers are not published", () => {
    const grouped = tell("aggregate");
    expect(numbers(grouped, "quarters.arrow", "silence1")).toEqual([]);
    expect(json(grouped, "summary.json").quarters).toEqual([]);
  });
});
