import {html} from "htl";
import type {NumberFacts} from "../charts/numberTile.js";
import {sparkBars} from "../charts/parts/sparkBars.js";

const size = {width: 96, height: 30};

/** Bars from zero, one a month, the last in the accent colour: what a number did before, the size of a word. */
export function sparkline({values, spoken}: NonNullable<NumberFacts["trend"]>): Element {
  const bars = sparkBars(values, size);
  const path = (some: typeof bars) =>
    some.map(({x1, x2, y}) => `M${x1},${size.height}V${y}H${x2}V${size.height}Z`).join("");
  return html`<svg
    class="sparkline"
    role="img"
    aria-label=${spoken}
    viewBox=${`0 0 ${size.width} ${size.height}`}
    width=${size.width}
    height=${size.height}
  >
    <path d=${path(bars.filter(({last}) => !last))}></path>
    <path class="last" d=${path(bars.filter(({last}) => last))}></path>
  </svg>`;
}
