import type {Formatter} from "../charts/format.js";
import type {Churn, TrainedChurn} from "../../loaders/contract/churn.js";
import {factTable} from "./factTable.js";
import {quantity} from "../words/quantity.js";

/** The card of the churn model: what it was trained and tested on, how good it is, when not to trust it. */
export function churnCardTable(churn: Churn, format: Formatter): HTMLElement {
  const cutoffs = (["train", "test", "score"] as const).flatMap((role) => cutoffRow(churn, role, format));
  if ("missing" in churn) {
    return factTable(["Churn model", "None"], [["What is missing", churn.missing.join(" ")], ...cutoffs], {
      caption: "Card of the churn model",
      words: [1]
    });
  }
  const {metrics, baseRate, penalty} = churn;
  const {calibrationSlope: slope, calibrationIntercept: level} = metrics;
  const rows = [
    [
      "Method",
      `Logistic regression on ${format.count(churn.coefficients.length)} standardized features, L2 penalty ${format.number(penalty, 3)}`
    ],
    ["Order model as a feature", `${churn.orderModel.used ? "Yes" : "No"}. ${churn.orderModel.because}`],
    ["Answers", `the chance of no order within ${quantity(format, churn.horizonDays, "day")}`],
    ...cutoffs,
    ["Left at the test cut-off", format.percent(baseRate, 1)],
    [
      "AUC",
      `${format.fixed(metrics.auc, 3)} (${format.fixed(metrics.aucLow, 3)} to ${format.fixed(metrics.aucHigh, 3)})`
    ],
    ...activeRow(churn, format),
    ...rollingRow(churn, format),
    ["Average precision", format.fixed(metrics.averagePrecision, 3)],
    ["Brier score", `${format.fixed(metrics.brier, 3)}, base rate ${format.fixed(metrics.brierBaseline, 3)}`],
    [
      "Calibration slope",
      `${format.fixed(slope.estimate)} (${format.fixed(slope.low)} to ${format.fixed(slope.high)})${metrics.recalibrated ? ", scores recalibrated" : ""}`
    ],
    [
      "Calibration intercept",
      `${format.fixed(level.estimate)} (${format.fixed(level.low)} to ${format.fixed(level.high)})`
    ],
    ["Verdict", churn.verdict.join(" ")],
    [
      "Do not trust it",
      "for customers unlike those above, after a change of prices or range, or to say what causes leaving"
    ]
  ];
  return factTable(["Churn model", "This run"], rows, {caption: "Card of the churn model", words: [1]});
}

function activeRow({metrics: {active}, horizonDays}: TrainedChurn, format: Formatter): string[][] {
  if (active === null) return [];
  const {customers, auc, aucLow, aucHigh} = active;
  const interval = `${format.fixed(auc, 3)} (${format.fixed(aucLow, 3)} to ${format.fixed(aucHigh, 3)})`;
  return [
    [
      "AUC among the still active",
      `${interval}, ${format.count(customers)} who had ordered within ${format.days(horizonDays)}`
    ]
  ];
}

function rollingRow({rolling}: TrainedChurn, format: Formatter): string[][] {
  if (rolling.length === 0) return [];
  const tests = rolling.map(({day, auc}) => `${format.fixed(auc, 3)} on ${format.date(day)}`);
  return [["AUC at earlier cut-offs", tests.join(", ")]];
}

const roles = {train: "Trained at", test: "Tested at", score: "Scored at"};

/** The cut-offs of one role in one line; none where the role has none. */
function cutoffRow({cutoffs}: Churn, role: keyof typeof roles, format: Formatter): string[][] {
  const own = cutoffs.filter((cutoff) => cutoff.role === role);
  if (own.length === 0) return [];
  const days = [...new Set([own[0].day, own[own.length - 1].day])].map((day) => format.date(day));
  const customers = own.reduce((sum, cutoff) => sum + cutoff.customers, 0);
  const churned = own.reduce((sum, cutoff) => sum + (cutoff.churned ?? 0), 0);
  const left = role === "score" ? "" : `, ${format.count(churned)} of whom left`;
  const several = own.length > 1 ? `${format.count(own.length)} cut-offs, ${days.join(" to ")}: ` : `${days[0]}: `;
  return [[roles[role], `${several}${format.count(customers)} customers${left}`]];
}
