import type {Members} from "./members.js";
import {significant} from "./roundMoney.js";

/**
 * Keeps single customers' spend out of the members that hold sums, means and quantiles: money of fewer than
 * `minimumGroup` customers has two significant digits, and what is one customer's (a median, the least spend of a VIP)
 * or would give one by a difference (means above neighbouring thresholds) has three. Totals stay exact.
 */
export function roundMembers(members: Members, minimumGroup: number): Members {
  const {summary, actions, rfm, churn} = members;
  const few = (customers: number, money: number) => (customers < minimumGroup ? significant(money) : money);
  const maybeFew = (customers: number, money: number | null) => money && few(customers, money);
  return {
    ...members,
    summary: {
      ...summary,
      vips: {...summary.vips, minimumMonetary: significant(summary.vips.minimumMonetary)},
      segmentShares: summary.segmentShares.map((row) => ({
        ...row,
        current: maybeFew(row.customers, row.current),
        before: maybeFew(row.customers, row.before)
      })),
      personas: summary.personas.map((persona) => ({
        ...persona,
        revenue: few(persona.customers, persona.revenue),
        revenueShare: few(persona.customers, persona.revenueShare),
        monetary: {
          mean: few(persona.customers, persona.monetary.mean),
          median: significant(persona.monetary.median, 3),
          lowerQuartile: significant(persona.monetary.lowerQuartile, 3),
          upperQuartile: significant(persona.monetary.upperQuartile, 3)
        }
      }))
    },
    actions: {
      ...actions,
      actions: actions.actions.map((action) => ({
        ...action,
        revenue: few(action.customers, action.revenue),
        revenueAtRisk: maybeFew(action.customers, action.revenueAtRisk),
        meanRisk: maybeFew(action.customers, action.meanRisk)
      }))
    },
    rfm: {
      ...rfm,
      groups: rfm.groups.map((group) => ({
        ...group,
        revenue: few(group.customers, group.revenue),
        revenueShare: few(group.customers, group.revenueShare),
        meanMonetary: maybeFew(group.customers, group.meanMonetary)
      })),
      cells: rfm.cells.map((cell) => ({...cell, revenue: few(cell.customers, cell.revenue)})),
      crossed: rfm.crossed.map((pair) => ({...pair, revenue: few(pair.customers, pair.revenue)}))
    },
    churn:
      "thresholds" in churn
        ? {
            ...churn,
            thresholds: churn.thresholds.map((row) => ({
              ...row,
              revenueCaught: significant(few(row.truePositives, row.revenueCaught), 3),
              revenueFlagged: significant(few(row.truePositives + row.falsePositives, row.revenueFlagged), 3)
            }))
          }
        : churn
  };
}
