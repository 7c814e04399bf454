import {max, sum} from "d3";
import type {Rfm} from "../../loaders/contract/rfm.js";
import {frameOf, message} from "./parts/frame.js";
import type {ChartOptions} from "./parts/frame.js";
import {heat, heatHeight} from "./parts/heat.js";
import type {HeatCell} from "./parts/heat.js";

/** Heat map of customers by RFM group and persona, with the numbers. */
export function personaCrosstab(data: Rfm["crossed"], options: ChartOptions = {}): SVGSVGElement {
  const rows = [...new Set(data.map((cell) => cell.group))];
  const columns = [...new Set(data.map((cell) => cell.persona))];
  const most = max(data, (cell) => cell.customers) ?? 0;
  const {format: chosen} = frameOf(options, 1);
  const cells: HeatCell[] = data.map(({group, persona, customers}, place) => ({
    row: rows.indexOf(group),
    column: columns.indexOf(persona),
    fill: customers / most,
    text: chosen.countCompact(customers),
    place
  }));
  const frame = frameOf(options, (frame) => heatHeight(frame, cells, {rows, columns}));
  if (!(most > 0)) return message(frame, "No customers to count.");
  const peak = data.reduce((a, b) => (b.customers > a.customers ? b : a));
  const total = chosen.count(sum(data, (cell) => cell.customers));
  const told = `most, ${chosen.count(peak.customers)}, are ${peak.group} and ${peak.persona}`;
  return heat(frame, cells, {rows, columns}, `${total} customers by RFM group and persona: ${told}.`);
}
