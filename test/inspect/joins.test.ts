import {describe, expect, it} from "vitest";
import {runOn} from "../store.js";
import {daily, header, runLines} from "./support.js";

const lines = daily(120);

describe("inspect(engine, config) of what could be joined or split in silence", () => {
  it("takes wide and small forms of a currency's sign for that sign", async () => {
    const signs = ["$", "＄", "﹩"];
    const {analysis} = await runLines(lines.map((line, i) => line.replace(/,([\d.]+)$/, `,${signs[i % 3]}$1`)));
    expect(analysis.quality.rowsKept).toBe(120);
  });

  it("ends where signs differ, and names both", async () => {
    const mixed = lines.map((line, i) => line.replace(/,([\d.]+)$/, `,${i % 4 ? "€" : "￡"}$1`));
    await expect(runLines(mixed)).rejects.toThrow(/^mixed currencies: the counted lines have "€" in 90 .* "£" in 30 /);
  });

  it.each([
    ["GBP", "other-currency"],
    ["gbp", "unreadable-number"],
    [" Gbp ", "unreadable-number"]
  ])("adds no amount up that is told in words: %s", async (code, told) => {
    const some = lines.map((line, i) => (i % 12 ? line : line.replace(/,([\d.]+)$/, `,${code} $1`)));
    const {analysis} = await runLines(some);
    expect(analysis.quality.reasons.find(({reason}) => reason === told)?.rows).toBe(10);
  });

  it("tells of order numbers that several customers have, and of those used again after months", async () => {
    const {notices, analysis} = await runLines([
      ...lines,
      "c1,70,2024-03-10,1,15.5",
      "c2,2,2024-04-20,1,25.5",
      "c3,3,2024-04-20,1,25.5"
    ]);
    expect(analysis.history.orders.count).toBe(121);
    expect(analysis.quality.notices).toMatchObject([
      {id: "shared-orders", orders: 1, serious: false},
      {id: "long-orders", orders: 2, serious: true}
    ]);
    expect(notices.filter((line) => line.includes("order number"))).toEqual([
      expect.stringMatching(/^1 order number stands with several customers, the first .*orders\.csv line 72: /),
      expect.stringMatching(/^2 order numbers have lines more than 31 days apart, the first .*orders\.csv line 4: /)
    ]);
  });

  it.each([
    ["price,price", "price"],
    ["price,Price", "price"],
    ["price, PRICE ", "price"]
  ])("asks which column is meant where two are called %s", async (names) => {
    const text = `customer,order,date,quantity,${names}\n${lines.map((line) => `${line},9`).join("\n")}\n`;
    await expect(runOn({"orders.csv": text})).rejects.toThrow(/^ambiguous column "price" in .*orders\.csv: /);
  });

  it("passes over two columns of a name that nothing asks for", async () => {
    const text = `${header},note,note\n${lines.map((line) => `${line},a,b`).join("\n")}\n`;
    expect((await runOn({"orders.csv": text})).analysis.quality.rowsKept).toBe(120);
  });
});

describe("read(engine, config) of lines and names of any length", () => {
  const kilobytes = [2, 6, 10, 16, 40];
  const long = (kb: number) => "x".repeat(kb * 1024);

  it.each<[string, (text: string) => string]>([
    ["too many fields", (text) => `c1,1,2024-01-01,1,5,${text}`],
    ["too few fields", (text) => `c1,${text}`],
    ["an open quote", (text) => `c1,"${text},2024-01-01,1,5`],
    ["a quote inside", (text) => `c1,"${text}"y,2024-01-01,1,5`],
    ["another line ending", (text) => `c1,1,2024-01-01,1,${text}\r`]
  ])("tells of %s in a few words, however long the line", async (_, line) => {
    for (const kb of kilobytes) {
      const message = await runLines([...lines, line(long(kb)), ...lines]).then(
        () => "read",
        (error: Error) => `${error.name}: ${error.message}`
      );
      expect(message).toMatch(/^Fault: invalid .*orders\.csv/);
      expect(message.length).toBeLessThan(400);
    }
  });

  it("tells of a missing column in a few words, however many and long the names", async () => {
    const names = Array.from({length: 900}, (_, i) => `${i} ${"y".repeat(200)}`);
    const run = runOn({"orders.csv": `${names.join(",")}\n${names.join(",")}\n`});
    await expect(run).rejects.toThrow(/^missing column "customer" in .* the file has "0 y+…", .* and 880 more$/);
    await expect(run.catch((error: Error) => error.message.length)).resolves.toBeLessThan(1500);
  });
});
