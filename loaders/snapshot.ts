import type {z} from "zod";
import type {Analysis} from "./pipeline.js";
import {revenueBetween} from "./math/revenueBetween.js";
import {actions} from "./members/actions.js";
import {churn} from "./members/churn.js";
import {dimensions as dimensionsSchema} from "./members/dimensions.js";
import {personas} from "./members/personas.js";
import {quality} from "./members/quality.js";
import {recency} from "./members/recency.js";
import {rfm} from "./members/rfm.js";
import {study} from "./members/study.js";
import {summary as summarySchema} from "./members/summary.js";
import {timing} from "./members/timing.js";
import {value} from "./members/value.js";
import {arrowFile, integers} from "./snapshot/arrow.js";
import {cube} from "./snapshot/cube.js";
import {customersTable} from "./snapshot/customers.js";
import {dimensions} from "./snapshot/dimensions.js";
import {monthly} from "./snapshot/monthly.js";
import {comparePeriods, summary} from "./snapshot/summary.js";

/** The published members by name, ready to be written. */
export type Snapshot = Map<string, Uint8Array>;

/**
 * Serializes what is published of an analysis and validates each member against its schema. `keyOf` makes the customers'
 * published keys.
 */
export function snapshot(analysis: Analysis, keyOf: (id: string) => string): Snapshot {
  const {config, history, persona, risk, action, revenueYear} = analysis;
  const {customers, orders, asOfDay} = history;
  const {codes, sizes, member} = dimensions(analysis);
  const periods = comparePeriods(history, config.churn.horizonDays);
  const atRisk = risk.risk && revenueYear.map((revenue, i) => revenue * (risk.risk as Float64Array)[i]);
  const members: Snapshot = new Map();
  const json = <T>(name: string, schema: z.ZodType<T>, value: T) => {
    members.set(name, new TextEncoder().encode(JSON.stringify(validate(name, schema, value))));
  };

  json(
    "summary.json",
    summarySchema,
    summary(config, {
      history,
      rowsKept: analysis.quality.rowsKept,
      segments: analysis.statistics,
      vip: analysis.vip,
      revenueAtRisk: atRisk && atRisk.reduce((sum, value) => sum + value, 0),
      periods
    })
  );
  json("quality.json", quality, analysis.quality);
  json("personas.json", personas, persona.member);
  json("churn.json", churn, risk.member);
  json("recency.json", recency, analysis.times.recency);
  json("timing.json", timing, analysis.times.timing);
  json("value.json", value, analysis.worth.member);
  json("study.json", study, analysis.claim);
  json("rfm.json", rfm, analysis.grid.member);
  json("actions.json", actions, action.member);
  json("dimensions.json", dimensionsSchema, member);

  const labels = Object.fromEntries(member.dimensions.map(({id, values}) => [id, values]));
  const current = revenueBetween(orders, periods.current.from, periods.current.to);
  const previous = periods.previous && revenueBetween(orders, periods.previous.from, periods.previous.to);
  const before = asOfDay - periods.days;
  const riskBefore = periods.previous && risk.riskBefore(before);
  const yearBefore = revenueBetween(orders, before - 364, before).revenue;
  const none = new Float64Array(customers.count);
  const cells = cube(
    codes,
    sizes,
    {
      customers: none.map(() => 1),
      orders: customers.frequency,
      revenue: cents(customers.monetary),
      active: Float64Array.from(current.orders, Math.sign),
      activeBefore: previous ? Float64Array.from(previous.orders, Math.sign) : none,
      revenueCurrent: cents(current.revenue),
      revenueBefore: previous ? cents(previous.revenue) : none,
      revenueAtRisk: atRisk ? cents(atRisk) : none,
      revenueAtRiskBefore: riskBefore ? cents(yearBefore.map((revenue, i) => revenue * riskBefore[i])) : none,
      riskSum: risk.risk ? risk.risk.map((p) => p * 10_000) : none,
      recencyDays: customers.recency,
      revenueYear: cents(revenueYear)
    },
    customers.count
  );
  members.set(
    "cube.arrow",
    arrowFile({
      ...Object.fromEntries(
        Object.entries(cells.codes).map(([id, column]) => [id, {codes: column, values: labels[id]}])
      ),
      ...Object.fromEntries(Object.entries(cells.measures).map(([name, column]) => [name, integers(column)]))
    })
  );

  const months = monthly(history, persona, {country: codes.country, countries: sizes.country});
  members.set(
    "monthly.arrow",
    arrowFile({
      month: {codes: months.month, values: months.months},
      persona: {codes: months.persona, values: labels.persona},
      country: {codes: months.country, values: labels.country},
      revenue: months.revenue.map((amount) => Math.round(amount * 10_000) / 10_000),
      orders: months.orders,
      customers: months.customers
    })
  );
  members.set(
    "customers.arrow",
    arrowFile(
      customersTable(analysis, {
        codes,
        member,
        customerValue: analysis.worth.customerValue,
        keyOf
      })
    )
  );
  return members;
}

function validate<T>(name: string, schema: z.ZodType<T>, value: T): T {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  throw new Error(`invalid ${name}: ${issue.path.join(".")}: ${issue.message}`);
}

function cents(amounts: Float64Array): Float64Array {
  return amounts.map((amount) => amount * 100);
}
