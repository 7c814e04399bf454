// @vitest-environment jsdom
import {describe, expect, it} from "vitest";
import {dataTable, tableCsv} from "../../src/tables/dataTable.js";
import {codeColumn, numberColumn, textColumn} from "../../src/tables/tableColumn.js";
import {tableRows} from "../../src/tables/tableRows.js";
import {format, plain} from "../support/sample.js";

const keys = ["=b", "a", "d", "c"];
const columns = [
  textColumn("key", "Customer", (row) => keys[row]),
  codeColumn("country", "Country", Uint8Array.of(1, 0, 1, 0), ["United Kingdom", "France"], {alphabetic: true}),
  numberColumn("spent", "Spent", Float64Array.of(-5, 20, NaN, 3), format.money)
];
const [key, country, spent] = columns;
const all = Uint32Array.of(0, 1, 2, 3);
const sorted = (column: (typeof columns)[number], descending = false) =>
  Array.from(tableRows(all, columns, {order: {column, descending}}));

const find = (search: string) => Array.from(tableRows(all, columns, {search}));

const shown = (element: HTMLElement) => [...element.querySelectorAll("tbody tr")].map((tr) => plain(tr.textContent));

const press = (element: HTMLElement, name: string) =>
  [...element.querySelectorAll("button")].find((button) => plain(button.textContent) === name)?.click();

describe("tableRows(rows, columns, {search, order})", () => {
  it("sorts numbers as numbers, texts by their words, missing ones last either way", () => {
    expect(sorted(spent)).toEqual([0, 3, 1, 2]);
    expect(sorted(spent, true)).toEqual([1, 3, 0, 2]);
    expect(sorted(key)).toEqual([0, 1, 3, 2]);
    expect(sorted(country)).toEqual([0, 2, 1, 3]);
  });
  it("finds rows that hold every word, in any text column and any case", () => {
    expect(find("FRANCE")).toEqual([0, 2]);
    expect(find("d france")).toEqual([2]);
    expect(find("kingdom c")).toEqual([3]);
    expect(find("20")).toEqual([]);
    expect(find(" ")).toEqual([0, 1, 2, 3]);
  });
});

describe("tableCsv(rows, columns)", () => {
  it("writes the rows in their order, texts defused and numbers bare", () => {
    expect(tableCsv(Uint32Array.of(2, 0), columns)).toBe("Customer,Country,Spent\r\nd,France,\r\n'=b,France,-5\r\n");
  });
});

describe("dataTable(rows, columns, options)", () => {
  const numbers = Float64Array.from({length: 60}, (_, i) => i);
  const table = (filename: string) =>
    dataTable(Uint32Array.from(numbers), [numberColumn("n", "N", numbers, format.count)], {
      caption: "Numbers",
      filename,
      format,
      one: "row"
    });

  it("shows a page, says which, and turns it", () => {
    const element = table("pages.csv");
    expect(shown(element)).toHaveLength(25);
    expect(plain(element.querySelector(".table-status")?.textContent)).toBe("1–25 of 60 rows");
    press(element, "Next");
    press(element, "Next");
    expect(shown(element)).toEqual(["50", "51", "52", "53", "54", "55", "56", "57", "58", "59"]);
    const disabled = [...element.querySelectorAll("button")].filter((button) => button.disabled);
    expect(disabled.map((button) => button.textContent)).toEqual(["Next"]);
  });

  it("sorts by its headers: numbers from the largest, then from the smallest, and says so", () => {
    const element = table("sort.csv");
    press(element, "N");
    expect(shown(element)[0]).toBe("59");
    expect(element.querySelector("th")?.getAttribute("aria-sort")).toBe("descending");
    press(element, "N");
    expect(shown(element)[0]).toBe("0");
    expect(element.querySelector("th")?.getAttribute("aria-sort")).toBe("ascending");
  });

  it("stays, with what the reader has set, when filters give it other rows", () => {
    const first = table("again.csv");
    press(first, "N");
    const size = first.querySelector("select") as HTMLSelectElement;
    size.value = "50";
    size.dispatchEvent(new Event("change"));
    const second = table("again.csv");
    expect(second).toBe(first);
    expect(shown(second)).toHaveLength(50);
    expect(shown(second)[0]).toBe("59");
  });

  it("says so where nothing is found", () => {
    const element = table("none.csv");
    const search = element.querySelector("input") as HTMLInputElement;
    search.value = "nothing";
    search.dispatchEvent(new Event("input"));
    expect(plain(element.querySelector(".table-status")?.textContent)).toBe("No row found.");
  });
});
