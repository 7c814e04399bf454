// @vitest-environment jsdom
import {readFileSync} from "node:fs";
import {afterEach, beforeEach, describe, expect, it, vi} from "vitest";
import {foldOnPhones} from "../src/foldOnPhones.js";

describe("foldOnPhones()", () => {
  const open = () => [...document.querySelectorAll("details")].map((fold) => fold.open);
  const at = (narrow: boolean, hash = "") => {
    vi.stubGlobal("matchMedia", () => ({matches: narrow}));
    location.hash = hash;
    foldOnPhones();
    return open();
  };

  beforeEach(() => {
    const folds = readFileSync("src/actions.md", "utf8").match(/<details[^]*?<\/details>/g)!;
    document.body.innerHTML = folds.join("");
  });
  afterEach(() => vi.unstubAllGlobals());

  it("leaves open what is written open where there is room", () => {
    expect(at(false)).toEqual([true, true, true]);
  });
  it("leaves it so where there is no width, as where pages are written", () => {
    vi.stubGlobal("matchMedia", undefined);
    foldOnPhones();
    expect(open()).toEqual([true, true, true]);
  });
  it("folds it on a phone", () => {
    expect(at(true)).toEqual([false, false, false]);
  });
  it("but for what the address leads to", () => {
    expect(at(true, "#campaigns")).toEqual([false, true, false]);
    expect(at(true, "#nowhere")).toEqual([false, false, false]);
  });
});
