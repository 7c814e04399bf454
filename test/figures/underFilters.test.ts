import {group} from "d3";
import {beforeAll, describe, expect, it} from "vitest";
import {formatter} from "../../src/charts/format.js";
import type {Columns} from "../../src/data/decode.js";
import type {MemberReader} from "../../src/data/members.js";
import {chartData} from "../../src/embed/chartData.js";
import {personaNoun} from "../../src/words/personaNoun.js";
import {all} from "../../src/figures/all.js";
import type {Dimension} from "../../loaders/contract/dimensions.js";
import {customerRows, type CustomerRow} from "../support/customerRows.js";
import {publishedStore} from "../support/publishedStore.js";
import {stores} from "../support/stores.js";

const format = formatter();
const names = ["demo", "online-retail", "null", "one-order", "two-groups"].filter((name) => name in stores);

/** A customer whose risk is null where none is told. */
type Customer = Omit<CustomerRow, "risk"> & {risk: number | null};

/** Filters by their definitions, counted without the cube: the query, and whom it means. */
const wanted: [query: string, is: (customer: Customer) => boolean][] = [
  ["", () => true],
  ["recency=up-to-30-days", ({recency}) => recency <= 30],
  ["recency=91-180-days", ({recency}) => recency > 90 && recency <= 180],
  ["recency=over-a-year", ({recency}) => recency > 365],
  ["frequency=1-order", ({frequency}) => frequency === 1],
  ["frequency=10-or-more-orders", ({frequency}) => frequency >= 10],
  ["risk=high", ({risk}) => risk !== null && risk >= 0.7],
  [
    "risk=low&frequency=2-3-orders",
    ({risk, frequency}) => risk !== null && risk < 0.4 && frequency > 1 && frequency < 4
  ],
  ["recency=up-to-30-days&frequency=1-order&recency=31-60-days", (c) => c.recency <= 60 && c.frequency === 1]
];

describe.each(names)("every figure's words under a dozen filters: %s", (name) => {
  let read: MemberReader;
  let customers: Customer[];
  let dimensions: readonly Dimension[];
  let filters: [query: string, is: (customer: Customer) => boolean][];

  beforeAll(async () => {
    ({read} = await publishedStore(name));
    ({dimensions} = await read("dimensions.json"));
    customers = customersOf(await read("customers.arrow"));
    const slugs = (id: string) => dimensions.find((dimension) => dimension.id === id)?.options ?? [];
    const isKnown = (query: string) =>
      [...new URLSearchParams(query)].every(([id, value]) => slugs(id).some(({slug}) => slug === value));
    filters = [
      ...wanted.filter(([query]) => isKnown(query)),
      ...slugs("persona").map(({slug, label}): (typeof wanted)[number] => [
        `persona=${slug}`,
        (c) => c.persona === label
      ]),
      ...slugs("action").map(({slug, label}): (typeof wanted)[number] => [`action=${slug}`, (c) => c.action === label]),
      ...slugs("country")
        .slice(0, 2)
        .map(({slug, label}): (typeof wanted)[number] => [`country=${slug}`, (c) => c.country === label])
    ];
    expect(filters.length).toBeGreaterThanOrEqual(10);
  }, 300_000);

  it("counts, sums and shares are those of the customers meant", async () => {
    for (const [query, is] of filters) {
      const own = customers.filter(is);
      const told = await wordsOf(read, query);
      for (const [id, texts] of Object.entries(recount(own, query !== ""))) {
        for (const text of texts) {
          expect(told[id], `${id} under "${query}": ${told[id]}`).toSatisfy((words: string) =>
            [text].flat().some((one) => words.includes(one))
          );
        }
      }
    }
  });

  it("what filters do not reach says so, and nothing else does", async () => {
    for (const [query] of filters) {
      for (const figure of all) {
        const {scope} = await chartData(figure, read, query);
        if (query === "") expect(scope, figure.id).not.toMatch(/^Not affected/);
        else if (!figure.filterable) expect(scope, figure.id).toMatch(/^Not affected by filters/);
        else expect(scope, figure.id).not.toBe("");
      }
    }
  });

  it("nobody left is nobody, with no number of anybody else", async () => {
    const absent = "recency=up-to-30-days&recency=31-60-days&frequency=1-order&value=top-10&persona=at-risk&risk=low";
    const known = [...new URLSearchParams(absent)].filter(([id, value]) =>
      dimensions.some((d) => d.id === id && d.options.some(({slug}) => slug === value))
    );
    const query = new URLSearchParams(known).toString();
    const totals = (await wordsOf(read, query))["customers"];
    if (!/"value":"0"/.test(totals)) return;
    for (const [id, words] of Object.entries(await wordsOf(read, query))) {
      const figure = all.find((one) => one.id === id)!;
      if (figure.filterable) expect(words, id).not.toMatch(/£[1-9]|[1-9]\d* customers? |[1-9]\d*% of/);
    }
  });
});

/** What each figure says: its heading, and its text where it is one. */
async function wordsOf(read: MemberReader, query: string): Promise<Record<string, string>> {
  const told: Record<string, string> = {};
  for (const figure of all) {
    const {heading, data} = await chartData(figure, read, query);
    told[figure.id] = figure.kind === undefined ? heading : JSON.stringify(data);
    expect(told[figure.id], figure.id).not.toMatch(/NaN|undefined|Infinity|\[object|– of |from –/);
  }
  return told;
}

/** By figure what its words must hold; a list holds what is as right (rounding of sums that are kept as integers). */
function recount(own: readonly Customer[], filtered: boolean): Record<string, (string | string[])[]> {
  const total = (value: (customer: Customer) => number, of = own) => of.reduce((sum, c) => sum + value(c), 0);
  const groups = (key: (customer: Customer) => string) => [...group(own, key).values()];
  const near = (share: number) =>
    [share - 5e-4, share, share + 5e-4].map((s) => format.percent(Math.min(1, Math.max(0, s))));
  const count = (n: number) => format.count(n);
  const revenue = total((c) => c.monetary);
  const money = (value: number) => [value * 0.9995, value, value * 1.0005].map((v) => format.moneyCompact(v));
  if (own.length === 0) return {customers: ['"value":"0"'], "overview-headline": ["No customers to show"]};
  const told: Record<string, (string | string[])[]> = {
    customers: [`"value":"${count(own.length)}"`],
    revenue: [money(revenue)],
    "overview-headline": [own.length === 1 ? "the customer selected" : filtered ? count(own.length) : "revenue was"]
  };
  if (filtered)
    told["customers-headline"] = [own.length === 1 ? "The customer selected" : count(own.length), money(revenue)];
  const personas = groups((c) => c.persona);
  const rich = personas.reduce((a, b) => (total((c) => c.monetary, b) > total((c) => c.monetary, a) ? b : a));
  const most = Math.max(...personas.map(({length}) => length));
  if (personas.length === 1) {
    told["revenue-by-persona"] = [`${rich[0].persona}: `, money(revenue)];
    told["customers-by-persona"] = [`${rich[0].persona}: `, count(own.length)];
    told["segments-headline"] = [rich[0].persona, money(revenue)];
  } else {
    const share = near(total((c) => c.monetary, rich) / revenue);
    told["revenue-by-persona"] = [`${personaNoun(rich[0].persona)} bring in`, share];
    told["segments-headline"] = [`${personaNoun(rich[0].persona)}, `, share];
    told["customers-by-persona"] = [near(most / own.length)];
  }
  const due = own.filter((c) => c.action !== "No action");
  const actions = [...group(due, (c) => c.action).values()];
  told["customers-by-action"] =
    due.length === 0 ? ["No action is due here"] : [count(Math.max(...actions.map(({length}) => length)))];
  told["revenue-by-action"] = due.length === 0 ? ["No action is due here"] : [`${count(due.length)} customer`];
  told["actions-headline"] =
    due.length === 0 ? ["Nobody needs contacting"] : actions.length > 1 ? [count(due.length)] : [actions[0][0].action];
  if (own[0].risk === null) {
    for (const id of [
      "risk-by-persona",
      "revenue-at-risk-by-persona",
      "risk-distribution",
      "customers-at-risk",
      "churn-headline"
    ])
      told[id] = ["No churn risk is shown"];
    return told;
  }
  // risks are published to four digits, and counted with all
  const above = (from: number, nobody: string) =>
    [from - 5e-5, from, from + 5e-5].map((least) => {
      const likely = own.filter(({risk}) => risk! >= least).length;
      return likely === 0 ? nobody : `${count(likely)} customer`;
    });
  told["risk-distribution"] = [
    above(0.7, filtered ? "Nobody here has a risk above 70%" : "Nobody has a risk above 70%")
  ];
  told["churn-headline"] = [above(0.5, "No customer")];
  told["mean-churn-risk"] = [near(total((c) => c.risk!) / own.length)];
  if (personas.length === 1) told["risk-by-persona"] = [near(total((c) => c.risk!) / own.length)];
  return told;
}

function customersOf(columns: Columns): Customer[] {
  return customerRows(columns).map((row) => ({...row, risk: Number.isNaN(row.risk) ? null : row.risk}));
}
