import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync
} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {beforeEach, describe, expect, it, onTestFinished} from "vitest";
import {Fault} from "../../loaders/fault.js";
import {checkPlace, repair, swap} from "../../loaders/publish/place/swap.js";

let folder: string;
let site: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "customer-intelligence-test-"));
  site = join(folder, "dist");
  onTestFinished(() => rmSync(folder, {recursive: true, force: true}));
});

function makeSite(name: string, text: string): string {
  const path = join(folder, name);
  mkdirSync(join(path, "snapshot"), {recursive: true});
  writeFileSync(join(path, "index.html"), text);
  writeFileSync(join(path, "snapshot", "summary.json"), text);
  return path;
}

const shown = () => readFileSync(join(site, "index.html"), "utf8");

describe("swap(next, site)", () => {
  it("puts a first site in place", async () => {
    await swap(makeSite("dist.next", "new"), site);
    expect(shown()).toBe("new");
    expect(readdirSync(folder)).toEqual(["dist"]);
  });

  it("replaces a site with all that is in it", async () => {
    makeSite("dist", "old");
    writeFileSync(join(site, "gone.html"), "");
    await swap(makeSite("dist.next", "new"), site);
    expect(shown()).toBe("new");
    expect(readdirSync(site).sort()).toEqual(["index.html", "snapshot"]);
    expect(readdirSync(folder)).toEqual(["dist"]);
  });

  it("keeps the site where there is nothing to put in its place", async () => {
    makeSite("dist", "old");
    await expect(swap(join(folder, "dist.next"), site)).rejects.toThrow(/ENOENT/);
    expect(shown()).toBe("old");
    expect(readdirSync(folder)).toEqual(["dist"]);
  });
});

describe("repair(site)", () => {
  it("brings the previous site back after a kill between the two renames", async () => {
    makeSite("dist.previous", "old");
    makeSite("dist.next", "new");
    await repair(site);
    expect(shown()).toBe("old");
    expect(existsSync(`${site}.previous`)).toBe(false);
  });

  it("keeps the new site after a kill that came behind them", async () => {
    makeSite("dist.previous", "old");
    makeSite("dist", "new");
    await repair(site);
    expect(shown()).toBe("new");
    expect(readdirSync(folder)).toEqual(["dist"]);
  });

  it("never shows what a kill left of a site that was being removed", async () => {
    const half = makeSite("dist.discarded", "old");
    rmSync(join(half, "index.html"));
    await repair(site);
    expect(readdirSync(folder)).toEqual([]);
  });

  it("leaves a whole site alone", async () => {
    makeSite("dist", "old");
    await repair(site);
    expect(shown()).toBe("old");
    expect(readdirSync(folder)).toEqual(["dist"]);
  });
});

describe("checkPlace(site)", () => {
  it("takes a folder, and nothing at all", async () => {
    await checkPlace(site);
    makeSite("dist", "old");
    await checkPlace(site);
    expect(shown()).toBe("old");
  });

  it("rejects a symbolic link and a file in one line", async () => {
    symlinkSync(makeSite("elsewhere", "old"), site);
    await expect(checkPlace(site)).rejects.toThrow(/^unsupported .*dist: a symbolic link \(remove it/);
    rmSync(site);
    writeFileSync(site, "");
    await expect(checkPlace(site)).rejects.toThrow(Fault);
    await expect(checkPlace(site)).rejects.toThrow(/^unsupported .*dist: a file \(remove it/);
  });
});
