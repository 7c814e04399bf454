// @vitest-environment jsdom
import {describe, expect, it} from "vitest";
import type {Alarm} from "../../loaders/contract/alarms.js";
import {alarmTable} from "../../src/tables/alarmTable.js";
import {alarmLine} from "../../src/words/alarmLine.js";
import {alarmText} from "../../src/words/alarmText.js";
import {format, plain} from "../support/sample.js";

const example: Alarm = {
  id: "gap",
  count: 184,
  share: null,
  revenueShare: null,
  from: "2024-07-20",
  to: "2025-01-19",
  usualDays: 3,
  more: 1,
  affects: ["risk"]
};

describe("alarmText(alarm, options), alarmLine(quality, options), alarmTable(quality, options)", () => {
  const options = {format, horizonDays: 90};

  it("says what was found, with the number of others of its kind", () => {
    expect(plain(alarmText(example, options).what)).toBe(
      "No order came from 20 Jul 2024 to 19 Jan 2025, for 184 days (usually at most 3 days), and 1 more such gap"
    );
  });

  it("is one line on the Overview, and nothing where all is well", () => {
    expect(alarmLine({alarms: []}, options)).toBe("");
    const alarms = [example, {...example, id: "one-customer" as const, count: 1, revenueShare: 0.3}];
    const line = alarmLine({alarms}, options) as HTMLElement;
    expect(plain(line.textContent)).toMatch(
      /^Check the data: no order came .*, and 1 more such gap, and 1 more finding\. What it does to the numbers$/
    );
    expect(line.querySelector("a")?.getAttribute("href")).toBe("./evidence.html#data-alarms");
  });

  it("has a row for each on Evidence, or says that there is none", () => {
    expect(alarmTable({alarms: [example]}, options).querySelectorAll("tbody tr")).toHaveLength(1);
    expect(plain(alarmTable({alarms: []}, options).textContent)).toContain("Nothing: no copies");
  });
});
