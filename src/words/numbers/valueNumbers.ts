import type {Formatter} from "../../charts/format.js";
import type {NumberFacts} from "../../charts/numberTile.js";
import type {Value} from "../../../loaders/contract/value.js";
import {quantity} from "../quantity.js";

/** What all customers are expected to order and to be worth; dashes where the data do not suffice for a model. */
export function valueNumbers(
  {horizonDays, totals, economics, holdout, method, missing}: Value,
  format: Formatter
): Record<"orders" | "revenue" | "value", NumberFacts> {
  const horizon = `the next ${quantity(format, horizonDays, "day")}`;
  const {grossMargin, annualDiscountRate} = economics;
  return {
    orders: {
      label: `Orders expected in ${horizon}`,
      value: format.count(totals.expectedOrders),
      detail:
        totals.expectedRevenue === null
          ? missing.join(" ")
          : `${format.moneyCompact(totals.expectedRevenue)} of revenue${heldOut(holdout, format)}`
    },
    revenue: {
      label: "Revenue expected in twelve months",
      value: format.moneyCompact(totals.expectedRevenueYear),
      detail:
        totals.expectedOrdersYear === null
          ? missing.join(" ")
          : `from ${quantity(format, Math.round(totals.expectedOrdersYear), "order")}${heldOut(holdout, format)}`
    },
    value: {
      label: "Customer value",
      value: format.moneyCompact(totals.customerValue),
      detail:
        method === "model"
          ? `margin of twelve months: ${format.percent(grossMargin)} of revenue, discounted at ${format.percent(annualDiscountRate)} a year`
          : `margin of the last twelve months, for want of a forecast: ${format.percent(grossMargin)} of revenue`
    }
  };
}

/** How the last expectation fared: a forecast beside nothing cannot be judged. */
function heldOut(holdout: Value["holdout"], format: Formatter): string {
  if (holdout === null || holdout.ratio === null) return "";
  return `; tested on the last ${quantity(format, holdout.days, "day")}, the forecast was ${format.percent(holdout.ratio)} of the orders that came`;
}
