import {beforeAll, describe, expect, it} from "vitest";
import {formatter} from "../../src/charts/format.js";
import {comparedNotice} from "../../src/compared.js";
import type {Pair, Pairs} from "../../src/charts/pairedDots.js";
import type {NumberFacts} from "../../src/charts/numberTile.js";
import {filtersBeside} from "../../src/data/besideOf.js";
import type {Columns} from "../../src/data/decode.js";
import type {MemberReader, Members} from "../../src/data/members.js";
import {chartData} from "../../src/embed/chartData.js";
import {all} from "../../src/figures/all.js";
import {comparables} from "../../src/figures/compare/comparables.js";
import {comparedFigure} from "../../src/figures/compare/comparedFigure.js";
import {comparedNumber} from "../../src/figures/compare/comparedNumber.js";
import type {Context} from "../../src/figures/parts/context.js";
import {defaultThreshold} from "../../src/figures/parts/defaultThreshold.js";
import type {Shown} from "../../src/figures/parts/figure.js";
import {showFigure} from "../../src/figures/parts/showFigure.js";
import {parseFilters} from "../../src/filters/filters.js";
import type {Filters} from "../../src/filters/filters.js";
import {select} from "../../src/filters/select.js";
import type {Selection} from "../../src/filters/select.js";
import {parseCompare} from "../../src/filters/parseCompare.js";
import type {Dimension} from "../../loaders/contract/dimensions.js";
import {customerRows, type CustomerRow} from "../support/customerRows.js";
import {publishedStore} from "../support/publishedStore.js";
import {stores} from "../support/stores.js";

const names = ["demo", "online-retail", "null", "two-groups"].filter((name) => name in stores);

/** What each figure compares, found from the customers: the group of a customer, and the number of a group among its own. */
const recounts: Record<
  string,
  [by: (c: CustomerRow) => string, of: (group: CustomerRow[], whole: CustomerRow[]) => number]
> = {
  "customers-by-persona": [(c) => c.persona, (group, whole) => group.length / whole.length],
  "revenue-by-persona": [(c) => c.persona, (group, whole) => total(group, "monetary") / total(whole, "monetary")],
  "revenue-by-country": [(c) => c.country, (group, whole) => total(group, "monetary") / total(whole, "monetary")],
  "customers-by-action": [(c) => c.action, (group, whole) => group.length / whole.length],
  "revenue-by-action": [(c) => c.action, (group, whole) => total(group, "revenueYear") / total(whole, "revenueYear")],
  "risk-by-persona": [(c) => c.persona, (group) => total(group, "risk") / group.length],
  "revenue-at-risk-by-persona": [(c) => c.persona, (group) => total(group, "atRisk") / group.length],
  "risk-distribution": [(c) => c.riskBand, (group, whole) => group.length / whole.length],
  "recency-distribution": [(c) => c.recencyBand, (group, whole) => group.length / whole.length]
};

describe.each(names)("comparedFigure(figure, said, options): %s", (name) => {
  let members: Members;
  let customers: CustomerRow[];
  let read: MemberReader;
  let dimensions: readonly Dimension[];
  let asked: [query: string, compare: string][];

  beforeAll(async () => {
    ({read} = await publishedStore(name));
    members = await membersOf(read);
    ({dimensions} = members["dimensions.json"]);
    customers = customerRows(members["customers.arrow"]);
    const slug = (id: string, i: number) => dimensions.find((one) => one.id === id)?.options[i]?.slug;
    const [persona, other, country, band] = [
      slug("persona", 0),
      slug("persona", 1),
      slug("country", 0),
      slug("recency", 0)
    ];
    asked = [
      [`persona=${persona}`, "everybody"],
      [`persona=${persona}`, `persona:${other}`],
      ["", `persona:${persona}`],
      [`recency=${band}`, "everybody"],
      [`recency=${band}&persona=${persona}`, `persona:${other}`],
      ...(country
        ? ([
            [`country=${country}`, "everybody"],
            [`country=${country}`, `persona:${other}`]
          ] as const)
        : [])
    ].map(([query, compare]): [string, string] => [query, compare]);
  }, 300_000);

  const contextOf = (query: string): Context => {
    const {filters} = parseFilters(query, dimensions);
    return {
      summary: members["summary.json"],
      dimensions,
      filters,
      format: formatter(),
      selectionOf: (cube) => select(cube, dimensions, filters),
      threshold: defaultThreshold
    };
  };

  const compared = (id: string, query: string, compare: string): Shown => {
    const figure = all.find((one) => one.id === id)!;
    const context = contextOf(query);
    return comparedFigure(figure, showFigure(figure, members, context), {
      cube: members["cube.arrow"],
      context,
      compare,
      draw: () => {
        throw new Error("not drawn here");
      }
    });
  };

  /** The customers on both sides, without the filter on what the figure is by. */
  const sides = (by: string, query: string, compare: string): CustomerRow[][] => {
    const {filters} = parseFilters(query, dimensions);
    return [filters, filtersBeside(filters, compare)].map((some) => customers.filter((c) => isIn(c, some, by)));
  };

  const isIn = (customer: CustomerRow, filters: Context["filters"], by: string) =>
    Object.entries(filters).every(([id, slugs]) => {
      if (id === by) return true;
      const {values, options} = dimensions.find((one) => one.id === id)!;
      const own = id === "recency" ? customer.recencyBand : customer[id as "persona"];
      return options.some(({slug, values: codes}) => slugs.includes(slug) && codes.includes(values.indexOf(own)));
    });

  it("has on both sides what the customers themselves add up to, and what the first has more than the second", () => {
    let pairs = 0;
    for (const [query, compare] of asked) {
      for (const [id, {by}] of Object.entries(comparables)) {
        const {data, as} = compared(id, query, compare);
        if (as === undefined) continue;
        const [group, of] = recounts[id];
        const whole = sides(by, query, compare);
        const {rows} = data as Pairs;
        for (const row of rows.filter(({label}) => !/^\d+ others$/.test(label))) {
          const where = `${id} of ${row.label} under "${query}" against "${compare}"`;
          (["selection", "comparison"] as const).forEach((side, i) => {
            const own = whole[i].filter((c) => group(c) === row.label);
            const expected = of(own, whole[i]);
            if (own.length === 0 && row[side] === null) return;
            expect(row[side], where).not.toBeNull();
            expect(Math.abs(row[side]! - expected), where).toBeLessThan(2e-3 * Math.max(1, expected));
            ++pairs;
          });
          expect(row.difference, where).toBe(
            row.selection === null || row.comparison === null ? null : row.selection - row.comparison
          );
        }
        const seen = new Set(whole.flat().map(group));
        if (by !== "country") expect(new Set(rows.map(({label}) => label)), id).toEqual(seen);
      }
    }
    expect(pairs).toBeGreaterThan(60);
  });

  it("names in its heading the row with the largest difference that chance does not give, and no other", () => {
    for (const [query, compare] of asked) {
      for (const id of Object.keys(comparables)) {
        const {data, as, heading = ""} = compared(id, query, compare);
        if (as === undefined) continue;
        const {rows} = data as Pairs;
        const told = rows.filter(
          (row): row is Pair & {difference: number} => row.difference !== null && row.clear !== false
        );
        const named = /^Largest[^:]*: (.*?), \S+ for .* and \S+ for /.exec(heading)?.[1];
        if (named === undefined) {
          expect(heading).toMatch(/^(No clear difference|Hardly any difference|Too few customers)/);
          continue;
        }
        const most = Math.max(...told.map(({difference}) => Math.abs(difference)));
        expect(told.find(({label}) => label === named)?.difference, heading).toSatisfy(
          (difference: number) => Math.abs(difference) === most
        );
      }
    }
  });

  it("shares of both sides add up to one, and so their differences to nothing", () => {
    for (const [query, compare] of asked) {
      for (const id of ["customers-by-persona", "revenue-by-country", "customers-by-action"]) {
        const {data, as} = compared(id, query, compare);
        if (as === undefined) continue;
        const sum = (side: "selection" | "comparison" | "difference") =>
          (data as Pairs).rows.reduce((all, row) => all + (row[side] ?? 0), 0);
        expect(sum("selection"), id).toBeCloseTo(1, 9);
        expect(sum("comparison"), id).toBeCloseTo(1, 9);
        expect(sum("difference"), id).toBeCloseTo(0, 9);
      }
    }
  });

  it("is as without a comparison, and says why, where the customers are the same, or nobody, or where no cube can answer", () => {
    for (const {id, kind} of all) {
      if (kind !== undefined) continue;
      const plain = compared(id, "", "");
      for (const [query, compare] of [
        ["", "everybody"],
        [asked[0][0], asked[0][0].replace("=", ":")]
      ]) {
        const {as, heading, note = "", absent, data} = compared(id, query, compare);
        expect(as, id).toBeUndefined();
        if (query === "") expect([heading, data], id).toEqual([plain.heading, plain.data]);
        const silent = absent || (comparables[id]?.scored && !members["summary.json"].model.used);
        if (!silent) expect(note, id).toMatch(/Not compared(\.|: both are the same customers\.)$/);
      }
    }
  });

  it("writes no sentence with a number that is none", () => {
    for (const [query, compare] of [...asked, ["", "before"], ["country=x", "before"]]) {
      for (const {id, kind} of all) {
        if (kind === "sentence") continue;
        if (kind === "number") {
          const context = contextOf(query);
          const facts = showFigure(
            all.find((one) => one.id === id)!,
            members,
            context
          ).data as NumberFacts;
          const {change} = comparedNumber(id, facts, {cube: members["cube.arrow"], context, compare});
          expect(JSON.stringify(change ?? null), id).not.toMatch(/NaN|Infinity|undefined|–/);
          continue;
        }
        const {heading, caption, note, scope, data, as} = compared(id, query, compare);
        expect(JSON.stringify([heading, caption, note, scope]), id).not.toMatch(/NaN|Infinity|undefined|\[object/);
        if (as) expect(JSON.stringify(as.rows(data)), id).not.toMatch(/NaN|Infinity/);
      }
    }
  });

  it("shows in an embed what a page does, and refuses to compare with what is not there", async () => {
    for (const [query, compare] of asked.slice(0, 2)) {
      for (const id of ["customers-by-persona", "revenue-by-action", "recency-distribution", "churn-roc"]) {
        const figure = all.find((one) => one.id === id)!;
        const page = compared(id, query, compare);
        const embed = await chartData(figure, read, `?${query}&compare=${compare}`);
        expect([embed.data, embed.heading, embed.as === undefined], id).toEqual([
          page.data,
          page.heading ?? figure.title,
          page.as === undefined
        ]);
        if (embed.as) expect(embed.scope, id).not.toMatch(/^Not affected/);
        expect(embed.page).toContain(`compare=${encodeURIComponent(compare)}`);
      }
    }
    await expect(chartData(all[0], read, "?compare=persona:nobody")).rejects.toThrow("Unknown comparison");
  });

  it("compares the mean risk and the spend of number cards by the customers themselves", () => {
    const [query, compare] = asked[0];
    const context = contextOf(query);
    const {format} = context;
    const textOf = (id: string) =>
      comparedNumber(id, {label: "", value: ""}, {cube: members["cube.arrow"], context, compare}).change?.text ?? "";
    const mean = (key: "monetary" | "risk") => total(customers, key) / customers.length;
    expect(textOf("average-customer-value")).toContain(`${format.moneyCompact(mean("monetary"))} for everybody`);
    if (members["summary.json"].model.used)
      expect(textOf("mean-churn-risk")).toContain(`${format.percent(mean("risk"))} for everybody`);
    else expect(textOf("mean-churn-risk")).toBe("");
  });
});

describe("comparedNotice({filters, compare}, {cube, dimensions})", () => {
  it("says why the period before is no comparison where the filters choose by what was done since, and there alone", () => {
    const notice = (filters: Filters) =>
      comparedNotice({filters, compare: "before"} as Selection, {cube: {} as Columns, dimensions: []});
    expect(notice({persona: ["at-risk"], country: ["france"]})).toMatch(/^These filters choose customers by what/);
    expect([notice({}), notice({country: ["france"]})]).toEqual(["", ""]);
  });
});

describe("parseCompare(search, dimensions)", () => {
  const persona: Dimension = {
    id: "persona",
    label: "Persona",
    values: ["Lapsing", "Big Spenders"],
    options: [
      {slug: "at-risk", label: "Lapsing", values: [0]},
      {slug: "big-spenders", label: "Big Spenders", values: [1]}
    ]
  };
  it.each([
    ["", ""],
    ["?compare=", ""],
    ["?compare=Everybody", "everybody"],
    ["?compare=before", "before"],
    ["?compare=persona:at-risk", "persona:at-risk"],
    ["?compare=persona:Big+Spenders", "persona:big-spenders"],
    ["?compare=persona:nobody", undefined],
    ["?compare=colour:red", undefined],
    ["?compare=persona", undefined]
  ])("%s is %s", (search, expected) => {
    expect(parseCompare(search, [persona])).toBe(expected);
  });
});

async function membersOf(read: MemberReader): Promise<Members> {
  const names = [
    ...new Set(all.flatMap(({members}) => members)),
    "summary.json",
    "dimensions.json"
  ] as (keyof Members)[];
  return Object.fromEntries(
    await Promise.all(names.map(async (name) => [name, await read(name)]))
  ) as unknown as Members;
}

function total(some: readonly CustomerRow[], key: "monetary" | "revenueYear" | "risk" | "atRisk"): number {
  return some.reduce((sum, customer) => sum + customer[key], 0);
}
