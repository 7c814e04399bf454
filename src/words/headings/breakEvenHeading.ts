import type {BreakEvenRow} from "../../charts/breakEven.js";
import type {Formatter} from "../../charts/format.js";

/** Which action earns its cost back first, and what the last would need. */
export function breakEvenHeading(rows: readonly BreakEvenRow[], format: Formatter): string | undefined {
  if (rows.length === 0) return undefined;
  const percent = (share: number) => format.percent(share, share < 0.1 ? 1 : 0);
  const ranked = rows.toSorted((a, b) => pays(a) - pays(b));
  const [first] = ranked;
  const last = ranked[ranked.length - 1];
  if (first.breakEven === null) return "No share of would-be leavers kept would pay for these actions";
  const start = `${first.action} pays once it keeps ${percent(first.breakEven)} of would-be leavers`;
  if (last === first || last.breakEven === first.breakEven) return start;
  return last.breakEven === null
    ? `${start}; ${last.action} cannot pay`
    : `${start}; ${last.action} needs ${percent(last.breakEven)}`;
}

function pays({breakEven}: BreakEvenRow): number {
  return breakEven ?? Infinity;
}
