import type {Acquisition} from "../contract/acquisition.js";
import type {Channels} from "../types.js";
import type {MonthlyCohorts} from "./monthlyCohorts.js";
import type {MonthlySpend, Spend} from "./spend.js";

/** More rows than a reader compares; the others are put together. */
const mostRows = 24;

export interface ChannelOptions {
  /** ISO */
  months: readonly string[];
  /** those whose customers are acquired, indices into `months` */
  acquired: readonly number[];
  spend: Spend["byChannel"];
  minimumGroup: number;
}

/**
 * What acquiring customers cost by the channel of their first order, names of orders and of the spend being alike whatever their
 * case. Of channels and months with fewer than `minimumGroup` customers only how many there are together is told.
 */
export function byChannel(
  {names, of}: Channels,
  cohort: MonthlyCohorts["cohort"],
  {months, acquired, spend, minimumGroup}: ChannelOptions
): NonNullable<Acquisition["channels"]> {
  const spent = new Map<string, MonthlySpend>();
  const spelled = new Map<string, string>();
  for (const [name, amounts] of spend) {
    spent.set(fold(name), added(spent.get(fold(name)), amounts));
    if (!spelled.has(fold(name))) spelled.set(fold(name), name);
  }
  const isAcquired = new Set(acquired);
  const counts = new Map<string, {channel: string; customers: Int32Array}>();
  for (const name of names) {
    if (!counts.has(fold(name))) counts.set(fold(name), {channel: name, customers: new Int32Array(months.length)});
  }
  const byCode = names.map((name) => counts.get(fold(name))?.customers);
  for (let i = 0; i < of.length; ++i) {
    const own = byCode[of[i]];
    if (own && isAcquired.has(cohort[i])) ++own[cohort[i]];
  }

  const costOf = (some: readonly number[], customers: Int32Array, amounts: MonthlySpend | undefined) => {
    // where some months' spend is known, those alone are compared with it
    const paid = some.filter((month) => amounts?.has(months[month]));
    const compared = paid.length > 0 ? paid : some;
    const count = compared.reduce((sum, month) => sum + customers[month], 0);
    const amount = paid.length > 0 ? paid.reduce((sum, month) => sum + (amounts?.get(months[month]) ?? 0), 0) : null;
    return {customers: count, spend: amount, cac: amount !== null && count > 0 ? amount / count : null};
  };
  const all = [...counts]
    .filter(([key]) => key !== "")
    .map(([key, {channel, customers}]) => ({
      channel,
      ...costOf(acquired, customers, spent.get(key)),
      months: acquired.flatMap((month) =>
        customers[month] < minimumGroup ? [] : [{month: months[month], ...costOf([month], customers, spent.get(key))}]
      )
    }))
    .sort((a, b) => b.customers - a.customers || (a.channel < b.channel ? -1 : 1));
  const rows = all.filter(({customers}) => customers >= Math.max(1, minimumGroup)).slice(0, mostRows);
  const others = all.slice(rows.length).filter(({customers}) => customers > 0);
  return {
    rows,
    others: {channels: others.length, customers: others.reduce((sum, {customers}) => sum + customers, 0)},
    unnamed: acquired.reduce((sum, month) => sum + (counts.get("")?.customers[month] ?? 0), 0),
    unmatched: [...spelled].flatMap(([key, name]) => (key !== "" && !counts.has(key) ? [name] : []))
  };
}

function fold(name: string): string {
  return name.trim().toLowerCase();
}

function added(before: MonthlySpend | undefined, amounts: MonthlySpend): MonthlySpend {
  const sum = new Map(before);
  for (const [month, amount] of amounts) sum.set(month, (sum.get(month) ?? 0) + amount);
  return sum;
}
