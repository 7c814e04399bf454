import type {Engine} from "../engine/engine.js";
import {Fault} from "../fault.js";
import type {Inspected} from "../inspect.js";
import {placeOf} from "./placeOf.js";

/** Ends the build where amounts bear the signs of several currencies: their sum would be of none. */
export async function inspectCurrencies(engine: Engine, {config, files}: Inspected): Promise<void> {
  const signs = await engine.columns(
    `SELECT currency, CAST(count(*) AS DOUBLE) AS lines, CAST(min(rowid) AS DOUBLE) AS first
    FROM lines WHERE reason = 0 AND currency IS NOT NULL GROUP BY currency ORDER BY lines DESC, currency`,
    {currency: "text", lines: "float64", first: "float64"}
  );
  if (signs.count < 2) return;
  const found: string[] = [];
  for (let i = 0; i < Math.min(signs.count, 5); ++i) {
    found.push(`"${signs.currency[i]}" in ${signs.lines[i]} (first ${await placeOf(engine, files, signs.first[i])})`);
  }
  throw new Fault(
    `mixed currencies: the counted lines have ${found.join(", ")} (expected one: amounts are summed in store.currency, "${config.store.currency}")`
  );
}
