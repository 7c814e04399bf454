import {readFileSync} from "node:fs";
import {gunzipSync} from "node:zlib";
import {csvParse} from "d3";
import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {bridge} from "../loaders/bridge.js";
import {comparablePeriods} from "../loaders/bridge/comparablePeriods.js";
import {bridgeSteps, type BridgeComparison, type BridgeSide} from "../loaders/contract/bridge.js";
import {formatDay} from "../loaders/day.js";
import {disclose} from "../loaders/snapshot/disclose.js";
import {bridge as bridgeSchema} from "../loaders/contract/bridge.js";
import {roundBridge} from "../loaders/snapshot/roundBridge.js";
import type {History} from "../loaders/types.js";
import {hasOnlineRetail, onlineRetail} from "./onlineRetail.js";
import {historyOf, type OrderRow} from "./support/historyOf.js";
import {onlineRetailHistory} from "./support/onlineRetailHistory.js";
import {parseDay} from "./support/parseDay.js";
import {withTakings, type TakingRow} from "./support/withTakings.js";

const names = ["Big Spenders", "Loyal Customers", "At Risk", "New / Occasional"];
const cents = (amount: number) => Math.round(amount * 100);
const comparedBy = ({comparisons}: {comparisons: BridgeComparison[]}, period: string, base: string) =>
  comparisons.find((row) => row.period === period && row.base === base)!;
const counts = ({steps}: BridgeSide) => Object.fromEntries(steps.map((row) => [row.steps.join("+"), row.customers]));
const amounts = ({steps}: BridgeSide) => Object.fromEntries(steps.map((row) => [row.steps.join("+"), row.amount]));

describe("comparablePeriods({firstDay, asOfDay})", () => {
  const periods = (from: string, to: string) =>
    comparablePeriods({firstDay: parseDay(from), asOfDay: parseDay(to)}).map(
      ({period, base, current, before}) =>
        `${period} ${formatDay(current.from)}–${formatDay(current.to)} ${base} ${formatDay(before.from)}–${formatDay(before.to)}`
    );

  it("uses no period that the as-of day has not finished, nor one that begins before the data", () => {
    expect(periods("2010-12-01", "2011-12-09")).toEqual([
      "month 2011-11-01–2011-11-30 previous 2011-10-01–2011-10-31",
      "quarter 2011-07-01–2011-09-30 previous 2011-04-01–2011-06-30"
    ]);
    expect(periods("2010-12-01", "2010-12-31")).toEqual([]);
  });

  it("takes the period that ends on the as-of day, and the year before first where it is there", () => {
    expect(periods("2022-01-03", "2023-12-31")).toEqual([
      "month 2023-12-01–2023-12-31 year-before 2022-12-01–2022-12-31",
      "month 2023-12-01–2023-12-31 previous 2023-11-01–2023-11-30",
      "quarter 2023-10-01–2023-12-31 year-before 2022-10-01–2022-12-31",
      "quarter 2023-10-01–2023-12-31 previous 2023-07-01–2023-09-30",
      "year 2023-01-01–2023-12-31 year-before 2022-01-01–2022-12-31"
    ]);
    // the second week is too late to call it a whole January
    expect(periods("2022-01-08", "2023-12-31").map((line) => line.split(" ")[0])).not.toContain("year");
  });

  it("compares February 2024 with its 29 days", () => {
    expect(periods("2023-01-01", "2024-03-30")).toContain(
      "month 2024-02-01–2024-02-29 year-before 2023-02-01–2023-02-28"
    );
  });
});

describe("bridge(history, personas)", () => {
  const day = parseDay;
  const rows: OrderRow[] = [
    [0, day("2024-01-10"), 100], // stopped
    [1, day("2024-01-11"), 100], // more
    [1, day("2024-02-11"), 150.25],
    [2, day("2024-01-12"), 80], // less, in two orders
    [2, day("2024-02-02"), 10],
    [2, day("2024-02-28"), 20],
    [3, day("2023-12-05"), 30], // back
    [3, day("2024-02-05"), 40],
    [4, day("2024-02-29"), 5], // new
    [5, day("2024-01-31"), 7], // same
    [5, day("2024-02-01"), 7],
    [6, day("2023-12-01"), 9] // in neither
  ];
  const assignment = Uint8Array.from([0, 0, 0, 1, 1, 1, 1]);
  const february = (history: History) => bridge(history, {names: ["A", "B"], assignment});

  it("splits the change by what customers did, in all and by persona", () => {
    const {member, step} = february(historyOf(rows, day("2024-03-10")));
    const month = comparedBy(member, "month", "previous");
    expect([month.revenueBefore, month.revenue, month.customers, month.lagDays]).toEqual([287, 232.25, 6, 10]);
    expect(counts(month)).toEqual({new: 1, back: 1, more: 1, same: 1, less: 1, stopped: 1});
    expect(amounts(month)).toEqual({new: 5, back: 40, more: 50.25, same: 0, less: -50, stopped: -100});
    expect(month.personas.map(({persona, revenueBefore, revenue}) => [persona, revenueBefore, revenue])).toEqual([
      ["A", 280, 180.25],
      ["B", 7, 52]
    ]);
    expect(Array.from(step.month, (code) => bridgeSteps[code - 1] ?? "")).toEqual([
      "stopped",
      "more",
      "less",
      "back",
      "new",
      "same",
      ""
    ]);
    expect(Array.from(step.year)).toEqual([0, 0, 0, 0, 0, 0, 0]);
  });

  it("counts in both periods what had come back equally long after their ends", () => {
    const history = historyOf(rows, day("2024-03-10"));
    // customer 0's order of January comes back on its 9th, 10th or 11th day of February: ten days are known of March
    const stopped = (on: string) =>
      amounts(comparedBy(february(withTakings(history, [[0, day(on), 1]])).member, "month", "previous")).stopped;
    expect(stopped("2024-02-09")).toBe(0);
    expect(stopped("2024-02-10")).toBe(0);
    expect(stopped("2024-02-11")).toBe(-100);
  });

  it("tells the reason only where it is clear", () => {
    const store = (stopped: number, less: number) => {
      const rows = Array.from({length: 200}, (_, i): OrderRow[] => {
        const own: OrderRow[] = [[i, day("2024-01-05"), 100]];
        if (i < 200 - stopped) own.push([i, day("2024-02-10"), i < less ? 50 : 100]);
        return own;
      }).flat();
      return comparedBy(
        bridge(historyOf(rows, day("2024-02-29")), {names: ["A"], assignment: new Uint8Array(200)}).member,
        "month",
        "previous"
      ).reason;
    };
    expect(store(60, 0)).toBe("turnover");
    expect(store(0, 60)).toBe("spending");
    expect(store(20, 40)).toBe(null); // half and half
    expect(store(1, 0)).toBe(null); // one customer is chance
    expect(store(0, 0)).toBe(null);
  });

  const order = fc.tuple(
    fc.integer({min: 0, max: 9}),
    fc.integer({min: 0, max: 820}),
    fc.integer({min: 1, max: 99999})
  );
  const taking = fc.tuple(fc.nat(), fc.integer({min: 0, max: 120}), fc.constantFrom(0.2, 0.5, 1));
  const small = fc
    .tuple(
      fc.array(order, {minLength: 3, maxLength: 60}),
      fc.array(taking, {maxLength: 10}),
      fc.integer({min: 0, max: 40})
    )
    .map(([orders, takings, rest]) => {
      const first = parseDay("2022-01-01");
      const rows = orders.map(([customer, on, amount]): OrderRow => [customer, first + on, amount / 100]);
      const plain = historyOf(rows, Math.max(...rows.map(([, on]) => on)) + rest);
      const back = takings.map(([k, lag, share]): TakingRow => {
        const at = k % plain.orders.count;
        return [at, plain.orders.day[at] + lag, share];
      });
      return withTakings(plain, back);
    });
  const personasOf = ({customers}: History) => ({
    names,
    assignment: Uint8Array.from({length: customers.count}, (_, i) => i % names.length)
  });

  it("has parts that add up to the difference to the cent, in all and by persona, and counts everybody once", () => {
    fc.assert(
      fc.property(small, (history) => {
        const personas = personasOf(history);
        const {member, step} = bridge(history, personas);
        for (const told of [member, roundBridge(member, 3), roundBridge(member, 1000)]) {
          for (const comparison of told.comparisons) {
            for (const side of [comparison, ...comparison.personas]) {
              const parts = side.steps.reduce((sum, {amount}) => sum + cents(amount), 0);
              expect(parts).toBe(cents(side.revenue) - cents(side.revenueBefore));
              expect(side.steps.reduce((sum, {customers}) => sum + customers, 0)).toBe(side.customers);
            }
            for (const key of ["customers", "revenue", "revenueBefore"] as const) {
              const all = comparison.personas.reduce((sum, row) => sum + cents(row[key]), 0);
              // everybody of these stores is a customer of today
              expect(all).toBe(cents(comparison[key]));
            }
          }
        }
        // whatever is rounded, both periods' revenue is not
        const revenues = ({comparisons}: typeof member) => comparisons.map((row) => [row.revenueBefore, row.revenue]);
        expect(revenues(roundBridge(member, 1000))).toEqual(revenues(member));
        for (const [period, codes] of Object.entries(step)) {
          const best = member.comparisons.find((row) => row.period === period);
          bridgeSteps.forEach((name, s) => {
            const own = codes.reduce((n, code) => n + (code === s + 1 ? 1 : 0), 0);
            expect(own).toBe(best ? counts(best)[name] : 0);
          });
        }
      })
    );
  });

  it("is what a recount of the orders one by one finds", () => {
    fc.assert(
      fc.property(small, (history) => {
        for (const side of bridge(history, personasOf(history)).member.comparisons) {
          const found = recount(history, side);
          const {revenue, revenueBefore} = side;
          expect(counts(side)).toEqual(found.customers);
          for (const [step, amount] of Object.entries(amounts(side)))
            expect(amount).toBeCloseTo(found.amounts[step], 6);
          expect(revenue).toBeCloseTo(found.revenue, 6);
          expect(revenueBefore).toBeCloseTo(found.revenueBefore, 6);
        }
      })
    );
  });

  it("tells nothing of fewer than the minimum where groups are published, and still adds up", () => {
    fc.assert(
      fc.property(small, (history) => {
        const {member} = bridge(history, personasOf(history));
        const everybody = history.customers.count;
        const options = {minimum: 4, everybody, personas: new Map(), groups: () => new Map()};
        const told = disclose(bridgeSchema, member, options);
        expect(bridgeSchema.safeParse(told).success).toBe(true);
        const exactly = ({period, base}: Pick<BridgeComparison, "period" | "base">) =>
          member.comparisons.find((row) => row.period === period && row.base === base)!;
        const personaOf = ({personas}: BridgeComparison, side: object) =>
          personas.find(({persona}) => "persona" in side && persona === side.persona)!;
        for (const comparison of told.comparisons) {
          for (const side of [comparison, ...comparison.personas]) {
            expect(side.customers % 4 === 0 || side.customers === everybody).toBe(true);
            expect(side.customers).toBeGreaterThanOrEqual(4);
            const exact = side === comparison ? exactly(comparison) : personaOf(exactly(comparison), side);
            const without = (...names: string[]) =>
              exact.steps.reduce((sum, {steps: [name], customers}) => sum + (names.includes(name) ? 0 : customers), 0);
            // neither period's revenue is that of one to three
            for (const ordered of [without("new", "back"), without("stopped")])
              expect([1, 2, 3]).not.toContain(ordered);
            expect(side.steps.flatMap(({steps}) => steps).sort()).toEqual(bridgeSteps.toSorted());
            for (const {customers} of side.steps) expect(customers % 4).toBe(0);
            const parts = side.steps.reduce((sum, {amount}) => sum + cents(amount), 0);
            expect(parts).toBe(cents(side.revenue) - cents(side.revenueBefore));
          }
        }
      })
    );
  });
});

describe.skipIf(!hasOnlineRetail)("bridge(history, personas) on Online Retail", () => {
  it("is what the file's own lines add up to, gross of returns", async () => {
    const history = await onlineRetailHistory("gross");
    const lines = csvParse(gunzipSync(readFileSync(onlineRetail)).toString("latin1"));
    const spent = {before: new Map<string, number>(), current: new Map<string, number>()};
    const earlier = new Set<string>();
    for (const {InvoiceNo, Quantity, InvoiceDate, UnitPrice, CustomerID} of lines) {
      if (!CustomerID || InvoiceNo.startsWith("C") || !(Number(Quantity) > 0) || !(Number(UnitPrice) > 0)) continue;
      const on = InvoiceDate.slice(0, 10);
      if (on < "2011-07-01") earlier.add(CustomerID);
      const period = on >= "2011-07-01" && on <= "2011-09-30" ? "current" : on >= "2011-04-01" && on < "2011-07-01" ? "before" : null; // prettier-ignore
      if (period === null) continue;
      const sums = spent[period];
      sums.set(CustomerID, (sums.get(CustomerID) ?? 0) + Number(Quantity) * Number(UnitPrice));
    }
    const assignment = new Uint8Array(history.customers.count);
    const quarter = comparedBy(bridge(history, {names: ["A"], assignment}).member, "quarter", "previous");
    const all = [...new Set([...spent.before.keys(), ...spent.current.keys()])];
    const change = (id: string) => (spent.current.get(id) ?? 0) - (spent.before.get(id) ?? 0);
    const expected: Record<string, string[]> = {
      new: all.filter((id) => !earlier.has(id)),
      back: all.filter((id) => earlier.has(id) && !spent.before.has(id)),
      stopped: all.filter((id) => !spent.current.has(id)),
      more: all.filter((id) => spent.before.has(id) && spent.current.has(id) && change(id) > 1e-6),
      less: all.filter((id) => spent.before.has(id) && spent.current.has(id) && change(id) < -1e-6)
    };
    for (const [step, ids] of Object.entries(expected)) {
      expect(counts(quarter)[step], step).toBe(ids.length);
      expect(amounts(quarter)[step], step).toBeCloseTo(
        ids.reduce((sum, id) => sum + change(id), 0),
        1
      );
    }
    expect(quarter.customers).toBe(all.length);
  }, 300_000);
});

/** By the definitions, one order after another, in cents. */
function recount({ledger, asOfDay}: History, {current, before}: Pick<BridgeComparison, "current" | "before">) {
  const {orders, takings} = ledger;
  const keptAt = (j: number, day: number) => {
    let kept = cents(orders.revenue[j]);
    for (let k = takings.start[j]; k < takings.start[j + 1]; ++k)
      if (takings.day[k] <= day) kept -= cents(takings.amount[k]);
    return kept;
  };
  const lag = asOfDay - parseDay(current.to);
  const result = {
    customers: {new: 0, back: 0, more: 0, same: 0, less: 0, stopped: 0} as Record<string, number>,
    amounts: {new: 0, back: 0, more: 0, same: 0, less: 0, stopped: 0} as Record<string, number>,
    revenue: 0,
    revenueBefore: 0
  };
  for (let i = 0; i < ledger.count; ++i) {
    const own = Array.from({length: orders.start[i + 1] - orders.start[i]}, (_, k) => orders.start[i] + k);
    const inSpan = (j: number, {from, to}: {from: string; to: string}) =>
      formatDay(orders.day[j]) >= from && formatDay(orders.day[j]) <= to;
    const now = own.filter((j) => inSpan(j, current) && keptAt(j, asOfDay) > 0);
    const then = own.filter((j) => inSpan(j, before) && keptAt(j, parseDay(before.to) + lag) > 0);
    if (now.length + then.length === 0) continue;
    const [a, b] = [
      now.reduce((sum, j) => sum + keptAt(j, asOfDay), 0),
      then.reduce((sum, j) => sum + keptAt(j, parseDay(before.to) + lag), 0)
    ];
    const earlier = own.some((j) => formatDay(orders.day[j]) < before.from && keptAt(j, asOfDay) > 0);
    const knew = earlier || own.some((j) => inSpan(j, before) && keptAt(j, asOfDay) > 0);
    const step =
      now.length === 0
        ? "stopped"
        : then.length === 0
          ? knew
            ? "back"
            : "new"
          : a > b
            ? "more"
            : a < b
              ? "less"
              : "same";
    ++result.customers[step];
    result.amounts[step] += (a - b) / 100;
    result.revenue += a / 100;
    result.revenueBefore += b / 100;
  }
  return result;
}
