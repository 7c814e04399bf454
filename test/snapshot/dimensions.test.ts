import {describe, expect, it} from "vitest";
import {countryDimension} from "../../loaders/snapshot/countries.js";
import {dimensions} from "../../loaders/snapshot/dimensions.js";
import {runOn, smallColumns} from "../store.js";

describe("dimensions(analysis)", () => {
  it("gives every country an address of its own, and no country one name", async () => {
    const countries = ["Curaçao", "Curacao", "CURACAO", "Curacao 2", "😀", "🎉", "", "Unknown"];
    const rows = countries.flatMap((country, i) => [
      `c${i},${i},2024-01-0${i + 1},1,5,${country}`,
      `d${i},x${i},2024-02-0${i + 1},1,5,${country}`
    ]);
    const text = `customer,order,date,quantity,price,country\n${rows.join("\n")}\n`;
    const {analysis} = await runOn({"a.csv": text}, {columns: {...smallColumns, country: "country"}});
    const options = dimensions(analysis).member.dimensions.find(({id}) => id === "country")?.options ?? [];
    expect(options.map(({slug}) => slug).toSorted()).toEqual(
      ["curacao", "curacao-2", "curacao-3", "curacao-4", "none", "none-2", "unknown"].toSorted()
    );
    expect(options.filter(({label}) => label === "Unknown")).toHaveLength(1);
  });
});

describe("countryDimension(customers)", () => {
  it("counts customers of more countries than sixteen bits can number", () => {
    const count = 70_000;
    const countries = Array.from({length: count}, (_, i) => `Country ${i}`);
    // three customers in the last, one in every other
    const country = Uint32Array.from({length: count + 2}, (_, i) => Math.min(i, count - 1));
    const found = countryDimension({country, countries, count: count + 2} as Parameters<typeof countryDimension>[0]);
    expect(found.labels[0]).toBe(`Country ${count - 1}`);
    expect(found.code.filter((code) => code === 0)).toHaveLength(3);
  });
});
