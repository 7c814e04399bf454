import {createHash} from "node:crypto";
import {createReadStream, readFileSync} from "node:fs";
import {join} from "node:path";
import {createInterface} from "node:readline";
import {group} from "d3";
import {beforeAll, describe, expect, it} from "vitest";
import {parseConfig} from "../loaders/config.js";
import {demoSource} from "../loaders/demo/source.js";
import {writeDemoStore, type DemoTruth} from "../loaders/demo/writeDemoStore.js";
import {pipeline, type Analysis} from "../loaders/pipeline.js";
import {snapshot} from "../loaders/snapshot.js";
import {mkdtempSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";

const folder = mkdtempSync(join(tmpdir(), "customer-intelligence-laws-"));
const csv = join(folder, "demo.csv");

async function analyse(path: string, returns?: "net" | "gross"): Promise<Analysis> {
  const {source} = await demoSource({kind: "demo", seed: 7, customers: 50}, join(folder, "columns-only.csv"));
  const config = parseConfig({
    store: {name: "Demo", currency: "GBP", timezone: "Europe/London"},
    source: {...source, path},
    asOf: "2026-10-31",
    returns
  });
  return pipeline(
    {config, path: join(folder, "store.json")},
    {rejectedPath: `${path}.${returns ?? "net"}.rejected.csv`}
  );
}

describe("pipeline on the demo store", () => {
  let truth: DemoTruth;
  let analysis: Analysis;

  beforeAll(async () => {
    truth = await writeDemoStore(csv, {customers: 1500});
    analysis = await analyse(csv);
  });

  it("finds the simulator's truth again, and net of returns what is left of it", async () => {
    const {quality, history} = await analyse(csv, "gross");
    const net = analysis.quality.reasons.find(({reason}) => reason === "returned")!.rows;
    expect(net).toBeGreaterThan(20);
    expect(analysis.quality.rowsKept + net).toBe(truth.keptLines);
    const {returnedRevenue, revenue} = JSON.parse(
      new TextDecoder().decode(snapshot(analysis, (id) => id).get("summary.json"))
    ).totals as {returnedRevenue: number; revenue: number};
    expect(returnedRevenue).toBeGreaterThan(0);
    expect(revenue + returnedRevenue).toBeCloseTo(truth.revenue, 2);
    expect(quality.rowsRead).toBe(truth.lines);
    expect(quality.rowsKept).toBe(truth.keptLines);
    expect(Object.fromEntries(quality.reasons.map(({reason, rows}) => [reason, rows]))).toEqual({
      ...truth.spoiled,
      returned: 0
    });
    expect(history.customers.count).toBe(truth.customers);
    expect(history.orders.count).toBe(truth.orders);
    expect(sum(history.customers.monetary)).toBeCloseTo(truth.revenue, 6);
  });

  it("names for each rejected line the line of the file that it is", () => {
    const source = readFileSync(csv, "utf8").split("\n");
    const rejected = readFileSync(`${csv}.net.rejected.csv`, "utf8").trimEnd().split("\n").slice(1);
    expect(rejected).toHaveLength(analysis.quality.rowsRejected);
    for (const row of rejected) {
      const [, , line, ...fields] = row.split(",");
      expect(source[Number(line) - 1].split(",").slice(0, 3)).toEqual(fields.slice(0, 3));
    }
  });

  it("gives every customer one persona and one action, and every probability between 0 and 1", () => {
    const {history, persona, action, risk, statistics} = analysis;
    expect(sum(statistics.map(({customers}) => customers))).toBe(history.customers.count);
    expect(sum(statistics.map(({customerShare}) => customerShare))).toBeCloseTo(1, 12);
    expect(sum(statistics.map(({revenueShare}) => revenueShare))).toBeCloseTo(1, 12);
    expect(sum(action.member.actions.map(({customers}) => customers))).toBe(history.customers.count);
    expect([...persona.assignment].every((code) => code < persona.names.length)).toBe(true);
    expect([...action.assignment].every((code) => code < action.names.length)).toBe(true);
    expect(risk.risk && [...risk.risk].every((p) => p >= 0 && p <= 1)).toBe(true);
  });

  it("publishes finite numbers only", () => {
    for (const [name, bytes] of snapshot(analysis, (id) => id)) {
      if (!name.endsWith(".json")) continue;
      // JSON has no NaN: it would have become null where the schema wants a number
      expect(new TextDecoder().decode(bytes)).not.toMatch(/NaN|Infinity|undefined/);
    }
  });

  it("gives the same for the lines in any order, where nothing is taken back", async () => {
    const [header, ...lines] = readFileSync(csv, "utf8").trimEnd().split("\n");
    const shuffled = join(folder, "shuffled.csv");
    writeFileSync(shuffled, [header, ...shuffle(lines)].join("\n"));
    const [one, other] = [await analyse(csv, "gross"), await analyse(shuffled, "gross")];
    expect(other.history).toEqual(one.history);
    expect(other.risk.risk).toEqual(one.risk.risk);
  });

  it("gives the same for the orders in any sequence: of one order's like lines the later one comes back first", async () => {
    const [header, ...lines] = readFileSync(csv, "utf8").trimEnd().split("\n");
    const shuffled = join(folder, "orders.csv");
    const orders = [...group(lines, (line) => line.split(",").slice(0, 3).join()).values()];
    writeFileSync(shuffled, [header, ...shuffle(orders).flat()].join("\n"));
    const other = await analyse(shuffled);
    expect(other.history).toEqual(analysis.history);
    expect(other.persona).toEqual(analysis.persona);
    expect(other.risk.risk).toEqual(analysis.risk.risk);
    expect(other.action.assignment).toEqual(analysis.action.assignment);
  });

  it("doubles revenue where prices double, and leaves all but 1% of the personas", async () => {
    const doubled = join(folder, "doubled.csv");
    const rows: string[] = [];
    // the price stands before the last column, the channel
    for await (const line of createInterface({input: createReadStream(csv)})) {
      rows.push(line.replace(/\d+\.\d\d(?=,[^,]*$)/, (price) => (2 * Number(price)).toFixed(2)));
    }
    writeFileSync(doubled, rows.join("\n"));
    const other = await analyse(doubled);
    expect(sum(other.history.customers.monetary)).toBeCloseTo(2 * sum(analysis.history.customers.monetary), 4);
    const moved = other.persona.assignment.filter((code, i) => code !== analysis.persona.assignment[i]).length;
    expect(moved / analysis.history.customers.count).toBeLessThanOrEqual(0.01);
  });

  it("labels the same from one run to the next", async () => {
    const again = await analyse(csv);
    const digests = (members: ReturnType<typeof snapshot>) =>
      [...members].map(([name, bytes]) => [name, createHash("sha256").update(bytes).digest("hex")]);
    expect(digests(snapshot(again, (id) => id))).toEqual(digests(snapshot(analysis, (id) => id)));
  });
});

function sum(values: ArrayLike<number>): number {
  return Array.from(values).reduce((total, value) => total + value, 0);
}

/** A fixed shuffle: the order must not matter, so any will do. */
function shuffle<T>(values: T[]): T[] {
  let state = 1;
  for (let i = values.length - 1; i > 0; --i) {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    const j = state % (i + 1);
    [values[i], values[j]] = [values[j], values[i]];
  }
  return values;
}
