// @vitest-environment jsdom
import {beforeEach, describe, expect, it, vi} from "vitest";
import {shareRow} from "../../src/embed/shareRow.js";
import {customersByPersona} from "../../src/figures/customersByPersona.js";
import {sharedQuery} from "../../src/filters/sharedQuery.js";
import {download} from "../../src/tables/download.js";
import {summary} from "../support/sample.js";

vi.mock("../../src/tables/download.js", () => ({download: vi.fn()}));

const site = "https://shop.example/insights/";
const row = {
  persona: "=At Risk",
  index: 3,
  customers: 2,
  customerShare: 0.5,
  revenue: 10,
  revenueShare: 1,
  churnRisk: null,
  revenueAtRisk: null
};
const make = (query: () => string = () => "?country=france") =>
  shareRow(customersByPersona, {
    site,
    page: `${site}segments.html`,
    query,
    table: () => customersByPersona.rows([row]),
    summary,
    filters: () => ({country: ["france"]})
  });
const button = (element: HTMLElement, label: string) =>
  [...element.querySelectorAll("button")].find(({textContent}) => textContent === label) as HTMLElement;

describe("shareRow(figure, {site, page, query, table})", () => {
  const copied: string[] = [];
  const files: string[][] = [];
  beforeEach(() => {
    copied.length = files.length = 0;
    vi.mocked(download).mockImplementation((...file) => void files.push(file as string[]));
    Object.defineProperty(navigator, "clipboard", {
      configurable: true,
      value: {writeText: async (text: string) => void copied.push(text)}
    });
  });

  it("copies the link and the frame with the filters of that moment", async () => {
    let query = "";
    const element = make(() => query);
    query = "?persona=at-risk&country=france";
    button(element, "Copy link").click();
    button(element, "Copy iframe").click();
    await vi.waitFor(() => expect(element.querySelector("[role=status]")?.textContent).toBe("Copied"));
    expect(copied[0]).toBe(`${site}segments.html${query}#figure-customers-by-persona`);
    expect(copied[1]).toContain(`src="${site}embed/customers-by-persona/${query.replace("&", "&amp;")}"`);
  });

  it("lets the reader copy where a script may not", async () => {
    Object.defineProperty(navigator, "clipboard", {configurable: true, value: undefined});
    const element = make();
    button(element, "Copy link").click();
    await vi.waitFor(() =>
      expect(element.querySelector("input")?.value).toBe(
        `${site}segments.html?country=france#figure-customers-by-persona`
      )
    );
  });

  it("gives the numbers that are shown, as numbers, in a file named after store, figure, filters and day", () => {
    button(make(), "Numbers (CSV)").click();
    expect(files).toEqual([
      [
        "Persona,Customers,Share of customers,Revenue,Share of revenue\r\n'=At Risk,2,0.5,10,1\r\n",
        "demo-store-customers-by-persona-country-france-2011-12-09.csv"
      ]
    ]);
  });

  it("says of the pictures that they show all customers", () => {
    const element = make();
    expect(element.querySelector(".share-picture")?.textContent).toMatch(/all customers.*PNG.*SVG/s);
    expect(
      [...element.querySelectorAll<HTMLAnchorElement>("a[download]")].map((link) => link.getAttribute("href"))
    ).toEqual(["./figures/customers-by-persona.png", "./figures/customers-by-persona.svg"]);
  });
});

describe("sharedQuery()", () => {
  it("has the filters and what is compared, and nothing of a list: a search may name somebody", () => {
    history.replaceState(null, "", "?persona=at-risk&period=month&search=Jane&page=3&sort=-n&customer=ab12");
    expect(sharedQuery()).toBe("?persona=at-risk&period=month");
    history.replaceState(null, "", "?search=Jane");
    expect(sharedQuery()).toBe("");
  });
});
