import {existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {brotliCompressSync} from "node:zlib";
import {build} from "esbuild";
import {JSDOM} from "jsdom";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {parseConfig} from "../../loaders/config.js";
import {pipeline} from "../../loaders/pipeline.js";
import {carryChunks, writeChunkList} from "../../loaders/publish/embeds/chunks.js";
import {publishEmbeds} from "../../loaders/publish/embeds/embeds.js";
import {completeNotFound} from "../../loaders/publish/embeds/completeNotFound.js";
import {startEmbeds} from "../../loaders/publish/embeds/startEmbeds.js";
import {snapshot} from "../../loaders/snapshot.js";
import {memberReader} from "../../src/data/members.js";
import {chartData, drawnRowsFile, type DrawnRows} from "../../src/embed/chartData.js";
import {retired} from "../../src/embed/retired.js";
import {all} from "../../src/figures/all.js";
import {hashes} from "../publish/storeFolder.js";
import {addressesOf, badges, promisedIds, sharedAddresses} from "./promised.js";

const url = "https://shop.example/insights/";
const gone = {
  id: "pie-of-everything",
  title: "A pie of everything",
  since: "2026-01-01",
  replacedBy: "revenue-by-persona"
};
const said: string[] = [];
let site: string;

beforeAll(async () => {
  site = mkdtempSync(join(tmpdir(), "customer-intelligence-test-"));
  const config = parseConfig({
    store: {name: "Café & <Co>", currency: "EUR", locale: "de-DE", timezone: "Europe/Berlin"},
    source: {kind: "demo", customers: 900},
    site: {url: url.slice(0, -1)}
  });
  const analysis = await pipeline({config, path: "store.config.ts"}, {rejectedPath: join(site, "rejected.csv")});
  mkdirSync(join(site, "snapshot"));
  for (const [name, bytes] of snapshot(analysis, (id) => id.padStart(16, "0")))
    writeFileSync(join(site, "snapshot", name), bytes);
  writeFileSync(
    join(site, "404.html"),
    `<!doctype html><html><head><base href="/"></head><body><a href="#content">Skip</a><p>Not found</p></body></html>`
  );
  const ids = await publishEmbeds(site, config, {retired: [gone], say: (line) => said.push(line)});
  await completeNotFound(site, ids, config);
});
afterAll(() => rmSync(site, {recursive: true, force: true}));

const text = (name: string) => readFileSync(join(site, name), "utf8");

describe("the promise of an id", () => {
  it("holds: every chart that was published is a figure, or retired with a word on where it went", () => {
    const known = [...all.map(({id}) => id), ...retired.map(({id}) => id)];
    expect(known).toEqual(expect.arrayContaining(promisedIds));
  });

  it("is made for every chart that there is", () => {
    expect(promisedIds).toEqual(expect.arrayContaining(all.map(({id}) => id)));
  });

  it("holds for every address", () => {
    const addresses = [...promisedIds.flatMap(addressesOf), ...sharedAddresses, ...badges];
    expect(addresses.filter((address) => !existsSync(join(site, address)))).toEqual([]);
  });

  it("outlives the chart: its page, module and pictures say where it went", () => {
    expect(text("embed/pie-of-everything/index.html")).toContain("Its place is taken by “revenue-by-persona”");
    expect(text("figures/pie-of-everything-dark.svg")).toContain("Its place is taken by “revenue-by-persona”");
    expect(existsSync(join(site, "figures/pie-of-everything.png"))).toBe(true);
    expect(existsSync(join(site, "embed/pie-of-everything.js"))).toBe(true);
  });
});

describe("a still", () => {
  it.each(all.map(({id}) => id))("of %s has outlined text, its title, its source and its day", (id) => {
    for (const suffix of ["", "-dark"]) {
      const svg = text(`figures/${id}${suffix}.svg`);
      expect(svg).not.toMatch(/<text|font-family|var\(|NaN|undefined|<image|<style/);
      expect(svg).toMatch(/<desc>[^<]*Café &amp; &lt;Co&gt;, as of \d+\. \S+ 2026\.<\/desc>/);
      expect(svg).toMatch(/<title>[^<]+<\/title>/);
    }
  });

  it("as PNG has twice the size of the SVG", () => {
    const png = readFileSync(join(site, "figures/monthly-revenue.png"));
    const svg = text("figures/monthly-revenue.svg");
    expect(png.subarray(1, 4).toString()).toBe("PNG");
    expect(png.readUInt32BE(16)).toBe(2 * Number(/width="(\d+)"/.exec(svg)?.[1]));
    expect(png.readUInt32BE(20)).toBe(2 * Number(/height="(\d+)"/.exec(svg)?.[1]));
  });

  it("as a badge says a number and its name", () => {
    expect(text("figures/badge-revenue-at-risk.svg")).toMatch(/<title>Revenue at risk [\d.,]+[^<]*€<\/title>/);
  });
});

describe("an embed page", () => {
  it.each(all.map(({id}) => id))("of %s is small, drawn, and free of inline scripts and styles", (id) => {
    const html = text(`embed/${id}/index.html`);
    const {document} = new JSDOM(html).window;
    expect(document.querySelectorAll("svg[aria-label]").length).toBeGreaterThanOrEqual(3);
    expect(document.querySelector("h1")?.textContent).toMatch(/./);
    expect(document.querySelectorAll("script:not([src]), style, [style], [onload]")).toHaveLength(0);
    expect(document.querySelector(".ci-foot")?.textContent).toContain("as of");
    expect(document.querySelector(".ci-foot a")?.getAttribute("href")).toMatch(/^\.\.\/\.\.\/\w+\.html#/);
    const needed = [html, text("embed/frame.css"), text("embed/early.js")];
    expect(needed.reduce((sum, part) => sum + brotliCompressSync(part).length, 0)).toBeLessThan(60_000);
  });

  it("leads to its oEmbed answer, and unfurls with its picture", () => {
    const {document} = new JSDOM(text("embed/churn-roc/index.html")).window;
    const meta = (name: string) =>
      document.querySelector(`meta[property="${name}"], meta[name="${name}"]`)?.getAttribute("content");
    const link = document.querySelector('link[type="application/json+oembed"]')?.getAttribute("href");
    expect(link).toBe(`${url}embed/churn-roc.json`);
    expect(meta("og:image")).toBe(`${url}figures/churn-roc.png`);
    expect(meta("og:url")).toBe(`${url}embed/churn-roc/`);
    expect(meta("twitter:card")).toBe("summary_large_image");
    expect(meta("twitter:image")).toBe(`${url}figures/churn-roc.png`);
  });

  it("has an oEmbed answer of type rich", () => {
    const answer = JSON.parse(text("embed/churn-roc.json")) as Record<string, unknown>;
    expect(answer).toMatchObject({version: "1.0", type: "rich", provider_name: "Café & <Co>", provider_url: url});
    expect(answer.html).toContain(`<iframe src="${url}embed/churn-roc/"`);
    for (const key of ["width", "height", "thumbnail_width", "thumbnail_height"])
      expect(answer[key]).toBeTypeOf("number");
  });

  it("needs site.url for what is absolute, and the build says so in one notice", async () => {
    expect(said).toEqual([]);
    const folder = join(site, "nameless");
    mkdirSync(join(folder, "snapshot"), {recursive: true});
    for (const name of ["summary.json", "dimensions.json"])
      writeFileSync(join(folder, "snapshot", name), text(`snapshot/${name}`));
    const notices: string[] = [];
    await publishEmbeds(folder, {site: {corsOrigins: []}}, {say: (line) => notices.push(line)});
    expect(notices).toHaveLength(1);
    expect(notices[0]).toMatch(/^notice: site\.url is not set: left out are .*oEmbed/);
    expect(existsSync(join(folder, "embed/customers.json"))).toBe(false);
    // a member that a shop does not publish is named where the chart would be
    expect(text("nameless/embed/customers-at-risk/index.html")).toContain("This site does not publish customers.arrow");
    expect(text("nameless/figures/customers-at-risk.svg")).toContain("This site does not publish customers.arrow");
  });
});

describe("charts of single customers, on sites that may not read their rows", () => {
  const figures = all.filter(({members}) => members.includes("customers.arrow"));
  const asked: string[] = [];
  const read = memberReader((name) => {
    asked.push(name);
    return Promise.resolve(new Uint8Array(readFileSync(join(site, "snapshot", name))).buffer);
  });

  it.each(figures.map((figure) => [figure.id, figure] as const))(
    "%s shows without filters what the site shows, from what the build has drawn of them",
    async (id, figure) => {
      const own = await chartData(figure, read);
      asked.length = 0;
      const readDrawn = () => Promise.resolve(JSON.parse(text(drawnRowsFile(id))) as DrawnRows);
      const {data, heading, caption, scope, page} = await chartData(figure, read, "", readDrawn);
      expect({data, heading, caption, scope, page}).toEqual({
        data: own.data,
        heading: own.heading,
        caption: own.caption,
        scope: own.scope,
        page: own.page
      });
      expect(asked).not.toContain("customers.arrow");
      // ten rows, one a persona, or a picture's cells, which name nobody: never the list
      const rows = rowsOf(data);
      expect(rows.length).toBeLessThanOrEqual("cells" in (data as object) ? 150 : 10);
      for (const row of rows) expect(row).not.toHaveProperty("key", expect.stringMatching(/^[0-9a-f]{16}$/));
    }
  );

  it.each(figures.map((figure) => [figure.id, figure] as const))(
    "%s shows groups under filters",
    async (id, figure) => {
      const readDrawn = () => Promise.reject(new Error(`what is drawn of ${id} knows no filters`));
      const own = memberReader((name) =>
        name === "customers.arrow"
          ? Promise.reject(new Error("closed"))
          : Promise.resolve(new Uint8Array(readFileSync(join(site, "snapshot", name))).buffer)
      );
      const {data, scope} = await chartData(figure, own, "?country=france", readDrawn);
      expect(scope).toMatch(/^Country: France\./);
      const rows = rowsOf(data);
      expect(rows.length).toBeGreaterThan(0);
      for (const {customers} of rows) expect(customers).toBeGreaterThan(0);
    }
  );

  it("adds the value of the next twelve months up by group as the list does by customer", async () => {
    const figure = figures.find(({id}) => id === "value-by-persona")!;
    const sums = async (readDrawn?: () => Promise<DrawnRows>) => {
      const {data} = await chartData(figure, read, "?country=france", readDrawn);
      return (data as {persona: string; customers: number; customerValue: number}[]).map(
        ({persona, customers, customerValue}) => [persona, customers, Math.round(customerValue)]
      );
    };
    expect(await sums(() => Promise.reject(new Error("not drawn")))).toEqual(await sums());
  });
});

describe("a module", () => {
  const embed = () => join(site, "embed");
  /** A module with all that it imports, by esbuild as a reader's bundler. */
  const bundled = async (name: string) => {
    const {metafile} = await build({
      entryPoints: [join(embed(), name)],
      absWorkingDir: embed(),
      bundle: true,
      write: false,
      metafile: true,
      format: "esm"
    });
    const [output] = Object.values(metafile.outputs);
    return {files: Object.keys(metafile.inputs), imports: output.imports, exports: output.exports};
  };
  const names = [...all.map(({id}) => `${id}.js`), "pie-of-everything.js", "element.js"];

  it.each(names)("%s is small, and imports nothing but code that modules share", async (name) => {
    const {files, imports, exports} = await bundled(name);
    expect(files.filter((file) => file !== name && !/^shared\/[0-9A-Z]{8}\.js$/.test(file))).toEqual([]);
    expect(imports).toEqual([]);
    expect(exports).toEqual(name === "element.js" ? [] : ["default"]);
    expect(statSync(join(embed(), name)).size).toBeLessThan(12_000);
    // what the first chart of a page costs its reader
    const sent = files.map((file) => brotliCompressSync(readFileSync(join(embed(), file))).length);
    expect(sent.reduce((sum, length) => sum + length, 0)).toBeLessThan(100_000);
  });

  it("shares what is most of it with every other", async () => {
    const all = await Promise.all(names.map(bundled));
    const [largest] = all[0].files.sort((a, b) => statSync(join(embed(), b)).size - statSync(join(embed(), a)).size);
    expect(all.every(({files}) => files.includes(largest))).toBe(true);
    const total = readdirSync(embed(), {recursive: true, encoding: "utf8"})
      .filter((name) => name.endsWith(".js"))
      .reduce((sum, name) => sum + statSync(join(embed(), name)).size, 0);
    expect(total).toBeLessThan(1_000_000);
  });
});

describe("startEmbeds(work, say)", () => {
  const open = (name: string, content?: string) => {
    const folder = join(site, "threads", name);
    mkdirSync(join(folder, "snapshot"), {recursive: true});
    for (const member of ["summary.json", "dimensions.json"])
      writeFileSync(join(folder, "snapshot", member), content ?? text(`snapshot/${member}`));
    return {folder, snapshot: join(folder, "snapshot"), making: join(site, "threads", `${name} in the making`)};
  };

  it("makes in its thread what publishEmbeds writes, and passes on what that says", {timeout: 180_000}, async () => {
    const [{folder: here}, {folder: apart, snapshot, making}] = [open("here"), open("apart")];
    const config = {site: {corsOrigins: []}};
    const [saidHere, saidApart]: string[][] = [[], []];
    const ids = await publishEmbeds(here, config, {say: (line) => saidHere.push(line)});
    const embeds = startEmbeds({folder: making, config, previous: "nowhere"}, (line) => saidApart.push(line));
    embeds.draw(snapshot);
    expect(await embeds.moveTo(apart)).toEqual(ids);
    await embeds.end();
    expect(existsSync(making)).toBe(false);
    expect(saidApart).toEqual(saidHere);
    // the test has imported Plot itself, for pixels of another size: the lines of one picture stand half a pixel elsewhere
    const files = (folder: string) => Object.entries(hashes(folder)).filter(([name]) => !name.includes("persona-map"));
    expect(files(apart)).toEqual(files(here));
    expect(Object.keys(hashes(apart))).toEqual(Object.keys(hashes(here)));
  });

  it("fails as publishEmbeds does, where a member cannot be read", async () => {
    const {folder, snapshot, making} = open("broken", "{");
    const embeds = startEmbeds({folder: making, config: {site: {corsOrigins: []}}, previous: "nowhere"}, () => {});
    embeds.draw(snapshot);
    await expect(embeds.moveTo(folder)).rejects.toThrow("JSON");
    await embeds.end();
  });

  it("ends before anything is drawn, and leaves nothing", async () => {
    const {making} = open("ended");
    const embeds = startEmbeds({folder: making, config: {site: {corsOrigins: []}}, previous: "nowhere"}, () => {});
    await embeds.end();
    expect(existsSync(making)).toBe(false);
  });
});

describe("carryChunks(previous, embed)", () => {
  it("keeps what the previous site's own modules import for one generation, and nothing of a harmed one", async () => {
    const [first, second, third, fourth] = [1, 2, 3, 4].map((n) => join(site, "generations", String(n)));
    const write = async (embed: string, chunks: Record<string, string>) => {
      mkdirSync(join(embed, "shared"), {recursive: true});
      for (const [name, code] of Object.entries(chunks)) writeFileSync(join(embed, "shared", name), code);
      await writeChunkList(
        embed,
        Object.keys(chunks).map((name) => join(embed, "shared", name))
      );
    };
    await write(first, {"AAAAAAAA.js": "a", "BBBBBBBB.js": "b"});
    await write(second, {"BBBBBBBB.js": "b", "DDDDDDDD.js": "d"});
    await carryChunks(first, second);
    expect(readdirSync(join(second, "shared")).sort()).toEqual(["AAAAAAAA.js", "BBBBBBBB.js", "DDDDDDDD.js"]);
    await write(third, {"EEEEEEEE.js": "e"});
    await carryChunks(second, third);
    expect(readdirSync(join(third, "shared")).sort()).toEqual(["BBBBBBBB.js", "DDDDDDDD.js", "EEEEEEEE.js"]);
    writeFileSync(join(third, "shared", "EEEEEEEE.js"), "changed since");
    await write(fourth, {"FFFFFFFF.js": "f"});
    await carryChunks(third, fourth);
    expect(readdirSync(join(fourth, "shared"))).toEqual(["FFFFFFFF.js"]);
  });

  it("carries nothing from no site, nor by a list that names other files", async () => {
    const [from, to] = ["from", "to"].map((name) => join(site, "lists", name));
    await carryChunks(from, to);
    mkdirSync(from);
    for (const text of ["{", '{"../../secret.js": "a"}', "[]"]) {
      writeFileSync(join(from, "shared.json"), text);
      await carryChunks(from, to);
    }
    expect(readdirSync(join(to, "shared"))).toEqual([]);
  });
});

describe("the 404 page", () => {
  it("names an unknown chart in the chart's place, and lists those that there are", () => {
    const dom = new JSDOM(text("404.html"), {url: `${url}embed/no-such-chart/?theme=dark`, runScripts: "dangerously"});
    const {document} = dom.window;
    expect(document.body.textContent).toContain("Unknown chart “no-such-chart”. There is monthly-revenue, ");
    expect(document.querySelector("a")?.href).toBe(`${url}embed/monthly-revenue/`);
  });
  it("stays as it is elsewhere, and finds the site's files at any depth of the site's address", () => {
    const dom = new JSDOM(text("404.html"), {url: `${url}deep/er/no-page`, runScripts: "dangerously"});
    expect(dom.window.document.body.textContent).toContain("Not found");
    expect(dom.window.document.baseURI).toBe(url);
    expect(dom.window.document.querySelector("a")?.href).toBe(`${url}deep/er/no-page#content`);
  });
});

function rowsOf(data: unknown): {customers: number}[] {
  return (Array.isArray(data) ? data : (data as {cells: unknown}).cells) as {customers: number}[];
}
