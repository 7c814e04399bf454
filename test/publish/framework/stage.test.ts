import {spawnSync} from "node:child_process";
import {mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {dirname, join} from "node:path";
import {beforeEach, describe, expect, it, onTestFinished} from "vitest";
import {removeStage, stagePages, stagePath} from "../../../loaders/publish/framework/stage.js";

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "customer-intelligence-test-"));
  onTestFinished(() => rmSync(root, {recursive: true, force: true}));
});

function put(name: string, text: string): void {
  mkdirSync(dirname(join(root, name)), {recursive: true});
  writeFileSync(join(root, name), text);
}

const read = (name: string) => readFileSync(join(root, stagePath, name), "utf8");

function run(name: string, env: Record<string, string> = {}): string {
  return spawnSync(process.execPath, [join(root, stagePath, name)], {encoding: "utf8", env: {...process.env, ...env}})
    .stdout;
}

describe("stagePages(root, early)", () => {
  it("copies pages, styles and data, and leaves modules empty", async () => {
    put("src/index.md", "# Home");
    put("src/deep/er.md", "# Deeper");
    put("src/styles/a.css", "a {}");
    put("src/data/numbers.json", "[1]");
    put("src/parts/element.ts", "export const one: number = 1;");
    put("src/.observablehq/cache/old.json", "[]");
    await stagePages(root);
    expect([read("index.md"), read("deep/er.md"), read("styles/a.css")]).toEqual(["# Home", "# Deeper", "a {}"]);
    expect([read("data/numbers.json"), read("parts/element.ts")]).toEqual(["[1]", ""]);
    expect(readdirSync(join(root, stagePath)).sort()).toEqual(["data", "deep", "index.md", "parts", "styles"]);
  });

  it("runs a loader where it is, and passes on the archive of the one that has begun", async () => {
    put("package.json", '{"type": "module"}');
    put("src/parts/two.js", "export const two = 2;");
    put("src/numbers.json.js", 'import {two} from "./parts/two.js";\nconsole.log([two]);');
    put("src/early.zip.ts", "throw new Error('it was run again');");
    put("made.zip", "the archive");
    await stagePages(root, "src/early.zip.ts");
    expect(run("numbers.json.js")).toBe("[ 2 ]\n");
    expect(run("early.zip.js", {SNAPSHOT_ARCHIVE: join(root, "made.zip")})).toBe("the archive");
    expect(readdirSync(join(root, stagePath))).not.toContain("early.zip.ts");
  });

  it("leaves nothing of what was staged before", async () => {
    put("src/index.md", "# Home");
    put("src/gone.md", "# Gone");
    await stagePages(root);
    rmSync(join(root, "src/gone.md"));
    await stagePages(root);
    expect(readdirSync(join(root, stagePath))).toEqual(["index.md"]);
    await removeStage(root);
    expect(readdirSync(join(root, ".work"))).toEqual([]);
  });
});
