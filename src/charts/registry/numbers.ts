import {numberTile} from "../numberTile.js";
import type {NumberFacts} from "../numberTile.js";
import {sentence} from "../sentence.js";
import {chart, tableOf} from "./entry.js";
import type {ChartEntry} from "./entry.js";

const cube = ["cube.arrow", "dimensions.json", "summary.json"];

function number(entry: Pick<ChartEntry, "id" | "title" | "description" | "members" | "filterable">): ChartEntry {
  return chart<NumberFacts | null>({
    ...entry,
    kind: "number",
    width: 400,
    height: 132,
    function: numberTile,
    rows: (data) =>
      tableOf(data === null ? [] : [data], [
        ["Number", "text", (row) => row.label],
        ["Value", "text", (row) => row.value],
        ["What it counts", "text", (row) => row.detail ?? ""],
        ["Change", "text", (row) => row.change?.text ?? ""]
      ])
  });
}

function headline(entry: Pick<ChartEntry, "id" | "title" | "description" | "members" | "filterable">): ChartEntry {
  return chart<string>({
    ...entry,
    kind: "sentence",
    height: 132,
    function: sentence,
    rows: (data) => tableOf([data], [["Sentence", "text", (row) => row]])
  });
}

/** The number cards and the headline sentences of the pages. */
export const numberCharts: readonly ChartEntry[] = [
  headline({
    id: "overview-headline",
    title: "The shop in one sentence",
    description: "How many customers have spent how much, and how much of the last twelve months' revenue is at risk.",
    members: cube,
    filterable: true
  }),
  number({
    id: "customers",
    title: "Customers",
    description: "Number of customers, and how many of them ordered lately.",
    members: cube,
    filterable: true
  }),
  number({
    id: "revenue",
    title: "Revenue",
    description: "Revenue of the whole history, gross of returns, and that of the last period.",
    members: cube,
    filterable: true
  }),
  number({
    id: "average-customer-value",
    title: "Average customer value",
    description: "Revenue of the whole history over the number of customers.",
    members: cube,
    filterable: true
  }),
  number({
    id: "top-segment",
    title: "Top segment",
    description: "The persona with the most revenue, and its share.",
    members: cube,
    filterable: true
  }),
  number({
    id: "revenue-at-risk",
    title: "Revenue at risk",
    description: "Churn risk times the revenue of the last twelve months, summed over the customers.",
    members: cube,
    filterable: true
  }),
  headline({
    id: "customers-headline",
    title: "The best customers in one sentence",
    description: "How many customers bring in how much of the revenue.",
    members: cube,
    filterable: true
  }),
  number({
    id: "expected-orders",
    title: "Orders expected",
    description: "Orders that all customers together are expected to place within the horizon.",
    members: ["value.json"],
    filterable: false
  }),
  number({
    id: "expected-revenue",
    title: "Revenue expected in twelve months",
    description: "Revenue that all of today's customers together are expected to bring in twelve months.",
    members: ["value.json"],
    filterable: false
  }),
  number({
    id: "customer-value",
    title: "Customer value",
    description: "Discounted margin that all of today's customers are expected to bring in twelve months.",
    members: ["value.json"],
    filterable: false
  }),
  headline({
    id: "segments-headline",
    title: "The personas in one sentence",
    description: "Which persona brings in most, and which is the most likely to leave.",
    members: cube,
    filterable: true
  }),
  headline({
    id: "churn-headline",
    title: "Churn in one sentence",
    description: "How many customers are more likely than not to stay away, and what they are worth.",
    members: [...cube, "churn.json"],
    filterable: true
  }),
  number({
    id: "mean-churn-risk",
    title: "Mean churn risk",
    description: "Mean probability of placing no order within the horizon.",
    members: [...cube, "churn.json"],
    filterable: true
  }),
  number({
    id: "model-auc",
    title: "How well the churn model ranks",
    description: "Area under the ROC curve of the churn model, out of time, with its 95 % interval.",
    members: ["churn.json"],
    filterable: false
  }),
  number({
    id: "model-brier",
    title: "How far off the churn risks are",
    description: "Brier score of the churn model, out of time: the mean squared error of its risks.",
    members: ["churn.json"],
    filterable: false
  }),
  headline({
    id: "drivers-headline",
    title: "What goes with leaving in one sentence",
    description: "The features that say most about who will leave.",
    members: ["churn.json"],
    filterable: false
  }),
  headline({
    id: "actions-headline",
    title: "What to do this week in one sentence",
    description: "The action that comes first, for how many customers, and what is at stake.",
    members: [...cube, "actions.json"],
    filterable: true
  }),
  headline({
    id: "timing-headline",
    title: "The silence that matters in one sentence",
    description: "The silence after which fewer than half of the customers order again within the horizon.",
    members: ["recency.json"],
    filterable: false
  }),
  headline({
    id: "methods-headline",
    title: "The data in one sentence",
    description: "How many order lines count, and how many were left out.",
    members: ["quality.json"],
    filterable: false
  })
];
