import {acquisition} from "../../loaders/acquisition.js";
import {actions} from "../../loaders/actions.js";
import {atRisk} from "../../loaders/atRisk.js";
import {vips} from "../../loaders/bands.js";
import {bridge} from "../../loaders/bridge.js";
import {churn} from "../../loaders/churn.js";
import {parseConfig, type StoreConfig} from "../../loaders/config.js";
import {schemaVersion} from "../../loaders/contract/common.js";
import {grossHistory} from "../../loaders/history/grossHistory.js";
import {revenueBetween} from "../../loaders/math/revenueBetween.js";
import {movement} from "../../loaders/movement.js";
import {naming} from "../../loaders/naming.js";
import {campaignsMember} from "../../loaders/outcomes/campaignsMember.js";
import {personas} from "../../loaders/personas.js";
import type {Analysis} from "../../loaders/pipeline.js";
import {profit} from "../../loaders/profit.js";
import {rfm} from "../../loaders/rfm.js";
import {scale} from "../../loaders/scale.js";
import {segments} from "../../loaders/segments.js";
import {study} from "../../loaders/study.js";
import {teller} from "../../loaders/tell.js";
import {timing} from "../../loaders/timing.js";
import {nearestPersona} from "../../loaders/timing/nearestPersona.js";
import type {History} from "../../loaders/types.js";
import {value} from "../../loaders/value.js";

/** What the pipeline finds in a history: its stages without those that read order lines. */
export function analysisOf(history: History, privacy: StoreConfig["privacy"]): Analysis {
  const config = parseConfig({store: {name: "Shop", currency: "GBP"}, source: {kind: "demo"}, privacy});
  const {customers} = history;
  const {horizonDays} = config.churn;
  const tell = teller(config.privacy, history.customers.count);
  const scaled = scale(customers);
  const ranked = personas(customers, scaled, config.personas);
  const worth = value(history, {horizonDays, economics: config.economics, tell});
  const risk = churn(history, {horizonDays, tell});
  const nearest = nearestPersona(ranked.names, ranked.member.centroids, scaled);
  const timed = timing(history, {
    horizonDays,
    personas: nearest,
    minimumGroup: config.privacy.minimumGroup,
    tell
  });
  const {persona, timing: named} = naming(
    {customers, persona: ranked, risk: risk.risk, recency: timed.recency, timing: timed.timing},
    {horizonDays}
  );
  const times = {...timed, timing: named};
  const stake = atRisk(history, {
    horizonDays,
    riskAt: risk.riskBefore,
    riskKnownAt: risk.riskKnownAt,
    expectedAt: worth.expectedAt
  });
  const vip = vips(customers, config.vipShare);
  const revenueYear = revenueBetween(history.orders, history.asOfDay - 364, history.asOfDay).revenue;
  const {medianDays: usualGapDays} = times.recency.gaps;
  const orderValue = worth.expectedSpend ?? customers.monetary.map((amount, i) => amount / customers.frequency[i]);
  const money = profit(
    {
      risk: risk.risk,
      loss: stake.loss,
      lossHolds: stake.amount !== null,
      orderValue,
      order: worth.spendPrior,
      riskError: risk.riskError
    },
    {rules: config.actions, policy: config.policy, budget: config.budget, horizonDays, ...config.economics}
  );
  const action = actions(
    {
      customers,
      orders: history.orders,
      personas: persona,
      risk: risk.risk,
      vip,
      revenueYear,
      revenueAtRisk: stake.amount,
      usualGapDays,
      lapsedAfterDays: times.recency.lapsedAfterDays
    },
    {rules: config.actions, vipShare: config.vipShare, economics: config.economics, choose: money.choose}
  );
  const lines = history.orders.count;
  const counted = {
    rowsRead: lines,
    rowsKept: lines,
    rowsRejected: 0,
    returns: null,
    reasons: [],
    alarms: [],
    notices: []
  };
  return {
    config,
    files: [],
    quality: {schemaVersion, ...counted},
    history: {...history, returnedRevenue: 0, grossRevenue: 0} as Analysis["history"],
    scaled,
    persona,
    nearest,
    grid: rfm(customers, persona, {
      horizonDays,
      tippingDays: times.recency.defection.days,
      minimumGroup: config.privacy.minimumGroup
    }),
    worth,
    risk,
    atRisk: stake,
    claim: study(grossHistory(history), {splits: 20, tell}),
    times,
    vip,
    revenueYear,
    action,
    bridge: bridge(history, persona),
    profit: money.memberOf(action),
    outlayOf: money.outlayOf,
    latestDay: history.asOfDay,
    logs: [],
    campaigns: campaignsMember(
      {
        campaigns: [],
        effects: [],
        barred: {suppressed: 0, heldOut: 0, quiet: 0, perYear: 0},
        due: action,
        risk: risk.risk,
        profit: money.memberOf(action)
      },
      {windowDays: horizonDays, horizonDays}
    ),
    movement: movement(history, nearest, persona.names),
    acquisition: acquisition(history, {
      spend: undefined,
      margin: null,
      burnInMonths: 3,
      minimumGroup: config.privacy.minimumGroup
    }),
    statistics: segments(customers, persona, risk.risk)
  };
}
