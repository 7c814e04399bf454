import {linkSync, symlinkSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {gzipSync} from "node:zlib";
import {describe, expect, it} from "vitest";
import {runOn, temporaryFolder} from "../store.js";
import {daily, header, isoDay} from "./support.js";

const lines = daily(500);
const csv = (rows: string[]) => `${header}\n${rows.join("\n")}\n`;

describe("findFiles(path) of one file by two names", () => {
  it.each<[string, (from: string, to: string) => void]>([
    ["a symbolic link", symlinkSync],
    ["a hard link", linkSync]
  ])("refuses %s", async (_, link) => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, "a.csv"), csv(lines));
    link(join(folder, "a.csv"), join(folder, "b.csv"));
    await expect(runOn({}, {path: join(folder, "*.csv")})).rejects.toThrow(
      /^repeated source file: .*b\.csv is .*a\.csv by another name/
    );
  });
});

describe("inspect(engine, input) of lines that stand twice", () => {
  it("refuses the same content twice: a copy, or a file beside its packed self", async () => {
    await expect(runOn({"a.csv": csv(lines), "b.csv": csv(lines)})).rejects.toThrow(
      /^repeated lines: 50% of the counted lines stand twice, such as .*b\.csv line 2, which is .*a\.csv line 2 again/
    );
    await expect(runOn({"a.csv": csv(lines), "a.csv.gz": gzipSync(csv(lines))})).rejects.toThrow(/^repeated lines: /);
  });

  it("refuses exports that overlap, in whatever order their lines are", async () => {
    const overlap = {"a.csv": csv(lines.slice(0, 270)), "b.csv": csv(lines.slice(240).toReversed())};
    await expect(runOn(overlap)).rejects.toThrow(
      /^repeated lines: 5\.7% of the counted lines stand twice, such as .*b\.csv line 232, which is .*a\.csv line 271 again/
    );
    const {analysis} = await runOn(overlap, {}, {quality: {repeatedAbove: 0.1}});
    expect(analysis.quality.rowsKept).toBe(530);
  });

  it("refuses a block that stands twice in one file, found in a large one by a sample", async () => {
    const pasted = [...lines.slice(0, 300), ...lines.slice(200)];
    await expect(runOn({"a.csv": csv(pasted)})).rejects.toThrow(
      /^repeated lines: 17% of the counted lines stand twice, such as .*a\.csv line 302, which is .*a\.csv line 202 again/
    );
    const many = Array.from(
      {length: 120_000},
      (_, i) => `c${i % 900},${i},${isoDay(i / 200)},1,${(1 + (i % 7919) / 100).toFixed(2)}`
    );
    await expect(runOn({"a.csv": csv([...many, ...many.slice(100_000)])})).rejects.toThrow(
      /^repeated lines: about 1[34]% of the counted lines stand twice/
    );
  });

  it("lets pass what is alike within an order and here and there", async () => {
    const alike = [...lines.flatMap((line) => [line, line]), ...lines.slice(0, 8)];
    expect((await runOn({"a.csv": csv(alike)})).analysis.quality.rowsKept).toBe(1008);
  });
});
