import {max} from "d3";
import type {Timing} from "../../loaders/members/timing.js";
import {frameOf, message} from "./parts/frame.js";
import type {ChartOptions} from "./parts/frame.js";
import {heat, heatHeight} from "./parts/heat.js";
import type {HeatCell} from "./parts/heat.js";

/** Heat map of the share of each month's new customers who order again, by months since; numbers are percent. */
export function cohortRetention(data: Timing["cohorts"], options: ChartOptions = {}): SVGSVGElement {
  const later = data.map((cohort) => cohort.months.filter((month) => month.since > 0));
  const most = max(later.flat(), (month) => month.share) || 1;
  const last = max(later.flat(), (month) => month.since) ?? 0;
  const cells: HeatCell[] = later.flatMap((months, row) =>
    months.map(({since, share, partial}) => ({
      row,
      column: since - 1,
      fill: share / most,
      text: String(Math.round(share * 100)),
      open: partial
    }))
  );
  const names = (name: (month: string) => string) => ({
    rows: data.map((cohort) => name(cohort.cohort)),
    columns: Array.from({length: last}, (_, i) => String(i + 1)),
    label: "% ordering, months after the first order"
  });
  const frame = frameOf(options, (frame) => heatHeight(frame, cells, names(frame.format.month)));
  if (cells.length === 0) return message(frame, "No cohorts yet: the history does not reach into a second month.");
  const first = later.flatMap((months) => months.filter((month) => month.since === 1 && !month.partial));
  const kept = first.reduce((sum, month) => sum + month.share, 0) / first.length;
  const told = `${frame.format.percent(kept)} order again in the month after their first order, on average`;
  return heat(frame, cells, names(frame.format.month), `Retention of ${data.length} monthly cohorts: ${told}.`);
}
