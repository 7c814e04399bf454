// @vitest-environment jsdom
import {beforeEach, describe, expect, it, vi} from "vitest";
import {carryQuery} from "../../src/filters/carryQuery.js";
import {filterBar} from "../../src/filters/filterBar.js";
import {pageAddress} from "../../src/filters/pageAddress.js";
import type {FilterBar} from "../../src/filters/filterBar.js";
import {cubeMeasures} from "../../loaders/contract/columns.js";
import {dimensions, toCube} from "../support/cubes.js";
import {format, plain} from "../support/sample.js";

const cube = toCube(
  [
    [0, 0, 9],
    [3, 0, 9],
    [3, 1, 2]
  ].map((codes, i) => ({codes, measures: cubeMeasures.map((measure) => (measure === "customers" ? 10 ** i : 0))}))
);

function open(search = ""): FilterBar {
  history.replaceState(null, "", `/index.html${search}#here`);
  const bar = filterBar(cube, dimensions, {format});
  document.body.replaceChildren(bar);
  return bar;
}

const text = (bar: HTMLElement, selector: string) => plain(bar.querySelector(selector)?.textContent);
/** The box of an option; its menu is opened where nobody has yet. */
function box(slug: string): HTMLInputElement {
  const find = () => document.querySelector<HTMLInputElement>(`input[value="${slug}"]`);
  for (const button of document.querySelectorAll<HTMLElement>(".filter-button")) if (!find()) button.click();
  return find() as HTMLInputElement;
}

describe("filterBar(cube, dimensions, {format})", () => {
  beforeEach(() => document.body.replaceChildren());

  it("starts from the address", () => {
    const bar = open("?persona=AT-RISK&country=france");
    expect(bar.value.filters).toEqual({persona: ["at-risk"], country: ["France"]});
    expect(text(bar, ".filter-count")).toBe("10 of 111 customers");
    expect([box("at-risk").checked, box("big-spenders").checked]).toEqual([true, false]);
    expect(text(bar, ".filter-toggle")).toBe("Filters (2)");
  });

  it("writes the address when a box is switched, keeps the rest of it, and speaks once", async () => {
    const bar = open("?utm=x");
    let heard = 0;
    bar.addEventListener("input", () => ++heard);
    box("big-spenders").click();
    await vi.waitFor(() => expect(location.search + location.hash).toBe("?utm=x&persona=big-spenders#here"));
    expect(heard).toBe(1);
    expect(bar.value.totals.customers).toBe(1);
    expect(text(bar, ".filter-count")).toBe("1 of 111 customers");
  });

  it("has written the address before a link is followed or the page is left", () => {
    open();
    box("big-spenders").click();
    box("France").click();
    document.body.dispatchEvent(new Event("pointerdown", {bubbles: true}));
    expect(location.search).toBe("?persona=big-spenders&country=France");
    box("France").click();
    window.dispatchEvent(new Event("pagehide"));
    expect(location.search).toBe("?persona=big-spenders");
  });

  it("counts behind each option what it would leave", () => {
    open("?persona=at-risk");
    const label = box("France").closest("label") as HTMLElement;
    expect(text(label, ".filter-facet")).toBe("10");
  });

  it("removes a filter by its chip, and all at once", () => {
    const bar = open("?persona=at-risk&country=France");
    const chips = () => [...bar.querySelectorAll(".chip")].map((chip) => plain(chip.textContent));
    expect(chips()).toEqual(["Remove Persona: At Risk×", "Remove Country: France×"]);
    (bar.querySelector(".chip") as HTMLElement).click();
    expect(location.search).toBe("?country=France");
    (bar.querySelector(".clear") as HTMLElement).click();
    expect(location.search).toBe("");
    expect(chips()).toEqual([]);
    expect(bar.value.filtered).toBe(false);
  });

  it("says which value it does not know, what there is, and goes on", () => {
    const bar = open("?country=Atlantis&persona=at-risk");
    expect(text(bar, ".notice")).toBe(
      "No country is called “Atlantis” here, so that filter is left out. There is France, United Kingdom and EIRE."
    );
    expect(text(bar, ".filter-count")).toBe("110 of 111 customers");
  });

  it("follows the back button", () => {
    const bar = open("?persona=at-risk");
    history.replaceState(null, "", "/index.html?persona=big-spenders");
    window.dispatchEvent(new PopStateEvent("popstate"));
    expect(bar.value.filters).toEqual({persona: ["big-spenders"]});
  });

  it("makes each filter a step that Back undoes, and nothing a step that only moves a page of a list", async () => {
    const bar = open("?persona=at-risk");
    const before = history.length;
    box("France").click();
    box("big-spenders").click();
    pageAddress().write(`${pageAddress().search()}&page=2`);
    window.dispatchEvent(new Event("pagehide"));
    expect(location.search).toBe("?persona=big-spenders&persona=at-risk&country=France&page=2");
    expect(history.length).toBe(before + 2);
    for (const filters of [{persona: ["at-risk"], country: ["France"]}, {persona: ["at-risk"]}]) {
      history.back();
      await vi.waitFor(() => expect(bar.value.filters).toEqual(filters));
    }
  });

  it("discloses one menu at a time; Escape closes it and gives the focus back", () => {
    const bar = open();
    const [first, second] = bar.querySelectorAll<HTMLElement>(".filter-button");
    first.click();
    expect(first.getAttribute("aria-expanded")).toBe("true");
    second.click();
    expect(first.getAttribute("aria-expanded")).toBe("false");
    box("France").focus();
    box("France").dispatchEvent(new KeyboardEvent("keydown", {key: "Escape", bubbles: true}));
    expect(second.getAttribute("aria-expanded")).toBe("false");
    expect(document.activeElement).toBe(second);
  });

  it("closes a menu when the reader clicks elsewhere", () => {
    const bar = open();
    const button = bar.querySelector(".filter-button") as HTMLElement;
    button.click();
    document.body.dispatchEvent(new Event("pointerdown", {bubbles: true}));
    expect(button.getAttribute("aria-expanded")).toBe("false");
  });
});

describe("carryQuery(document)", () => {
  it("gives links to pages the query of this one, and no other links", () => {
    open("?persona=at-risk");
    carryQuery(document);
    const links = ["./churn.html", "./", "./snapshot/summary.json", "#here", "https://example.org/x.html"].map(
      (href) => {
        const link = Object.assign(document.createElement("a"), {href});
        link.setAttribute("href", href);
        document.body.append(link);
        link.dispatchEvent(new Event("pointerdown", {bubbles: true}));
        return link.getAttribute("href");
      }
    );
    expect(links.slice(0, 2).map((href) => new URL(String(href), location.href).search)).toEqual([
      "?persona=at-risk",
      "?persona=at-risk"
    ]);
    expect(links.slice(2)).toEqual(["./snapshot/summary.json", "#here", "https://example.org/x.html"]);
  });

  it("keeps what a link says itself, and takes a list's order along to a customer alone", () => {
    open("?persona=at-risk&sort=-monetary&page=2&customer=k1");
    carryQuery(document);
    const follow = (href: string) => {
      const link = document.createElement("a");
      link.setAttribute("href", href);
      document.body.append(link);
      for (const event of ["pointerdown", "click"]) link.dispatchEvent(new Event(event, {bubbles: true}));
      return new URL(link.href).search;
    };
    expect(follow("./churn.html")).toBe("?persona=at-risk");
    expect(follow("./actions.html?action=call&persona=quiet")).toBe("?action=call&persona=quiet");
    expect(follow("./customers.html?customer=k2")).toBe("?persona=at-risk&sort=-monetary&page=2&customer=k2");
  });
});

describe("filterBar(cube, dimensions, {format}) compares", () => {
  const menu = (bar: HTMLElement) => bar.querySelector<HTMLSelectElement>(".filter-compare select")!;
  const choose = (bar: HTMLElement, value: string) => {
    menu(bar).value = value;
    menu(bar).dispatchEvent(new Event("change", {bubbles: true}));
  };

  it("with what the address names, however it is written, and says it in a chip", () => {
    const bar = open("?country=france&compare=Persona:AT-RISK");
    expect(bar.value.compare).toBe("persona:at-risk");
    expect(menu(bar).value).toBe("persona:at-risk");
    expect(text(bar, ".chips")).toContain("Compared with: At Risk");
  });

  it("with what its menu names, writes it into the address as a step of its own, and takes it back", async () => {
    const bar = open("?persona=at-risk");
    expect(menu(bar).options).toHaveLength(1);
    menu(bar).dispatchEvent(new Event("focus"));
    expect(menu(bar).options.length).toBeGreaterThan(2);
    let heard = 0;
    bar.addEventListener("input", () => ++heard);
    choose(bar, "everybody");
    await vi.waitFor(() => expect(location.search).toBe("?persona=at-risk&compare=everybody"));
    expect([bar.value.compare, heard]).toEqual(["everybody", 1]);
    expect(bar.value.filters).toEqual({persona: ["at-risk"]});
    [...bar.querySelectorAll<HTMLElement>(".chip")].find((chip) => /Compared/.test(chip.textContent))!.click();
    await vi.waitFor(() => expect(location.search).toBe("?persona=at-risk"));
    expect([bar.value.compare, heard]).toEqual(["", 2]);
    history.back();
    await vi.waitFor(() => expect(bar.value.compare).toBe("everybody"));
    history.back();
    await vi.waitFor(() => expect(bar.value.compare).toBe(""));
    expect(location.search).toBe("?persona=at-risk");
  });

  it("with nothing once all is cleared", async () => {
    const bar = open("?persona=at-risk&compare=everybody");
    bar.querySelector<HTMLElement>(".clear")!.click();
    await vi.waitFor(() => expect(location.search).toBe(""));
    expect([bar.value.compare, menu(bar).value]).toEqual(["", ""]);
  });

  it("with nothing that there is not, and says so", () => {
    const bar = open("?compare=persona:nobody");
    expect(bar.value.compare).toBe("");
    expect(text(bar, ".filter-unknown")).toMatch(/nothing is compared/);
  });
});
