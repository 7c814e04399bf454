import {createHash} from "node:crypto";
import {mkdirSync, readFileSync, writeFileSync} from "node:fs";
import {dirname, join} from "node:path";
import {describe, expect, it, onTestFinished} from "vitest";
import {headersFor, inlineHashes, writeHeaders} from "../../loaders/publish/hosting/headers.js";
import type {HostingConfig} from "../../loaders/publish/hosting/policy.js";
import {serve} from "../../loaders/publish/hosting/serve.js";
import {temporaryFolder} from "../store.js";

const config = {
  embed: {frameAncestors: ["https://wiki.example", "self"]},
  privacy: {customers: "pseudonymous" as const, minimumGroup: 10},
  site: {corsOrigins: [] as string[]}
};
const identified = {...config, privacy: {...config.privacy, customers: "identified" as const}};
const listing = {site: {corsOrigins: ["https://wiki.example", "https://deck.example"]}};
const none = {scripts: [], styles: []};

/** A folder with these files. */
function folderOf(files: Record<string, string>): string {
  const folder = temporaryFolder();
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), {recursive: true});
    writeFileSync(join(folder, name), text);
  }
  return folder;
}

/** Whether a rule of `_headers` is for an address: `*` stands for any end, `:name` for what is between two slashes. */
function matches(rule: string, path: string): boolean {
  return new RegExp(`^${rule.replace(/[.]/g, "\\.").replace(/:\w+/g, "[^/]+").replace(/\*$/, ".*")}$`).test(path);
}

const site = {
  "index.html": "<script>go()</script><p>",
  "churn.html": '<script type="module" src="./_app/churn.ABC.js"></script>',
  "404.html": "",
  "_app/churn.ABC.js": "",
  "snapshot/summary.json": "{}",
  "snapshot/cube.arrow": "",
  "snapshot/customers.arrow": "",
  "snapshot/quarters.arrow": "",
  "snapshot/orders/0.json": "{}",
  "embed/a/index.html": "<style>p{color:red}</style>",
  "embed/a.js": "",
  "embed/shared/ABC.js": ""
};

describe("inlineHashes(folder)", () => {
  it("hashes inline scripts and styles as a browser does, and neither files nor data", async () => {
    const folder = folderOf({
      ...site,
      "data.html": '<script type="application/ld+json">{}</script><script type="importmap">{"imports":{}}</script>'
    });
    const sha = (text: string) => `sha256-${createHash("sha256").update(text).digest("base64")}`;
    expect(await inlineHashes(folder)).toEqual({
      scripts: [sha("go()"), sha('{"imports":{}}')].sort(),
      styles: [sha("p{color:red}")]
    });
  });
});

describe("headersFor(path, config, hashes)", () => {
  const header = (path: string, name: string) => headersFor(path, config, none)[name];
  const csp = (path: string) => header(path, "Content-Security-Policy");

  it("caches files with a hash in their name for a year, and has all others asked for", () => {
    for (const path of ["/_app/churn.ABC.js", "/embed/shared/ABC.js"]) {
      expect(header(path, "Cache-Control")).toBe("public, max-age=31536000, immutable");
    }
    for (const path of ["/", "/churn.html", "/snapshot/cube.arrow", "/embed/a/", "/embed/a.js", "/figures/a.png"]) {
      expect(header(path, "Cache-Control")).toBe("no-cache");
    }
  });

  it("lets other sites read the snapshot, embeds and figures, and no more", () => {
    for (const path of ["/snapshot/cube.arrow", "/embed/a.js", "/embed/shared/ABC.js", "/embed/oembed.json"]) {
      expect(header(path, "Access-Control-Allow-Origin")).toBe("*");
    }
    for (const path of ["/", "/churn.html", "/_app/churn.ABC.js"]) {
      expect(header(path, "Access-Control-Allow-Origin")).toBeUndefined();
    }
  });

  const closed = ["/snapshot/customers.arrow", "/snapshot/quarters.arrow", "/snapshot/orders/0.json"];
  const closedIdentified = [
    ...closed,
    "/snapshot/summary.json",
    "/snapshot/cube.arrow",
    "/embed/a/",
    "/embed/a/index.html",
    "/embed/a",
    "/figures/a.svg"
  ];
  const allowed = (path: string, config: HostingConfig, origin?: string) =>
    headersFor(path, config, none, origin)["Access-Control-Allow-Origin"];

  it("lets no other site read rows of single customers; nor anything but code of a site that names them", () => {
    for (const path of closed) expect(allowed(path, config, "https://wiki.example"), path).toBeUndefined();
    for (const path of closedIdentified) {
      expect(allowed(path, identified, "https://wiki.example"), path).toBeUndefined();
    }
    for (const path of ["/embed/a.js", "/embed/element.js", "/embed/shared/ABC.js", "/embed/frame.css"]) {
      expect(allowed(path, identified), path).toBe("*");
    }
  });

  it("lets the origins read them that site.corsOrigins lists, and tells caches who asked", () => {
    for (const [open, paths] of [[config, closed] as const, [identified, closedIdentified] as const]) {
      for (const path of paths) {
        expect(headersFor(path, {...open, ...listing}, none, "https://deck.example"), path).toMatchObject({
          "Access-Control-Allow-Origin": "https://deck.example",
          Vary: "Origin"
        });
        for (const origin of ["https://evil.example", "http://deck.example", "null", undefined]) {
          expect(allowed(path, {...open, ...listing}, origin), path).toBeUndefined();
          expect(headersFor(path, {...open, ...listing}, none, origin).Vary, path).toBe("Origin");
        }
      }
    }
  });

  it("lets embeds stand in the frames that the config names, and pages in none but the site's", () => {
    expect(csp("/embed/a/")).toContain("frame-ancestors https://wiki.example 'self'");
    expect(csp("/embed/a/index.html")).toContain("frame-ancestors https://wiki.example 'self'");
    for (const path of ["/", "/churn", "/churn.html"]) expect(csp(path)).toMatch(/frame-ancestors 'self'$/);
  });

  it("allows inline what it has the hash of, and nothing else", () => {
    const hashes = {scripts: ["sha256-a="], styles: []};
    const policy = headersFor("/", config, hashes)["Content-Security-Policy"];
    expect(policy).toContain("default-src 'none'; script-src 'self' 'sha256-a='; style-src 'self';");
    expect(policy).not.toContain("unsafe");
  });

  it("names the type of Arrow files, and forbids guessing types", () => {
    expect(header("/snapshot/cube.arrow", "Content-Type")).toBe("application/vnd.apache.arrow.file");
    for (const path of ["/", "/_app/a.js"]) expect(header(path, "X-Content-Type-Options")).toBe("nosniff");
  });

  it("refuses a frame ancestor that would end the directive", () => {
    const wrong = {...config, embed: {frameAncestors: ["https://a.example; script-src *"]}};
    expect(() => headersFor("/embed/a/", wrong, none)).toThrow(
      'invalid embed.frameAncestors: "https://a.example; script-src *" (expected e.g. "https://wiki.example")'
    );
  });
});

describe("writeHeaders(folder, config)", () => {
  it.each([
    ["rows of single customers closed", config],
    ["an identified site closed", identified],
    ["one origin listed", {...identified, site: {corsOrigins: ["https://wiki.example"]}}],
    ["groups alone", {...config, privacy: {customers: "aggregate" as const, minimumGroup: 10}}]
  ])("writes one rule for each header of each file, the same as headersFor: %s", async (_, config) => {
    const folder = folderOf(site);
    const hashes = await writeHeaders(folder, config);
    const rules = readFileSync(join(folder, "_headers"), "utf8")
      .trim()
      .split("\n\n")
      .map((rule) => {
        const [path, ...lines] = rule.split("\n");
        return {
          path,
          headers: lines.map((line) =>
            line
              .trim()
              .split(/: (.*)/)
              .slice(0, 2)
          )
        };
      });
    for (const file of ["", "embed/a/", ...Object.keys(site)]) {
      const path = `/${file}`;
      const sent = rules.flatMap((rule) => (matches(rule.path, path) ? rule.headers : []));
      const names = sent.map(([name]) => name);
      expect(new Set(names).size).toBe(names.length);
      // a rule knows nothing of who asks: it names the first that is listed
      const {Vary: _, ...headers} = headersFor(path, config, hashes, config.site.corsOrigins[0]);
      expect(Object.fromEntries(sent), path).toEqual(headers);
    }
  });

  it("writes samples for nginx and Caddy with the policy of this build", async () => {
    const folder = folderOf(site);
    const hashes = await writeHeaders(folder, config);
    for (const name of ["nginx.conf", "Caddyfile"]) {
      const text = readFileSync(join(folder, "hosting", name), "utf8");
      for (const path of ["/", "/embed/a/"]) {
        expect(text).toContain(headersFor(path, config, hashes)["Content-Security-Policy"]);
      }
    }
  });
});

describe("serve(folder, {headers})", () => {
  it("sends the headers with files, folders and what is not there", async () => {
    const folder = folderOf(site);
    const hashes = await inlineHashes(folder);
    const {server, url} = await serve(folder, {headers: (path) => headersFor(path, config, hashes)});
    onTestFinished(() => void server.close());
    const get = async (path: string) => (await fetch(`${url}${path}`)).headers;
    for (const path of ["", "churn.html", "missing"]) {
      expect((await get(path)).get("content-security-policy")).toContain("default-src 'none'");
    }
    expect((await get("snapshot/cube.arrow")).get("content-type")).toBe("application/vnd.apache.arrow.file");
    expect((await get("snapshot/cube.arrow")).get("access-control-allow-origin")).toBe("*");
    expect((await get("_app/churn.ABC.js")).get("cache-control")).toContain("immutable");
  });
});
