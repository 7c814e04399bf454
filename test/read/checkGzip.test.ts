import {writeFileSync} from "node:fs";
import {join} from "node:path";
import {gzipSync} from "node:zlib";
import {describe, expect, it} from "vitest";
import {checkGzip} from "../../loaders/read/checkGzip.js";
import {randomOf} from "../support/randomOf.js";
import {runOn, temporaryFolder} from "../store.js";

const random = randomOf(5).uniform;
const lines = Array.from(
  {length: 3000},
  (_, i) => `c${i % 200},${i},2024-${1 + (i % 12)}-${1 + (i % 28)},1,${(random() * 90 + 1).toFixed(2)}`
);
const text = `customer,order,date,quantity,price\n${lines.join("\n")}\n`;
const half = text.indexOf("\n", text.length / 2) + 1;
/** In two members, as files that are appended to have them. */
const first = gzipSync(text.slice(0, half));
const second = gzipSync(text.slice(half));
const packed = Buffer.concat([first, second]);

describe("checkGzip(file)", () => {
  const path = () => join(temporaryFolder(), "orders.csv.gz");
  const check = async (bytes: Uint8Array, file: string) => {
    writeFileSync(file, bytes);
    return checkGzip({path: file, name: "orders.csv.gz"}).then(
      () => "whole",
      (error: Error) => `${error.name}: ${error.message}`
    );
  };

  it("takes whole files of one member and of more", async () => {
    const file = path();
    for (const bytes of [gzipSync(text), packed]) expect(await check(bytes, file)).toBe("whole");
  });

  it("refuses every cut but the one between two members, whose file is whole", async () => {
    const file = path();
    const tail = Array.from({length: 30}, (_, k) => packed.length - 1 - k);
    const start = Array.from({length: 30}, (_, k) => first.length + 1 + k);
    const cuts = Array.from({length: 140}, () => 1 + Math.floor(random() * (packed.length - 1)));
    for (const cut of [...tail, ...start, ...cuts].filter((at) => at !== first.length)) {
      expect(await check(packed.subarray(0, cut), file), `cut at ${cut}`).toMatch(/^Fault: damaged .* ends too early/);
    }
  });

  it("refuses every flipped bit of the data and of the trailers", async () => {
    const file = path();
    for (let k = 0; k < 200; ++k) {
      const bytes = Buffer.from(packed);
      // the ten bytes of a header hold a time and a system, which nothing depends on
      const at = first.length + 10 + Math.floor(random() * (second.length - 10));
      bytes[at] ^= 1 << Math.floor(random() * 8);
      expect(await check(bytes, file), `flipped at ${at}`).toMatch(/^Fault: damaged source file: orders\.csv\.gz /);
    }
  });

  it("refuses what follows the data: words, or a member behind padding", async () => {
    const file = path();
    expect(await check(Buffer.concat([packed, Buffer.from("and more")]), file)).toMatch(/holds what is not gzip/);
    expect(await check(Buffer.concat([first, Buffer.alloc(20), second]), file)).toMatch(/goes on after the end/);
  });
});

describe("read(engine, config) of a damaged .csv.gz", () => {
  it.each<[string, Uint8Array, RegExp]>([
    ["without its trailer", gzipSync(text).subarray(0, -8), /ends too early/],
    ["whose second member is cut", packed.subarray(0, first.length + 12), /ends too early/],
    ["with a wrong checksum", flipped(packed, packed.length - 6), /do not match their checksum/],
    ["with a flipped bit", flipped(packed, Math.floor(packed.length * 0.8)), /do not match|ends too early/]
  ])("ends by name: %s", async (_, bytes, reason) => {
    const run = runOn({"orders.csv.gz": bytes}, {}, {asOf: "2024-12-31"});
    await expect(run).rejects.toThrow(/^damaged source file: .*orders\.csv\.gz /);
    await expect(run).rejects.toThrow(reason);
  });
});

function flipped(bytes: Uint8Array, at: number): Uint8Array {
  const copy = Buffer.from(bytes);
  copy[at] ^= 4;
  return copy;
}
