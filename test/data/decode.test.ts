import {columnFromArray, dictionary, float64, int32, tableFromColumns, tableToIPC, utf8} from "@uwdata/flechette";
import {describe, expect, it} from "vitest";
import {arrowFile} from "../../loaders/snapshot/arrow.js";
import {decode} from "../../src/data/decode.js";

function buffer(bytes: Uint8Array): ArrayBuffer {
  return bytes.slice().buffer as ArrayBuffer;
}

describe("decode(buffer)", () => {
  it("reads what the snapshot writes: numbers, codes with their dictionary, texts by row", () => {
    const file = arrowFile({
      persona: {codes: [2, 0, 2], values: ["a", "b", "c"]},
      orders: Int32Array.of(1, 2, 3),
      revenue: Float64Array.of(0.5, NaN, 2 ** 40),
      key: ["x", "", "z"]
    });
    const {length, columns, dictionaries, texts} = decode(buffer(file));
    expect(length).toBe(3);
    expect(Array.from(columns.persona)).toEqual([2, 0, 2]);
    expect(dictionaries.persona).toEqual(["a", "b", "c"]);
    expect(Array.from(columns.orders)).toEqual([1, 2, 3]);
    expect(Array.from(columns.revenue)).toEqual([0.5, NaN, 2 ** 40]);
    expect([0, 1, 2].map(texts.key)).toEqual(["x", "", "z"]);
  });

  it("gives missing numbers as NaN and missing codes as -1", () => {
    const table = tableFromColumns({
      risk: columnFromArray([0.5, null], float64()),
      orders: columnFromArray([null, 3], int32()),
      country: columnFromArray(["France", null], dictionary(utf8()))
    });
    const {columns} = decode(buffer(tableToIPC(table, {format: "file"}) as Uint8Array));
    expect(Array.from(columns.risk)).toEqual([0.5, NaN]);
    expect(Array.from(columns.orders)).toEqual([NaN, 3]);
    expect(Array.from(columns.country)).toEqual([0, -1]);
  });
});
