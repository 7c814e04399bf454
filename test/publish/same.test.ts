import {mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {beforeEach, describe, expect, it, onTestFinished} from "vitest";
import {prepareCache} from "../../loaders/publish/framework/cache.js";
import {pinDates, pinFileDates} from "../../loaders/publish/framework/pinDates.js";

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "customer-intelligence-test-"));
  onTestFinished(() => rmSync(folder, {recursive: true, force: true}));
});

function put(name: string, text: string): string {
  const path = join(folder, name);
  mkdirSync(join(path, ".."), {recursive: true});
  writeFileSync(path, text);
  return path;
}

describe("pinFileDates(script, time)", () => {
  it("gives registered files that time, and nothing else", () => {
    const script = `registerFile("./a.json", {"name":"./a.json","lastModified":1795338852260,"size":12});\n`;
    expect(pinFileDates(script, 5)).toBe(`registerFile("./a.json", {"name":"./a.json","lastModified":5,"size":12});\n`);
    expect(pinFileDates(`const size = 1795338852260;`, 5)).toBe(`const size = 1795338852260;`);
  });
});

describe("pinDates(folder)", () => {
  it("writes the as-of day into pages and their modules, and leaves data and the files' own times alone", async () => {
    const dated = '{"lastModified":1795338852260}';
    put("snapshot/summary.json", '{"dataAsOf":"2011-12-09","lastModified":1795338852260}');
    const changed = [put("index.html", dated), put("deep/er/index.html", dated), put("_import/components/a.js", dated)];
    const kept = [put("_node/b.js", dated), put("snapshot/c.json", dated)];
    const plain = put("404.html", "no dates");
    utimesSync(plain, 1, 1);
    await pinDates(folder);
    const pinned = `{"lastModified":${Date.UTC(2011, 11, 9)}}`;
    for (const path of changed) expect(readFileSync(path, "utf8")).toBe(pinned);
    for (const path of kept) expect(readFileSync(path, "utf8")).toBe(dated);
    expect(statSync(plain).mtimeMs).toBe(1000);
  });
});

describe("prepareCache(pages)", () => {
  const cache = ".observablehq/cache";

  it("removes what loaders wrote, which Framework would take for new", async () => {
    put(`${cache}/_node/htl@1.0.0/index.js`, "export {};");
    put(`${cache}/snapshot/summary.json`, "{}");
    put(`${cache}/snapshot.zip`, "");
    await prepareCache(folder);
    expect(readdirSync(join(folder, cache)).sort()).toEqual(["_node", "_npm"]);
  });

  it("answers for packages that Framework would ask the registry for", async () => {
    await prepareCache(folder);
    expect(readdirSync(join(folder, cache, "_npm", "@observablehq"))).toContain("plot@0.0.0");
  });
});
