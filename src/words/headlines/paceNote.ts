import type {Formatter} from "../../charts/format.js";
import type {Columns} from "../../data/decode.js";
import {quantity} from "../quantity.js";

/** Why a list tells more to be at risk with some than they have spent so far, where it does; else nothing. */
export function paceNote({length, columns: {revenueAtRisk, monetary}}: Columns, format: Formatter): string {
  let many = 0;
  for (let i = 0; i < length; ++i) if (revenueAtRisk[i] > monetary[i]) ++many;
  if (many === 0) return "";
  const whom = `${quantity(format, many, "newer customer")} ${many === 1 ? "has" : "have"}`;
  return `Revenue at risk is of the next twelve months, at the pace so far: ${whom} more of it than they spent yet.`;
}
