/** A share as messages tell it, in percent: a small one is not told as none. */
export function formatShare(share: number): string {
  const percent = share * 100;
  return `${percent >= 10 ? Math.round(percent) : Number(percent.toPrecision(2))}%`;
}
