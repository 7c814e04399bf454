import {mkdtempSync, readFileSync, rmSync, statSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {strToU8, zipSync} from "fflate";
import {afterAll, describe, expect, it} from "vitest";
import {findFiles} from "../../loaders/read/findFiles.js";
import {unpack} from "../../loaders/read/unpack.js";
import {inline, number, workbook, type CellXml} from "../support/workbook.js";
import {runOn} from "../store.js";

const folder = mkdtempSync(join(tmpdir(), "customer-intelligence-test-"));
afterAll(() => rmSync(folder, {recursive: true, force: true}));
let files = 0;

/** A file of these bytes, under a name of its own. */
function put(name: string, bytes: Uint8Array): string {
  const path = join(folder, `${++files}-${name}`);
  writeFileSync(path, bytes);
  return path;
}

const csv = "order,day,customer,quantity,price\n1,2026-01-05,A,2,1.50\n2,2026-02-05,B,1,4.00\n";

describe("unpack(file, {sheet, member})", () => {
  it("unpacks the only table of an archive for this user alone, once", async () => {
    const path = put(
      "orders.zip",
      zipSync({"export/orders.csv": strToU8(csv), "__MACOSX/._orders.csv": strToU8("x"), "read me.md": strToU8("#")})
    );
    const [file] = findFiles(path, "config.json");
    const [plain, again] = [await unpack(file, {}), await unpack(file, {})];
    expect(plain).toMatchObject({name: `${path}/export/orders.csv`, kind: "csv", gzip: false});
    expect(readFileSync(plain.path, "utf8")).toBe(csv);
    expect(statSync(plain.path).mode & 0o777).toBe(0o600);
    expect(again.path).toBe(plain.path);
  });

  it("asks which of several is meant, and reads the one that is named", async () => {
    const [file] = findFiles(
      put("two.zip", zipSync({"a.csv": strToU8(csv), "b.csv": strToU8("x,y\n")})),
      "config.json"
    );
    await expect(unpack(file, {})).rejects.toThrow(
      /^several source files: .* holds a\.csv, b\.csv \(expected source\.member to name one\)$/
    );
    await expect(unpack(file, {member: "c.csv"})).rejects.toThrow(
      /^missing source file: c\.csv in .*two\.zip \(expected source\.member to be one of a\.csv, b\.csv\)$/
    );
    expect(readFileSync((await unpack(file, {member: "a.csv"})).path, "utf8")).toBe(csv);
  });

  it("refuses an archive that is damaged, holds no table, or would fill the disk", async () => {
    const whole = zipSync({"orders.csv": strToU8(csv.repeat(200))}, {level: 0});
    const bad = Uint8Array.from(whole);
    bad[200] ^= 1;
    await expect(unpack(findFiles(put("bad.zip", bad), "c.json")[0], {})).rejects.toThrow(
      /\(orders\.csv is damaged\)$/
    );
    const none = put("none.zip", zipSync({"a.pdf": strToU8("x")}));
    await expect(unpack(findFiles(none, "c.json")[0], {})).rejects.toThrow(/it holds no table\)$/);
    const bomb = zipSync({"orders.csv": new Uint8Array(30_000_000)});
    const claimed = Buffer.from(bomb);
    // the directory's own size of what it unpacks to
    claimed.writeUInt32LE(0xfffffff0, claimed.indexOf(Buffer.from("PK\u0001\u0002", "latin1")) + 24);
    await expect(unpack(findFiles(put("bomb.zip", claimed), "c.json")[0], {})).rejects.toThrow(
      /would unpack to 4294967280 bytes\)$/
    );
    const less = Buffer.from(bomb);
    less.writeUInt32LE(1000, less.indexOf(Buffer.from("PK\u0001\u0002", "latin1")) + 24);
    await expect(unpack(findFiles(put("less.zip", less), "c.json")[0], {})).rejects.toThrow(
      /unpacks to more than it says\)$/
    );
  });
});

describe("a workbook as a source", () => {
  const head = ["customer", "order", "date", "quantity", "price"].map(inline);
  const line = (order: string, day: CellXml, customer: string, quantity: number, price: number): CellXml[] => [
    inline(customer),
    inline(order),
    day,
    number(quantity),
    number(price)
  ];
  const told = async (files: Record<string, Uint8Array>, source: Parameters<typeof runOn>[1] = {}) => {
    const {analysis, rejectedPath} = await runOn(files, source);
    const {customers, orders} = analysis.history;
    const spend = Object.fromEntries(customers.id.map((id, i) => [id, customers.monetary[i]]));
    return {spend, orders: orders.count, quality: analysis.quality, rejected: () => readFileSync(rejectedPath, "utf8")};
  };

  it("is read as its rows would be in a text file, each at its own number, whatever the config says of text files", async () => {
    const rows = new Map([
      [1, [inline("Orders of the shop, 2026")]],
      [3, head],
      [4, line("1", number(46_027, 1), "Ä", 2, 1.5)],
      [5, line("2", number(46_058.5, 2), "B", 1, 4)],
      // formatted, and empty
      [6, [inline(" ")]],
      [8, line("3", inline("no day"), "B", 1, 4)],
      [9, []]
    ]);
    const book = workbook([{name: "Orders", rows}]);
    const {spend, quality, rejected} = await told({"book.xlsx": book}, {skipLines: 2, encoding: "iso-8859-1"});
    expect(spend).toEqual({Ä: 3, B: 4});
    expect(quality).toMatchObject({rowsRead: 5, rowsKept: 2, rowsRejected: 3});
    expect(rejected()).toMatch(/(^|\n)[^\n]*book\.xlsx,8,/);
  });

  it("in an archive is read, too", async () => {
    const rows = new Map([
      [1, head],
      [2, line("7", number(46_027, 1), "A", 2, 1.5)],
      [3, line("8", number(46_028, 1), "B", 1, 2)]
    ]);
    const book = workbook([{name: "Orders", rows}]);
    expect((await told({"book.zip": zipSync({"book.xlsx": book})})).spend).toEqual({A: 3, B: 2});
  });
});
