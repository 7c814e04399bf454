import {mkdir, mkdtemp, readFile, rm, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {pathToFileURL} from "node:url";
import {build} from "esbuild";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {joinChunks, nameFiles} from "../../loaders/publish/bundle/joinChunks.js";

const sources: Record<string, string> = {
  "all.js": 'export const all = "in all"; export function later() {return import("./late.js");}',
  "two.js": 'import {all} from "./all.js"; export const two = "in two, " + all;',
  "own.js": 'export const own = "in own";',
  "late.js": 'import {all} from "./all.js"; import {drawn} from "./drawn.js"; export const late = drawn + ", " + all;',
  "drawn.js": 'export const drawn = "in drawn";',
  "othersLate.js": 'import {drawn} from "./drawn.js"; export const othersLate = "late of others, " + drawn;',
  "index.html": 'import {all, later} from "./all.js"; export const run = async () => [all, (await later()).late];',
  "b.html":
    'import {two} from "./two.js"; import {later} from "./all.js"; export const run = async () => [two, (await later()).late, (await import("./othersLate.js")).othersLate];',
  "c.html": 'import {two} from "./two.js"; import {own} from "./own.js"; export const run = async () => [own, two];'
};
const pages = ["index.html", "b.html", "c.html"];
const settings = {bundle: true, format: "esm", logLevel: "silent"} as const;

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "join-"));
});
afterAll(() => rm(folder, {recursive: true, force: true}));

async function joinSources(changed: Record<string, string> = {}) {
  const split = await build({
    ...settings,
    outdir: folder,
    write: false,
    metafile: true,
    splitting: true,
    entryPoints: pages.map((page) => ({in: page, out: page.replace(".html", "")})),
    entryNames: "[name]-[hash]",
    chunkNames: "[name]-[hash]",
    plugins: [
      {
        name: "sources",
        setup(build) {
          build.onResolve({filter: /.*/}, ({path}) => ({path: path.replace("./", ""), namespace: "source"}));
          build.onLoad({filter: /.*/, namespace: "source"}, ({path}) => ({contents: {...sources, ...changed}[path]}));
        }
      }
    ]
  });
  const options = {pages, landing: "index.html", settings: {...settings, outdir: folder, minify: true}};
  return nameFiles(await joinChunks(split, options));
}

describe("joinChunks(bundle, {pages, landing})", () => {
  it("gives each page what it needs, each text in one file, and the first page nothing that it does not need", async () => {
    const {files, scripts} = await joinSources();
    const holding = (text: string) =>
      files.filter((file) => file.text.includes(text)).map(({name}) => name.split(".")[0]);
    expect(holding("in all")).toEqual(["app"]);
    expect(holding("in two, ")).toEqual(["app-more"]);
    expect(holding("in own")).toEqual(["c"]);
    expect(holding("in drawn")).toEqual(["later"]);
    expect(scripts.get("index.html")?.imports.map((name) => name.split(".")[0])).toEqual(["app"]);
    expect(
      scripts
        .get("c.html")
        ?.imports.map((name) => name.split(".")[0])
        .sort()
    ).toEqual(["app", "app-more"]);
  });

  it("writes modules that run and ask for what comes later", async () => {
    const {files, scripts} = await joinSources();
    const place = join(folder, "run");
    await mkdir(place);
    await writeFile(join(place, "package.json"), '{"type": "module"}');
    for (const {name, text} of files) await writeFile(join(place, name), text);
    const run = async (page: string) => {
      const script = await import(pathToFileURL(join(place, scripts.get(page)!.script)).href);
      return script.run();
    };
    expect(await run("index.html")).toEqual(["in all", "in drawn, in all"]);
    expect(await run("b.html")).toEqual(["in two, in all", "in drawn, in all", "late of others, in drawn"]);
    expect(await run("c.html")).toEqual(["in own", "in two, in all"]);
    expect(await readFile(join(place, scripts.get("index.html")!.script), "utf8")).not.toContain("@");
  });

  it("renames a file when what it leads to changes, and only then", async () => {
    const before = await joinSources();
    const after = await joinSources({"own.js": 'export const own = "in another";'});
    const renamed = before.files
      .map(({name}) => name)
      .filter((name) => !after.files.some((file) => file.name === name));
    expect(renamed).toEqual([before.scripts.get("c.html")?.script]);
  });
});
