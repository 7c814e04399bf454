import {createHash} from "node:crypto";
import {sum} from "d3";
import type {Config} from "../config/schema.js";
import type {BuildRecord} from "../contract/history.js";
import type {Quality} from "../contract/quality.js";
import {formatDay} from "../day.js";
import type {History} from "../types.js";
import {storeFigures} from "./storeFigures.js";

export interface RecordInput {
  config: Config;
  history: Pick<History, "ledger" | "asOfDay" | "firstDay">;
  quality: Pick<Quality, "reasons" | "alarms">;
  /** what the source's columns are used for, of each file */
  columns: readonly (readonly string[])[];
  auc: number | null;
  /** the code's version */
  code: string;
}

/** What later builds are compared with: of the whole store, rounded so that no single order can be told from two of them. */
export function buildRecord({config, history, quality, columns, auc, code}: RecordInput): BuildRecord {
  const {ledger, asOfDay, firstDay} = history;
  const {months, medianAmount, ...totals} = storeFigures(ledger, {from: firstDay, to: asOfDay});
  const {source, returns, watch: _, ...settings} = config;
  return {
    asOf: formatDay(asOfDay),
    firstDay: formatDay(firstDay),
    customers: told(totals.customers),
    orders: told(totals.orders),
    lines: told(totals.lines),
    grossRevenue: told(totals.grossRevenue),
    revenue: told(totals.revenue),
    auc: auc === null ? null : told(auc),
    medianAmount: Number(medianAmount.toPrecision(2)),
    months: months.map(({month, grossRevenue, lines, customers}) => ({
      month,
      grossRevenue: told(grossRevenue),
      lines: told(lines),
      customers: told(customers)
    })),
    reasons: [...new Set(quality.reasons.map(({reason}) => reason))].map((reason) => ({
      reason,
      // rules of a shop's own are told by their names, and one reason
      share: Number(sum(quality.reasons, (row) => (row.reason === reason ? row.share : 0)).toFixed(4))
    })),
    copies: Number((quality.alarms.find(({id}) => id === "duplicate-lines")?.share ?? 0).toFixed(4)),
    columns: [...new Set(columns.flat())].filter((role) => columns.every((roles) => roles.includes(role))).sort(),
    store: hashOf({name: config.store.name, currency: config.store.currency, simulated: source.kind === "demo"}),
    source: hashOf({source: withoutQueries(source), returns}),
    // a day that a script sets every night is no change of the rules
    settings: hashOf({...settings, asOf: undefined}),
    code,
    accepted: []
  };
}

/** An address that is signed anew every night is the same source. */
function withoutQueries<T extends object>(source: T): T {
  return JSON.parse(
    JSON.stringify(source, (_, value: unknown) =>
      typeof value === "string" && /^https:\/\//i.test(value) ? value.replace(/[?#].*$/, "") : value
    )
  ) as T;
}

/** Four digits. */
function told(amount: number): number {
  return Number(amount.toPrecision(4));
}

function hashOf(value: unknown): string {
  return createHash("sha256").update(JSON.stringify(value)).digest("hex").slice(0, 12);
}
