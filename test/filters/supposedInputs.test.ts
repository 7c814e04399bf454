// @vitest-environment jsdom
import {afterAll, beforeEach, describe, expect, it, vi} from "vitest";
import {pageAddress} from "../../src/filters/pageAddress.js";
import {supposedInputs} from "../../src/filters/supposedInputs.js";
import {format} from "../support/sample.js";

describe("supposedInputs(options)", () => {
  beforeEach(() => history.replaceState(null, "", "/"));
  // what is about to be written would come when there is no page any more
  afterAll(() => pageAddress().forget());

  const make = () => supposedInputs({grossMargin: 0.4, budget: null, format});
  const inputs = (element: HTMLElement) => [...element.querySelectorAll("input")];
  const type = (input: HTMLInputElement, value: string) => {
    input.value = value;
    input.dispatchEvent(new Event("input", {bubbles: true}));
  };

  it("reads the address, shares as percent, and shows what the config has where it says nothing", () => {
    history.replaceState(null, "", "/?margin=0.35&incentive=10%25&effect=0.2&persona=loyal");
    const element = make();
    expect(element.value).toEqual({margin: 0.35, incentive: {shareOfOrder: 0.1}, effect: 0.2});
    expect(inputs(element).map(({value}) => value)).toEqual(["35", "", "10%", "20", ""]);
    expect(inputs(make()).map(({placeholder}) => placeholder)).toEqual(["40", "as set", "as set", "as set", "none"]);
  });

  it("says once what is typed, and writes it beside what else the address has", () => {
    vi.useFakeTimers();
    history.replaceState(null, "", "/?country=france");
    const element = make();
    const heard: unknown[] = [];
    element.addEventListener("input", () => heard.push(element.value));
    type(inputs(element)[1], "2,5");
    type(inputs(element)[3], "15");
    expect(heard).toEqual([{cost: 2.5}, {cost: 2.5, effect: 0.15}]);
    vi.runAllTimers();
    expect(location.search).toBe("?country=france&cost=2.5&effect=0.15");
    const reset = element.querySelector("button") as HTMLButtonElement;
    expect(reset.hidden).toBe(false);
    reset.click();
    expect(element.value).toEqual({});
    expect(reset.hidden).toBe(true);
    vi.runAllTimers();
    expect(location.search).toBe("?country=france");
    vi.useRealTimers();
  });

  it("marks what cannot be, and goes on with the rest", () => {
    history.replaceState(null, "", "/?cost=2&effect=1.5");
    const element = make();
    expect(element.value).toEqual({cost: 2});
    expect(inputs(element).map((input) => input.getAttribute("aria-invalid"))).toEqual([
      null,
      null,
      null,
      "true",
      null
    ]);
    expect(element.textContent).toContain("expected a share from 0 to 1");
    type(inputs(element)[3], "15");
    expect(element.value).toEqual({cost: 2, effect: 0.15});
    expect(element.querySelector("[aria-invalid]")).toBeNull();
  });
});
