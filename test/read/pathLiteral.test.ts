import {join} from "node:path";
import {describe, expect, it} from "vitest";
import {runOn} from "../store.js";

const csv = (...rows: string[]) => `customer,order,date,quantity,price\n${rows.join("\n")}\n`;

describe("read(engine, config) of a file whose name looks like a glob", () => {
  it.each(["o[12].csv", "o*.csv", "o?.csv", "o[!2].csv", "o'[1].csv"])("reads %s and no other", async (name) => {
    const others = {"o1.csv": csv("x,1,2024-01-01,1,99", "y,2,2024-01-02,1,99")};
    const {folder} = await runOn({...others, [name]: csv("a,1,2024-01-01,2,5", "b,2,2024-01-03,1,7.5")}).catch(() => ({
      folder: ""
    }));
    const {analysis} = await runOn({}, {path: join(folder, name)});
    expect(analysis.files).toHaveLength(1);
    expect(analysis.history.customers.id).toEqual(["a", "b"]);
  });
});
