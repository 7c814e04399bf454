import type {BreakEvenRow} from "../../charts/breakEven.js";
import type {Formatter} from "../../charts/format.js";
import {listText} from "../listText.js";

/** Which action earns its cost back first, and all that cannot or else what the last would need. */
export function breakEvenHeading(rows: readonly BreakEvenRow[], format: Formatter): string | undefined {
  if (rows.length === 0) return undefined;
  const percent = (share: number) => format.percent(share, share < 0.1 ? 1 : 0);
  const ranked = rows.toSorted((a, b) => pays(a) - pays(b));
  const [first] = ranked;
  const last = ranked[ranked.length - 1];
  if (first.breakEven === null) return "No share of would-be leavers kept would pay for these actions";
  const start = `${first.action} pays once it keeps ${percent(first.breakEven)} of would-be leavers`;
  if (last === first || last.breakEven === first.breakEven) return start;
  const never = rows.flatMap(({action, breakEven}) => (breakEven === null ? [action] : []));
  return never.length > 0
    ? `${start}; ${listText(never)} cannot pay`
    : `${start}; ${last.action} needs ${percent(pays(last))}`;
}

function pays({breakEven}: BreakEvenRow): number {
  return breakEven ?? Infinity;
}
