import {existsSync, readdirSync, readFileSync, renameSync, statSync, writeFileSync} from "node:fs";
import {spawnSync} from "node:child_process";
import {join} from "node:path";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {
  hashes,
  isPermitted,
  leftovers,
  moveStoreFolder,
  openStoreFolder,
  run,
  withoutBuildTime,
  type Outcome
} from "./storeFolder.js";

// Builds take seconds and share one store folder: the tests run in order, each on what the one before left.
const shop = openStoreFolder();
afterAll(shop.remove);

const minute = 60_000;

// where the system does not cut the network off, Node's own sockets do
const noSockets = `data:text/javascript,${encodeURIComponent(`
  import net from "node:net";
  const connect = net.Socket.prototype.connect;
  net.Socket.prototype.connect = function (...args) {
    const [options] = Array.isArray(args[0]) ? args[0] : args;
    if (typeof options === "object" && options.path === undefined) throw new Error("network reached: " + options.host);
    return connect.apply(this, args);
  };
  globalThis.fetch = (address) => Promise.reject(new Error("network reached: " + address));
`)}`;
const cutOff = isPermitted("unshare", "-n", "true")
  ? {before: ["unshare", "-n"]}
  : {env: {NODE_OPTIONS: `--import=${noSockets}`}};

/** What a stage may leave behind: a process that goes on writing where the site is being built. */
const orphan = `
  const {spawn} = await import("node:child_process");
  const write = 'const fs = require("fs"); for (let n = 0;; ++n) { const folder = "dist.next/left/" + (n % 50); fs.mkdirSync(folder, {recursive: true}); fs.writeFileSync(folder + "/" + n, ""); }';
  spawn(process.execPath, ["-e", write], {stdio: "ignore"}).unref();
`;

describe("npm run build", () => {
  let outcome: Outcome;
  let whole: Record<string, string>;

  beforeAll(async () => {
    outcome = await run(shop, cutOff);
    if (outcome.code !== 0) throw new Error(outcome.said.join("\n"));
    whole = hashes(shop.dist);
  }, 5 * minute);

  it("builds with no network and an empty cache, from a folder and a config whose names have spaces", () => {
    expect(outcome.built).toMatch(
      /^built dist: Small store, 300 customers and [\d,]+ lines of the demo store as of \d{4}-\d\d-\d\d, .*, in [\d.]+ s$/
    );
    expect(whole["index.html"]).toBeDefined();
    expect(leftovers(shop)).toEqual([]);
  });

  it("tells each step and each stage in a plain line, and warns of nothing", () => {
    expect(outcome.said).toEqual([]);
    expect(outcome.steps.slice(0, 5)).toEqual(["config", "packages", "simulate", "read", "inspect"]);
    expect(outcome.steps).toEqual(expect.arrayContaining(["churn", "snapshot", "pages", "pages and embeds"]));
    expect(outcome.steps.at(-1)).toBe("swap");
  });

  it(
    "lets everybody read the site, whatever the umask keeps of the shop's own files",
    {timeout: 3 * minute},
    async () => {
      const umask = ["sh", "-c", 'umask 077; "$@"', "sh"];
      const {code} = await run(shop, {before: umask});
      expect(code).toBe(0);
      const modes = (folder: string) =>
        new Set(
          readdirSync(folder, {recursive: true, encoding: "utf8"})
            .concat(".")
            .map((name) => statSync(join(folder, name)))
            .map((stats) => `${stats.isDirectory() ? "folder" : "file"} ${(stats.mode & 0o777).toString(8)}`)
        );
      expect(modes(shop.dist)).toEqual(new Set(["folder 755", "file 644"]));
      expect(withoutBuildTime(hashes(shop.dist))).toEqual(withoutBuildTime(whole));
      whole = hashes(shop.dist);
      expect(statSync(join(shop.folder, "reports", "rejected-lines.csv")).mode & 0o077).toBe(0);
    }
  );

  it("ends with what it started on a signal, tidies up, and runs alone meanwhile", {timeout: 3 * minute}, async () => {
    let other: Promise<Outcome> | undefined;
    let pid = 0;
    const {code, said, steps} = await run(shop, {
      onStep(step, own) {
        if (step === "packages") {
          pid = own;
          other = run(shop);
        }
        if (step === "churn") process.kill(own, "SIGTERM");
      }
    });
    expect({code, said}).toEqual({code: 143, said: ["error: interrupted by SIGTERM: dist is as it was"]});
    expect(steps).not.toContain("snapshot");
    expect(await other).toMatchObject({
      code: 1,
      built: "",
      steps: [],
      said: [`error: another build is running: pid ${pid} (.work/build.lock)`]
    });
    expect(hashes(shop.dist)).toEqual(whole);
    expect(leftovers(shop)).toEqual([]);
  });

  it(
    "passes notices on, says where a loader went wrong that could not say so itself, and keeps the site",
    {timeout: 3 * minute},
    async () => {
      const stage = join(shop.folder, "loaders", "timing.ts");
      const text = readFileSync(stage, "utf8");
      writeFileSync(
        stage,
        `${text}\n${orphan}process.stderr.write("notice: a planted one\\n");\nthrow new TypeError("planted in a stage");\n`
      );
      const {code, said} = await run(shop);
      writeFileSync(stage, text);
      expect({code, said}).toEqual({
        code: 1,
        said: [
          "notice: a planted one",
          "error: unexpected failure: TypeError: planted in a stage (all of it: .work/build.log)"
        ]
      });
      expect(readFileSync(join(shop.folder, ".work/build.log"), "utf8")).toMatch(/at .*timing\.ts/);
      expect(hashes(shop.dist)).toEqual(whole);
      expect(leftovers(shop)).toEqual([]);
    }
  );

  it("passes on the loader's own line about the data, and keeps the site", {timeout: 3 * minute}, async () => {
    const config = JSON.parse(readFileSync(join(shop.folder, "small store.json"), "utf8")) as {source: unknown};
    config.source = {kind: "file", preset: "online-retail", path: "nothing-*.csv"};
    // the demo needs no secret, a shop's own data does
    writeFileSync(join(shop.folder, "store.json"), JSON.stringify(config));
    const {code, said} = await run(shop, {
      env: {STORE_CONFIG: "store.json", CUSTOMER_KEY_SECRET: "the secret of this one suite, 7f3a"}
    });
    expect({code, said}).toEqual({code: 1, said: [expect.stringMatching(/^error: .*nothing-\*\.csv/)]});
    expect(hashes(shop.dist)).toEqual(whole);
    expect(leftovers(shop)).toEqual([]);
  });

  const mounts = isPermitted("unshare", "-m", "sh", "-c", "mount -t tmpfs tmpfs /mnt");
  it.skipIf(!mounts)("says that the disk is full, and keeps the site", {timeout: 3 * minute}, async () => {
    // the mount goes with the build's own name space, whatever happens to the test
    const room = (spawnSync("du", ["-sk", shop.folder], {encoding: "utf8"}).stdout.match(/^\d+/)?.[0] ?? "") as string;
    const script = `
      mount -t tmpfs -o size=${Number(room) + 1200}k tmpfs "$TMPDIR" && cp -a . "$TMPDIR" && cd "$TMPDIR" || exit 9
      "$@"; code=$?
      diff -r dist "$OLDPWD/dist" >&2 && [ ! -e dist.next ] && [ ! -e .work/build.lock ] && exit $code; exit 8`;
    const {code, said} = await run(shop, {before: ["unshare", "-m", "sh", "-c", script, "sh"]});
    expect({code, said}).toEqual({code: 1, said: [expect.stringMatching(/^error: full disk: .*(ENOSPC|space)/)]});
  });

  it.each(["config", "packages", "churn", "pages", "check"])(
    "leaves the site whole when it is killed at: %s",
    {timeout: 3 * minute},
    async (step) => {
      const {signal, steps} = await run(shop, {
        onStep: (name, pid) => void (name === step && process.kill(pid, "SIGKILL"))
      });
      expect({signal, step: steps.includes(step)}).toEqual({signal: "SIGKILL", step: true});
      expect(hashes(shop.dist)).toEqual(whole);
      // its lock is stale, and stops nobody: see the build after it
      expect(leftovers(shop)).toContain(".work/build.lock");
      // what the site is searched for is the shop's own: nobody can read what is left of it
      const left = join(shop.folder, ".work", "source-texts.sealed");
      if (step === "pages") expect(existsSync(left)).toBe(true);
      if (existsSync(left)) {
        expect(statSync(left).mode & 0o777).toBe(0o600);
        const bytes = readFileSync(left);
        expect(bytes.byteLength).toBeGreaterThan(1000);
        // sealed: as even as chance, where a text of ids and words has but some of the bytes
        expect(new Set(bytes).size).toBeGreaterThan(250);
        for (const name of ["customers", "orders", "texts"]) expect(bytes.includes(`"${name}"`)).toBe(false);
      }
    }
  );

  it(
    "shows the previous site again, by the preview too, after a kill between the two renames",
    {timeout: minute},
    async () => {
      renameSync(shop.dist, `${shop.dist}.previous`);
      const {built, code, signal} = await run(
        shop,
        {env: {PORT: "0"}, onStep: (_, pid) => void process.kill(pid, "SIGTERM")},
        "hosting/preview"
      );
      expect({built, code, signal}).toEqual({
        built: expect.stringMatching(/^dist is at http/) as string,
        code: null,
        signal: "SIGTERM"
      });
      expect(hashes(shop.dist)).toEqual(whole);
      renameSync(shop.dist, `${shop.dist}.previous`);
      await run(shop, {onStep: (_, pid) => void process.kill(pid, "SIGKILL")});
      expect(hashes(shop.dist)).toEqual(whole);
    }
  );

  it(
    "gives the same bytes after all of that, in another folder, time zone and language",
    {timeout: 3 * minute},
    async () => {
      const moved = moveStoreFolder(shop, "the same elsewhere");
      expect(leftovers(moved)).toContain(".work/build.lock");
      const env = {TZ: "Pacific/Auckland", LANG: "de_DE.UTF-8", STORE_CONFIG: join(moved.folder, "small store.json")};
      const {code, said} = await run(moved, {env});
      expect({code, said}).toEqual({code: 0, said: []});
      expect(withoutBuildTime(hashes(moved.dist))).toEqual(withoutBuildTime(whole));
      expect(leftovers(moved)).toEqual([]);
    }
  );
});

describe("src/*.md", () => {
  it("never names build.json, which differs between builds, by FileAttachment", () => {
    const pages = readdirSync("src").filter((name) => name.endsWith(".md"));
    expect(pages.length).toBeGreaterThan(5);
    for (const page of pages)
      expect(readFileSync(join("src", page), "utf8")).not.toMatch(/FileAttachment\([^)]*build\.json/);
  });
});
