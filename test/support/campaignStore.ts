import {mkdirSync, readFileSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {csvParse, rollup, utcDay} from "d3";
import type {StoreConfig} from "../../loaders/config.js";
import {demoColumns} from "../../loaders/demo/demoColumns.js";
import {writeDemoStore} from "../../loaders/demo/writeDemoStore.js";
import {randomOf} from "./randomOf.js";

/** What was sent: to how many of those who had not ordered for two months, and what share of would-be leavers it kept. */
interface Sent {
  id: string;
  action: string;
  day: string;
  /** every so many-th is held out */
  every: number;
  customers: number;
  kept: number;
}

const sent: readonly Sent[] = [
  {id: "offer-2026-07", action: "Immediate retention offer", day: "2026-07-10", every: 4, customers: 240, kept: 0.5},
  {id: "call-2026-07", action: "Urgent VIP call", day: "2026-07-20", every: 2, customers: 8, kept: 0},
  {id: "mail-2026-10", action: "Email campaign", day: "2026-10-10", every: 5, customers: 50, kept: 0}
];

/**
 * Writes the demo store as a file of order lines with the logs of three campaigns into `folder`: one that kept half of
 * those who would have left, one of eight customers, and one that is not over. Returns its config and where the logs stand.
 */
export async function campaignStore(folder: string, customers: number): Promise<{config: StoreConfig; logs: string}> {
  const path = join(folder, "orders.csv");
  await writeDemoStore(path, {customers});
  const logs = join(folder, "campaigns");
  mkdirSync(logs);
  const days = orderDays(readFileSync(path, "utf8"));
  const added: string[] = [];
  const drawn = new Set<string>();
  const {uniform} = randomOf(17);
  for (const {id, action, day, every, customers, kept} of sent) {
    const from = Date.parse(day);
    const silent = [...days].filter(
      ([customer, own]) =>
        !drawn.has(customer) && own.some((d) => d < from) && !own.some((d) => within(d, from - 60 * ms, from))
    );
    const rows = silent.slice(0, customers).map(([customer, own], i) => {
      drawn.add(customer);
      const isHeld = i % every === 0;
      const leaves = !own.some((d) => within(d, from, from + 90 * ms));
      if (!isHeld && leaves && uniform() < kept) {
        const at = utcDay
          .offset(new Date(from), 1 + (i % 80))
          .toISOString()
          .slice(0, 10);
        added.push(`9${String(i).padStart(5, "0")},${at} 12:00:00,${customer},United Kingdom,X1,Back again,1,40.00,`);
      }
      return `${day},${isHeld ? "control" : "treated"},${customer},${action},0.6-0.7,0.65,120,30,40,3`;
    });
    writeFileSync(join(logs, `${id}.csv`), [header, ...rows, ""].join("\n"));
  }
  writeFileSync(path, `${readFileSync(path, "utf8")}${added.join("\n")}\n`);
  const config: StoreConfig = {
    store: {name: "Demo store with campaigns", currency: "GBP", locale: "en-GB", timezone: "Europe/London"},
    source: {kind: "file", path, columns: demoColumns, decimal: ".", cancelled: {column: "order_id", startsWith: "C"}},
    asOf: "2026-10-31"
  };
  return {config, logs};
}

const header = "day,arm,customer,action,stratum,risk,S,L,expectedMargin,expectedCost";
const ms = 86_400_000;

function within(day: number, from: number, to: number): boolean {
  return day > from && day <= to;
}

/** The days of each customer's good lines, in milliseconds. */
function orderDays(text: string): Map<string, number[]> {
  const lines = csvParse(text).filter(
    ({customer_id: customer, order_id: order, ordered_at: at}) =>
      customer !== "" && !order.startsWith("C") && !Number.isNaN(Date.parse(at.slice(0, 10)))
  );
  return rollup(
    lines,
    (own) => own.map(({ordered_at: at}) => Date.parse(at.slice(0, 10))),
    ({customer_id: customer}) => customer
  );
}
