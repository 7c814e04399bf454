// @vitest-environment jsdom
import {beforeEach, describe, expect, it, vi} from "vitest";
import {carryQuery} from "../../src/filters/carryQuery.js";
import {savedViews} from "../../src/filters/savedViews.js";
import {viewStore} from "../../src/filters/viewStore.js";

const site = new URL("http://localhost:3000/insights/");

beforeEach(() => {
  vi.restoreAllMocks();
  localStorage.clear();
});

describe("viewStore(site)", () => {
  const view = {name: "Germany", page: "segments.html", query: "?country=germany"};

  it("keeps views by name, each site its own", () => {
    const store = viewStore(site);
    expect(store.keep(view)).toBe(true);
    store.keep({...view, name: "Mine"});
    store.keep({...view, query: "?country=austria"});
    expect(viewStore(site).read()).toEqual([
      {...view, name: "Mine"},
      {...view, query: "?country=austria"}
    ]);
    expect(viewStore(new URL("http://localhost:3000/other/")).read()).toEqual([]);
    store.drop("Mine");
    expect(store.read().map(({name}) => name)).toEqual(["Germany"]);
  });

  it("is empty, and says that nothing was kept, where the browser refuses", () => {
    for (const method of ["getItem", "setItem"] as const)
      vi.spyOn(Storage.prototype, method).mockImplementation(() => {
        throw new DOMException("denied", "SecurityError");
      });
    expect(viewStore(site).keep(view)).toBe(false);
    expect(viewStore(site).read()).toEqual([]);
  });

  it("leaves out what leads elsewhere or is no view", () => {
    const key = `saved views ${site.pathname}`;
    const bad = [
      {...view, page: "//evil.example/"},
      {...view, page: "javascript:alert(1)"},
      {...view, query: "x"},
      {...view, name: " "},
      null,
      7
    ];
    localStorage.setItem(key, JSON.stringify([...bad, view]));
    expect(viewStore(site).read()).toEqual([view]);
    localStorage.setItem(key, "{");
    expect(viewStore(site).read()).toEqual([]);
  });
});

describe("savedViews({suggest})", () => {
  const open = (search: string) => {
    history.replaceState(null, "", `/insights/segments.html${search}`);
    const element = savedViews({suggest: () => "Lapsing, Germany"});
    document.body.replaceChildren(element);
    element.querySelector("button")!.click();
    return element;
  };
  const links = (element: HTMLElement) =>
    [...element.querySelectorAll("a")].map((link) => [link.textContent, link.getAttribute("href")]);

  it("keeps what is seen under the name that is suggested or given, without a list's search, and leads back to it", () => {
    const element = open("?persona=lapsing&country=germany&search=Jane");
    const [name, form] = [element.querySelector("input")!, element.querySelector("form")!];
    expect(name.value).toBe("Lapsing, Germany");
    form.requestSubmit();
    name.value = "Mine";
    form.requestSubmit();
    const href = "./segments.html?persona=lapsing&country=germany";
    expect(links(element)).toEqual([
      ["Lapsing, Germany", href],
      ["Mine", href]
    ]);
    expect(element.querySelector("[role=status]")?.textContent).toBe("Saved “Mine” in this browser alone.");
    element.querySelector<HTMLElement>("li button")!.click();
    expect(links(open(""))).toEqual([["Mine", href]]);
  });

  it("leads to a view without the filters of the page that it is opened from", () => {
    viewStore(site).keep({name: "All", page: "churn.html", query: "?risk=high"});
    const element = open("?country=germany");
    carryQuery(document);
    const link = element.querySelector("a")!;
    link.dispatchEvent(new Event("pointerdown", {bubbles: true}));
    expect(link.getAttribute("href")).toBe("./churn.html?risk=high");
  });

  it("says so where the browser refuses, and speaks no `input` of the bar", () => {
    const element = open("?persona=lapsing");
    const heard = vi.fn();
    document.body.addEventListener("input", heard);
    element.querySelector("input")!.dispatchEvent(new Event("input", {bubbles: true}));
    vi.spyOn(Storage.prototype, "setItem").mockImplementation(() => {
      throw new DOMException("full", "QuotaExceededError");
    });
    element.querySelector("form")!.requestSubmit();
    expect(element.querySelector("[role=status]")?.textContent).toContain("keep the page’s address instead");
    expect(heard).not.toHaveBeenCalled();
  });

  it("closes at Escape and gives the focus back", () => {
    const element = open("");
    element.querySelector("input")!.focus();
    element.querySelector("input")!.dispatchEvent(new KeyboardEvent("keydown", {key: "Escape", bubbles: true}));
    expect(element.querySelector<HTMLElement>(".saved-views")?.hidden).toBe(true);
    expect(document.activeElement).toBe(element.querySelector("button"));
  });
});
