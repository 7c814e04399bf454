import {readFileSync} from "node:fs";
import {join} from "node:path";
import {describe, expect, it} from "vitest";
import {loadConfig} from "../../loaders/config.js";
import {presetIds, type PresetId} from "../../loaders/config/presetIds.js";
import {withDuckDB} from "../../loaders/engine/duckdb.js";
import {pipeline} from "../../loaders/pipeline.js";
import {configText} from "../../loaders/read/configText.js";
import {inspection} from "../../loaders/read/inspection.js";
import {writeConfig} from "../../loaders/read/writeConfig.js";
import {snapshot} from "../../loaders/snapshot.js";
import {customerKeys} from "../../loaders/snapshot/keys.js";
import {temporaryFolder} from "../store.js";

/** An export of each row of the README's table, and the revenue that its fixture was worked out to have (test/read/presets.test.ts). */
const exports: Record<PresetId, {files: string[]; revenue: number}> = {
  shopify: {files: ["shopify.csv"], revenue: 163.5},
  "shopify-bulk": {files: ["shopify-bulk.jsonl"], revenue: 73.49},
  woocommerce: {files: ["woocommerce.csv"], revenue: 185},
  "woocommerce-rest": {files: ["woocommerce.json"], revenue: 114},
  square: {files: ["square.csv"], revenue: 563},
  stripe: {files: ["stripe.csv"], revenue: 67},
  etsy: {files: ["etsy.csv"], revenue: 32.8},
  ebay: {files: ["ebay.csv"], revenue: 3507.5},
  olist: {files: ["olist/items.csv", "olist/orders.csv", "olist/customers.csv"], revenue: 336.9},
  "online-retail": {files: ["online-retail-ii.csv"], revenue: 122.5},
  superstore: {files: ["superstore.csv"], revenue: 1008.52}
};

describe("the README's table of exports", () => {
  const readme = readFileSync("README.md", "utf8");

  it.each(presetIds)("has a row for %s, which two commands follow to a snapshot", async (preset) => {
    const presetsOf = readme.split("\n").flatMap((line) => /^\|.*\|.*\| `([\w-]+)` *\|$/.exec(line)?.slice(1) ?? []);
    expect(presetsOf).toContain(preset);
    const {files, revenue} = exports[preset];
    const folder = temporaryFolder();
    const path = join(folder, "data", "store.config.ts");
    const paths = files.map((name) => `test/fixtures/exports/${name}`);
    const found = await withDuckDB((engine) => inspection(engine, paths, {timezone: "Europe/Berlin"}));
    expect(found.preset).toBe(preset);
    await writeConfig(configText(found), path);

    const loaded = await loadConfig(path);
    const analysis = await pipeline(loaded, {rejectedPath: join(folder, "rejected.csv")});
    const members = snapshot(analysis, customerKeys(loaded.config, "orange-harbour-violet-91"));
    const summary = JSON.parse(new TextDecoder().decode(members.get("summary.json"))) as {totals: {revenue: number}};
    // of so few customers a pseudonymous site tells three digits
    expect(analysis.history.customers.monetary.reduce((sum, spent) => sum + spent, 0)).toBeCloseTo(revenue, 2);
    expect(summary.totals.revenue).toBeGreaterThan(0.9 * revenue);
    expect(summary.totals.revenue).toBeLessThan(1.1 * revenue);
  });
});
