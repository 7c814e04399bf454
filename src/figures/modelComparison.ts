import {modelComparison as draw} from "../charts/modelComparison.js";
import {figure} from "./parts/figure.js";
import {tableOf} from "./parts/tableOf.js";

export const modelComparison = figure({
  id: "model-comparison",
  title: "The model against simpler ones",
  description: "Area under the ROC curve, out of time, of the churn model and of simpler ones, with 95% intervals.",
  page: "evidence.html",
  members: ["churn.json"],
  filterable: false,
  height: 196,
  show: ({"churn.json": churn}) => ({data: churn}),
  draw,
  rows: (data) =>
    tableOf(
      "missing" in data ? [] : [{...data.metrics, label: "The churn model", difference: null}, ...data.baselines],
      [
        ["Model", "text", (row) => row.label],
        ["AUC", "fixed", (row) => row.auc],
        ["Low", "fixed", (row) => row.aucLow],
        ["High", "fixed", (row) => row.aucHigh],
        ["Brier score", "fixed", (row) => row.brier],
        ["The churn model’s lead", "fixed", (row) => row.difference?.estimate ?? null]
      ]
    )
});
