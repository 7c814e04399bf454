import {runOn} from "../store.js";

export const header = "customer,order,date,quantity,price";

/** A day after 2024-01-01, as ISO. */
export function isoDay(day: number): string {
  return new Date(Date.UTC(2024, 0, 1 + day)).toISOString().slice(0, 10);
}

/** One order line a day: six customers in turn, each of its own price. */
export function daily(days: number, format = (iso: string) => iso): string[] {
  return Array.from(
    {length: days},
    (_, i) => `c${i % 6},${i},${format(isoDay(i))},1,${10 + (i % 97)}.${10 + (i % 83)}`
  );
}

/** The last line of what a run of these lines comes to, and the notices on the way. */
export async function runLines(
  lines: string[],
  ...[source, config]: [Parameters<typeof runOn>[1]?, Parameters<typeof runOn>[2]?]
) {
  const notices: string[] = [];
  const {analysis} = await runOn({"orders.csv": `${header}\n${lines.join("\n")}\n`}, source, config, (line) =>
    notices.push(line)
  );
  return {analysis, notices};
}
