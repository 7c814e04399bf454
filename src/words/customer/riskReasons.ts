import type {Formatter} from "../../charts/format.js";
import type {TrainedChurn} from "../../../loaders/contract/churn.js";
import type {Customer} from "../../data/customerAt.js";
import {quantity} from "../quantity.js";
import {spanText} from "./spanText.js";

/** One thing that goes with a customer's risk, and its size. */
export interface RiskReason {
  feature: string;
  /** "Usually orders every 4 weeks, silent for 12" */
  what: string;
  /** "takes the risk from about 34% to 57%" */
  size: string;
}

const most = 3;

/**
 * The three things that most raise or lower a customer's risk, against a customer who is average in them; nothing where there is
 * no risk. Each is the model's own part of the score, so that together they add up to it.
 */
export function riskReasons(customer: Customer, score: TrainedChurn["score"], format: Formatter): RiskReason[] {
  const {risk, odds} = customer;
  if (risk === null || score === null) return [];
  const logOdds = logit(risk);
  return odds.slice(0, most).flatMap(({feature, part}) => {
    const estimate = score.features.find((one) => one.feature === feature)?.estimate ?? 0;
    const what = describe(feature, customer, format, {more: part * estimate > 0});
    const without = 1 / (1 + Math.exp(part - logOdds));
    const [from, to] = [format.percent(without), format.percent(risk)];
    // what is told in steps may make no difference that a percent shows
    if (part === 0 || what === undefined || from === to) return [];
    const size =
      part > 0 ? `takes the risk from about ${from} up to ${to}` : `brings the risk from about ${from} down to ${to}`;
    return [{feature, what, size}];
  });
}

/** Log odds; a risk is told to the percent, so 0 and 1 are half a percent away. */
function logit(risk: number): number {
  const p = Math.min(0.995, Math.max(0.005, risk));
  return Math.log(p / (1 - p));
}

function describe(
  feature: string,
  {silence, usualGap, orders, spent, tenure}: Customer,
  format: Formatter,
  {more}: {more: boolean}
): string | undefined {
  const than = "than the average customer";
  switch (feature) {
    case "overdue":
      if (orders === 1) return `Ordered once, ${spanText(silence, format)} ago, so with no rhythm to be late by`;
      if (usualGap === null)
        return `Silent for ${spanText(silence, format)} after ${quantity(format, orders, "order")}`;
      return `Usually orders every ${spanText(usualGap, format)}, silent for ${spanText(silence, format)}`;
    case "frequency":
      return `${quantity(format, orders, "order")} so far, ${more ? "more" : "fewer"} ${than}`;
    case "monetary":
      return `Spent ${format.moneyCompact(spent)} so far, ${more ? "more" : "less"} ${than}`;
    case "tenure":
      return `First ordered about ${spanText(tenure, format)} ago, ${more ? "longer" : "more recently"} ${than}`;
    case "basketTrend":
      return `Last basket ${more ? "larger" : "smaller"} against their usual one ${than}’s`;
    case "breadth":
      return `${more ? "More" : "Fewer"} different articles an order ${than}`;
    case "returns":
      return `${more ? "Sends back more" : "Sends back less"} of what was bought ${than}`;
    case "orderModel":
      return `By the rhythm so far an order is ${more ? "less" : "more"} likely ${than}’s`;
    default:
      return undefined;
  }
}
