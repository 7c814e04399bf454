import type {MarkOptions} from "@observablehq/plot";
import type {Frame} from "./frame.js";

/**
 * Options of a mark each of whose elements says which of the data it shows (`data-row`, its place in them), for a card to
 * make it answer pointer and keyboard; none for stills and embeds, where nothing would. `rows` gives the place of the mark's
 * own data where they are not all, or not in this order.
 */
export function rowed({targets}: Frame, rows?: readonly number[]): Pick<MarkOptions, "render"> {
  if (!targets) return {};
  return {
    render(index, scales, values, dimensions, context, next) {
      const group = next!(index, scales, values, dimensions, context);
      [...group!.children].forEach((child, i) => {
        const own = index[i];
        child.setAttribute("data-row", String(rows ? rows[own] : own));
      });
      return group;
    }
  };
}
