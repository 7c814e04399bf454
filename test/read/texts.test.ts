import {describe, expect, it} from "vitest";
import {runOn, smallColumns} from "../store.js";

const columns = {...smallColumns, country: "country"};
const csv = (rows: string[]) => ({"orders.csv": `customer,order,date,quantity,price,country\n${rows.join("\n")}\n`});

async function read(rows: string[]) {
  const notices: string[] = [];
  const {analysis} = await runOn(csv(rows), {columns}, {}, (line) => notices.push(line));
  return {customers: analysis.history.customers, quality: analysis.quality, notices};
}

describe("read(engine, config) of texts", () => {
  it("takes ids for one that differ by what nobody sees: blanks, zero-width characters, forms of an accent", async () => {
    const ids = [
      "José",
      "Jose\u0301",
      " José",
      "José\t",
      "Jo\u200bsé",
      "\ufeffJosé",
      "José\u00a0",
      "J\u00adosé",
      "José\u200e",
      "Jo\u0007sé"
    ];
    const plain = ["4711", "\t4711", "4711 ", "47\u000011", "4711\u200b", "4711\u000b"];
    const {customers} = await read([...ids, ...plain].map((id, i) => `${id},${i},2024-01-${10 + i},1,5,France`));
    expect(customers.id).toEqual(["4711", "José"]);
    expect([...customers.frequency]).toEqual([plain.length, ids.length]);
  });

  it("takes an id of unseen characters alone for none", async () => {
    const {quality} = await read([
      "\u200b,1,2024-01-01,1,5,",
      "\t,2,2024-01-01,1,5,",
      "a,3,2024-01-01,1,5,",
      "b,4,2024-01-02,1,5,"
    ]);
    expect(quality.reasons[0]).toMatchObject({reason: "no-customer", rows: 2});
  });

  it("strips control characters and what is no character from a country", async () => {
    const wild = [
      "Fr\u0000ance",
      "France\u000b",
      "Fran\uffffce",
      "Fr\u001b[31mance".replace("[31m", ""),
      "\u202eFrance",
      "France\u007f"
    ];
    const {customers} = await read(wild.map((country, i) => `c${i},${i},2024-01-0${i + 1},1,5,${country}`));
    expect(customers.countries).toEqual(["France"]);
  });

  it("cuts countries at 100 characters and says how many", async () => {
    const rows = ["x".repeat(101), "é".repeat(300_000), "é".repeat(100), "y".repeat(100)];
    const {customers, notices} = await read(rows.map((country, i) => `c${i},${i},2024-01-0${i + 1},1,5,${country}`));
    expect(customers.countries.map((country) => [...country].length)).toEqual([100, 100, 100, 100]);
    expect(customers.countries).toContain(`${"x".repeat(99)}…`);
    expect(notices).toEqual([
      expect.stringMatching(
        /^2 countries' names are longer than 100 characters and cut, in 2 lines, the first .*orders\.csv line 2 /
      )
    ]);
  });

  it("sums no amounts of different currency signs", async () => {
    const rows = ["a,1,2024-01-01,1,$5,", "a,2,2024-01-02,1,5,", "b,3,2024-01-03,1,€ 5,", "b,4,2024-01-04,1,7 €,"];
    await expect(read(rows)).rejects.toThrow(
      /^mixed currencies: the counted lines have "€" in 2 \(first .*orders\.csv line 4\), "\$" in 1 \(first .*orders\.csv line 2\) \(expected one: /
    );
    expect((await read(rows.map((row) => row.replace("$", "€")))).notices).toEqual([]);
  });

  it("tells of customers with and without .0", async () => {
    const rows = ["123,1,2024-01-01,1,5,", "123.0,2,2024-01-02,1,5,", "9.0,3,2024-01-03,1,5,", "b,4,2024-01-04,1,7,"];
    expect((await read(rows)).notices).toEqual([
      expect.stringMatching(
        /^1 customer counts as two each: the id stands with "\.0" behind it and without, such as .*orders\.csv line 3 /
      )
    ]);
  });
});
