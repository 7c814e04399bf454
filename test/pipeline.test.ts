import {readFileSync} from "node:fs";
import {beforeAll, describe, expect, it} from "vitest";
import {parseConfig} from "../loaders/config.js";
import {pipeline, type Analysis} from "../loaders/pipeline.js";
import {snapshot} from "../loaders/snapshot.js";
import {monthly} from "../loaders/snapshot/monthly.js";
import {hasOnlineRetail, onlineRetailConfig} from "./onlineRetail.js";
import {mkdtempSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";

/** Figures computed elsewhere with pandas on the same file; gross is what the replaced app counted. */
describe.skipIf(!hasOnlineRetail)(
  "pipeline on Online Retail, gross of returns (skipped where the file is absent)",
  () => {
    let analysis: Analysis;
    let rejectedPath: string;

    beforeAll(async () => {
      rejectedPath = join(mkdtempSync(join(tmpdir(), "customer-intelligence-test-")), "rejected.csv");
      analysis = await pipeline(
        {config: parseConfig({...onlineRetailConfig, returns: "gross"}), path: "store.json"},
        {rejectedPath}
      );
    });

    const member = (name: string) =>
      JSON.parse(new TextDecoder().decode(snapshot(analysis, (id) => id).get(name))) as Record<string, never>;

    it("reads every line and keeps those that count", () => {
      expect(analysis.quality).toMatchObject({rowsRead: 541_909, rowsKept: 397_884, rowsRejected: 144_025});
      expect(analysis.quality.reasons.map(({reason, rows}) => [reason, rows])).toEqual([
        ["no-customer", 135_080],
        ["unreadable-date", 0],
        ["after-as-of", 0],
        ["unreadable-number", 0],
        ["cancelled", 8_905],
        ["quantity-not-positive", 0],
        ["price-not-positive", 40],
        ["returned", 0]
      ]);
    });

    it("writes each rejected line to the file of rejected lines", () => {
      const lines = readFileSync(rejectedPath, "utf8").trimEnd().split("\n");
      expect(lines[0]).toBe(
        "reason,file,line,InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country"
      );
      expect(lines).toHaveLength(1 + 144_025);
    });

    it("finds the customers, orders, revenue and as-of day", () => {
      expect(member("summary.json")).toMatchObject({
        dataAsOf: "2011-12-09",
        totals: {
          customers: 4_338,
          orders: 18_532,
          orderLines: 397_884,
          revenue: 8_911_407.9,
          grossRevenue: 8_911_407.9,
          returnedRevenue: 0
        }
      });
    });

    it("sums revenue by month", () => {
      const {history, persona} = analysis;
      const rows = monthly(history, persona, {
        country: history.customers.country,
        countries: history.customers.countries.length
      });
      const revenue = rows.months.map((_, month) =>
        rows.revenue.reduce((sum, amount, row) => (rows.month[row] === month ? sum + amount : sum), 0)
      );
      const find = (month: string) => revenue[rows.months.indexOf(month)];
      expect(rows.months).toHaveLength(13);
      expect(find("2010-12")).toBeCloseTo(572_713.89, 2);
      expect(find("2011-11")).toBeCloseTo(1_161_817.38, 2);
      expect(find("2011-12")).toBeCloseTo(518_192.79, 2);
    });

    it("finds personas as tight as the best of 50 starts", () => {
      expect(analysis.persona.member.inertia).toBeLessThanOrEqual(3_938.55 * 1.001);
    });

    it("predicts churn out of time with an AUC of at least 0.74", () => {
      const {member: churn} = analysis.risk;
      expect("metrics" in churn && churn.metrics.auc).toBeGreaterThanOrEqual(0.74);
    });
  }
);

/** Computed elsewhere, twice, by matching each returned line to what the customer had bought before. */
describe.skipIf(!hasOnlineRetail)(
  "pipeline on Online Retail, net of returns (skipped where the file is absent)",
  () => {
    let analysis: Analysis;
    let rejectedPath: string;

    beforeAll(async () => {
      rejectedPath = join(mkdtempSync(join(tmpdir(), "customer-intelligence-test-")), "rejected.csv");
      analysis = await pipeline({config: parseConfig(onlineRetailConfig), path: "store.json"}, {rejectedPath});
    });

    it("takes back what was returned, and says how many lines that leaves", () => {
      expect(analysis.quality).toMatchObject({
        rowsRead: 541_909,
        rowsKept: 395_020,
        rowsRejected: 146_889,
        returns: {lines: 8_905, matched: 7_516}
      });
      expect(analysis.quality.reasons.at(-1)).toMatchObject({reason: "returned", rows: 2_864});
      const lines = readFileSync(rejectedPath, "utf8").trimEnd().split("\n");
      expect(lines).toHaveLength(1 + 146_889);
      expect(lines.filter((line) => line.startsWith("returned,"))).toHaveLength(2_864);
      // the line of the giant order that was cancelled within minutes
      expect(lines.find((line) => /^returned,.*,541431,/.test(line))).toMatch(/,541431,23166,,74215,.*,1\.04,12346,/);
    });

    it("finds the customers, orders and revenue that are left", () => {
      const summary = JSON.parse(
        new TextDecoder().decode(snapshot(analysis, (id) => id).get("summary.json"))
      ) as object;
      expect(summary).toMatchObject({
        returns: "net",
        totals: {
          customers: 4_327,
          orders: 18_370,
          orderLines: 395_020,
          revenue: 8_395_237.55,
          grossRevenue: 8_911_407.9,
          returnedRevenue: 516_170.35
        }
      });
      expect(analysis.history.customers.id).not.toContain("12346");
      expect(analysis.history.ledger.id.slice(4_327)).toContain("12346");
    });

    it("studies the claim of the replaced app on what it counted", () => {
      const variants = "variants" in analysis.claim ? analysis.claim.variants : [];
      expect(variants.find(({id}) => id === "lines-ridge")).toMatchObject({
        frequency: {estimate: expect.closeTo(-3.539, 3) as number},
        monetary: {estimate: expect.closeTo(-0.676, 3) as number}
      });
    });
  }
);
