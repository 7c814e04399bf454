import {mkdtempSync, readFileSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {JSDOM} from "jsdom";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {writeMovedPages} from "../../loaders/publish/pages/movedPages.js";

let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "customer-intelligence-moved-"));
  await writeMovedPages(folder);
});
afterAll(() => rmSync(folder, {recursive: true, force: true}));

const read = (name: string) => readFileSync(join(folder, `${name}.html`), "utf8");

/** Where the page's script leads from an address; the script is the page's own text. */
function led(name: string, search: string, hash: string): string {
  const [, script] = /<script>(.*?)<\/script>/s.exec(read(name)) ?? [];
  let to = "";
  new Function("location", script)({search, hash, replace: (address: string) => (to = address)});
  return to;
}

describe("writeMovedPages(folder)", () => {
  it.each([
    ["drivers", "?persona=at-risk", "", "./churn.html?persona=at-risk#what-goes-with-leaving"],
    ["drivers", "?persona=at-risk", "#every-coefficient", "./evidence.html?persona=at-risk#every-coefficient"],
    ["drivers", "", "#figure-study-splits", "./evidence.html#figure-study-splits"],
    ["timing", "", "", "./churn.html#when-they-leave"],
    ["timing", "?country=france", "#figure-gap-survival", "./churn.html?country=france#figure-gap-survival"],
    ["timing", "?country=france", "#figure-cohort-retention", "./trends.html?country=france#figure-cohort-retention"],
    ["methods", "?risk=high", "#data-alarms", "./evidence.html?risk=high#data-alarms"],
    ["methods", "", "#toString", "./evidence.html#toString"]
  ])("leads from /%s%s%s to %s", (name, search, hash, to) => {
    expect(led(name, search, hash)).toBe(to);
  });

  it.each([
    ["drivers", "churn.md", /^## What goes with leaving$/m, "./churn.html#what-goes-with-leaving"],
    ["timing", "churn.md", /^## When they leave$/m, "./churn.html#when-they-leave"],
    ["methods", "evidence.md", /^# Evidence$/m, "./evidence.html"]
  ])("leads from %s without a script to a place that %s has, by itself and by a link", (name, file, place, to) => {
    const {document} = new JSDOM(read(name)).window;
    expect(document.querySelector("noscript")?.innerHTML).toContain(`content="0; url=${to}"`);
    expect(document.querySelector("a")?.getAttribute("href")).toBe(to);
    expect(document.documentElement.lang).toBe("en");
    expect(readFileSync(join("src", file), "utf8")).toMatch(place);
  });

  it("knows every chart of those pages that is now elsewhere", () => {
    for (const [name, query] of [
      ["drivers", "churn-drivers"],
      ["drivers", "study-variants"],
      ["timing", "return-by-persona"],
      ["timing", "revenue-season"],
      ["methods", "persona-selection"]
    ]) {
      const [page] = led(name, "", `#figure-${query}`).slice(2).split("#");
      expect(readFileSync(join("src", page.replace(".html", ".md")), "utf8"), query).toContain(`figure("${query}"`);
    }
  });
});
