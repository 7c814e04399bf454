// @vitest-environment jsdom
import fc from "fast-check";
import {afterEach, describe, expect, it, vi} from "vitest";
import {customerList} from "../../src/tables/customerList.js";
import type {TableOptions} from "../../src/tables/dataTable.js";
import {dataTable} from "../../src/tables/dataTable.js";
import {tableCsv} from "../../src/tables/tableCsv.js";
import {listName} from "../../src/tables/listName.js";
import {parseList, serializeList} from "../../src/tables/listState.js";
import {codeColumn, numberColumn, textColumn} from "../../src/tables/tableColumn.js";
import {pageAddress} from "../../src/filters/pageAddress.js";
import {stepsText} from "../../src/words/stepsText.js";
import {tableRows} from "../../src/tables/tableRows.js";
import {format, plain, summary, young} from "../support/sample.js";

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

const showAll = (element: HTMLElement) => {
  const only = element.querySelector(".table-only input") as HTMLInputElement;
  only.checked = false;
  only.dispatchEvent(new Event("change"));
};

afterEach(() => {
  pageAddress().forget();
  history.replaceState(null, "", location.pathname);
});

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
  const table = (name: string, options: Partial<TableOptions> = {}) =>
    dataTable(Uint32Array.from(numbers), [numberColumn("n", "N", numbers, format.count)], {
      caption: "Numbers",
      name,
      format,
      one: "row",
      ...options
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

  it("has ten rows a page on a phone", () => {
    vi.stubGlobal("matchMedia", (query: string) => ({matches: query === "(max-width: 699px)"}));
    const element = table("phone.csv");
    vi.unstubAllGlobals();
    expect(shown(element)).toHaveLength(10);
    expect(element.querySelector<HTMLSelectElement>(".table-pages select")?.value).toBe("10");
    press(element, "Next");
    expect(plain(element.querySelector(".table-status")?.textContent)).toBe("11–20 of 60 rows");
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
    const size = first.querySelector(".table-pages select") as HTMLSelectElement;
    size.value = "50";
    size.dispatchEvent(new Event("change"));
    const second = table("again.csv");
    expect(second).toBe(first);
    expect(shown(second)).toHaveLength(50);
    expect(shown(second)[0]).toBe("59");
  });

  it("is opened in its own order, and says by which column", () => {
    const element = table("order", {order: {id: "n", descending: true}});
    expect(shown(element)[0]).toBe("59");
    expect(element.querySelector("th")?.getAttribute("aria-sort")).toBe("descending");
  });

  it("opens on some of its rows, looks through all in a search, and shows all when asked", () => {
    const opensOn = {isIn: (row: number) => row < 3, label: "Only small ones", one: "small row", many: "small rows"};
    const names = textColumn("name", "Name", (row) => `row${row}`);
    const element = dataTable(Uint32Array.from(numbers), [names], {
      caption: "Names",
      name: "opens",
      format,
      one: "row",
      opensOn
    });
    const status = () => plain(element.querySelector(".table-status")?.textContent);
    expect(status()).toBe("1–3 of 3 small rows");
    const search = element.querySelector("input[type=search]") as HTMLInputElement;
    search.value = "row50";
    search.dispatchEvent(new Event("input"));
    expect(status()).toBe("1–1 of 1 row");
    search.value = "";
    search.dispatchEvent(new Event("input"));
    showAll(element);
    expect(status()).toBe("1–25 of 60 rows");
  });

  it("keeps sort, search, page and columns in the address, and reads them from there", () => {
    const address = pageAddress();
    history.replaceState(null, "", "?persona=quiet&sort=-n&page=2");
    const element = table("address", {address, shown: ["n"]});
    expect(shown(element)[0]).toBe("34");
    press(element, "Next");
    press(element, "N");
    address.write(address.search());
    window.dispatchEvent(new Event("pagehide"));
    expect(location.search).toBe("?persona=quiet&sort=n");
    history.replaceState(null, "", "?sort=n&page=3");
    window.dispatchEvent(new Event("popstate"));
    expect(shown(element)[0]).toBe("50");
  });

  it("keeps a search out of the address while it is nobody else's business", () => {
    const address = pageAddress();
    history.replaceState(null, "", "?search=row1");
    table("quiet", {address, quiet: false});
    const element = table("quiet", {address, quiet: true});
    expect(address.search()).toBe("");
    const search = element.querySelector("input[type=search]") as HTMLInputElement;
    search.value = "Ada Lovelace";
    search.dispatchEvent(new Event("input"));
    expect(address.search()).toBe("");
  });

  it("leads from a row to where its column says", () => {
    const href = (row: number) => `./customers.html?customer=${row}`;
    const element = dataTable(Uint32Array.of(1), [{...key, href}], {
      caption: "Keys",
      name: "links",
      format,
      one: "row"
    });
    expect(element.querySelector("tbody a")?.getAttribute("href")).toBe("./customers.html?customer=1");
  });

  it("says so where nothing is found", () => {
    const element = table("none.csv");
    const search = element.querySelector("input") as HTMLInputElement;
    search.value = "nothing";
    search.dispatchEvent(new Event("input"));
    expect(plain(element.querySelector(".table-status")?.textContent)).toBe("No row found.");
  });
});

describe("parseList(query), serializeList(state, query)", () => {
  it("give back what was written, and leave other keys alone", () => {
    const state = fc.record({
      sort: fc.constantFrom("", "monetary", "churnRisk"),
      descending: fc.boolean(),
      search: fc.string({maxLength: 12}),
      page: fc.nat({max: 500}),
      all: fc.boolean(),
      columns: fc.option(fc.subarray(["key", "why", "monetary"], {minLength: 1}), {nil: null})
    });
    fc.assert(
      fc.property(state, (state) => {
        const query = serializeList(state, "?persona=quiet&page=9");
        expect(parseList(query)).toEqual({...state, descending: state.sort !== "" && state.descending});
        expect(new URLSearchParams(query).get("persona")).toBe("quiet");
      })
    );
  });

  it("take what cannot be read as not said", () => {
    expect(parseList("?page=-3&sort=&columns=,")).toEqual(parseList(""));
    expect(parseList("?page=1e99").page).toBe(0);
  });
});

describe("stepsText({steps, period})", () => {
  it("names what customers did", () => {
    expect(stepsText({steps: ["new", "back"], period: "month"})).toBe(
      "Only customers who were new or came back in the last whole month"
    );
  });
});

describe("listName(list, summary, filters)", () => {
  it("says store, list, filters and day", () => {
    expect(listName("customers", summary, {persona: ["at-risk"], country: ["fr"]})).toBe(
      "demo-store-customers-persona-at-risk-country-fr-2011-12-09"
    );
  });
});

describe("customerList(customers, filters, options)", () => {
  const member = (codes: number[], values: string[]) => ({codes: Int32Array.from(codes), values});
  const persona = member([0, 1, 0], ["Big Spenders", "At Risk"]);
  const columns = {
    persona: persona.codes,
    country: Int32Array.of(0, 0, 0),
    action: Int32Array.of(2, 0, 1),
    rule: Int32Array.of(-1, 0, 1),
    eligible: Float64Array.of(0, 1, 2),
    recency: Int32Array.of(4, 40, 90),
    frequency: Int32Array.of(9, 3, 2),
    monetary: Float64Array.of(900, 300, 200),
    revenueYear: Float64Array.of(800, 100, 150),
    churnRisk: Float64Array.of(0.1, 0.6, 0.9),
    revenueAtRisk: Float64Array.of(80, 60, 70),
    value: Float64Array.of(NaN, NaN, NaN)
  };
  const customers = {
    length: 3,
    columns,
    dictionaries: {persona: persona.values, country: ["France"], action: ["Call", "Mail", "No action"]},
    texts: {key: (row: number) => ["k0", "k1", "k2"][row]}
  };
  const rules = [
    {action: "Call", when: {vip: true, riskAbove: 0.5}},
    {action: "Mail", when: {riskAbove: 0.4}}
  ];
  const keysOf = (element: HTMLElement) =>
    [...element.querySelectorAll("tbody th")].map((cell) => plain(cell.textContent));
  const open = (name: string, of: typeof summary, columns = customers) =>
    customerList(columns, {}, {summary: of, dimensions: [], rules, format, address: pageAddress(), caption: "C", name});

  it("opens on who has an action, most revenue at risk first, and says why", () => {
    const element = open("worth", summary);
    expect(keysOf(element)).toEqual(["k2", "k1"]);
    expect(shown(element)[0]).toContain("MailChurn risk above 40%");
    expect(element.querySelector("[aria-sort=descending]")?.getAttribute("data-column")).toBe("revenueAtRisk");
    showAll(element);
    expect(keysOf(element)).toEqual(["k0", "k2", "k1"]);
    expect(shown(element)[0]).toContain("No rule applies; segment’s plan: Premium upsell");
  });

  it("is narrowed to a step of the bridge by the address, says so, and is widened again", () => {
    history.replaceState(null, "", "?step=stopped&period=year");
    const bridgeYear = Uint8Array.of(1, 2, 2);
    const dictionaries = {...customers.dictionaries, bridgeYear: ["", "new", "stopped"]};
    const element = open("steps", summary, {...customers, columns: {...columns, bridgeYear}, dictionaries} as never);
    expect(keysOf(element)).toEqual(["k2", "k1"]);
    const chip = element.querySelector(".table-narrowed button") as HTMLElement;
    expect(plain(chip.textContent)).toBe("Remove: Only customers who stopped in the last whole year×");
    chip.click();
    showAll(element);
    expect(keysOf(element)).toEqual(["k0", "k2", "k1"]);
  });

  it("orders by the spend of the last twelve months where there is no amount at risk, and shows no risk", () => {
    const none = Float64Array.of(NaN, NaN, NaN);
    const element = open("spend", young, {...customers, columns: {...columns, churnRisk: none, revenueAtRisk: none}});
    expect(keysOf(element)).toEqual(["k2", "k1"]);
    expect(element.querySelector("[aria-sort=descending]")?.getAttribute("data-column")).toBe("revenueYear");
    expect(element.querySelector("[data-column=churnRisk]")).toBeNull();
  });
});
