// @vitest-environment jsdom
import {readFileSync} from "node:fs";
import {afterEach, beforeEach, describe, expect, it, vi} from "vitest";
import {foldOnPhones, unfolded} from "../src/foldOnPhones.js";

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
  it("folds it on a phone, and says so to the styles", () => {
    expect(at(true)).toEqual([false, false, false]);
    expect(document.documentElement.classList.contains("folded")).toBe(true);
  });
  it("but for what the address leads to", () => {
    expect(at(true, "#campaigns")).toEqual([false, true, false]);
    expect(at(true, "#nowhere")).toEqual([false, false, false]);
  });
});

describe("unfolded(id)", () => {
  const told = async (id: string) => {
    let told = false;
    void unfolded(id).then(() => (told = true));
    await Promise.resolve();
    return () => told;
  };

  it("waits until what holds the element is unfolded", async () => {
    document.body.innerHTML = '<details><p id="held"></p></details>';
    const isTold = await told("held");
    expect(isTold()).toBe(false);
    document.querySelector("details")!.open = true;
    await vi.waitFor(() => expect(isTold()).toBe(true));
  });
  it("does not wait where it is open, in no fold, or not there", async () => {
    document.body.innerHTML = '<details open><p id="held"></p></details><p id="free"></p>';
    for (const id of ["held", "free", "missing"]) expect((await told(id))()).toBe(true);
  });
});
