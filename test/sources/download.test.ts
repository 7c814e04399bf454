import {spawn, spawnSync} from "node:child_process";
import {mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync} from "node:fs";
import {once} from "node:events";
import {createServer, type Server} from "node:https";
import type {IncomingMessage, ServerResponse} from "node:http";
import {tmpdir} from "node:os";
import {join, resolve} from "node:path";
import {gzipSync} from "node:zlib";
import {strToU8, zipSync} from "fflate";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {download, nameOfAddress} from "../../loaders/sources/download.js";

// A real https server on this machine, with a certificate of its own; who reads from it is another process, told to trust that.
const hasOpenssl = spawnSync("openssl", ["version"]).status === 0;
const folder = mkdtempSync(join(tmpdir(), "customer-intelligence-test-"));
afterAll(() => rmSync(folder, {recursive: true, force: true}));

describe("nameOfAddress(address)", () => {
  it("tells the host and the last part, and nothing that lets anybody in", () => {
    const named = nameOfAddress(
      "https://user:word@store.example/bucket/key-of-a-sheet/orders.csv?sig=s3cret&x=1#there"
    );
    expect(named).toBe("store.example/…/orders.csv");
    expect(nameOfAddress("https://store.example/orders.csv")).toBe("store.example/orders.csv");
    expect(nameOfAddress("https://")).toBe("an address");
  });
});

describe("download(address)", () => {
  it.each(["http://store.example/a.csv?sig=s3cret", "ftp://store.example/a.csv", "https://"])(
    "refuses %s",
    async (address) => {
      const error = await download(address, {folder, timeoutSeconds: 1, mostMegabytes: 1}).catch(
        (error: Error) => error
      );
      expect(error).toMatchObject({name: "Fault"});
      expect((error as Error).message).toMatch(/^invalid source\.path: .*https:\/\/\)$/);
      expect((error as Error).message).not.toContain("s3cret");
    }
  );
});

describe.skipIf(!hasOpenssl)("an address as a source", () => {
  const csv = "customer,order,date,quantity,price\na,1,2026-01-05,2,1.50\nb,2,2026-02-05,1,4.00\n";
  let server: Server;
  let origin: string;
  let asked: {path: string; authorization: string | undefined}[] = [];
  let failures = 0;
  const certificate = join(folder, "cert.pem");

  const answers: Record<string, (response: ServerResponse) => void> = {
    "/sheet/export": (response) => response.end(csv),
    "/again": (response) => {
      if (++failures < 3) response.writeHead(503).end();
      else response.end(csv);
    },
    "/cut": (response) => {
      response.writeHead(200, {"content-length": "1000"});
      response.write(csv, () => response.destroy());
    },
    "/denied": (response) => response.writeHead(403).end("no s3cret for you"),
    "/page": (response) => response.end("<!DOCTYPE html><title>Sign in</title>"),
    "/empty": (response) => response.end(),
    "/elsewhere": (response) => response.writeHead(302, {location: "/sheet/export?sig=an0ther"}).end(),
    "/plain": (response) => response.writeHead(302, {location: "http://127.0.0.1:9/x"}).end(),
    "/loop": (response) => response.writeHead(302, {location: "/loop"}).end(),
    "/slow": () => {},
    "/large": (response) => response.end(Buffer.alloc(3_000_000, "a,b\n")),
    "/packed.gz": (response) => response.end(gzipSync(csv)),
    "/archive": (response) => response.end(zipSync({"orders.csv": strToU8(csv)})),
    "/orders.json": (response) => response.end('[{"id": 1}]')
  };

  beforeAll(async () => {
    const key = join(folder, "key.pem");
    const made = spawnSync("openssl", [
      ..."req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=localhost -addext subjectAltName=DNS:localhost".split(
        " "
      ),
      "-keyout",
      key,
      "-out",
      certificate
    ]);
    expect(made.status, String(made.stderr)).toBe(0);
    server = createServer(
      {key: readFileSync(key), cert: readFileSync(certificate)},
      (request: IncomingMessage, response) => {
        const path = new URL(request.url!, "https://localhost").pathname;
        asked.push({path, authorization: request.headers.authorization});
        const answer = answers[path];
        if (answer) answer(response);
        else response.writeHead(404).end();
      }
    );
    await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
    origin = `https://localhost:${(server.address() as {port: number}).port}`;
  });
  afterAll(() => {
    server?.closeAllConnections();
    server?.close();
  });

  /** What a process that trusts the certificate, or not, makes of an address: the file's name and text, or the error's line. */
  async function read(
    address: string,
    {trusts = true, ...limits}: {trusts?: boolean; timeoutSeconds?: number; mostMegabytes?: number} = {}
  ) {
    asked = [];
    const own = mkdtempSync(join(folder, "own-"));
    const code = `const {download} = await import(${JSON.stringify(resolve("loaders/sources/download.ts"))});
      const options = {folder: ${JSON.stringify(own)}, timeoutSeconds: 60, mostMegabytes: 1, wait: async () => {}, ...${JSON.stringify(limits)}};
      console.log(JSON.stringify(await download(${JSON.stringify(address)}, options).catch(({name, message}) => ({fault: name, message}))));`;
    const child = spawn(process.execPath, ["--import", "tsx", "--input-type=module", "-e", code], {
      env: {...process.env, ...(trusts && {NODE_EXTRA_CA_CERTS: certificate})}
    });
    let [said, problem] = ["", ""];
    child.stdout.on("data", (bytes) => (said += bytes));
    child.stderr.on("data", (bytes) => (problem += bytes));
    await new Promise((done) => child.on("close", done));
    expect(problem).toBe("");
    const found = JSON.parse(said) as {path?: string; name?: string; fault?: string; message?: string};
    return {...found, left: readdirSync(own)};
  }

  it("is read into a file of this user's alone, by a name without its query", async () => {
    const found = await read(`${origin}/sheet/export?format=csv&sig=s3cret`);
    expect(found.name).toMatch(/^localhost:\d+\/…\/export$/);
    expect(readFileSync(found.path!, "utf8")).toBe(csv);
    expect(statSync(found.path!).mode & 0o777).toBe(0o600);
  });

  it("is what its first bytes say", async () => {
    const endings: [string, string][] = [
      ["/packed.gz", "download.csv.gz"],
      ["/archive", "download.zip"],
      ["/orders.json", "download.json"]
    ];
    for (const [path, ending] of endings) expect((await read(origin + path)).left).toEqual([ending]);
  });

  it("begins again where it fails, and does not where it is refused", async () => {
    failures = 0;
    expect(readFileSync((await read(`${origin}/again`)).path!, "utf8")).toBe(csv);
    expect(asked).toHaveLength(3);
    const cut = await read(`${origin}/cut?sig=s3cret`);
    expect(cut).toMatchObject({fault: "Fault", left: []});
    expect(cut.message).toMatch(
      /^unreadable source file: localhost:\d+\/cut \(the connection was cut; tried 3 times\)$/
    );
    expect((await read(`${origin}/denied?sig=s3cret`)).message).toMatch(
      /^unreadable source file: localhost:\d+\/denied answers 403 Forbidden$/
    );
    expect(asked).toHaveLength(1);
  });

  it("follows to https alone, and tells its user to nobody else", async () => {
    const found = await read(`${origin.replace("https://", "https://user:w0rd@")}/elsewhere`);
    expect(readFileSync(found.path!, "utf8")).toBe(csv);
    expect(asked.map(({path}) => path)).toEqual(["/elsewhere", "/sheet/export"]);
    expect(asked[0].authorization).toBe(`Basic ${Buffer.from("user:w0rd").toString("base64")}`);
    expect((await read(`${origin}/plain`)).message).toMatch(/\/plain leads to an address that is not https$/);
    expect((await read(`${origin}/loop`)).message).toMatch(/\/loop leads on more than 5 times$/);
  });

  it("says in one line what it is not", async () => {
    expect((await read(`${origin}/page`)).message).toMatch(
      /\/page is a web page \(expected a file; may all who have its link read it\?\)$/
    );
    expect((await read(`${origin}/empty`)).message).toMatch(/^empty source file: /);
    expect((await read(`${origin}/large`)).message).toMatch(
      /has more than 1 MB \(source\.mostMegabytes allows it more\)$/
    );
    expect((await read(`${origin}/slow`, {timeoutSeconds: 1})).message).toMatch(
      /took longer than 1 s \(source\.timeoutSeconds allows it more\)$/
    );
    expect((await read(`${origin}/sheet/export`, {trusts: false})).message).toMatch(
      /its certificate is not to be trusted: \w+; tried 3 times\)$/
    );
    const gone = createServer().listen(0, "127.0.0.1");
    await once(gone, "listening");
    const {port} = gone.address() as {port: number};
    await new Promise((done) => gone.close(done));
    expect((await read(`https://127.0.0.1:${port}/a.csv`)).message).toMatch(
      /its host does not answer; tried 3 times\)$/
    );
  });

  it("is a source of the whole pipeline, whose secrets stand nowhere", async () => {
    const config = join(folder, "config.json");
    const columns = {
      customerId: "customer",
      orderId: "order",
      orderedAt: "date",
      quantity: "quantity",
      unitPrice: "price"
    };
    const path = `${origin}/sheet/export?sig=s3cret`;
    writeFileSync(
      config,
      JSON.stringify({store: {name: "Shop", currency: "EUR"}, source: {kind: "file", path, columns}})
    );
    const code = `const {loadConfig} = await import(${JSON.stringify(resolve("loaders/config.ts"))});
      const {pipeline} = await import(${JSON.stringify(resolve("loaders/pipeline.ts"))});
      const analysis = await pipeline(await loadConfig(${JSON.stringify(config)}), {rejectedPath: ${JSON.stringify(join(folder, "rejected.csv"))}});
      console.log(JSON.stringify({files: analysis.files, quality: analysis.quality, spend: [...analysis.history.customers.monetary]}));`;
    const child = spawn(process.execPath, ["--import", "tsx", "--input-type=module", "-e", code], {
      env: {...process.env, NODE_EXTRA_CA_CERTS: certificate}
    });
    let said = "";
    for (const stream of [child.stdout, child.stderr]) stream.on("data", (bytes) => (said += bytes));
    await new Promise((done) => child.on("close", done));
    expect(JSON.parse(said)).toMatchObject({spend: [3, 4], quality: {rowsRead: 2, rowsKept: 2}});
    expect(said).not.toContain("s3cret");
    expect(said).toMatch(/"name":"localhost:\d+\/…\/export"/);
  });
});
