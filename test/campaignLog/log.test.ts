import {mkdirSync, readFileSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import * as fc from "fast-check";
import {describe, expect, it} from "vitest";
import {loggedIds} from "../../loaders/campaignLog/loggedIds.js";
import {logColumns} from "../../loaders/campaignLog/logColumns.js";
import {logText} from "../../loaders/campaignLog/logText.js";
import {parseLog} from "../../loaders/campaignLog/parseLog.js";
import {readCampaigns} from "../../loaders/campaignLog/readCampaigns.js";
import {readSuppressed} from "../../loaders/campaignLog/readSuppressed.js";
import {parseDay} from "../../loaders/day.js";
import type {CampaignRow} from "../../loaders/types.js";
import {temporaryFolder} from "../store.js";

const latestDay = parseDay("2026-10-31");
const header = logColumns.join(",");
const line = (customer: string, day = "2026-08-01", arm = "treated") =>
  `${day},${arm},${customer},Call,0.7-0.8,0.72,120,30,22,6.5`;
const parse = (...lines: string[]) =>
  parseLog([header, ...lines].join("\n"), {path: "data/campaigns/call.csv", latestDay});

describe("parseLog(text, options)", () => {
  it("reads both arms with what was known then", () => {
    const {rows, cutLine} = parse(line("C1"), line("C2", "2026-08-01", "control"), "");
    expect(cutLine).toBeNull();
    expect(rows).toHaveLength(2);
    expect(rows[0]).toEqual({
      day: parseDay("2026-08-01"),
      arm: "treated",
      customer: "C1",
      action: "Call",
      stratum: "0.7-0.8",
      risk: 0.72,
      stays: 120,
      leaves: 30,
      expectedMargin: 22,
      expectedCost: 6.5
    });
    expect(rows[1].arm).toBe("control");
  });

  it.each([
    [
      "a foreign column",
      [`${header},note`],
      /^unknown column in data\/campaigns\/call.csv: "note" \(expected day, arm, /
    ],
    ["another file", ["customer,until"], /^unknown column in data\/campaigns\/call.csv: "until"/],
    ["a missing column", [logColumns.slice(1).join(",")], /^missing or misplaced column in data\/campaigns\/call.csv/],
    ["a doubled customer", [header, line("C1"), line("C2"), line("C1")], /^customer twice in .*: lines 2 and 4 /],
    ["a day to come", [header, line("C1", "2026-11-01")], /^day to come: .*, line 2: 2026-11-01 \(expected 2026-10-31/],
    ["a day that is none", [header, line("C1", "2026-02-30")], /^invalid day: .*, line 2: "2026-02-30"/],
    ["another arm", [header, line("C1", "2026-08-01", "both")], /^invalid arm: .*, line 2: "both"/],
    ["a risk above 1", [header, line("C1").replace("0.72", "72")], /^invalid risk: .*, line 2: "72" \(expected 0 to 1/],
    ["a negative cost", [header, line("C1").replace("6.5", "-6.5")], /^invalid expectedCost: .*"-6.5"/],
    ["a second action", [header, line("C1"), line("C2").replace("Call", "Mail")], /^two actions in .*: lines 2 and 3/],
    ["a short line", [header, "2026-08-01,treated", line("C2")], /^invalid line: .*, line 2: 2 cells \(expected 10\)/]
  ])("says of %s in one line what is wrong, and names no customer", (_, lines, message) => {
    const read = () => parseLog(`${lines.join("\n")}\n`, {path: "data/campaigns/call.csv", latestDay});
    expect(read).toThrow(message);
    expect(read).not.toThrow(/C1|C2|\n/);
  });

  it("leaves out a last line that was cut, and counts one whose end alone is missing", () => {
    expect(parse(line("C1"), "2026-08-01,treated,C").cutLine).toBe(3);
    expect(parse(line("C1"), "2026-08-01,treated,C").rows).toHaveLength(1);
    expect(parse(line("C1"), line("C2"))).toMatchObject({cutLine: null, rows: [{customer: "C1"}, {customer: "C2"}]});
  });

  it("gives back what logText wrote of any customer's id", () => {
    const id = fc.string({minLength: 1}).filter((text) => text.trim() === text);
    fc.assert(
      fc.property(fc.uniqueArray(id), fc.boolean(), (ids, knows) => {
        const rows = ids.map((customer, i): CampaignRow => ({
          day: latestDay - i,
          arm: i % 3 ? "treated" : "control",
          customer,
          action: 'Call, "urgent"',
          stratum: "all",
          risk: knows ? 0.25 : null,
          stays: knows ? 10.5 : null,
          leaves: knows ? 0 : null,
          expectedMargin: knows ? 3.25 : null,
          expectedCost: null
        }));
        const text = logText(rows, {header: true});
        expect(parseLog(text, {path: "x", latestDay})).toEqual({rows, cutLine: null});
      })
    );
  });
});

describe("readCampaigns(folder, options)", () => {
  it("tells of a cut line, counts the rest and leaves the file as it is", async () => {
    const folder = join(temporaryFolder(), "campaigns");
    mkdirSync(join(folder, "audience"), {recursive: true});
    const text = `${header}\n${line("C1")}\n2026-08-01,tre`;
    writeFileSync(join(folder, "call-1.csv"), text);
    writeFileSync(join(folder, "call-2.csv"), `${header}\n${line("C1")}\n`);
    // what a killed start leaves, and no log
    writeFileSync(join(folder, "call-2.csv.next"), "half");
    const said: string[] = [];
    const campaigns = await readCampaigns(folder, {latestDay, notice: (line) => said.push(line)});
    expect(campaigns.map(({id, rows}) => [id, rows.length])).toEqual([
      ["call-1", 1],
      ["call-2", 1]
    ]);
    expect(said).toEqual([`${join(folder, "call-1.csv")}, line 3 is cut and not counted: complete or remove it`]);
    expect(readFileSync(join(folder, "call-1.csv"), "utf8")).toBe(text);
  });
  it("finds none where there is no folder", async () => {
    expect(await readCampaigns(join(temporaryFolder(), "none"), {latestDay})).toEqual([]);
  });
});

describe("readSuppressed(path)", () => {
  it("keeps customers from contacts for good, or until a day", async () => {
    const path = join(temporaryFolder(), "suppress.csv");
    writeFileSync(path, "\uFEFFCustomer,Until,why\nC1,,moved\nC2,2026-12-31,\nC2,2026-11-30,\n,2026-01-01,\n");
    expect([...(await readSuppressed(path))]).toEqual([
      ["C1", Infinity],
      ["C2", parseDay("2026-12-31")]
    ]);
    writeFileSync(path, "customer\nC1\n");
    expect([...(await readSuppressed(path))]).toEqual([["C1", Infinity]]);
    expect((await readSuppressed(`${path}.none`)).size).toBe(0);
  });
  it("ends with the line of a day that is none, and with a column that is missing", async () => {
    const path = join(temporaryFolder(), "suppress.csv");
    writeFileSync(path, "customer,until\nC1,31.12.2026\n");
    await expect(readSuppressed(path)).rejects.toThrow(/^invalid until: .*, line 2: "31.12.2026" \(expected a day/);
    writeFileSync(path, "id\nC1\n");
    await expect(readSuppressed(path)).rejects.toThrow(/^missing column in .*: customer/);
  });
});

describe("loggedIds(campaigns)", () => {
  it("has what a site can be searched for: long ids and those with a letter, each once", () => {
    const {rows} = parse(line("C1234"), line("12345678"), line("77"), line(""), "");
    expect(
      loggedIds([
        {id: "a", rows},
        {id: "b", rows}
      ])
    ).toEqual(["C1234", "12345678"]);
  });
});
