import type {ActionRow} from "../charts/actionRow.js";
import type {Formatter} from "../charts/format.js";
import type {Actions} from "../../loaders/contract/actions.js";
import {factTable} from "./factTable.js";
import {ruleText} from "../words/ruleText.js";
import {smallShare} from "../words/smallShare.js";
import {shareOf} from "../data/units.js";

/** The totals by action, then who gets it: the first rule that matches wins. A phone shows the first columns. */
export function actionTable(rows: readonly ActionRow[], {rules}: Actions, format: Formatter): HTMLElement {
  const all = rows.reduce((sum, row) => sum + row.customers, 0);
  const who = (action: string) =>
    rules
      .filter((rule) => rule.action === action)
      .map((rule) => ruleText(rule, format))
      .join("; or ") || "everybody else: the segment’s plan";
  const none = format.count(null);
  // without an amount at risk there is no column of dashes
  const staked = rows.some(({customers, revenueAtRisk}) => customers > 0 && revenueAtRisk !== null);
  const cells = rows.map((row) => [
    row.action,
    ...(row.withheld
      ? ["too few to tell", ...(staked ? [none] : []), none, none]
      : [
          format.count(row.customers),
          ...(staked ? [format.moneyCompact(row.revenueAtRisk)] : []),
          smallShare(format, shareOf(row.customers, all)),
          format.moneyCompact(row.revenue)
        ]),
    who(row.action)
  ]);
  const amount = staked ? ["Revenue at risk"] : [];
  const columns = ["Action", "Customers", ...amount, "Share", "Revenue, up to 12 months", "Who"];
  return factTable(columns, cells, {caption: "Totals by action", words: [columns.length - 1]});
}
