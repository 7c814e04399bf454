import {readFileSync} from "node:fs";
import {describe, expect, it} from "vitest";
import {runOn} from "../store.js";
import {daily} from "./support.js";

const lines = daily(500).map((line) => `${line},note`);
const file = (rows: string[]) => ({"orders.csv": `customer,order,date,quantity,price,note\n${rows.join("\n")}\n`});

async function notices(rows: string[], config = {}) {
  const told: string[] = [];
  const run = await runOn(file(rows), {}, config, (line) => told.push(line));
  return {told, ...run};
}

describe("inspect(engine, input) of quotes that swallow lines", () => {
  const swallowing = lines
    .with(99, lines[99].replace(/note$/, '"12 inch'))
    .with(399, lines[399].replace(/note$/, '8"'));

  it("ends the build with the line where it began", async () => {
    await expect(notices(swallowing)).rejects.toThrow(
      /^invalid quoting: .*orders\.csv line 101 opens a field with a quote and swallows lines: 300 lines in all, 60%/
    );
  });

  it("is told in which column ever it happens", async () => {
    const middle = lines
      .with(99, lines[99].replace(/,(\d+),2/, ',"12 $1,2'))
      .with(399, lines[399].replace(/,(\d+),2/, ',$1",2'));
    await expect(notices(middle)).rejects.toThrow(/orders\.csv line 101 opens .* 300 lines in all/);
  });

  it("goes on where quality.swallowedAbove accepts it, and numbers what follows right", async () => {
    const {told, rejectedPath, analysis} = await notices([...swallowing, "a,b,soon,1,5,x"], {
      quality: {swallowedAbove: 0.7}
    });
    expect(told).toEqual([
      expect.stringMatching(
        /^one line has 300 line breaks .*: .*orders\.csv line 101, 300 of them in what looks like order lines$/
      )
    ]);
    expect(analysis.quality.notices).toMatchObject([{id: "line-breaks", lines: 1, swallowed: 300, serious: true}]);
    expect(readFileSync(rejectedPath, "utf8")).toContain("orders.csv,502,a,b,soon");
  });

  it("counts notes and addresses of several lines, and lets them pass", async () => {
    const addresses = lines.map((line) => line.replace(/note$/, '"1, High Street\nOld Town\nLondon"'));
    const {told, analysis} = await notices(addresses);
    expect(analysis.quality.rowsKept).toBe(500);
    expect(analysis.quality.notices).toMatchObject([{id: "line-breaks", lines: 500, swallowed: 0, serious: false}]);
    expect(told).toEqual([
      expect.stringMatching(/^500 lines have 1000 line breaks inside of their fields, the first .*orders\.csv line 2$/)
    ]);
    expect((await notices(lines)).told).toEqual([]);
  });
});
