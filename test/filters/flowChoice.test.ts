// @vitest-environment jsdom
import {afterEach, describe, expect, it} from "vitest";
import {flowChoice} from "../../src/filters/flowChoice.js";
import {pageAddress} from "../../src/filters/pageAddress.js";

afterEach(() => {
  pageAddress().forget();
  history.replaceState(null, "", location.pathname);
});

describe("flowChoice()", () => {
  it("reads the address, says what is chosen once, and writes what is not the default", () => {
    history.replaceState(null, "", "?flow=revenue&persona=at-risk");
    const element = flowChoice();
    expect(element.value).toBe("revenue");
    const heard: string[] = [];
    element.addEventListener("input", () => heard.push(element.value));
    const choose = (value: string) => {
      const menu = element.querySelector("select")!;
      menu.value = value;
      menu.dispatchEvent(new Event("input", {bubbles: true}));
      menu.dispatchEvent(new Event("change", {bubbles: true}));
    };
    choose("customers");
    expect(pageAddress().search()).toBe("?persona=at-risk");
    choose("revenue");
    expect(pageAddress().search()).toBe("?persona=at-risk&flow=revenue");
    expect(heard).toEqual(["customers", "revenue"]);
  });

  it("takes what it does not know for customers", () => {
    history.replaceState(null, "", "?flow=nothing");
    expect(flowChoice().value).toBe("customers");
  });
});
