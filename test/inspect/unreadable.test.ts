import {describe, expect, it} from "vitest";
import {daily, runLines} from "./support.js";

/** As another program would write the day. */
const dayFirst = (iso: string) => iso.split("-").toReversed().join("/");
const dayBeforeMonth = (iso: string) => iso.replace(/(\d+)-(\d+)-(\d+)/, "$1-$3-$2");
const unknownDate = (share: number) =>
  daily(400).map((line, i) => (i % 100 < share * 100 ? line.replace(/2\d{3}-\S{5}/, "soon") : line));

describe("inspect(engine, input) of lines that can't be read", () => {
  it("ends the build above a half, with the reason, the first line and the format that fits", async () => {
    const run = runLines(daily(400, dayBeforeMonth));
    await expect(run).rejects.toThrow(
      /^unreadable source: 6\d% of the lines can't be read: \d+ unreadable-date \(.*orders\.csv line 14, date "2024-13-01"\); the dates fit source\.dateFormat: "%Y-%d-%m" \(expected at most 50%, quality\.stopAbove\)$/
    );
    const {analysis} = await runLines(daily(400, dayBeforeMonth), {dateFormat: "%Y-%d-%m"});
    expect(analysis.quality.rowsKept).toBe(400);
  });

  it("tells the format of dates with the day first", async () => {
    const lines = [...daily(400, dayFirst), "a,9999,2024-01-05,1,5"];
    await expect(runLines(lines)).rejects.toThrow(/the dates fit source\.dateFormat: "%d\/%m\/%Y"/);
  });

  it("gives notice above a tenth, and says nothing below", async () => {
    const {notices} = await runLines(unknownDate(0.2));
    expect(notices).toEqual([
      expect.stringMatching(
        /^20% of the lines can't be read: 80 unreadable-date \(.*orders\.csv line 2, date "soon"\)$/
      )
    ]);
    expect((await runLines(unknownDate(0.05))).notices).toEqual([]);
  });

  it("counts days in the future and numbers, too: 60% of three kinds end the build", async () => {
    const lines = daily(400).map((line, i) => {
      if (i % 10 < 2) return line.replace(/2\d{3}-\S{5}/, "soon");
      if (i % 10 < 4) return line.replace(/,202(\d-)/, ",292$1");
      return i % 10 < 6 ? line.replace(/,[^,]+$/, ",free") : line;
    });
    await expect(runLines(lines)).rejects.toThrow(/80 unreadable-date .*80 unreadable-number .*/);
    await expect(runLines(lines)).rejects.toThrow(/80 after-as-of \(.*date "2924-01-03"\)/);
  });

  it("does as quality.stopAbove and quality.warnAbove say", async () => {
    const {notices, analysis} = await runLines(unknownDate(0.8), {}, {quality: {stopAbove: 0.9, warnAbove: 0.85}});
    expect(notices).toEqual([]);
    expect(analysis.quality.rowsRejected).toBe(320);
    await expect(runLines(unknownDate(0.05), {}, {quality: {stopAbove: 0.04, warnAbove: 0.01}})).rejects.toThrow(
      /expected at most 4%/
    );
  });

  it("passes over what is a shop's everyday: guests, cancelled and taken-back lines", async () => {
    const everyday = daily(400).flatMap((line, i) => [
      line,
      line.replace(/^c\d+/, ""),
      i % 2 ? line.replace(",1,", ",-1,") : line.replace(/^c\d+/, ""),
      `c1,C${i},2024-01-01,1,5`
    ]);
    const {notices} = await runLines(everyday, {cancelled: {column: "order", startsWith: "C"}});
    expect(notices).toEqual([]);
  });

  it("does not hold lines after asOf against the file: the shop has left them out", async () => {
    const {analysis, notices} = await runLines(daily(400), {}, {asOf: "2024-03-01"});
    expect(notices).toEqual([]);
    expect(analysis.quality.rowsKept).toBe(61);
  });
});
