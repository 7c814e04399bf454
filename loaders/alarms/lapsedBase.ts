import type {Recency} from "../contract/recency.js";
import type {History} from "../types.js";
import {finding, type Finding} from "./finding.js";

const oneInTen = 0.1;

/** More than half of the customers silent for longer than the silence after which fewer than one in ten orders again. */
export function lapsedBase({customers}: History, {returnProbability}: Recency): Finding | null {
  const days = returnProbability.find(({probability}) => probability < oneInTen)?.days;
  if (days === undefined) return null;
  const count = customers.recency.reduce((total, recency) => total + (recency - 1 >= days ? 1 : 0), 0);
  const share = count / customers.count;
  if (!(share > 0.5)) return null;
  return finding(
    {id: "lapsed-base", count, share, usualDays: days, affects: ["customers", "personas", "risk", "value"]},
    [{number: count}]
  );
}
