import type {Pair, Pairs} from "../../charts/pairedDots.js";
import type {PairKind} from "./pairTexts.js";

/** Where two selections differ most; no row whose difference may be chance. */
export function pairsHeading({names, rows}: Pairs, kind: PairKind): string {
  const {selection, comparison} = names;
  const told = rows.filter(
    (row): row is Pair & {difference: number} => row.difference !== null && Number.isFinite(row.difference)
  );
  if (told.length === 0) return `Too few customers to compare ${selection} with ${comparison}`;
  const clear = told.filter((row) => row.clear !== false);
  if (clear.length === 0) return `No clear difference between ${selection} and ${comparison}`;
  const most = (some: typeof told) => some.reduce((a, b) => (Math.abs(b.difference) > Math.abs(a.difference) ? b : a));
  const row = most(clear);
  const {texts} = row;
  if (texts.selection === texts.comparison) return `Hardly any difference between ${selection} and ${comparison}`;
  const what = kind === "money" ? "difference in money" : "difference";
  const largest = row === most(told) ? `Largest ${what}` : `Largest clear ${what}`;
  return `${largest}: ${row.label}, ${texts.selection} for ${selection} and ${texts.comparison} for ${comparison} (${texts.difference})`;
}
