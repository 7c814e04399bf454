import {html} from "htl";
import type {Formatter} from "../charts/format.js";
import type {Rfm} from "../../loaders/contract/rfm.js";
import {factTable} from "./factTable.js";
import {smallShare} from "../words/smallShare.js";

/** The eleven groups of the classical RFM grid. */
export function rfmTable({groups}: Rfm, format: Formatter): HTMLElement {
  const rows = groups.map((group) => [
    group.note === null || group.customers === 0 ? group.group : `${group.group} *`,
    format.count(group.customers),
    smallShare(format, group.customerShare),
    format.moneyCompact(group.revenue),
    smallShare(format, group.revenueShare),
    format.number(group.meanRecencyDays, 0),
    format.number(group.meanFrequency, 1),
    format.moneyCompact(group.meanMonetary)
  ]);
  const noted = groups.filter(({customers, note}) => customers > 0 && note !== null);
  const table = factTable(
    ["Group", "Customers", "Share", "Revenue", "Share", "Mean recency, days", "Mean orders", "Mean spend"],
    rows,
    {caption: "The groups of the RFM grid"}
  );
  if (noted.length === 0) return table;
  return html`<div>
    ${table}
    <ul class="sentences noted">
      ${noted.map(({group, note}) => html`<li>* ${group}. ${note}</li>`)}
    </ul>
  </div>`;
}
