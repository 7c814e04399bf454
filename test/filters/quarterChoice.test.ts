// @vitest-environment jsdom
import {afterEach, describe, expect, it} from "vitest";
import type {Columns} from "../../src/data/decode.js";
import {pageAddress} from "../../src/filters/pageAddress.js";
import {quarterChoice} from "../../src/filters/quarterChoice.js";
import {format, plain} from "../support/sample.js";

const days = ["2011-09-10", "2011-06-12"];
const quarters = {length: 1} as Columns;
const settled = () => new Promise((resolve) => setTimeout(resolve));

function choice(ask: () => Promise<Columns> = async () => quarters, of = days) {
  const element = quarterChoice(of, {asOf: "2011-12-09", format, ask});
  const heard: unknown[] = [];
  element.addEventListener("input", () => heard.push(element.value?.step ?? null));
  const range = element.querySelector("input")!;
  const go = async (value: number) => {
    range.value = String(value);
    range.dispatchEvent(new Event("input", {bubbles: true}));
    await settled();
  };
  return {element, heard, range, go, says: () => plain(element.querySelector("output")?.textContent)};
}

afterEach(() => {
  pageAddress().forget();
  history.replaceState(null, "", location.pathname);
});

describe("quarterChoice(days, {asOf, format, ask})", () => {
  it("is at today, goes back with the slider, asks once, and keeps the step in the address", async () => {
    let asked = 0;
    const {element, heard, range, go, says} = choice(async () => (++asked, quarters));
    expect([element.value, says(), range.getAttribute("aria-valuetext")]).toEqual([null, "today, 9 Dec 2011", "today, 9 Dec 2011"]); // prettier-ignore
    expect(asked).toBe(0);
    await go(1);
    expect(element.value).toEqual({step: 1, day: "2011-09-10", quarters});
    expect([says(), pageAddress().search()]).toEqual(["10 Sep 2011", "?quarter=1"]);
    await go(0);
    await go(2);
    expect([element.value, pageAddress().search()]).toEqual([null, ""]);
    expect([heard, asked]).toEqual([[1, 2, null], 1]);
  });

  it("opens where the address says, and at today where it says nothing that there is", async () => {
    history.replaceState(null, "", "?quarter=2");
    const {element} = choice();
    await settled();
    expect(element.value?.step).toBe(2);
    for (const query of ["?quarter=3", "?quarter=-1", "?quarter=x", "?quarter=1.5"]) {
      history.replaceState(null, "", query);
      expect(choice().range.value).toBe("2");
    }
  });

  it("says so where the quarters cannot be read, and asks again", async () => {
    let asked = 0;
    const {element, says, go} = choice(async () => {
      if (++asked === 1) throw new Error("offline");
      return quarters;
    });
    await go(1);
    expect([element.value, says()]).toEqual([null, "Earlier quarters cannot be read just now."]);
    await go(0);
    expect(element.value?.step).toBe(2);
  });

  it("is hidden where there is no quarter to go back to", () => {
    expect(choice(undefined, []).element.hidden).toBe(true);
  });
});
