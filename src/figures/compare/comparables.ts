import type {DimensionId} from "../../../loaders/contract/dimensions.js";
import {yearSpan} from "../../words/yearSpan.js";
import type {Context} from "../parts/context.js";
import {atRiskEach, churnRisk, customerShare, revenueShare, yearRevenueShare} from "./measures.js";
import type {Measure} from "./measures.js";

/** How a figure is compared: one row for each value of a dimension. */
export interface Comparable {
  by: DimensionId;
  measure: Measure;
  /** what the numbers are: "Share of customers by persona" */
  subject: string | ((context: Context) => string);
  /** only the largest are shown, then all others in one row */
  most?: number;
  /** whether it is of churn risks, which a store may not show */
  scored?: boolean;
}

/** The figures that the cube can compare, by their ids. */
export const comparables: Readonly<Record<string, Comparable>> = {
  "customers-by-persona": {by: "persona", measure: customerShare, subject: "Share of customers by persona"},
  "revenue-by-persona": {by: "persona", measure: revenueShare, subject: "Share of revenue by persona"},
  "revenue-by-country": {by: "country", measure: revenueShare, subject: "Share of revenue by country", most: 10},
  "customers-by-action": {by: "action", measure: customerShare, subject: "Share of customers by action"},
  "revenue-by-action": {
    by: "action",
    measure: yearRevenueShare,
    subject: ({summary, format}) => `Share of the revenue of the ${yearSpan(summary, format)} by action`
  },
  "risk-by-persona": {by: "persona", measure: churnRisk, subject: "Average churn risk by persona", scored: true},
  "revenue-at-risk-by-persona": {
    by: "persona",
    measure: atRiskEach,
    subject: "Revenue at risk per customer by persona",
    scored: true
  },
  "risk-distribution": {by: "risk", measure: customerShare, subject: "Share of customers by churn risk", scored: true},
  "recency-distribution": {
    by: "recency",
    measure: customerShare,
    subject: "Share of customers by time since the last order"
  }
};
