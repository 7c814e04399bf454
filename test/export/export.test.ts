import {readdirSync, readFileSync, statSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {describe, expect, it} from "vitest";
import {parseConfig} from "../../loaders/config.js";
import {pipeline} from "../../loaders/pipeline.js";
import {actionLists} from "../../loaders/export/actionLists.js";
import {csvLine} from "../../loaders/csvLine.js";
import {writeLists} from "../../loaders/export/writeLists.js";
import {temporaryFolder} from "../store.js";

describe("csvLine(cells)", () => {
  it("quotes what needs it, and leaves numbers and blanks", () => {
    expect(csvLine(["a", 'say "b"', "c,d", "e\nf", -1.5, null])).toBe('a,"say ""b""","c,d","e\nf",-1.5,');
  });

  it("defuses what a spreadsheet would run", () => {
    expect(csvLine(["=1+1", "+1", "-1", "@A1", " =HYPERLINK(1)", "\t=1"])).toBe(
      "'=1+1,'+1,'-1,'@A1,' =HYPERLINK(1),'\t=1"
    );
  });
});

describe("actionLists(analysis)", () => {
  it("lists every customer once, under the shop's own id, most revenue at risk first", async () => {
    const config = parseConfig({store: {name: "Shop", currency: "EUR"}, source: {kind: "demo", customers: 400}});
    const analysis = await pipeline(
      {config, path: "store.json"},
      {rejectedPath: join(temporaryFolder(), "rejected.csv")}
    );
    const lists = actionLists(analysis);
    expect(lists.map(({action}) => action)).toEqual(analysis.action.names);
    const rows = lists.map(({csv}) => csv.trimEnd().split("\r\n").slice(1));
    const ids = rows.flat().map((line) => line.split(",")[0]);
    expect([...ids].sort()).toEqual([...analysis.history.customers.id].sort());
    for (const [i, {customers}] of lists.entries()) {
      expect(rows[i]).toHaveLength(customers);
      const atRisk = rows[i].map((line) => Number(line.split(",")[7]));
      expect(atRisk).toEqual(atRisk.toSorted((a, b) => b - a));
    }
    // the amounts are those that the site's own headline is the sum of
    const amount = analysis.atRisk.amount as Float64Array;
    const total = rows.flat().reduce((sum, line) => sum + Number(line.split(",")[7]), 0);
    expect(total).toBeCloseTo(
      amount.reduce((sum, own) => sum + own, 0),
      0
    );
  });
});

describe("writeLists(folder, lists)", () => {
  const lists = [
    {action: "Urgent VIP call", csv: "a\r\n"},
    {action: "No action", csv: "b\r\n"}
  ];

  it("writes one file a list for the owner alone, and removes an earlier export", async () => {
    const folder = join(temporaryFolder(), "export");
    await writeLists(folder, [...lists, {action: "Gone", csv: ""}]);
    expect(await writeLists(folder, lists)).toEqual(["1-urgent-vip-call.csv", "2-no-action.csv"]);
    expect(readdirSync(folder)).toEqual(["1-urgent-vip-call.csv", "2-no-action.csv"]);
    expect(readFileSync(join(folder, "2-no-action.csv"), "utf8")).toBe("\uFEFFb\r\n");
    if (process.platform === "win32") return;
    expect(statSync(folder).mode & 0o777).toBe(0o700);
    for (const name of readdirSync(folder)) expect(statSync(join(folder, name)).mode & 0o777).toBe(0o600);
  });

  it("leaves what is not an export's own, and another program's files", async () => {
    const folder = join(temporaryFolder(), "export");
    await writeLists(join(folder, "klaviyo"), lists);
    writeFileSync(join(folder, "called on monday.csv"), "C1\n");
    await writeLists(folder, [...lists, {action: "Gone", csv: ""}], "keys");
    await writeLists(folder, lists);
    expect(readdirSync(folder)).toEqual([
      "1-urgent-vip-call.csv",
      "2-no-action.csv",
      "called on monday.csv",
      "klaviyo"
    ]);
    expect(readdirSync(join(folder, "klaviyo"))).toEqual(["1-urgent-vip-call.csv", "2-no-action.csv"]);
  });
});
