import {describe, expect, it} from "vitest";
import {daily, runLines} from "./support.js";

const twelve = (line: string) => Number(/-(\d\d),1,/.exec(line)?.[1]) <= 12;
const swap = (line: string) => line.replace(/-(\d\d)-(\d\d),/, "-$2-$1,");

describe("inspect(engine, input) of days and months that may be swapped", () => {
  // the first twelve days of March, as a program with year, day and month writes them
  const swapped = daily(400)
    .filter((line) => /,2024-03-/.test(line) && twelve(line))
    .map(swap);

  it("asks where no day is above 12 and the other reading leaves fewer gaps", async () => {
    await expect(runLines(swapped)).rejects.toThrow(
      /^ambiguous dates: no day of the month is above 12 from 2024-01-03 to 2024-12-03, and with day and month swapped \(2024-03-01 to 2024-03-12\) fewer days/
    );
  });

  it("is answered by source.dateFormat, and says once what it saw", async () => {
    const right = await runLines(swapped, {dateFormat: "%Y-%d-%m"});
    expect(right.notices).toEqual([]);
    expect(right.analysis.history.asOfDay - right.analysis.history.firstDay).toBe(11);
    const insisted = await runLines(swapped, {dateFormat: "%Y-%m-%d"});
    expect(insisted.analysis.quality.notices).toMatchObject([{id: "day-order", serious: true}]);
    expect(insisted.notices).toEqual([expect.stringMatching(/^day and month may be swapped: /)]);
  });

  it("takes the first twelve days of a month for what they are", async () => {
    const {analysis} = await runLines(swapped.map(swap));
    expect(analysis.history.asOfDay - analysis.history.firstDay).toBe(11);
  });

  it("refuses two formats that read the same dates as different days", async () => {
    await expect(runLines(daily(40), {dateFormat: ["%d/%m/%Y", "%m/%d/%Y"]})).rejects.toThrow(
      /source\.dateFormat: "%d\/%m\/%Y" and "%m\/%d\/%Y" read one date as two days \(expected one of them\)/
    );
  });
});
