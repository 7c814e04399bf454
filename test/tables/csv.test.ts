import {describe, expect, it} from "vitest";
import {csv, csvCell} from "../../src/tables/csv.js";

describe("csvCell(cell)", () => {
  it.each([
    ['=HYPERLINK("https://x")', `"'=HYPERLINK(""https://x"")"`],
    ["+1", "'+1"],
    ["-cmd", "'-cmd"],
    ["@SUM(A1)", "'@SUM(A1)"],
    ["\tx", "'\tx"],
    ["\rx", `"'\rx"`],
    [" =1+1", "' =1+1"],
    ["\u00a0=1+1", "'\u00a0=1+1"],
    ["＝1+1", "'＝1+1"],
    ["－1", "'－1"],
    ["＠A1", "'＠A1"]
  ])("defuses %j", (cell, expected) => {
    expect(csvCell(cell)).toBe(expected);
  });

  it("leaves numbers numbers, negative ones too", () => {
    expect(csvCell(-12.5)).toBe("-12.5");
    expect(csvCell(0)).toBe("0");
  });

  it("is empty where a number is missing", () => {
    expect([null, NaN, Infinity].map(csvCell)).toEqual(["", "", ""]);
  });

  it("quotes commas, quotes and line ends", () => {
    expect(csvCell('a "b", c')).toBe('"a ""b"", c"');
    expect(csvCell("a\nb")).toBe('"a\nb"');
    expect(csvCell("New / Occasional")).toBe("New / Occasional");
  });
});

describe("csv(header, rows)", () => {
  it("ends every line, the header's too, with CR LF", () => {
    expect(csv(["a", "b"], [["x", 1]])).toBe("a,b\r\nx,1\r\n");
  });
});
