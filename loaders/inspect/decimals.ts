import type {Engine} from "../engine/engine.js";
import type {Inspected} from "../inspect.js";
import {noticeOf} from "./noticeOf.js";

/** Of fewer prices, all may have three decimals by chance, as weights' prices do. */
const enough = 20;

/**
 * Tells where the decimal sign may be the one between thousands: every price that is not whole has exactly three digits behind it
 * ("1.234"), which hardly any currency has.
 */
export async function inspectDecimals(engine: Engine, {config, source, notice}: Inspected): Promise<void> {
  const {maximumFractionDigits = 2} = new Intl.NumberFormat("en", {
    style: "currency",
    currency: config.store.currency
  }).resolvedOptions();
  const isDivided = source.amountsIn === "minor" || source.currencies !== undefined;
  if (maximumFractionDigits > 2 || isDivided) return;
  // an amount is quantity times price: of one article, it is the price as it stands
  const found = await engine.columns(
    `SELECT CAST(count(*) AS DOUBLE) AS broken, CAST(count(*) FILTER (amount * 100 <> round(amount * 100)) AS DOUBLE) AS fine
    FROM lines WHERE reason = 0 AND quantity = 1 AND refunded IS NULL AND amount <> round(amount)`,
    {broken: "float64", fine: "float64"}
  );
  const [broken, fine] = [found.broken[0], found.fine[0]];
  // of numbers of thousands, one in ten ends in a zero
  if (!(broken >= enough && fine >= 0.8 * broken)) return;
  notice(
    noticeOf("decimals", {lines: broken, serious: true}),
    `decimal and thousands signs may be swapped: ${fine} of ${broken} amounts that are not whole have three digits behind the decimal sign ` +
      `(expected source.decimal to say which it is; it is "${source.decimal}" now)`
  );
}
