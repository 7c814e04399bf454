import type {Analysis} from "../pipeline.js";
import type {Measures} from "./measures.js";
import type {Members} from "./members.js";
import {movementOfRows} from "./movementOfRows.js";
import {profitOfRows} from "./profitOfRows.js";
import {roundAcquisition} from "./roundAcquisition.js";
import {roundBridge} from "./roundBridge.js";
import {roundCampaigns} from "./roundCampaigns.js";
import {significant} from "./roundMoney.js";
import {roundProfit} from "./roundProfit.js";
import {roundRecency} from "./roundRecency.js";

/**
 * Keeps single customers out of the members that hold sums, means and quantiles: sums and means over groups are of the
 * rounded amounts that the table's rows have (`coarse`), so that no difference of sums tells more of anybody than their row
 * does. What is one customer's (a median, the least spend of a VIP) has two digits, silence the middle of its week; centres
 * of personas have two digits where these are few, three elsewhere. The whole store's and its months' totals stay exact.
 */
export function roundMembers(
  members: Members,
  analysis: Pick<Analysis, "persona" | "nearest" | "history" | "action" | "vip" | "grid" | "config">,
  coarse: Measures
): Members {
  const {persona, action, vip, grid, config} = analysis;
  const {minimumGroup} = config.privacy;
  const {summary, actions, churn, timing} = members;
  const few = (customers: number, amount: number) => (customers < minimumGroup ? significant(amount) : amount);
  const personaOf = groupSums(persona.names, persona.assignment);
  const actionOf = groupSums(action.names, action.assignment);
  const total = sumOf(coarse.monetary);
  const customersOf = (name: string) => summary.personas.find((row) => row.persona === name)?.customers ?? 0;
  return {
    ...members,
    summary: {
      ...summary,
      vips: {
        ...summary.vips,
        minimumMonetary: significant(summary.vips.minimumMonetary),
        revenueShare: sumOf(coarse.monetary.filter((_, i) => vip[i] === 1)) / total
      },
      segmentShares: summary.segmentShares.map((row) => ({
        ...row,
        current: row.current && significant(row.current),
        before: row.before && significant(row.before)
      })),
      personas: summary.personas.map((row) => {
        const revenue = personaOf(row.persona, coarse.monetary);
        return {
          ...row,
          revenue: cents(revenue),
          revenueShare: Math.min(1, revenue / total),
          recencyDays: {
            mean: personaOf(row.persona, coarse.recency) / row.customers,
            median: week(row.recencyDays.median),
            lowerQuartile: week(row.recencyDays.lowerQuartile),
            upperQuartile: week(row.recencyDays.upperQuartile)
          },
          monetary: {
            mean: revenue / row.customers,
            median: significant(row.monetary.median),
            lowerQuartile: significant(row.monetary.lowerQuartile),
            upperQuartile: significant(row.monetary.upperQuartile)
          },
          churnRisk: coarse.risk && personaOf(row.persona, coarse.risk) / row.customers
        };
      })
    },
    personas: {
      ...members.personas,
      centroids: members.personas.centroids.map((centroid) => ({
        ...centroid,
        recencyDays: week(centroid.recencyDays),
        monetary: significant(centroid.monetary, customersOf(centroid.persona) < minimumGroup ? 2 : 3)
      }))
    },
    actions: {
      ...actions,
      actions: actions.actions.map((row) => ({
        ...row,
        revenue: cents(actionOf(row.action, coarse.revenueYear)),
        revenueAtRisk: row.revenueAtRisk === null ? null : cents(actionOf(row.action, coarse.revenueAtRisk)),
        meanRisk:
          row.meanRisk === null || coarse.risk === null ? null : actionOf(row.action, coarse.risk) / row.customers
      }))
    },
    bridge: roundBridge(members.bridge, minimumGroup),
    profit: roundProfit(profitOfRows(members.profit, {action, rows: coarse, minimumGroup}), minimumGroup),
    campaigns: roundCampaigns(members.campaigns, minimumGroup),
    movement: movementOfRows(members.movement, analysis, coarse),
    acquisition: roundAcquisition(members.acquisition, minimumGroup),
    rfm: grid.memberOf(coarse),
    timing: {
      ...timing,
      // a month's revenue is told exactly: what cohorts leave of it must not be
      cohorts: timing.cohorts.map((cohort) => ({
        ...cohort,
        months: cohort.months.map((month) => ({
          ...month,
          revenuePerCustomer: month.revenuePerCustomer && significant(month.revenuePerCustomer)
        }))
      }))
    },
    churn:
      "thresholds" in churn
        ? {
            ...churn,
            thresholds: churn.thresholds.map((row) => ({
              ...row,
              revenueCaught: row.revenueCaught && significant(few(row.truePositives, row.revenueCaught), 3),
              revenueFlagged:
                row.revenueFlagged && significant(few(row.truePositives + row.falsePositives, row.revenueFlagged), 3)
            }))
          }
        : churn
  };
}

/** The middle of the week that a silence is in. */
function week(days: number): number {
  return roundRecency(Int32Array.of(Math.max(1, Math.round(days))))[0];
}

/** Sums an amount of each customer over those of a group. */
function groupSums(
  names: readonly string[],
  assignment: ArrayLike<number>
): (name: string, amounts: ArrayLike<number>) => number {
  return (name, amounts) => {
    const code = names.indexOf(name);
    let sum = 0;
    for (let i = 0; i < amounts.length; ++i) if (assignment[i] === code) sum += amounts[i];
    return sum;
  };
}

function sumOf(amounts: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < amounts.length; ++i) sum += amounts[i];
  return sum;
}

function cents(amount: number): number {
  return Math.round(amount * 100) / 100;
}
