import {median} from "d3";
import type {Customers} from "../types.js";

/** What half of a persona's customers reach or exceed; days. */
export interface Profile {
  /** days since the last order */
  silence: number;
  /** days since the first order */
  tenure: number;
  orders: number;
  /** null where no churn model is used */
  risk: number | null;
}

/** The medians of one persona; null where nobody has it. */
export function profileOf(
  {count, recency, tenure, frequency}: Customers,
  risk: Float64Array | null,
  assignment: Uint8Array,
  code: number
): Profile | null {
  const own = Array.from({length: count}, (_, i) => i).filter((i) => assignment[i] === code);
  const middle = (values: ArrayLike<number>) => median(own, (i) => values[i]) as number;
  if (own.length === 0) return null;
  return {
    silence: middle(recency) - 1,
    tenure: middle(tenure),
    orders: middle(frequency),
    risk: risk && middle(risk)
  };
}
