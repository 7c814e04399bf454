import {tableToIPC, tableFromArrays} from "apache-arrow";
import {JSDOM} from "jsdom";
import {describe, expect, it} from "vitest";
import {parseConfig, type StoreConfig} from "../../loaders/config.js";
import {checkBuildTime} from "../../loaders/publish/check/buildTime.js";
import {checkFinite} from "../../loaders/publish/check/finite.js";
import {checkHosts} from "../../loaders/publish/check/hosts.js";
import {checkLinks} from "../../loaders/publish/check/links.js";
import type {Check, Site} from "../../loaders/publish/check/site.js";
import {checkSizes} from "../../loaders/publish/check/sizes.js";
import {checkSourceTexts} from "../../loaders/publish/check/sourceTexts.js";

function siteOf(
  files: Record<string, string | Uint8Array>,
  {config = {}, sourceTexts}: {config?: Partial<StoreConfig>; sourceTexts?: Partial<Site["sourceTexts"]>} = {}
): Site {
  return {
    config: parseConfig({store: {name: "Shop", currency: "EUR"}, source: {kind: "demo"}, ...config}),
    sourceTexts: {customers: [], orders: [], texts: [], ...sourceTexts},
    files: new Map(Object.entries(files).map(([name, content]) => [name, Buffer.from(content)]))
  };
}

/** What a check says of these files, or "" where it finds nothing. */
function verdict(check: Check, ...site: Parameters<typeof siteOf>): string {
  try {
    check(siteOf(...site));
    return "";
  } catch (error) {
    return (error as Error).message;
  }
}

const arrow = (columns: Parameters<typeof tableFromArrays>[0]) => tableToIPC(tableFromArrays(columns), "file");

describe("checkLinks(site)", () => {
  const whole = {
    "index.html": '<a href="./churn.html#top">a</a><a href="./embed/a/">b</a><script src="_app/a.js"></script>',
    "churn.html":
      '<link href="./a.css"><a href="https://doi.org/1">c</a><a href="mailto:x@y">d</a><img srcset="f.svg 2x">',
    "a.css": "p{background:url(./f.svg)}",
    "f.svg": "<svg xmlns='http://www.w3.org/2000/svg'><use href='#a'/></svg>",
    "_app/a.js": 'import{x}from"./b.js";import("./b.js");fetch("./snapshot/summary.json")',
    "_app/b.js": "",
    "embed/a/index.html": '<a href="../../">up</a>',
    "snapshot/summary.json": "{}"
  };

  it("finds every file that is referred to", () => {
    expect(verdict(checkLinks, whole)).toBe("");
  });

  it.each([
    ["churn.html", "missing file: index.html refers to ./churn.html#top"],
    ["embed/a/index.html", "missing file: index.html refers to ./embed/a/"],
    ["_app/a.js", "missing file: index.html refers to _app/a.js"],
    ["a.css", "missing file: churn.html refers to ./a.css"],
    ["f.svg", "missing file: churn.html refers to f.svg"],
    ["_app/b.js", "missing file: _app/a.js refers to ./b.js"],
    ["snapshot/summary.json", "missing file: _app/a.js refers to ./snapshot/summary.json"]
  ])("misses %s", (name, message) => {
    const files: Record<string, string> = {...whole};
    delete files[name];
    expect(verdict(checkLinks, files)).toBe(message);
  });

  it("takes a base for where the site will be on its host", () => {
    const page = '<base href="/team/dashboard/"><a href="./churn.html">Churn</a>';
    expect(verdict(checkLinks, {"404.html": page, "churn.html": ""})).toBe("");
    expect(verdict(checkLinks, {"404.html": page})).toBe("missing file: 404.html refers to ./churn.html");
  });
});

describe("checkHosts(site)", () => {
  it("lets links to sources, namespaces and the site's own address be", () => {
    const page =
      '<a class="x" href="https://doi.org/1">a</a><svg xmlns="http://www.w3.org/2000/svg"></svg>' +
      '<link rel="canonical" href="https://elsewhere.example/"><img src="https://shop.example/insights/a.png">';
    const config = {site: {url: "https://shop.example/insights/"}};
    const code = 'document.createElementNS("http://www.w3.org/2000/svg","g");import"./a.js"';
    expect(verdict(checkHosts, {"index.html": page, "a.js": code}, {config})).toBe("");
  });

  it.each([
    ["index.html", '<script src="https://cdn.example/a.js"></script>', "https://cdn.example/a.js"],
    ["index.html", '<link rel="stylesheet" href="//fonts.example/a.css">', "//fonts.example/a.css"],
    ["index.html", '<img alt="" src=http://a.example/a.png>', "http://a.example/a.png"],
    ["index.html", "<style>@import 'https://a.example/a.css'</style>", "https://a.example/a.css"],
    ["a.css", "p{background:url(//a.example/a.png)}", "//a.example/a.png"],
    ["a.js", 'import"https://cdn.example/d3.js"', "https://cdn.example/d3.js"],
    ["a.js", "export*from'https://cdn.example/d3.js'", "https://cdn.example/d3.js"],
    ["a.js", "fetch(`https://api.example/`)", "https://api.example/"],
    ["a.js", 'i.src="//pixel.example/"', "//pixel.example/"],
    ["index.html", "<p><IMG\n alt='>' SRC = '&#x2f;/a.example/a.png'>", "//a.example/a.png"],
    ["index.html", '<!-- <p title="> --><img src=//a.example/a.png>', "//a.example/a.png"],
    ["index.html", '<script>a = "<p title=\'"</script><img src=//a.example/a.png>', "//a.example/a.png"],
    ["index.html", '<img srcset="a.png 1x, //a.example/a.png 2x">', "//a.example/a.png"],
    ["index.html", `<p onclick="fetch('//a.example/')">`, "//a.example/"],
    ["index.html", '<p style="background:url(//a.example/a.png)">', "//a.example/a.png"],
    ["a.svg", '<svg><title/><rect fill="url(https://a.example/a.svg#b)"/></svg>', "https://a.example/a.svg#b"]
  ])("refuses in %s: %s", (name, text, address) => {
    expect(verdict(checkHosts, {[name]: text})).toBe(`reference to another host: ${name} asks for ${address}`);
  });
});

describe("checkHosts(site), checkLinks(site)", () => {
  const names = [
    "<img src=//evil.example/x.png>",
    "<img src='missing.png'>",
    "url(//evil.example/x.png)",
    "@import '//evil.example/x.css'",
    "fetch('//evil.example/')",
    "<script src='//evil.example/x.js'></script>",
    "<style>p{background:url(https://evil.example/)}</style>",
    "import '/missing.js'"
  ];

  it.each(names)("let a country be called %s: a text is nothing that a browser asks for", (name) => {
    const window = new JSDOM("").window;
    const {document} = window;
    const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
    svg.setAttribute("aria-label", `Revenue of ${name}`);
    const text = svg.appendChild(document.createElementNS("http://www.w3.org/2000/svg", "text"));
    text.textContent = name;
    const option = document.createElement("option");
    option.setAttribute("value", name);
    option.textContent = name;
    const title = document.createElement("title");
    title.textContent = name;
    document.body.append(svg, option);
    document.head.append(title);
    // in the form that HTML had until lately, too: "<" as it is in the quotes of an attribute
    const page = document.documentElement.outerHTML;
    const plain = page.replace(/"[^"]*"/g, (value) => value.replaceAll("&lt;", "<").replaceAll("&gt;", ">"));
    const still = new window.XMLSerializer().serializeToString(svg);
    const files = {"index.html": page, "plain.html": plain, "a.svg": still};
    expect(verdict(checkHosts, files)).toBe("");
    expect(verdict(checkLinks, files)).toBe("");
  });
});

describe("checkSourceTexts(ownTexts)(site)", () => {
  const sourceTexts = {
    customers: ["10000001", "AB12", "ann@example.com"],
    orders: ["C536379", "20111209"],
    texts: ["WHITE HANGING HEART T-LIGHT HOLDER", "Discount", "Adjustment"]
  };
  const search = checkSourceTexts(["The annual discount rate."]);
  const say = (name: string, value: string) => `text of the source in the site: ${name} holds ${JSON.stringify(value)}`;

  it("finds nothing in a site of its own words and numbers", () => {
    const files = {
      "index.html": '<p>Discount rate</p><path d="M10000001,20 AB12"></path><p>0.10000001 and 3.20111209</p>',
      "a.json": '{"share":0.10000001,"asOf":"2011-12-09","text":"white hanging heart"}',
      "a.js": "const ab12=1,discount=2,adjustment=3"
    };
    expect(verdict(search, files, {sourceTexts})).toBe("");
  });

  it.each([
    ["index.html", "<td>10000001</td>", "10000001"],
    ["index.html", '<td data-key="AB12">', "AB12"],
    ["churn.html", "<b>White hanging&nbsp;heart</b> T-light holder", undefined],
    ["churn.html", "<b>White hanging heart T-light holder</b>", "WHITE HANGING HEART T-LIGHT HOLDER"],
    ["a.json", '{"customer":10000001}', "10000001"],
    ["a.json", '["c536379"]', "C536379"],
    ["a.json", '{"mail":"ann@example.com"}', "ann@example.com"],
    ["a.svg", "<title>Adjustment</title>", "Adjustment"],
    ["a.js", 'const rows=["White hanging heart T-light holder"]', "WHITE HANGING HEART T-LIGHT HOLDER"],
    ["a.js", "const id='20111209'", "20111209"]
  ])("looks into %s: %s", (name, text, value) => {
    expect(verdict(search, {[name]: text}, {sourceTexts})).toBe(value === undefined ? "" : say(name, value));
  });

  it("excuses words that the project's own texts hold, but no identifier", () => {
    const own = checkSourceTexts(["Our best customer AB12 placed C536379: an adjustment."]);
    expect(verdict(own, {"index.html": "<p>An adjustment</p>"}, {sourceTexts})).toBe("");
    expect(verdict(own, {"index.html": "<p>C536379</p>"}, {sourceTexts})).toBe(say("index.html", "C536379"));
  });

  it("looks into the texts of Arrow files, dictionaries too", () => {
    const key = arrow({key: ["0011223344556677", "AB12"]});
    expect(verdict(search, {"snapshot/customers.arrow": key}, {sourceTexts})).toBe(
      say("snapshot/customers.arrow", "AB12")
    );
  });

  it("lets an identified site show its customers' ids, and nothing else", () => {
    const config: Partial<StoreConfig> = {privacy: {customers: "identified"}};
    expect(verdict(search, {"index.html": "<td>10000001</td>"}, {config, sourceTexts})).toBe("");
    expect(verdict(search, {"index.html": "<td>C536379</td>"}, {config, sourceTexts})).toBe(
      say("index.html", "C536379")
    );
  });
});

describe("checkSizes(site)", () => {
  it.each([
    [
      "_app/a.js",
      900_000,
      "too large: _app/a.js has 900 KB, the budget is 800 KB (Plot and d3, tree-shaken, are 400 KB)"
    ],
    ["snapshot/cube.arrow", 3_100_000, /^too large: snapshot\/cube.arrow/],
    ["_file/snapshot/customers.1a2b3c4d.arrow", 3_100_000, ""],
    ["index.html", 100_000, ""]
  ])("weighs %s of %i bytes", (name, bytes, message) => {
    const said = verdict(checkSizes, {[name]: new Uint8Array(bytes)});
    if (typeof message === "string") expect(said).toBe(message);
    else expect(said).toMatch(message);
  });
});

describe("checkFinite(site)", () => {
  it("passes numbers, and words that only look like none", () => {
    const files = {
      "a.json": '{"note":"NaN: 1e999","value":1.5e-300}',
      "index.html": '<p title="NaN customers">NaN</p><path d="M0,1">',
      "snapshot/cube.arrow": arrow({revenue: Float64Array.of(1, 2)})
    };
    expect(verdict(checkFinite, files)).toBe("");
  });

  it.each([
    ["a.json", '{"value":1e999}', "number that is none: a.json holds 1e999"],
    ["a.json", '{"value":NaN}', "number that is none: a.json holds NaN"],
    ["index.html", '<path d="M0,NaN">', 'number that is none: index.html holds d="M0,NaN"'],
    ["a.svg", '<rect width="undefined"/>', 'number that is none: a.svg holds width="undefined"'],
    [
      "snapshot/cube.arrow",
      arrow({revenue: Float64Array.of(1, NaN)}),
      "number that is none: snapshot/cube.arrow, revenue, row 1"
    ]
  ])("refuses in %s", (name, content, message) => {
    expect(verdict(checkFinite, {[name]: content})).toBe(message);
  });

  it("takes a risk that is none for what it is where there is no churn model, and only there", () => {
    const customers = arrow({churnRisk: Float64Array.of(NaN)});
    const without = {"snapshot/summary.json": '{"revenueAtRisk":null}', "snapshot/customers.arrow": customers};
    expect(verdict(checkFinite, without)).toBe("");
    expect(verdict(checkFinite, {...without, "snapshot/summary.json": '{"revenueAtRisk":1}'})).toMatch(
      /churnRisk, row 0$/
    );
  });
});

describe("checkFinite(site), of what is not known of every customer", () => {
  it("takes a rhythm that is none for what it is, and an endless one for a fault", () => {
    const gaps = (...values: number[]) => ({"snapshot/customers.arrow": arrow({usualGap: Float64Array.from(values)})});
    expect(verdict(checkFinite, gaps(7, NaN))).toBe("");
    expect(verdict(checkFinite, gaps(7, Infinity))).toMatch(/usualGap, row 1$/);
  });
});

describe("checkBuildTime(site)", () => {
  const build = '{"builtAt":"2026-11-22T04:00:00.123Z"}';
  it("finds the time of the build nowhere but in build.json", () => {
    expect(verdict(checkBuildTime, {"snapshot/build.json": build, "index.html": "2026-11-22"})).toBe("");
    expect(verdict(checkBuildTime, {"snapshot/build.json": build, "index.html": "2026-11-22T04:00:00.123Z"})).toBe(
      "time of the build outside of build.json: index.html"
    );
  });
});
