import {mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync} from "node:fs";
import {get, type IncomingHttpHeaders, type IncomingMessage, type Server} from "node:http";
import {tmpdir} from "node:os";
import {dirname, join} from "node:path";
import {afterAll, beforeAll, describe, expect, it, onTestFinished} from "vitest";
import {headersFor, writeHeaders, type InlineHashes} from "../../loaders/publish/hosting/headers.js";
import type {HostingConfig} from "../../loaders/publish/hosting/policy.js";
import {serve} from "../../loaders/publish/hosting/serve.js";
import {temporaryFolder} from "../store.js";
import {isInstalled, startCaddy, startNginx, type Place, type SampleServer} from "./servers.js";

const pseudonymous: HostingConfig = {
  embed: {frameAncestors: ["https://wiki.example"]},
  privacy: {customers: "pseudonymous", minimumGroup: 10},
  site: {corsOrigins: ["https://wiki.example", "https://deck.example:8443"]}
};
const identified: HostingConfig = {...pseudonymous, privacy: {customers: "identified", minimumGroup: 10}};
/** long enough to be compressed */
const long = "/* what is long is compressed */\n".repeat(100);

const site = {
  "index.html": "<script>go()</script><p>Overview</p>",
  "churn.html": `<p>Churn</p><!-- ${long} -->`,
  "404.html": "<p>Not found</p>",
  "_app/churn.ABC.js": long,
  "_file/snapshot/cube.0a1b.arrow": long,
  "snapshot/summary.json": JSON.stringify({long}),
  "snapshot/cube.arrow": long,
  "snapshot/customers.arrow": long,
  "embed/revenue/index.html": "<style>p{color:red}</style>",
  "embed/revenue.js": long,
  "figures/revenue.svg": `<svg xmlns="http://www.w3.org/2000/svg"><!-- ${long} --></svg>`
};

const servers = [
  {name: "the preview", installed: true, base: "", config: pseudonymous, start: startPreview},
  ...[
    {base: "", config: pseudonymous},
    {base: "/team/dashboard", config: identified}
  ].flatMap((site) => [
    {name: `nginx, ${kindOf(site)}`, installed: isInstalled("nginx"), ...site, start: startNginx},
    {name: `Caddy, ${kindOf(site)}`, installed: isInstalled("caddy"), ...site, start: startCaddy}
  ])
];

describe.each(servers)("$name, where it is installed ($installed)", ({installed, base, config, start}) => {
  let temporary: string;
  let hashes: InlineHashes;
  let server: SampleServer;

  beforeAll(async () => {
    if (!installed) return;
    temporary = mkdtempSync(join(tmpdir(), "customer-intelligence-test-"));
    const root = join(temporary, "www");
    const folder = join(root, base);
    writeSite(folder);
    writeFileSync(join(temporary, "outside.txt"), "outside");
    hashes = await writeHeaders(folder, config);
    server = await start({root, base, folder, temporary});
  });
  afterAll(async () => {
    await server?.close();
    if (installed) rmSync(temporary, {recursive: true, force: true});
  });

  const ask = (path: string, init: RequestInit = {}) =>
    fetch(`${server.origin}${base}${path}`, {redirect: "manual", ...init});
  /** What `headersFor` speaks of, of an answer. */
  const ruled = ({headers}: Response) =>
    Object.fromEntries(
      [
        "Cache-Control",
        "Content-Security-Policy",
        "Access-Control-Allow-Origin",
        "X-Content-Type-Options",
        "Referrer-Policy"
      ].flatMap((name) => (headers.has(name) ? [[name, headers.get(name)]] : []))
    );
  const expected = (path: string) => {
    const {"Content-Type": _, Vary: _also, ...headers} = headersFor(path, config, hashes);
    return headers;
  };

  it.skipIf(!installed).each([
    ["/", /^text\/html; ?charset=utf-8$/],
    ["/churn", /^text\/html; ?charset=utf-8$/],
    ["/churn.html?country=France", /^text\/html; ?charset=utf-8$/],
    ["/embed/revenue/?theme=dark", /^text\/html; ?charset=utf-8$/],
    ["/embed/revenue.js", /^(text|application)\/javascript/],
    ["/_app/churn.ABC.js", /^(text|application)\/javascript/],
    ["/_file/snapshot/cube.0a1b.arrow", /^application\/vnd\.apache\.arrow\.file$/],
    ["/snapshot/summary.json", /^application\/json/],
    ["/snapshot/cube.arrow", /^application\/vnd\.apache\.arrow\.file$/],
    ["/figures/revenue.svg", /^image\/svg\+xml$/]
  ])("sends %s with its headers, whole, without its body, and when it has not changed", async (path, type) => {
    const whole = await ask(path);
    expect(whole.status).toBe(200);
    expect(whole.headers.get("content-type")).toMatch(type);
    await whole.text();
    const bare = await ask(path, {method: "HEAD"});
    expect(bare.status).toBe(200);
    const kept = await ask(path, {headers: {"If-None-Match": whole.headers.get("etag") ?? "missing"}});
    expect(kept.status).toBe(304);
    for (const answer of [whole, bare, kept]) expect(ruled(answer)).toEqual(expected(path.split("?")[0]));
  });

  it
    .skipIf(!installed)
    .each(["/nope", "/embed/nope/", "/_app/nope.js", "/snapshot/nope.arrow", "/snapshot/", "/churn/"])(
    "answers %s with the 404 page and its headers, whatever the browser has",
    async (path) => {
      const page = await ask(path);
      const again = await ask(path, {headers: {"If-None-Match": (await ask("/404.html")).headers.get("etag") ?? ""}});
      for (const answer of [page, again]) {
        expect(answer.status).toBe(404);
        expect(answer.headers.get("content-type")).toBe("text/html; charset=utf-8");
        expect(ruled(answer)).toEqual(expected("/404.html"));
        expect(await answer.text()).toBe(site["404.html"]);
      }
    }
  );

  it.skipIf(!installed)("adds the slash to an embed's address, keeps its filters, and stays on the host", async () => {
    for (const query of ["", "?country=France&theme=dark"]) {
      const {status, headers} = await ask(`/embed/revenue${query}`);
      expect([301, 308]).toContain(status);
      // relative, as the port that a reader asks may not be the server's
      expect(headers.get("location")).not.toContain(":");
      const address = new URL(headers.get("location")!, `${server.origin}${base}/embed/revenue`).href;
      expect(address).toBe(`${server.origin}${base}/embed/revenue/${query}`);
    }
    const {headers} = await raw(server.origin, `//evil.example/..${base}/embed/revenue?a=b`);
    expect(new URL(headers.location ?? "", `${server.origin}/embed/revenue`).origin).toBe(server.origin);
  });

  it.skipIf(!installed)("serves nothing outside the site", async () => {
    for (const path of ["/../outside.txt", "/%2e%2e/outside.txt", "/..%2foutside.txt", "/_app/../../outside.txt"]) {
      for (const up of ["", "/..", "/../.."]) {
        expect((await raw(server.origin, base + up + path)).body, path).not.toContain("outside");
      }
    }
  });

  it.skipIf(!installed)("compresses what is text or data", async () => {
    const paths = ["/churn", "/_app/churn.ABC.js", "/snapshot/summary.json", "/snapshot/cube.arrow"];
    for (const path of [...paths, "/figures/revenue.svg"]) {
      const {headers} = await ask(path, {headers: {"Accept-Encoding": "gzip"}});
      expect(headers.get("content-encoding"), path).toBe("gzip");
      expect(headers.get("vary")?.split(/, */), path).toContain("Accept-Encoding");
    }
  });

  it.skipIf(!installed)("keeps the files that are for the server to itself", async () => {
    for (const path of ["/_headers", "/hosting/nginx.conf", "/hosting/Caddyfile", "//hosting/Caddyfile"]) {
      expect((await ask(path)).status, path).toBe(404);
    }
  });

  it.skipIf(!installed)("opens rows of single customers to the listed origins alone, and tells caches so", async () => {
    const path = "/snapshot/customers.arrow";
    for (const origin of [
      undefined,
      "https://evil.example",
      "https://wiki.example",
      "https://deck.example:8443",
      "null"
    ]) {
      const answer = await ask(path, {headers: origin === undefined ? {} : {Origin: origin}});
      expect(answer.status).toBe(200);
      const {"Access-Control-Allow-Origin": allowed} = headersFor(path, config, hashes, origin);
      expect(answer.headers.get("access-control-allow-origin"), origin).toBe(allowed ?? null);
      expect(answer.headers.get("vary")?.split(/, */), origin).toContain("Origin");
    }
    const open = await ask("/snapshot/summary.json", {headers: {Origin: "https://evil.example"}});
    expect(open.headers.get("access-control-allow-origin")).toBe(config === pseudonymous ? "*" : null);
  });

  it.skipIf(!installed)("answers nothing but GET and HEAD", async () => {
    for (const method of ["POST", "PUT", "DELETE", "PATCH", "OPTIONS"]) {
      for (const path of ["/", "/churn", "/snapshot/summary.json"]) {
        expect((await ask(path, {method})).status, `${method} ${path}`).toBe(405);
      }
    }
  });
});

describe("serve(folder)", () => {
  it("sends brotli to who takes it, one and the same page to all", async () => {
    const {folder, origin} = await preview();
    const page = readFileSync(join(folder, "churn.html"), "utf8");
    for (const encoding of ["br", "gzip", "identity"]) {
      const answer = await fetch(`${origin}/churn`, {headers: {"Accept-Encoding": encoding, Range: "bytes=5-2"}});
      expect(answer.status).toBe(200);
      expect(answer.headers.get("content-encoding") ?? "identity").toBe(encoding);
      expect(await answer.text()).toBe(page);
    }
  });

  it("answers to this machine's names alone, so that no name made to lead here reads the site", async () => {
    const {origin} = await preview();
    const {port} = new URL(origin);
    const status = async (host: string) => (await raw(origin, "/snapshot/summary.json", host)).status;
    for (const host of [`127.0.0.1:${port}`, `localhost:${port}`, "LOCALHOST", `[::1]:${port}`]) {
      expect(await status(host), host).toBe(200);
    }
    for (const host of ["evil.example", `evil.example:${port}`, "localhost.evil.example", "127.0.0.1.evil.example"]) {
      expect(await status(host), host).toBe(421);
    }
  });

  it("listens on this machine alone, where nobody says otherwise", async () => {
    const {server} = await preview();
    expect(server.address()).toMatchObject({address: "127.0.0.1"});
  });

  it("has no files that begin with a dot, and none behind a link that leads out of the folder", async () => {
    const {folder, origin} = await preview();
    const outside = temporaryFolder();
    for (const name of ["secret.txt", "secret.html", "index.html"]) writeFileSync(join(outside, name), "outside");
    writeFileSync(join(folder, ".env"), "dot");
    mkdirSync(join(folder, ".git"));
    writeFileSync(join(folder, ".git", "config"), "dot");
    symlinkSync(join(outside, "secret.txt"), join(folder, "file.txt"));
    symlinkSync(join(outside, "secret.html"), join(folder, "page.html"));
    symlinkSync(outside, join(folder, "folder"));
    const hidden = ["/.env", "/%2eenv", "/.git/config", "/embed/../.env"];
    const linked = ["/file.txt", "/page", "/page.html", "/folder/", "/folder/index.html", "/folder/secret.txt"];
    for (const path of [...hidden, ...linked]) {
      const {status, body} = await raw(origin, path);
      expect(status, path).toBe(404);
      expect(body, path).toBe(site["404.html"]);
    }
    expect((await raw(origin, "/folder")).status).toBe(404);
    // a link within the folder is a file like any other
    symlinkSync(join(folder, "churn.html"), join(folder, "old.html"));
    expect((await raw(origin, "/old")).status).toBe(200);
  });
});

/** The preview of the site above, until the test is over. */
async function preview(): Promise<{folder: string; origin: string; server: Server}> {
  const folder = temporaryFolder();
  writeSite(folder);
  const {server, url} = await serve(folder);
  onTestFinished(() => void server.close());
  return {folder, origin: url.slice(0, -1), server};
}

function writeSite(folder: string): void {
  for (const [name, text] of Object.entries(site)) {
    mkdirSync(dirname(join(folder, name)), {recursive: true});
    writeFileSync(join(folder, name), text);
  }
}

function kindOf({base, config}: {base: string; config: HostingConfig}): string {
  return `a site ${base && `below ${base}/ `}of ${config.privacy.customers} customers`;
}

async function startPreview({folder}: Place): Promise<SampleServer> {
  const config = pseudonymous;
  const hashes = await writeHeaders(folder, config);
  const {server, url} = await serve(folder, {headers: (path, origin) => headersFor(path, config, hashes, origin)});
  return {origin: url.slice(0, -1), close: () => new Promise((resolve) => void server.close(() => resolve()))};
}

/** Asks for a path as it is: fetch would tidy it, and say the host's real name. */
async function raw(
  origin: string,
  path: string,
  host?: string
): Promise<{status: number | undefined; headers: IncomingHttpHeaders; body: string}> {
  const {hostname, port} = new URL(origin);
  const headers = host === undefined ? {} : {host};
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    get({hostname, port, path, headers, agent: false}, resolve).on("error", reject);
  });
  return {
    status: response.statusCode,
    headers: response.headers,
    body: String(Buffer.concat(await response.toArray()))
  };
}
