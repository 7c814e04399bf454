import type {Formatter} from "../../charts/format.js";
import type {UpliftRow} from "../../charts/uplift.js";

/** What the latest campaigns changed, each as far as its interval carries it. */
export function upliftHeading(rows: readonly UpliftRow[], format: Formatter): string | undefined {
  if (rows.length === 0) return undefined;
  return rows
    .slice(0, 3)
    .map(({action, difference, low, high}) => {
      const points = `${format.fixed(100 * Math.abs(difference), 1)} points`;
      if (low > 0) return `${action} made ${points} more order`;
      return high < 0 ? `${action} made ${points} fewer order` : `${action} made no difference that shows`;
    })
    .join("; ");
}
