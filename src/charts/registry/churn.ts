import {churnCalibration} from "../churnCalibration.js";
import type {ChurnCalibration} from "../churnCalibration.js";
import {churnDrivers} from "../churnDrivers.js";
import {churnGains} from "../churnGains.js";
import type {ChurnGains} from "../churnGains.js";
import {churnRoc} from "../churnRoc.js";
import type {ChurnRoc} from "../churnRoc.js";
import {customersAtRisk} from "../customersAtRisk.js";
import type {CustomerAtRisk} from "../customersAtRisk.js";
import type {PersonaRow} from "../personaRow.js";
import {revenueAtRiskByPersona} from "../revenueAtRiskByPersona.js";
import {riskByPersona} from "../riskByPersona.js";
import {riskDistribution} from "../riskDistribution.js";
import type {RiskBin} from "../riskDistribution.js";
import type {Coefficient} from "../../../loaders/contract/churn.js";
import {chart, tableOf} from "./entry.js";
import type {ChartEntry} from "./entry.js";

const byPersona = (rows: readonly PersonaRow[]) =>
  tableOf(rows, [
    ["Persona", "text", (row) => row.persona],
    ["Customers", "count", (row) => row.customers],
    ["Average churn risk", "percent", (row) => row.churnRisk],
    ["Revenue at risk", "money", (row) => row.revenueAtRisk]
  ]);

/** Who is likely to leave, why, and how well the model knows. */
export const churnCharts: readonly ChartEntry[] = [
  chart<readonly PersonaRow[]>({
    id: "risk-by-persona",
    title: "Average churn risk by persona",
    description: "Mean probability, by persona, of placing no order within the horizon.",
    members: ["cube.arrow", "dimensions.json"],
    filterable: true,
    height: 136,
    function: riskByPersona,
    rows: byPersona
  }),
  chart<readonly PersonaRow[]>({
    id: "revenue-at-risk-by-persona",
    title: "Revenue at risk by persona",
    description: "Churn risk times the revenue of the last twelve months, summed over each persona's customers.",
    members: ["cube.arrow", "dimensions.json"],
    filterable: true,
    height: 136,
    function: revenueAtRiskByPersona,
    rows: byPersona
  }),
  chart<readonly RiskBin[]>({
    id: "risk-distribution",
    title: "How churn risk is spread",
    description: "Number of customers by their probability of placing no order within the horizon.",
    members: ["cube.arrow", "dimensions.json"],
    filterable: true,
    height: 260,
    function: riskDistribution,
    rows: (bins) =>
      tableOf(bins, [
        ["Churn risk from", "percent", (bin) => bin.from],
        ["to", "percent", (bin) => bin.to],
        ["Customers", "count", (bin) => bin.customers]
      ])
  }),
  chart<readonly CustomerAtRisk[]>({
    id: "customers-at-risk",
    title: "The most valuable customers at risk",
    description: "The ten customers with the most revenue at risk, in the store's currency, with their churn risk.",
    members: ["customers.arrow"],
    filterable: true,
    height: 340,
    function: customersAtRisk,
    rows: (rows) =>
      tableOf(rows.slice(0, 10), [
        ["Customer", "text", (row) => row.key],
        ["Persona", "text", (row) => row.persona],
        ["Churn risk", "percent", (row) => row.churnRisk],
        ["Revenue at risk", "money", (row) => row.revenueAtRisk],
        ["Revenue, 12 months", "money", (row) => row.revenue]
      ])
  }),
  chart<readonly Coefficient[]>({
    id: "churn-drivers",
    title: "What goes with leaving",
    description:
      "Change of the log odds of churn per standard deviation of each feature, with 95 % intervals and odds ratios.",
    members: ["churn.json"],
    filterable: false,
    height: 360,
    function: churnDrivers,
    rows: (rows) =>
      tableOf(rows, [
        ["Feature", "text", (row) => row.label],
        ["Coefficient", "fixed", (row) => row.estimate],
        ["Low", "fixed", (row) => row.low],
        ["High", "fixed", (row) => row.high],
        ["Odds ratio", "fixed", (row) => row.oddsRatio],
        ["p-value", "number", (row) => row.pValue],
        [
          "Effect",
          "text",
          ({low, high}) => (low > 0 ? "goes with leaving" : high < 0 ? "goes with staying" : "not clear")
        ]
      ])
  }),
  chart<ChurnRoc>({
    id: "churn-roc",
    title: "How well the model tells leaving from staying",
    description:
      "ROC curve on a later cut-off than the training's: leaving customers found against staying ones flagged.",
    members: ["churn.json"],
    filterable: false,
    height: 400,
    function: churnRoc,
    rows: (data) =>
      tableOf("missing" in data ? [] : data.roc, [
        ["Threshold", "fixed", (row) => row.threshold],
        ["Staying flagged", "percent", (row) => row.falsePositiveRate],
        ["Leaving found", "percent", (row) => row.truePositiveRate]
      ])
  }),
  chart<ChurnCalibration>({
    id: "churn-calibration",
    title: "Whether the risks come true",
    description: "Predicted churn risk against the share that did leave, in ten groups with 95 % intervals.",
    members: ["churn.json"],
    filterable: false,
    height: 400,
    function: churnCalibration,
    rows: (data) =>
      tableOf("missing" in data ? [] : data.calibration, [
        ["Customers", "count", (row) => row.customers],
        ["Predicted", "percent", (row) => row.predicted],
        ["Observed", "percent", (row) => row.observed],
        ["Low", "percent", (row) => row.low],
        ["High", "percent", (row) => row.high]
      ])
  }),
  chart<ChurnGains>({
    id: "churn-gains",
    title: "Whom to call first",
    description: "Share of the leaving customers found by going through all customers from the highest risk down.",
    members: ["churn.json"],
    filterable: false,
    height: 400,
    function: churnGains,
    rows: (data) =>
      tableOf("missing" in data ? [] : data.lift, [
        ["Customers, from the highest risk", "percent", (row) => row.share],
        ["Leaving found", "percent", (row) => row.captured],
        ["Lift", "fixed", (row) => row.lift]
      ])
  })
];
