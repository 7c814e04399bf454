import type {Formatter} from "../charts/format.js";
import type {Rfm} from "../../loaders/contract/rfm.js";
import {factTable} from "./factTable.js";
import {smallShare} from "../words/smallShare.js";

/** The eleven groups of the classical RFM grid. */
export function rfmTable({groups}: Rfm, format: Formatter): HTMLElement {
  const rows = groups.map((group) => [
    group.group,
    format.count(group.customers),
    smallShare(format, group.customerShare),
    format.moneyCompact(group.revenue),
    smallShare(format, group.revenueShare),
    format.number(group.meanRecencyDays, 0),
    format.number(group.meanFrequency, 1),
    format.moneyCompact(group.meanMonetary)
  ]);
  return factTable(
    ["Group", "Customers", "Share", "Revenue", "Share", "Mean recency, days", "Mean orders", "Mean spend"],
    rows,
    {caption: "The groups of the RFM grid"}
  );
}
