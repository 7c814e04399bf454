import {describe, expect, it} from "vitest";
import {daily, runLines} from "./support.js";

const lines = daily(120);

describe("inspect(engine, config) of what has two forms", () => {
  it("has nothing to say of what is plain", async () => {
    expect((await runLines(lines)).notices).toEqual([]);
  });

  it("tells of ids that differ only by blanks, case or leading zeros", async () => {
    const {notices, analysis} = await runLines(lines.map((line, i) => (i % 12 ? line : line.replace("c0", "C 0"))));
    expect(analysis.quality.notices).toMatchObject([{id: "ids-folded", customers: 1, serious: true}]);
    expect(notices).toEqual([
      expect.stringMatching(/^1 customer id differs from another only by .*orders\.csv line 2: /)
    ]);
  });

  it("tells of ids that a spreadsheet has shortened", async () => {
    const {notices} = await runLines(lines.map((line) => line.replace("c0", "4.06E+11")));
    expect(notices).toEqual([expect.stringMatching(/^1 customer id is a number as spreadsheets shorten them/)]);
  });

  it("tells of dates of a second form, and which it is", async () => {
    const {notices} = await runLines(
      lines.map((line, i) =>
        i % 24 ? line : line.replace(/(\d{4})-(\d\d)-(\d\d)/, (_, y, m) => `${m}/1${i % 9}/${y}`)
      )
    );
    expect(notices).toEqual([
      expect.stringMatching(
        /^dates of two forms: 5 cannot be read, the first .*line 2; the dates fit .*"%m\/%d\/%Y" as well$/
      )
    ]);
  });

  it("tells of decimal signs that may stand between thousands", async () => {
    const {analysis} = await runLines(
      lines.map((line, i) => line.replace(/,[\d.]+$/, `,${1 + (i % 9)}.${201 + 7 * i}`))
    );
    expect(analysis.quality.notices).toMatchObject([{id: "decimals", serious: true}]);
  });

  it("tells of orders of several days, where they are many", async () => {
    const {analysis} = await runLines(lines.map((line, i) => line.replace(`,${i},`, `,${i - (i % 12 < 6 ? 0 : 6)},`)));
    expect(analysis.quality.notices).toMatchObject([{id: "spread-orders", orders: 60, serious: false}]);
  });
});
