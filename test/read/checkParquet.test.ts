import {writeFileSync} from "node:fs";
import {join} from "node:path";
import {describe, expect, it} from "vitest";
import {withDuckDB} from "../../loaders/engine/duckdb.js";
import {checkParquet, parquetChunks} from "../../loaders/read/checkParquet.js";
import {runOn, temporaryFolder} from "../store.js";
import {parquetFile} from "../support/parquetFile.js";
import {randomOf} from "../support/randomOf.js";

const random = randomOf(9).uniform;
const rows = Array.from({length: 3000}, (_, i) => i);
const columns = {
  customer: rows.map((i) => `c${i % 200}`),
  order: rows.map(String),
  date: rows.map((i) => `2024-${String(1 + (i % 12)).padStart(2, "0")}-${String(1 + (i % 28)).padStart(2, "0")}`),
  quantity: rows.map(() => "1"),
  price: rows.map(() => (random() * 90 + 1).toFixed(2))
};
const whole = parquetFile(columns);
const footer = whole.length - 8 - whole.readUInt32LE(whole.length - 8);

describe("checkParquet(file, chunks)", () => {
  it("takes a whole file, with checksums and without, and one that the engine wrote", async () => {
    const folder = temporaryFolder();
    await withDuckDB(async (engine) => {
      const check = async (name: string, bytes?: Uint8Array) => {
        const path = join(folder, name);
        if (bytes) writeFileSync(path, bytes);
        await checkParquet({path, name}, await parquetChunks(engine, path));
      };
      await check("whole.parquet", whole);
      await check("without.parquet", parquetFile(columns, {checksums: false}));
      const path = join(folder, "engine.parquet");
      await engine.run(`COPY (SELECT 'c' || i % 70 AS c, i FROM range(300000) t(i)) TO '${path}' (FORMAT parquet)`);
      await check("engine.parquet");
    });
  });

  it("refuses every flipped bit of the pages", async () => {
    const path = join(temporaryFolder(), "orders.parquet");
    writeFileSync(path, whole);
    const chunks = await withDuckDB((engine) => parquetChunks(engine, path));
    for (let k = 0; k < 150; ++k) {
      // past the first header, whose lengths the columns' own contradict
      const at = 60 + Math.floor(random() * (footer - 60));
      writeFileSync(path, flipped(at));
      const check = checkParquet({path, name: "orders.parquet"}, chunks);
      await expect(check, `flipped at ${at}`).rejects.toThrow(/^damaged source file: orders\.parquet has a page that /);
    }
  });
});

describe("read(engine, config) of a damaged Parquet file", () => {
  const run = (bytes: Uint8Array) => runOn({"orders.parquet": bytes}, {}, {asOf: "2024-12-31"});

  it("reads a whole one", async () => {
    const {analysis} = await run(whole);
    expect(analysis.quality.rowsKept).toBe(3000);
  });

  it.each<[string, Uint8Array]>([
    ["a flipped bit in a page", flipped(Math.floor(footer / 2))],
    ["a cut", whole.subarray(0, whole.length - 100)],
    ["a cut and an end put on it", Buffer.concat([whole.subarray(0, footer - 2000), whole.subarray(footer)])],
    [
      "a footer of zeros",
      Buffer.concat([whole.subarray(0, footer), Buffer.alloc(whole.length - 8 - footer), whole.subarray(-8)])
    ],
    ["no Parquet in it", Buffer.from("customer,order\nc1,1\n")]
  ])("ends by name: %s", async (_, bytes) => {
    await expect(run(bytes)).rejects.toThrow(
      /^(damaged|unreadable) source file: .*orders\.parquet .*whole Parquet file/
    );
  });
});

function flipped(at: number): Buffer {
  const copy = Buffer.from(whole);
  copy[at] ^= 4;
  return copy;
}
