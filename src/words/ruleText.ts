import type {Formatter} from "../charts/format.js";
import type {ActionRule} from "../../loaders/contract/actions.js";
import {quantity} from "./quantity.js";

/** A rule's condition in words: "VIP, churn risk above 50%". */
export function ruleText({when}: ActionRule, format: Formatter): string {
  const parts = [
    when.persona,
    when.vip === undefined ? undefined : when.vip ? "VIP" : "no VIP",
    when.riskAbove === undefined ? undefined : `churn risk above ${format.percent(when.riskAbove)}`,
    when.riskBelow === undefined ? undefined : `churn risk below ${format.percent(when.riskBelow)}`,
    when.recencyAbove === undefined ? undefined : `silent for more than ${quantity(format, when.recencyAbove, "day")}`,
    when.monetaryAbove === undefined ? undefined : `spent more than ${format.money(when.monetaryAbove)}`,
    when.lapsed === undefined
      ? undefined
      : when.lapsed
        ? "lapsed: silent for so long that fewer than one in ten orders again"
        : "not known to have lapsed",
    when.silenceAbove === undefined
      ? undefined
      : `silent for more than ${format.number(when.silenceAbove, 1)} times the usual gap`
  ].filter((part) => part !== undefined);
  return parts.length > 0 ? parts.join(", ") : "everybody";
}
