import highs from "highs";
import {formatDay} from "../../loaders/day.js";
import type {Timing} from "../../loaders/contract/timing.js";
import type {Analysis} from "../../loaders/pipeline.js";
import type {Snapshot} from "../../loaders/snapshot.js";
import {json, numbers, texts} from "../snapshot/published.js";

/** What can be had of one customer's spend. */
export interface Finest {
  /** as their row tells it, and the unit of its last digit */
  told: number;
  step: number;
  exact: number;
  /** the least and the most that it can be, by all that is published */
  low: number;
  high: number;
  /** whether more than half of what the store took in some month is theirs, or all */
  outweighsMonth: boolean;
}

/**
 * The finest that can be had of each customer of a pseudonymous site, by a linear programme over what each spent in each month:
 * their rows, the store's months and whole, and the months of a persona and country of whom there is one. The attacker even
 * knows who ordered when. Sums of groups are sums of rows (the test beside this one says so), and so add nothing. `keys`
 * gives the customer of each row of customers.arrow.
 */
export async function finestSpend(analysis: Analysis, members: Snapshot, keys: readonly number[]): Promise<Finest[]> {
  const {history, persona} = analysis;
  const {customers, orders} = history;
  const told = new Float64Array(customers.count);
  numbers(members, "customers.arrow", "monetary").forEach((amount, row) => (told[keys[row]] = amount));
  const monthOf = (j: number) => formatDay(orders.day[j]).slice(0, 7);
  const months = Array.from({length: customers.count}, (_, i) => {
    const own = Array.from({length: orders.start[i + 1] - orders.start[i]}, (_, k) => monthOf(orders.start[i] + k));
    return [...new Set(own)];
  });
  const name = (i: number, month: string) => `y${i}_${month.replace("-", "")}`;
  const spent = (i: number) => months[i].map((month) => name(i, month));
  const active = (month: string) => Array.from(months.keys()).filter((i) => months[i].includes(month));

  const rows: string[] = [];
  const bounds: string[] = [];
  Array.from(told.keys()).forEach((i) => {
    const step = stepOf(told[i]);
    rows.push(` m${i}: t${i} - ${spent(i).join(" - ")} = 0`);
    // rounded to steps, but for those that make up for others: these are off by less than one
    bounds.push(` ${(told[i] - step).toFixed(2)} <= t${i} <= ${(told[i] + step).toFixed(2)}`);
  });
  json<Timing>(members, "timing.json").months.forEach(({month, revenue}, k) => {
    const sum = active(month).map((i) => name(i, month));
    if (sum.length === 0) return;
    rows.push(` a${k}: ${sum.join(" + ")} >= ${(revenue - 0.006).toFixed(3)}`);
    rows.push(` b${k}: ${sum.join(" + ")} <= ${(revenue + 0.006).toFixed(3)}`);
  });
  // of one customer, a cell tells which part of their row the month is: two digits, but for the cells that make up for others
  const cells = {
    month: texts(members, "monthly.arrow", "month"),
    persona: texts(members, "monthly.arrow", "persona"),
    country: texts(members, "monthly.arrow", "country"),
    revenue: numbers(members, "monthly.arrow", "revenue"),
    customers: numbers(members, "monthly.arrow", "customers")
  };
  cells.month.forEach((month, cell) => {
    if (cells.customers[cell] !== 1 || cells.country[cell] !== cells.country[0]) return;
    const own = active(month).filter((i) => persona.names[persona.assignment[i]] === cells.persona[cell]);
    const largest = cells.month.every((other, at) => other !== month || cells.customers[at] <= 1);
    if (own.length !== 1 || largest) return;
    const [i] = own;
    const half = stepOf(cells.revenue[cell]) / 2;
    const [low, high] = [-half, half].map((off) => Math.max(0, cells.revenue[cell] + off) / told[i]);
    rows.push(` c${cell}: ${name(i, month)} - ${low.toFixed(8)} t${i} >= -0.02`);
    rows.push(` d${cell}: ${name(i, month)} - ${high.toFixed(8)} t${i} <= 0.02`);
  });
  const taken = new Map(json<Timing>(members, "timing.json").months.map(({month, revenue}) => [month, revenue]));
  const spentIn = (i: number, month: string) => {
    let sum = 0;
    for (let j = orders.start[i]; j < orders.start[i + 1]; ++j) if (monthOf(j) === month) sum += orders.revenue[j];
    return sum;
  };
  const solver = await highs();
  const solve = (sense: string, i: number) => {
    const {Status, ObjectiveValue} = solver.solve(
      `${sense}\n obj: t${i}\nSubject To\n${rows.join("\n")}\nBounds\n${bounds.join("\n")}\nEnd\n`
    );
    if (Status !== "Optimal") throw new Error(`what is told contradicts itself: ${Status}`);
    return ObjectiveValue;
  };
  const finest: Finest[] = [];
  for (let i = 0; i < customers.count; ++i) {
    const [low, high] = [solve("Minimize", i), solve("Maximize", i)];
    const outweighsMonth = months[i].some((month) => 2 * spentIn(i, month) > (taken.get(month) ?? 0));
    finest.push({told: told[i], step: stepOf(told[i]), exact: customers.monetary[i], low, high, outweighsMonth});
  }
  return finest;
}

/** The unit of the second digit. */
function stepOf(amount: number): number {
  return Math.max(0.01, 10 ** (Math.floor(Math.log10(amount) + 1e-9) - 1));
}
