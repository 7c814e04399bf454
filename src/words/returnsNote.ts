import type {Formatter} from "../charts/format.js";
import type {Quality} from "../../loaders/contract/quality.js";
import type {Summary} from "../../loaders/contract/summary.js";
import {quantity} from "./quantity.js";

/** What revenue is net of, and how gross and net agree: "Revenue is net of what came back: of £8,911,408 …". */
export function returnsNote({returns, totals}: Summary, quality: Quality, format: Formatter): string {
  if (returns === "gross") return "Revenue is gross of returns: nothing that came back is taken off.";
  const rule =
    "A line of negative quantity takes back what the same customer bought last of the same product, at the price that was paid. An order of which nothing is kept is no order, and a customer who kept nothing is no customer.";
  const lines = quality.returns?.lines ?? 0;
  if (lines === 0) return `Revenue is net of what came back; no order line takes anything back. ${rule}`;
  const matched = quality.returns?.matched ?? 0;
  return `Revenue is net of what came back: ${format.money(totals.grossRevenue)} was bought and ${format.money(totals.returnedRevenue)} taken back, which leaves ${format.money(totals.revenue)}. ${rule} ${format.count(matched)} of ${quantity(format, lines, "such line")} found all that they take back; what the others did not find was bought before the data begin, or never counted.`;
}
