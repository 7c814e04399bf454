import {mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import * as fc from "fast-check";
import {afterAll, describe, expect, it} from "vitest";
import {readWorkbook, sheetNames, type WorkbookRow} from "../../loaders/read/workbook.js";
import {fault, inline, number, result, string, workbook, type SheetXml} from "../support/workbook.js";

const folder = mkdtempSync(join(tmpdir(), "customer-intelligence-test-"));
afterAll(() => rmSync(folder, {recursive: true, force: true}));

async function rows(bytes: Uint8Array, sheet?: string): Promise<WorkbookRow[]> {
  const path = join(folder, "book.xlsx");
  writeFileSync(path, bytes);
  const read: WorkbookRow[] = [];
  await readWorkbook({path, name: "book.xlsx"}, sheet, (row) => read.push(row));
  return read;
}

const one = (
  ...cells: SheetXml["rows"] extends Map<number, infer C> ? (C extends (infer X)[] ? X[] : never) : never
) => [{name: "Orders", rows: new Map([[1, cells]])}];

describe("readWorkbook(file, sheet, onRow)", () => {
  it("reads texts of every kind, and what a formula came to", async () => {
    const strings = ["<si><t>plain</t></si>", "<si><r><t>in </t></r><r><t>parts</t></r><rPh><t>spoken</t></rPh></si>"];
    const book = workbook(
      one(string(0), string(1), inline('a "b" & <c>'), result("A12"), fault("#N/A"), 't="b"><v>1</v>'),
      {
        strings
      }
    );
    expect(await rows(book)).toEqual([{number: 1, cells: ["plain", "in parts", 'a "b" & <c>', "A12", "#N/A", "TRUE"]}]);
  });

  it("reads dates to the second, by the workbook's first day, and numbers to the digits it shows", async () => {
    const cells = [
      number(40_513.351388888892, 2),
      number(40_513, 1),
      number(40_513.5, 3),
      number("0.30000000000000004")
    ];
    const more = [number("5.3636500000000001E+5"), number("1.2345678901235E+14"), number(0.25, 2), number(59, 1)];
    expect((await rows(workbook(one(...cells, ...more))))[0].cells).toEqual([
      "2010-12-01 08:26:00",
      "2010-12-01",
      "40513.5",
      "0.3",
      "536365",
      "123456789012350",
      "06:00:00",
      "1900-02-28"
    ]);
    expect((await rows(workbook(one(number(39_051, 1)), {date1904: true})))[0].cells).toEqual(["2010-12-01"]);
  });

  it("keeps cells and rows in their places where some are missing", async () => {
    const sheet = {
      name: "Orders",
      rows: new Map([
        [2, [null, inline("b"), null, inline("d")]],
        [5, [inline("e")]]
      ])
    };
    expect(await rows(workbook([sheet]))).toEqual([
      {number: 2, cells: ["", "b", "", "d"]},
      {number: 5, cells: ["e"]}
    ]);
  });

  it("takes the first sheet, or the one that is named, and says which there are", async () => {
    const sheets = [
      {name: "Year 2010-2011", rows: new Map([[1, [inline("first")]]])},
      {name: "Notes", rows: new Map([[1, [inline("second")]]])}
    ];
    expect((await rows(workbook(sheets)))[0].cells).toEqual(["first"]);
    expect((await rows(workbook(sheets), "Notes"))[0].cells).toEqual(["second"]);
    expect(await sheetNames({path: join(folder, "book.xlsx"), name: "book.xlsx"})).toEqual(["Year 2010-2011", "Notes"]);
    await expect(rows(workbook(sheets), "Orders")).rejects.toThrow(
      'missing sheet "Orders" in book.xlsx (expected source.sheet to be one of "Year 2010-2011", "Notes")'
    );
  });

  it("says in one line what is no workbook, or is damaged", async () => {
    await expect(rows(Buffer.from("order,date\n"))).rejects.toThrow(
      "unreadable source file: book.xlsx (expected a zip archive: its end is missing)"
    );
    const whole = workbook(one(inline("a")));
    await expect(rows(whole.subarray(0, whole.length - 60))).rejects.toThrow(/^unreadable source file: book\.xlsx/);
    const bad = Uint8Array.from(whole);
    bad.fill(0x7f, 60, 90);
    await expect(rows(bad)).rejects.toThrow(/^unreadable source file: book\.xlsx \(.*is damaged\)$/);
  });

  it("gives back any texts, in any places", async () => {
    const text = fc.stringMatching(/^[a-zà-ÿ0-9 .,;:'"&<>-]{1,12}$/).filter((some) => some.trim() !== "");
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(fc.option(text), {maxLength: 30}), {maxLength: 5}), async (truth) => {
        const cells = truth.map((row) => row.map((cell) => (cell === null ? null : inline(cell))));
        const read = await rows(workbook([{name: "S", rows: new Map(cells.map((row, i) => [i + 1, row]))}]));
        const plain = truth.map((row) => row.map((cell) => cell ?? "").slice(0, row.findLastIndex(Boolean) + 1));
        expect(read.map((row) => row.cells)).toEqual(plain);
      }),
      {numRuns: 60}
    );
  });
});
