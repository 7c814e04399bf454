import {describe, expect, it} from "vitest";
import {withDuckDB} from "../../loaders/engine/duckdb.js";
import {dateExpression} from "../../loaders/read/expressions.js";
import {literal} from "../../loaders/sql/sql.js";

/** What each text is read as, in Berlin; "" is unreadable. */
async function readAll(texts: string[], formats: string[] = []): Promise<string[]> {
  return withDuckDB(async (engine) => {
    const values = texts.map((text) => `(${literal(text)})`).join(", ");
    const {at} = await engine.columns(
      `SELECT CAST(${dateExpression("value", "VARCHAR", formats, "Europe/Berlin")} AS VARCHAR) AS at FROM (VALUES ${values}) AS t(value)`,
      {at: "text"}
    );
    return at;
  });
}

const zones = [
  "Z",
  "z",
  " Z",
  " UTC",
  "UTC",
  " utc",
  " GMT",
  "+00:00",
  "+0000",
  "+00",
  " +00:00",
  " +0000",
  " GMT+0000",
  " UTC+00:00",
  "-00:00"
];

describe("dateExpression(field, type, formats, timezone)", () => {
  it("takes every way to say UTC for the same", async () => {
    for (const [date, formats] of [
      ["2023-06-30 23:30:00", []],
      ["2023-06-30T23:30:00", []],
      ["2023-06-30 23:30", []],
      ["2023-06-30T23:30:00.000", []],
      ["30.06.2023 23:30", ["%d.%m.%Y"]],
      ["06/30/2023 11:30 PM", ["%m/%d/%Y"]],
      ["30.06.2023 23:30:00", ["%d.%m.%Y %H:%M:%S %z"]],
      ["2023-06-30 23:30:00", ["%d.%m.%Y"]]
    ] as [string, string[]][]) {
      const read = await readAll(
        zones.map((zone) => date + zone),
        formats
      );
      expect(read, date).toEqual(zones.map(() => "2023-07-01 01:30:00"));
    }
  });

  it("reckons with offsets of hours and minutes, east and west", async () => {
    const offsets = ["+02:00", "+0530", "-11:00", " -0330", "+14:00", "-12:00", " GMT-0500"];
    expect(await readAll(offsets.map((offset) => `2023-06-30 12:00:00${offset}`))).toEqual([
      "2023-06-30 12:00:00",
      "2023-06-30 08:30:00",
      "2023-07-01 01:00:00",
      "2023-06-30 17:30:00",
      "2023-06-30 00:00:00",
      "2023-07-01 02:00:00",
      "2023-06-30 19:00:00"
    ]);
  });

  it("reads no offset that no place has, and no zone that it does not know", async () => {
    const wrong = ["+99:99", "+05:75", "+15:00", "-13:00", "+14:01", " +2", "+5:30", " BST", " Europe/Paris", " EST"];
    for (const formats of [[], ["%Y-%m-%d"], ["%d.%m.%Y"]]) {
      const read = await readAll(
        wrong.map((zone) => `2023-06-30 23:30:00${zone}`),
        formats
      );
      expect(read).toEqual(wrong.map(() => ""));
    }
  });

  it("reads what most exports write, a blank before the offset, as it reads every other form of it", async () => {
    const offsets = [
      "+0000",
      "-0000",
      "+0530",
      "-0330",
      "+1400",
      "-1200",
      "+1401",
      "-1201",
      "+0060",
      "+9999",
      "+ 100",
      "+-100",
      "+1 00",
      "+01 0",
      "+010 "
    ];
    const times = ["2023-06-30 12:00:00", "2023-02-30 12:00:00", "2023-06-30 25:00:00", "2023-10-29 02:30:00"];
    const all = times.flatMap((time) => offsets.map((offset) => ({time, offset})));
    const read = await readAll(all.map(({time, offset}) => `${time} ${offset}`));
    expect(read).toEqual(await readAll(all.map(({time, offset}) => `${time.replace(" ", "T")}${offset}`)));
    expect(read.slice(0, 8)).toEqual([
      "2023-06-30 14:00:00",
      "2023-06-30 14:00:00",
      "2023-06-30 08:30:00",
      "2023-06-30 17:30:00",
      "2023-06-30 00:00:00",
      "2023-07-01 02:00:00",
      "",
      ""
    ]);
  });

  it("takes no hyphen of a day for an offset", async () => {
    expect(await readAll(["2023-06-30", "2023-06-30 23:30:00", "2023/06/30 23:30", "2023-06-30T23:30:00.25"])).toEqual([
      "2023-06-30 00:00:00",
      "2023-06-30 23:30:00",
      "2023-06-30 23:30:00",
      "2023-06-30 23:30:00.25"
    ]);
  });
});
