import {describe, expect, it} from "vitest";
import {formatDay} from "../../loaders/day.js";
import {daily, isoDay, runLines} from "./support.js";

const stray = (day: number) => `c0,s${day},${isoDay(day)},1,5`;

describe("inspect(engine, input) of a last day that stands alone", () => {
  it("refuses it by name, with the way to accept it or to leave it out", async () => {
    const lines = [...daily(300), stray(600)];
    await expect(runLines(lines)).rejects.toThrow(
      /^implausible last day: 2025-08-23 stands alone, with 1 line, 301 days after 2024-10-26 \(.*orders\.csv line 302\); expected asOf: "2024-10-26" to leave it out, or asOf: "2025-08-23" to accept it$/
    );
    const accepted = await runLines(lines, {}, {asOf: isoDay(600)});
    expect(formatDay(accepted.analysis.history.asOfDay)).toBe(isoDay(600));
    const left = await runLines(lines, {}, {asOf: isoDay(299)});
    expect(left.analysis.quality.reasons[2]).toMatchObject({reason: "after-as-of", rows: 1});
  });

  it("refuses a few lines on several days, too, but no shop that opened again", async () => {
    const years = Array.from({length: 8}, (_, k) => daily(300).map((line) => line.replace(/^c/, `k${k}c`))).flat();
    await expect(runLines([...years, stray(500), stray(600)])).rejects.toThrow(
      /^implausible last day: 2025-05-15 to 2025-08-23 stand alone, with 2 lines/
    );
    const reopened = [...daily(300), ...Array.from({length: 5}, (_, i) => stray(360 + i))];
    expect((await runLines(reopened)).analysis.quality.rowsKept).toBe(305);
  });

  it("takes a long silence for what it is where silences are usual", async () => {
    const monthly = Array.from({length: 20}, (_, i) => `c${i % 3},${i},${isoDay(i * 30)},1,5`);
    expect((await runLines([...monthly, stray(19 * 30 + 140)])).analysis.quality.rowsKept).toBe(21);
  });
});

describe("the as-of day", () => {
  it.each([
    ["without a customer", `,s,${isoDay(700)},1,5`],
    ["that is cancelled", `c0,C1,${isoDay(700)},1,5`],
    ["with an unreadable number", `c0,s,${isoDay(700)},1,free`],
    ["that was taken back", `c0,s,${isoDay(700)},-1,5`]
  ])("does not move for a line %s", async (_, line) => {
    const {analysis} = await runLines([...daily(300), line], {cancelled: {column: "order", startsWith: "C"}});
    expect(formatDay(analysis.history.asOfDay)).toBe(isoDay(299));
  });
});
