import {max, mean} from "d3";
import type {Timing} from "../../loaders/contract/timing.js";
import {frameOf, message} from "./parts/frame.js";
import type {ChartOptions, Frame} from "./parts/frame.js";
import {heat, heatHeight} from "./parts/heat.js";
import type {HeatCell, HeatNames} from "./parts/heat.js";
import {textWidth, widest} from "./parts/text.js";

/** Cohorts of fewer customers say how many. */
const few = 10;

/** Heat map of the share of each month's new customers who order again, by months since: as many months as have room. */
export function cohortRetention(data: Timing["cohorts"], options: ChartOptions = {}): SVGSVGElement {
  const cohorts = data
    .map((cohort) => ({...cohort, months: cohort.months.filter((month) => month.since > 0)}))
    .filter((cohort) => cohort.months.length > 0);
  const last = max(cohorts, (cohort) => cohort.months.length) ?? 0;
  const most = max(cohorts.flatMap((cohort) => cohort.months), (month) => month.share) || 1; // prettier-ignore
  const shown = (frame: Frame) => {
    // a share of so few says little without their number
    const isFew = cohorts.some(({customers}) => customers < few);
    const rows = cohorts.map(({cohort, customers}) =>
      customers < few ? `${frame.format.month(cohort)} (${frame.format.count(customers)})` : frame.format.month(cohort)
    );
    const field = textWidth("100", frame.theme) + 1;
    const fitting = Math.min(last, Math.max(1, Math.floor((frame.width - widest(rows, frame.theme) - 10) / field)));
    const label = `% ordering again, months since${fitting < last ? " (first shown)" : ""}`;
    const labels = isFew
      ? [`${label}; customers in brackets where few`, "% ordering again, months since; (customers)"]
      : [label];
    const names: HeatNames = {
      rows,
      columns: Array.from({length: fitting}, (_, i) => String(i + 1)),
      label: labels.find((label) => textWidth(label, frame.theme) < frame.width - 2) ?? labels[labels.length - 1]
    };
    const cells: HeatCell[] = cohorts.flatMap(({months}, row) =>
      months
        .filter((month) => month.since <= fitting)
        .map(({since, share, partial}) => ({
          row,
          column: since - 1,
          fill: share / most,
          text: String(Math.round(share * 100)),
          open: partial
        }))
    );
    return [cells, names] as const;
  };
  const frame = frameOf(options, (frame) => heatHeight(frame, ...shown(frame)));
  if (last === 0) return message(frame, "No cohorts yet: the history does not reach into a second month.");
  const first = cohorts.flatMap((cohort) => cohort.months.filter((month) => month.since === 1 && !month.partial));
  const kept = mean(first, (month) => month.share);
  const told = `${frame.format.percent(kept)} order again in the month after their first order, on average`;
  return heat(frame, ...shown(frame), `Retention of ${cohorts.length} monthly cohorts: ${told}.`);
}
