import {spawn} from "node:child_process";
import {copyFileSync, readFileSync} from "node:fs";
import {createServer} from "node:http";
import type {AddressInfo} from "node:net";
import {join, resolve} from "node:path";
import {text} from "node:stream/consumers";
import {describe, expect, it} from "vitest";
import {readAudit} from "../tools/supply/audit.js";
import {licenceFaults} from "../tools/supply/licences.js";
import {lockFaults, type LockFile} from "../tools/supply/lockFile.js";
import {temporaryFolder} from "./store.js";

const lock = JSON.parse(readFileSync("package-lock.json", "utf8")) as LockFile;
const hash = `sha512-${"A".repeat(86)}==`;
const lockOf = (entry: LockFile["packages"][string]): LockFile => ({
  packages: {"": {}, "node_modules/a/node_modules/@b/c": {version: "1.0.0", integrity: hash, license: "MIT", ...entry}}
});

describe("lockFaults(lock)", () => {
  it("finds none in the project's own", () => {
    expect(Object.keys(lock.packages).length).toBeGreaterThan(300);
    expect(lockFaults(lock)).toEqual([]);
  });

  it("names a package without a hash, with a weak one, with an address, and a link", () => {
    const place = "node_modules/a/node_modules/@b/c";
    expect(lockFaults(lockOf({}))).toEqual([]);
    for (const integrity of [undefined, "", "sha1-abc", "sha512-short=="]) {
      expect(lockFaults(lockOf({integrity}))).toEqual([
        `missing hash in package-lock.json: ${place} (expected sha512)`
      ]);
    }
    const resolved = "https://registry.example/c.tgz";
    expect(lockFaults(lockOf({resolved}))).toEqual([expect.stringContaining(`${place} (${resolved})`)]);
    expect(lockFaults(lockOf({link: true}))).toEqual([`unsupported link in package-lock.json: ${place}`]);
  });
});

describe("licenceFaults(lock)", () => {
  it("finds none in the project's own", () => expect(licenceFaults(lock)).toEqual([]));

  it.each([
    ["MIT", true],
    ["(MIT OR GPL-3.0-or-later)", true],
    ["Apache-2.0 AND BSL-1.0", true],
    ["GPL-3.0-only", false],
    ["MIT AND AGPL-3.0-only", false],
    ["SEE LICENSE IN LICENSE", false],
    ["UNLICENSED", false],
    [undefined, false]
  ])("of %s: %s", (license, right) => {
    const fault = `licence that is not allowed: @b/c 1.0.0 (${license ?? "none named"})`;
    expect(licenceFaults(lockOf({license}))).toEqual(right ? [] : [fault]);
    // what only tests use is not passed on
    expect(licenceFaults(lockOf({license, dev: true}))).toEqual([]);
  });
});

describe("readAudit(printed)", () => {
  it("gives high and critical faults by name, and counts the others", () => {
    const vulnerabilities = {
      a: {name: "a", severity: "high", range: "<2.0.0"},
      b: {name: "b", severity: "critical", range: "*"},
      c: {name: "c", severity: "moderate", range: "*"}
    };
    expect(readAudit(JSON.stringify({vulnerabilities}))).toEqual({
      faults: ["known fault, high: a <2.0.0", "known fault, critical: b *"],
      lesser: 1
    });
    expect(readAudit(JSON.stringify({vulnerabilities: {}}))).toEqual({faults: [], lesser: 0});
  });

  it.each([
    "",
    "npm error",
    "null",
    '{"message": "405 Method Not Allowed", "uri": "x"}',
    '{"error": {"code": "ENOTFOUND"}}'
  ])("is null where the registry gave no report: %j", (printed) => expect(readAudit(printed)).toBeNull());
});

describe("npm run supply, asking a registry that answers", () => {
  it.each([
    ["high", 1, /^error: known fault, high: fflate/m],
    ["moderate", 0, /; 1 known faults that are less than high/]
  ])(
    "ends with a known fault of severity %s as %i",
    async (severity, code, line) => {
      const advisory = {id: 1, url: "https://advisories.example/1", title: "x", severity, vulnerable_versions: "*"};
      const found = {fflate: [{...advisory, cwe: [], cvss: {score: 8, vectorString: null}}]};
      const registry = createServer((request, response) => {
        const asked = request.url?.endsWith("/advisories/bulk");
        const versions = {"0.8.3": {name: "fflate", version: "0.8.3"}};
        response.writeHead(200, {"content-type": "application/json"});
        response.end(JSON.stringify(asked ? found : {name: "fflate", "dist-tags": {latest: "0.8.3"}, versions}));
      });
      await new Promise<void>((done) => registry.listen(0, "127.0.0.1", done));
      try {
        const folder = temporaryFolder();
        for (const file of ["package.json", "package-lock.json"]) copyFileSync(file, join(folder, file));
        const child = spawn(
          process.execPath,
          ["--import", resolve("node_modules/tsx/dist/loader.mjs"), resolve("tools/supply/supply.ts")],
          {
            cwd: folder,
            env: {
              ...process.env,
              npm_config_registry: `http://127.0.0.1:${(registry.address() as AddressInfo).port}/`,
              // npm keeps what it has worked out of an advisory
              npm_config_cache: join(folder, "cache")
            }
          }
        );
        const ended = new Promise((done) => child.once("close", done));
        const [printed, failed] = await Promise.all([text(child.stdout), text(child.stderr)]);
        expect(printed + failed).toMatch(line);
        expect(await ended).toBe(code);
      } finally {
        registry.close();
      }
    },
    60_000
  );
});
