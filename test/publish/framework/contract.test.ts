import {existsSync, readFileSync, rmSync} from "node:fs";
import {join} from "node:path";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {Fault} from "../../../loaders/fault.js";
import {bundleForNode} from "../../../loaders/publish/bundle/bundle.js";
import {archivePath} from "../../../loaders/publish/framework/archive.js";
import {buildWithFramework} from "../../../loaders/publish/framework/buildWithFramework.js";
import {checkCells} from "../../../loaders/publish/framework/checkCells.js";
import {draftOf, keepDrafts} from "../../../loaders/publish/framework/drafts.js";
import {drawStills} from "../../../loaders/publish/framework/drawStills.js";
import {insertStills} from "../../../loaders/publish/framework/insertStills.js";
import {readPages, type BuiltPage} from "../../../loaders/publish/framework/pages.js";
import {startPages} from "../../../loaders/publish/pages/startPages.js";
import {openFixture} from "./fixture.js";
import {shownByPreview, startPreview} from "./preview.js";

// All that the build knows of Framework's output holds for the installed version, or one of these says what does not.

const fixture = openFixture();
const dist = join(fixture.root, "dist");
let there: boolean | undefined;
let pages: Map<string, BuiltPage>;
let preview: Awaited<ReturnType<typeof startPreview>>;

beforeAll(async () => {
  const loaded = () => (there = existsSync(join(fixture.root, archivePath)) && !existsSync(join(dist, "index.html")));
  const listener = {begin: () => {}, loaded, say: () => {}, started: async () => {}};
  const {signal} = new AbortController();
  await buildWithFramework("dist", listener, {signal, printed: [], root: fixture.root, loader: "src/early.zip.ts"});
  pages = new Map((await readPages(dist)).map((page) => [page.file, page]));
  preview = await startPreview(fixture.root);
});

afterAll(() => {
  preview?.end();
  fixture.remove();
});

function page(file: string): BuiltPage {
  const found = pages.get(file);
  if (found === undefined) throw new Error(`Framework wrote no ${file}, but ${[...pages.keys()].join(", ")}`);
  return found;
}

/** What a page of the build shows in its main part before any script has run. */
async function shownByBuild(file: string): Promise<string> {
  const scripts = await bundleForNode([page(file)], join(fixture.root, "src"));
  const {html: built} = page(file);
  const html = insertStills(built, await drawStills(page(file), scripts.get(file)!, dist));
  return /<main\b[^>]*>([\s\S]*)<\/main>/.exec(html)?.[1] ?? "";
}

function plain(main: string): string {
  return main
    .replace(/<\/?observablehq-loading>/g, "")
    .replace(/\s+/g, " ")
    .trim();
}

describe.each(["index", "deep/er"])("the page %s of every form of cell", (name) => {
  it("shows in the build, without a script, what it shows in `npm run dev`", async () => {
    const [live, built] = [await shownByPreview(preview.url + name), await shownByBuild(`${name}.html`)];
    const text = plain(built).replace(/<[^>]*>/g, "");
    expect(text).toContain("An expression in a sentence: 2, text: a &lt; b, an element: 42, a list: 123.");
    expect(text).toContain("Good day, 3 numbers");
    expect(text).toContain("displayed 10 of 42");
    expect(text).toContain("the expression of a block");
    expect(text).toContain("The slider says 4; a promise came later; displayed in a sentence.");
    expect(plain(built)).toBe(plain(live));
  });

  it("has its cells in the form that the build reads", () => {
    expect(() => checkCells(page(`${name}.html`))).not.toThrow();
  });
});

describe("Framework", () => {
  it("passes on the archive of the loader that began beside it, whose end is told before pages are written", () => {
    expect(there).toBe(true);
    expect(readFileSync(join(dist, "early", "told.json"), "utf8")).toBe('"made beside Framework"');
  });

  it("ends at once where that loader fails, and says why", async () => {
    const {signal} = new AbortController();
    const listener = {begin: () => {}, say: () => {}, started: async () => {}};
    const build = buildWithFramework("failed", listener, {
      signal,
      printed: [],
      root: fixture.root,
      loader: "src/failing.zip.ts"
    });
    await expect(build).rejects.toEqual(new Fault("no lines"));
  });

  it("serves a file in its preview under _file alone, where pages look for build.json", async () => {
    expect((await fetch(`${preview.url}data/numbers.json`)).status).toBe(404);
    expect(await (await fetch(`${preview.url}_file/data/numbers.json`)).json()).toEqual([10, 20, 12]);
  });

  it("gives the 404 page two scripts, of which the last has its cells", async () => {
    expect(page("404.html").html.match(/<script type="module">/g)).toHaveLength(2);
    expect(await shownByBuild("404.html")).toContain("nothing");
  });
});

describe("startPages(folder, root)", () => {
  it(
    "takes the last build's pages for this one's, and draws anew what has changed since",
    {timeout: 60_000},
    async () => {
      const [same, changed, failing] = ["404.html", "deep/er.html", "index.html"].map(page);
      const draft = draftOf(same);
      expect(draft.html).not.toBe(same.html);
      const drafts = [
        // what shows that it is not drawn again is that its script is another
        {...draft, script: draft.script.replace("nothing", "what was drawn early")},
        {...draftOf(changed), html: changed.html.replace("In a sentence", "elsewhere"), script: draft.script},
        {...draftOf(failing), script: "throw new Error('a module that is gone');"},
        {...draft, file: "gone.html"}
      ];
      await keepDrafts(drafts, fixture.root);
      const making = await startPages(dist, fixture.root);
      making.prepare();
      making.draw(dist);
      const {drawn, scripts} = await making.stillsAndScripts([same, changed, failing]);
      await making.end();
      expect([...drawn.get(same.file)!.values()]).toEqual(["what was drawn early"]);
      for (const {file, html} of [changed, failing]) {
        const main = /<main\b[^>]*>([\s\S]*)<\/main>/.exec(insertStills(html, drawn.get(file)!))?.[1] ?? "";
        expect(plain(main)).toBe(plain(await shownByBuild(file)));
      }
      expect([...scripts.keys()].sort()).toEqual(["404.html", "deep/er.html", "index.html"]);
    }
  );

  it("draws all pages where no build was before", {timeout: 60_000}, async () => {
    rmSync(join(fixture.root, "src", ".observablehq", "cache", "_pages.json"), {force: true});
    const making = await startPages(dist, fixture.root);
    making.draw(dist);
    const {drawn} = await making.stillsAndScripts([page("404.html")]);
    await making.end();
    expect([...drawn.get("404.html")!.values()]).toEqual(["nothing"]);
  });
});

describe("a page of what the build's client has not", () => {
  it.each([
    ["width", "unsupported in refused/width.html: width (no cell defines it, and it is none of display, view, "],
    ["mutable", "unsupported in refused/mutable.html: Mutable (no cell defines it, "],
    ["misspelt", "unsupported in refused/misspelt.html: totl (no cell defines it, "],
    ["clock", "unsupported in refused/clock.html: Generators.now (there is input)"]
  ])("is refused by name: %s", (name, sentence) => {
    expect(() => checkCells(page(`refused/${name}.html`))).toThrow(sentence);
  });

  it("is refused where a block displays what only Framework's inspector shows", async () => {
    await expect(shownByBuild("refused/inspected.html")).rejects.toThrow("unsupported display in a block: number");
  });

  const script = (text: string) => ({file: "a.html", html: "", script: text});
  it.each([
    [
      'import {registerTable} from "./_npm/@observablehq/duckdb@0.0.0/_esm.js";',
      "unsupported in a.html: import {registerTable}"
    ],
    [
      'import("./_npm/d3@7.9.0/_esm.js")',
      "unsupported in a.html: import of ./_npm/d3@7.9.0/_esm.js (import it in a module"
    ],
    [
      'const rows = FileAttachment("a.csv").csv();',
      "unsupported in a.html: FileAttachment().csv (there is json, text, "
    ]
  ])("is refused by name: %s", (text, sentence) => {
    expect(() => checkCells(script(text))).toThrow(sentence);
  });

  it("is refused where a page is not what this build reads", () => {
    expect(() => checkCells(script("define({name: 1, body: () => {\n}});"))).toThrow(
      "unknown form of Framework's pages: a.html has 0 places for 1 cells, 0 of them legible"
    );
  });
});
