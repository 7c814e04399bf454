import type {FileSource} from "../config/schema.js";
import {literal} from "../sql/sql.js";

/**
 * SQL of what an amount is multiplied by to be in the store's currency and its major unit, undefined where it is 1, and of whether
 * a line is of a currency without a rate. `currency`: SQL of the line's code, upper case; a line without one is of the store's.
 */
export function inStoreCurrency(
  store: string,
  {source, currency}: {source: Pick<FileSource, "amountsIn" | "currencies">; currency: string}
): {factor: string | undefined; otherCurrency: string} {
  const unit = (code: string) => (source.amountsIn === "minor" ? 10 ** -digitsOf(code) : 1);
  const own = unit(store);
  const rates = Object.entries(source.currencies?.rates ?? {}).filter(([code]) => code !== store);
  const whens = rates.map(([code, rate]) => `WHEN ${literal(code)} THEN CAST(${rate * unit(code)} AS DOUBLE)`);
  const all = [store, ...rates.map(([code]) => code)].map(literal).join(", ");
  return {
    factor:
      whens.length > 0
        ? `CASE ${currency} ${whens.join(" ")} ELSE CAST(${own} AS DOUBLE) END`
        : own === 1
          ? undefined
          : `CAST(${own} AS DOUBLE)`,
    otherCurrency: `coalesce(NOT list_contains([${all}], ${currency}), false)`
  };
}

function digitsOf(currency: string): number {
  return new Intl.NumberFormat("en", {style: "currency", currency}).resolvedOptions().maximumFractionDigits ?? 2;
}
