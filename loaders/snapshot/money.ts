/** Rounds money to the currency's minor unit, e.g. cents, so that a published total is one that a till could show. */
export function moneyRounder(currency: string): (amount: number) => number {
  const digits =
    new Intl.NumberFormat("en", {style: "currency", currency}).resolvedOptions().maximumFractionDigits ?? 2;
  const scale = 10 ** digits;
  return (amount) => Math.round(amount * scale) / scale;
}
