// @vitest-environment jsdom
import {describe, expect, it} from "vitest";
import type {Notice} from "../../loaders/contract/notices.js";
import {noticeOf} from "../../loaders/inspect/noticeOf.js";
import {alarmTable} from "../../src/tables/alarmTable.js";
import {alarmLine} from "../../src/words/alarmLine.js";
import {alarmText} from "../../src/words/alarmText.js";
import {noticeText} from "../../src/words/noticeText.js";
import {trustLine} from "../../src/words/trustLine.js";
import {exampleAlarm as example} from "../support/exampleAlarm.js";
import {format, plain} from "../support/sample.js";

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
    expect(alarmTable({alarms: [example], notices: []}, options).querySelectorAll("tbody tr")).toHaveLength(1);
    expect(plain(alarmTable({alarms: [], notices: []}, options).textContent)).toContain("Nothing: no copies");
  });
});

describe("noticeText(notice, format), in alarmTable(quality, options) and trustLine(summary, quality, format)", () => {
  const few = noticeOf("ids-alike", {customers: 1, serious: false});
  const many = noticeOf("unreadable", {lines: 1_540, share: 0.154, serious: true});

  it.each<[Notice, string]>([
    [many, "1,540 order lines (15%) cannot be read or lie in the future"],
    [few, "1 customer id stands both with “.0” behind it and without"],
    [{...few, customers: null}, "A few customer ids stand both with “.0” behind them and without"],
    [
      noticeOf("line-breaks", {lines: 1, swallowed: 0, serious: false}),
      "1 order line has line breaks inside of fields"
    ],
    [
      noticeOf("line-breaks", {lines: 20, swallowed: 300, serious: true}),
      "20 order lines have line breaks inside of fields, and what looks like 300 more order lines in them"
    ],
    [
      noticeOf("line-breaks", {lines: null, swallowed: null, serious: true}),
      "A few order lines have line breaks inside of fields, and what looks like a few more order lines in them"
    ],
    [
      noticeOf("labels-cut", {lines: 9, countries: 1, serious: false}),
      "1 country name was longer than 100 characters and cut"
    ],
    [noticeOf("shared-orders", {orders: 31, serious: true}), "31 order numbers stand with several customers"],
    [noticeOf("orphans", {lines: 1, serious: false}), "1 order line finds no row in a table that is joined to it"],
    [noticeOf("date-forms", {lines: 12, serious: false}), "12 dates have another form than the rest"],
    [
      noticeOf("ids-folded", {customers: 1, serious: false}),
      "1 customer id differs from another only by blanks, case or leading zeros"
    ],
    [
      noticeOf("ids-shortened", {customers: null, serious: true}),
      "A few customer ids are numbers that a spreadsheet has shortened"
    ],
    [noticeOf("spread-orders", {orders: 2, serious: false}), "2 order numbers have lines of several days"],
    [noticeOf("long-orders", {orders: 1, serious: false}), "1 order number has lines more than 31 days apart"]
  ])("says what was found and no more than is told: $id", (notice, what) => {
    expect(plain(noticeText(notice, format).what)).toBe(what);
  });

  it("has a row for each on Evidence, after the alarms", () => {
    const rows = alarmTable({alarms: [example], notices: [many, few]}, {format, horizonDays: 90}).querySelectorAll(
      "tbody tr"
    );
    expect(rows).toHaveLength(3);
    expect(plain(rows[1].textContent)).toContain("1,540 order lines (15%)");
  });

  it("counts on the Overview where it is serious", () => {
    const summary = {dataAsOf: "2026-10-31", model: {used: true, because: null}, riskTest: null, lossCheck: null};
    const say = (quality: Parameters<typeof trustLine>[1]) => plain(trustLine(summary, quality, format).textContent);
    expect(say({alarms: [], notices: [few]})).toContain("No data alarm");
    expect(say({alarms: [], notices: [many, few]})).toContain("1 data alarm");
    expect(say({alarms: [example], notices: [many]})).toContain("2 data alarms");
  });
});
