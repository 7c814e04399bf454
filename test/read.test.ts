import {readFileSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {gzipSync} from "node:zlib";
import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {withDuckDB} from "../loaders/engine/duckdb.js";
import {runOn, smallColumns, temporaryFolder} from "./store.js";

const header = "customer,order,date,quantity,price";
/** Two customers on two days: the least that is a store. */
const lines = ["a,1,2024-01-01,2,5", "b,2,2024-01-03,1,7.5"];
const csv = (...rows: string[]) => [header, ...rows].join("\n") + "\n";
const days = (from: string, day: number) => new Date(Date.parse(from) + day * 86_400_000).toISOString().slice(0, 10);

describe("read(engine, config) understands", () => {
  const total = (values: Float64Array) => values.reduce((sum, value) => sum + value, 0);

  it("csv, csv.gz, lists of files and globs alike", async () => {
    const plain = await runOn({"a.csv": csv(...lines)});
    const zipped = await runOn({"a.csv.gz": gzipSync(csv(...lines))});
    const split = await runOn({"a.csv": csv(lines[0]), "b.csv": csv(lines[1])});
    for (const {analysis} of [plain, zipped, split]) {
      expect(analysis.history.customers.monetary).toEqual(Float64Array.of(10, 7.5));
    }
    const {analysis} = await runOn({}, {path: join(split.folder, "*.csv")});
    expect(analysis.files).toHaveLength(2);
  });

  it("Parquet, with columns of its own types", async () => {
    const path = join(temporaryFolder(), "orders.parquet");
    await withDuckDB((engine) =>
      engine.run(
        `COPY (SELECT * FROM (VALUES (1.0::DOUBLE, 11, TIMESTAMP '2024-01-01 10:00:00', 2, 5.0::DECIMAL(9,2)),
          (2.0, 12, TIMESTAMP '2024-01-03 10:00:00', 1, 7.5), (NULL, 13, TIMESTAMP '2024-01-03 10:00:00', 1, 7.5))
          t(customer, "order", date, quantity, price)) TO '${path}' (FORMAT parquet)`
      )
    );
    const {analysis} = await runOn({}, {path, decimal: ","});
    expect(analysis.history.customers.id).toEqual(["1", "2"]);
    expect(analysis.history.customers.monetary).toEqual(Float64Array.of(10, 7.5));
    expect(analysis.quality.reasons[0]).toMatchObject({reason: "no-customer", rows: 1, example: {line: 3}});
  });

  it("semicolons, decimal commas, thousands separators and currency signs", async () => {
    const text =
      'customer;order;date;quantity;price\na;1;2024-01-01;1;1.234,50 €\nb;2;2024-01-02;1;"€ 12,5"\nb;3;2024-01-03;1;1.2345\n';
    const {analysis} = await runOn({"a.csv": text}, {decimal: ",", thousands: "."});
    expect(analysis.history.customers.monetary).toEqual(Float64Array.of(1234.5, 12.5));
    // 1.2345 is no number where the point separates thousands: it must not be read as 12345
    expect(analysis.quality.reasons[3]).toMatchObject({
      reason: "unreadable-number",
      rows: 1,
      example: {line: 4, value: "1.2345"}
    });
  });

  it("named date formats, with or without a time of day", async () => {
    const text = csv(
      "a,1,31.12.2023,1,5",
      "a,2,01.02.2024 13:45,1,5",
      "b,3,02.02.2024 07:01:30,1,5",
      "b,4,2024-13-13,1,5"
    );
    const {analysis} = await runOn({"a.csv": text}, {dateFormat: "%d.%m.%Y"});
    expect([...analysis.history.orders.day].map((day) => days("1970-01-01", day))).toEqual([
      "2023-12-31",
      "2024-02-01",
      "2024-02-02"
    ]);
    expect(analysis.quality.reasons[1]).toMatchObject({
      reason: "unreadable-date",
      rows: 1,
      example: {value: "2024-13-13"}
    });
  });

  it("years of two digits, and months that a month name tells", async () => {
    const short = await runOn(
      {"a.csv": csv("a,1,12/13/10,1,5", "a,2,01/02/11,1,5", "b,3,02/02/11,1,5")},
      {dateFormat: "%m/%d/%y"}
    );
    const named = await runOn(
      {"a.csv": csv("a,1,13-Dec-2010,1,5", "a,2,2-Jan-2011,1,5", "b,3,2-Feb-2011,1,5")},
      {dateFormat: "%d-%b-%Y"}
    );
    for (const {analysis} of [short, named]) {
      expect([...analysis.history.orders.day].map((day) => days("1970-01-01", day))).toEqual([
        "2010-12-13",
        "2011-01-02",
        "2011-02-02"
      ]);
    }
  });

  it("times with an offset from UTC, as days of the store's time zone", async () => {
    const text = csv(
      "a,1,2024-06-01T23:30:00Z,1,5",
      "a,2,2024-06-03 00:30:00 +0500,1,5",
      "b,3,2024-06-05 12:00:00+02,1,5"
    );
    const {analysis} = await runOn({"a.csv": text});
    expect([...analysis.history.orders.day].map((day) => days("1970-01-01", day))).toEqual([
      "2024-06-02",
      "2024-06-02",
      "2024-06-05"
    ]);
  });

  it("an export without order numbers: a customer's day is an order", async () => {
    const {orderId: _, ...columns} = smallColumns;
    const text = csv(
      "a,,2024-01-01 09:00:00,1,5",
      "a,,2024-01-01 18:00:00,1,5",
      "a,,2024-01-02,1,5",
      "b,,2024-01-02,1,5"
    );
    const {analysis} = await runOn({"a.csv": text}, {columns});
    expect(analysis.history.customers.frequency).toEqual(Int32Array.of(2, 1));
  });

  it("a line's amount in place of quantity and price", async () => {
    const {quantity: _q, unitPrice: _p, ...columns} = smallColumns;
    const text = "customer,order,date,total\na,1,2024-01-01,12.34\nb,2,2024-01-02,-3\nb,3,2024-01-03,3\n";
    const {analysis} = await runOn({"a.csv": text}, {columns: {...columns, amount: "total"}});
    expect(total(analysis.history.customers.monetary)).toBeCloseTo(15.34, 10);
    expect(analysis.quality.reasons.find(({rows}) => rows > 0)).toMatchObject({reason: "price-not-positive", rows: 1});
  });

  it("ISO-8859-1 text, once the config says so", async () => {
    const text = Buffer.from(
      "customer,order,date,quantity,price\nJos\xe9,1,2024-01-01,2,\xa35\nb,2,2024-01-03,1,\xa37.50\n",
      "latin1"
    );
    const {analysis} = await runOn({"a.csv": text}, {encoding: "iso-8859-1"});
    expect(analysis.history.customers.id).toEqual(["José", "b"]);
    expect(analysis.history.customers.monetary).toEqual(Float64Array.of(10, 7.5));
    await expect(runOn({"a.csv": text})).rejects.toThrow(/invalid encoding: .*a\.csv line 2 is not utf-8/);
  });

  it("the forms of Online Retail: as published, and as passed around", async () => {
    const published =
      "InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country\n536365,85123A,HEART,6,2010-12-01 08:26:00,2.55,17850.0,United Kingdom\nC536379,D,Discount,-1,2010-12-01 09:41:00,27.5,14527.0,United Kingdom\n536366,22633,HAND WARMER,6,2010-12-02 08:28:00,1.85,17851.0,France\n";
    const passedAround = Buffer.from(
      "InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country\r\n536365,85123A,HEART \xa3,6,12/1/2010 8:26,2.55,17850,United Kingdom\r\nC536379,D,Discount,-1,12/1/2010 9:41,27.5,14527,United Kingdom\r\n536366,22633,HAND WARMER,6,12/2/2010 8:28,1.85,17851,France\r\n",
      "latin1"
    );
    const source = {preset: "online-retail", columns: undefined} as const;
    const one = await runOn({"a.csv": published}, source);
    const other = await runOn({"a.csv": passedAround}, source);
    expect(one.analysis.history).toEqual(other.analysis.history);
    expect(one.analysis.history.customers.id).toEqual(["17850", "17851"]);
    expect(one.analysis.quality).toEqual(other.analysis.quality);
  });
});

describe("read(engine, config) of a column that a script has left undefined", () => {
  const csv = "customer,order,date,quantity,price,country\na,1,2024-01-01,1,5,France\nb,2,2024-01-02,1,6,Eire\n";

  it("goes without one that may be missing, and asks for one that may not by its key", async () => {
    const {analysis} = await runOn({"a.csv": csv}, {columns: {...smallColumns, country: undefined}});
    expect(analysis.history.customers.countries).toEqual(
      (await runOn({"a.csv": csv})).analysis.history.customers.countries
    );
    await expect(runOn({"a.csv": csv}, {columns: {...smallColumns, customerId: undefined}})).rejects.toThrow(
      "source.columns.customerId: missing (expected the name of a column)"
    );
  });
});

describe("read(engine, config) numbers and keeps rejected lines", () => {
  it("counting line breaks inside quotes, each file from its header on", async () => {
    const first = 'customer,order,date,quantity,price,note\na,1,2024-01-01,1,5,"two\nlines"\na,2,never,1,5,x\n';
    const second = "price,customer,order,date,quantity,note\n5,b,3,2024-01-02,1,\n0,b,4,2024-01-03,1,free\n";
    const {analysis, rejectedPath} = await runOn({"a.csv": first, "b.csv": second});
    const rejected = readFileSync(rejectedPath, "utf8").trimEnd().split("\n");
    expect(rejected[0]).toBe("reason,file,line,customer,order,date,quantity,price,note");
    expect(rejected[1]).toMatch(/^unreadable-date,.*a\.csv,4,a,2,never,1,5,x$/);
    expect(rejected[2]).toMatch(/^price-not-positive,.*b\.csv,3,b,4,2024-01-03,1,0,free$/);
    expect(analysis.quality).toMatchObject({rowsRead: 4, rowsKept: 2, rowsRejected: 2});
  });

  it("without a cell that a spreadsheet would run as a formula; numbers stay numbers", async () => {
    const notes = ["=HYPERLINK(1)", " =1+1", "+cmd", "-2+3", "@SUM(A1)", "＝1", "plain", "-5", "+44 20"];
    const rows = notes.map((note, i) => `a,${i + 2},never,-${i}.5,5,${note}`);
    const {rejectedPath} = await runOn(
      {
        "a.csv": `customer,order,date,quantity,price,=note\na,1,2024-01-01,1,5,x\nb,0,2024-01-02,1,5,x\n${rows.join("\n")}\n`
      },
      {},
      {quality: {stopAbove: 1}}
    );
    const [header, ...rejected] = readFileSync(rejectedPath, "utf8").trimEnd().split("\n");
    expect(header).toBe("reason,file,line,customer,order,date,quantity,price,'=note");
    expect(rejected.map((line) => line.split(",").at(-1))).toEqual([
      "'=HYPERLINK(1)",
      "' =1+1",
      "'+cmd",
      "'-2+3",
      "'@SUM(A1)",
      "'＝1",
      "plain",
      "-5",
      "'+44 20"
    ]);
    expect(rejected.map((line) => /never,(-[^,]*),/.exec(line)?.[1])).toEqual(notes.map((_, i) => `-${i}.5`));
  });

  it("for the first reason that fits, whatever else is wrong", async () => {
    const field = {
      customer: fc.constantFrom("a", "b", "", " "),
      order: fc.constantFrom("1", "C2", "3"),
      date: fc.constantFrom("2024-01-01", "2024-01-05", "nonsense", "2999-01-01"),
      quantity: fc.constantFrom("1", "0", "-2", "many"),
      price: fc.constantFrom("5", "0", "-1", "free")
    };
    const reasonOf = (line: {customer: string; order: string; date: string; quantity: string; price: string}) => {
      if (line.customer.trim() === "") return "no-customer";
      if (line.date === "nonsense") return "unreadable-date";
      if (line.date === "2999-01-01") return "after-as-of";
      if (line.order.startsWith("C")) return "cancelled";
      if (line.quantity === "many" || line.price === "free") return "unreadable-number";
      if (Number(line.quantity) <= 0) return "quantity-not-positive";
      if (Number(line.price) <= 0) return "price-not-positive";
      return "kept";
    };
    await fc.assert(
      fc.asyncProperty(fc.array(fc.record(field), {maxLength: 40}), async (drawn) => {
        const rows = drawn.map((line) => Object.values(line).join(","));
        const {analysis} = await runOn(
          {"a.csv": csv(...lines, ...rows)},
          {cancelled: {column: "order", startsWith: "C"}},
          {quality: {stopAbove: 1}}
        );
        const expected = drawn.map(reasonOf);
        for (const {reason, rows: count} of analysis.quality.reasons) {
          expect(count).toBe(expected.filter((r) => r === reason).length);
        }
        expect(analysis.quality.rowsRead).toBe(lines.length + rows.length);
        expect(analysis.quality.rowsKept + analysis.quality.rowsRejected).toBe(analysis.quality.rowsRead);
      }),
      {numRuns: 15, seed: 3}
    );
  });

  it("showing values of dates and numbers, never of other columns or of slipped text", async () => {
    const rows = ["a,1,peter@example.com,1,5", "a,C9,2024-01-01,1,5", ",9,2024-01-01,1,5"];
    const {analysis} = await runOn({"a.csv": csv(...lines, ...rows)}, {cancelled: {column: "order", startsWith: "C"}});
    expect(analysis.quality.reasons.filter(({rows: n}) => n).map(({example}) => example?.value)).toEqual([
      null,
      null,
      null
    ]);
  });
});

describe("read(engine, config) ends with one line that says what is wrong, where, and what would be right", () => {
  const cases: [string, () => Promise<unknown>, RegExp][] = [
    ["an empty file", () => runOn({"a.csv": ""}), /^empty source file: .*a\.csv$/],
    ["only a header", () => runOn({"a.csv": csv()}), /^no order lines in .*a\.csv/],
    ["no such file", () => runOn({}, {path: "nowhere.csv"}), /^missing source file: nowhere\.csv/],
    [
      "no such column",
      () => runOn({"a.csv": csv(...lines)}, {columns: {...smallColumns, country: "Land"}}),
      /^missing column "Land" in .*a\.csv \(source\.columns\.country\); the file has "customer", /
    ],
    [
      "broken quoting",
      () => runOn({"a.csv": csv(...lines, 'c,3,"2024-01-04,1,5')}),
      /^invalid quoting: .*a\.csv line 4/
    ],
    [
      "mixed line endings",
      () => runOn({"a.csv": csv(...lines, ...lines).replace(/(a,1.*)\n/, "$1\r\n")}),
      /^invalid line endings: .*a\.csv has several kinds \(expected one of LF and CR LF on every line\)/
    ],
    [
      "ten thousand columns",
      () => runOn({"a.csv": `${header},${"x,".repeat(9_994)}x\na,1,2024-01-01,1,5${",".repeat(9_995)}\n`}),
      /^invalid source file: .*a\.csv has 10000 columns \(expected at most 1000; is "," what separates them\?\)$/
    ],
    [
      "a short line",
      () => runOn({"a.csv": csv(...lines, "c,3")}),
      /^invalid line: .*a\.csv line 4 has 2 fields \(expected 5/
    ],
    [
      "text that is not gzip",
      () => runOn({"a.csv.gz": csv(...lines)}),
      /^damaged source file: .*a\.csv\.gz holds what is not gzip \(expected a whole gzip file/
    ],
    ["text that is not Parquet", () => runOn({"a.parquet": csv(...lines)}), /^unreadable source file: .*a\.parquet/],
    ["an unsupported type", () => runOn({"a.xls": "x"}), /^unsupported source file: .*a\.xls/],
    [
      "no line that survives",
      () => runOn({"a.csv": csv("a,1,2024-13-01,1,5", ",2,2024-01-01,1,5")}),
      /^no line of .*a\.csv survives cleaning: 1 no-customer, 1 unreadable-date; e\.g\. line 2, date "2024-13-01"$/
    ],
    ["one customer", () => runOn({"a.csv": csv("a,1,2024-01-01,1,5", "a,2,2024-01-03,1,5")}), /^too few customers/],
    [
      "a single day",
      () => runOn({"a.csv": csv("a,1,2024-01-01,1,5", "b,2,2024-01-01,1,5")}),
      /^too short a history: .* one day, 2024-01-01/
    ]
  ];
  it.each(cases)("%s", async (_, run, message) => {
    const error = await run().then(
      () => undefined,
      (reason: unknown) => reason as Error
    );
    expect(error?.name).toBe("Fault");
    expect(error?.message).toMatch(message);
    expect(error?.message).not.toContain("\n");
  });

  it("bytes that are not in the encoding", async () => {
    const folder = temporaryFolder();
    writeFileSync(
      join(folder, "a.csv"),
      Buffer.from("customer,order,date,quantity,price\n\xff\xff,1,2024-01-01,1,5\n", "latin1")
    );
    await expect(runOn({}, {path: join(folder, "a.csv"), encoding: "euc-jp"})).rejects.toThrow(
      /^invalid encoding: .*a\.csv is not euc-jp/
    );
  });
});
