import {isFew} from "../../math/steps.js";
import type {Row} from "../disclose.js";

/**
 * Points of a curve between which `minimum` or more of those still there (`count`) are gone. Of a survival curve, neither
 * those who ended between two points are few, nor those who were no longer followed; of chances, neither those of a point
 * to whom it happened nor the others.
 */
export function thinCurve(
  rows: readonly Row[],
  {kind, count, share, minimum}: {kind: "survival" | "chances"; count: string; share: string; minimum: number}
): Row[] {
  const kept: Row[] = [];
  for (const row of rows) {
    const [n, rate] = [row[count] as number, row[share] as number];
    if (n < minimum) continue;
    const last = kept[kept.length - 1];
    const gone = last ? (last[count] as number) - n : n;
    if (gone < minimum) continue;
    const before = last ? (last[share] as number) : 1;
    const part =
      kind === "chances" ? rate * n : before > 0 ? (last ? (last[count] as number) : n) * (1 - rate / before) : 0;
    const whole = kind === "chances" ? n : gone;
    if (isFew(Math.round(part), minimum) || (last && isFew(Math.round(whole - part), minimum))) continue;
    kept.push(row);
  }
  return kept;
}
