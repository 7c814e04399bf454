import type {Formatter} from "../charts/format.js";
import type {Value} from "../../loaders/members/value.js";
import {numberCard} from "./numberCard.js";
import {quantity} from "./quantity.js";

/** What all customers are expected to order and to be worth; dashes where the data do not suffice for a model. */
export function valueCards(
  {horizonDays, totals, economics}: Value,
  format: Formatter
): Record<"orders" | "revenue" | "value", HTMLElement> {
  const horizon = `the next ${quantity(format, horizonDays, "day")}`;
  const {grossMargin, annualDiscountRate} = economics;
  return {
    orders: numberCard({
      label: `Orders expected in ${horizon}`,
      value: format.count(totals.expectedOrders),
      detail: `${format.moneyCompact(totals.expectedRevenue)} of revenue`
    }),
    revenue: numberCard({
      label: "Revenue expected in twelve months",
      value: format.moneyCompact(totals.expectedRevenueYear),
      detail: `from ${format.count(totals.expectedOrdersYear)} orders`
    }),
    value: numberCard({
      label: "Customer value",
      value: format.moneyCompact(totals.customerValue),
      detail: `margin of twelve months: ${format.percent(grossMargin)} of revenue, discounted at ${format.percent(annualDiscountRate)} a year`
    })
  };
}
