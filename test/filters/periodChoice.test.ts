// @vitest-environment jsdom
import {afterAll, beforeEach, describe, expect, it, vi} from "vitest";
import type {Bridge, BridgeComparison} from "../../loaders/contract/bridge.js";
import {pageAddress} from "../../src/filters/pageAddress.js";
import {periodChoice} from "../../src/filters/periodChoice.js";

const bridgeOf = (...pairs: string[]): Bridge => ({
  schemaVersion: 2,
  comparisons: pairs.map((pair) => {
    const [period, base] = pair.split(" ");
    return {period, base} as BridgeComparison;
  })
});
const all = bridgeOf("month year-before", "month previous", "quarter year-before", "quarter previous", "year year-before"); // prettier-ignore

describe("periodChoice(bridge)", () => {
  beforeEach(() => history.replaceState(null, "", "/"));
  // what is about to be written would come when there is no page any more
  afterAll(() => pageAddress().forget());

  const selects = (element: HTMLElement) => [...element.querySelectorAll("select")];
  const choose = (select: HTMLSelectElement, value: string) => {
    select.value = value;
    select.dispatchEvent(new Event("input", {bubbles: true}));
    select.dispatchEvent(new Event("change", {bubbles: true}));
  };

  it("reads the address, and takes the quarter and the year before where it says nothing that there is", () => {
    expect(periodChoice(all).value).toEqual({period: "quarter", base: "year-before"});
    history.replaceState(null, "", "/?period=month&base=previous&persona=at-risk");
    expect(periodChoice(all).value).toEqual({period: "month", base: "previous"});
    history.replaceState(null, "", "/?period=decade&base=never");
    expect(periodChoice(all).value).toEqual({period: "quarter", base: "year-before"});
    expect(periodChoice(bridgeOf("month previous")).value).toEqual({period: "month", base: "previous"});
  });

  it("says what was chosen once, and writes into the address what is not the default", () => {
    vi.useFakeTimers();
    history.replaceState(null, "", "/?country=france");
    const element = periodChoice(all);
    const heard: unknown[] = [];
    element.addEventListener("input", () => heard.push(element.value));
    const [periods, bases] = selects(element);
    choose(periods, "month");
    choose(bases, "previous");
    vi.runAllTimers();
    expect(heard).toEqual([
      {period: "month", base: "year-before"},
      {period: "month", base: "previous"}
    ]);
    expect(location.search).toBe("?country=france&period=month&base=previous");
    choose(periods, "year");
    choose(periods, "quarter");
    vi.runAllTimers();
    expect(location.search).toBe("?country=france");
    vi.useRealTimers();
  });

  it("shows no menu of one", () => {
    expect(periodChoice(bridgeOf("month previous")).hidden).toBe(true);
    expect(periodChoice(bridgeOf()).hidden).toBe(true);
    const year = periodChoice(all);
    choose(selects(year)[0], "year");
    expect(selects(year)[1].closest("label")!.hidden).toBe(true);
  });
});
