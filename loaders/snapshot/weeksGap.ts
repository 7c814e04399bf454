import {median} from "d3";
import type {History} from "../types.js";
import {orderWeeks} from "./orderWeeks.js";

const week = 7;

/**
 * A customer's usual gap between orders by the weeks of these, to the week: days. By the days themselves it would tell beside the
 * weeks, which other members tell, where in them the days are.
 */
export function weeksGap(history: Pick<History, "orders" | "asOfDay">, customer: number): number {
  const weeks = orderWeeks(history, customer);
  const gap = median(weeks.subarray(1), (earlier, j) => earlier - weeks[j]) ?? 0;
  return Math.max(week, week * Math.round(gap / week));
}
