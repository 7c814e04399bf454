import {acquisition} from "../acquisition.js";
import type {Spend} from "../acquisition/spend.js";
import {actions} from "../actions.js";
import {alarms} from "../alarms.js";
import {atRisk} from "../atRisk.js";
import {vips} from "../bands.js";
import {bridge} from "../bridge.js";
import {exposure} from "../campaignLog/exposure.js";
import {churn} from "../churn.js";
import type {Config} from "../config.js";
import {contacts} from "../contacts.js";
import {grossHistory} from "../history/grossHistory.js";
import {revenueBetween} from "../math/revenueBetween.js";
import {movement} from "../movement.js";
import {naming} from "../naming.js";
import {outcomes} from "../outcomes.js";
import {campaignsMember} from "../outcomes/campaignsMember.js";
import {personas} from "../personas.js";
import {profit} from "../profit.js";
import {rfm} from "../rfm.js";
import {scale} from "../scale.js";
import {segments} from "../segments.js";
import {study} from "../study.js";
import {teller} from "../tell.js";
import {timing} from "../timing.js";
import {nearestPersona} from "../timing/nearestPersona.js";
import {value} from "../value.js";
import {ofThisStore, watch, type Previous} from "../watch.js";
import {buildRecord} from "../watch/buildRecord.js";
import type {CheckId} from "../contract/watch.js";
import type {count} from "./count.js";

/**
 * What a store's counted history comes to: everything that follows the engine. `alarmDetails` name customers, orders and days
 * for the shop's own eyes.
 */
export function analyse(
  config: Config,
  {
    files,
    quality,
    repeated,
    history,
    latestDay,
    campaigns,
    suppressed,
    spend
  }: Awaited<ReturnType<typeof count>> & {spend: Spend | undefined},
  {
    progress = () => {},
    previous = {history: null, missing: "none"},
    accepted = [],
    code = ""
  }: {
    progress?: (stage: string) => void;
    /** what the last site published of itself */
    previous?: Previous;
    /** stops of the watch that somebody accepts */
    accepted?: readonly CheckId[];
    /** the code's version */
    code?: string;
  } = {}
) {
  const horizonDays = config.churn.horizonDays;
  const tell = teller(config.privacy, history.customers.count);
  const {customers} = history;

  progress("personas");
  const scaled = scale(customers);
  const ranked = personas(customers, scaled, config.personas);
  progress("value");
  const worth = value(history, {horizonDays, economics: config.economics, tell});
  progress("churn");
  const windowDays = config.campaigns.windowDays ?? horizonDays;
  const exposed = exposure(campaigns, {ids: history.ledger.id, windowDays});
  const risk = churn(exposed ? {...history, exposure: exposed} : history, {
    horizonDays,
    tell,
    extraBaselines: [{id: "bg-nbd", label: "BG/NBD", score: worth.noOrderProbability}],
    noOrder: worth.noOrderProbability
  });
  progress("study");
  const claim = study(grossHistory(history), {tell});
  progress("timing");
  const nearest = nearestPersona(ranked.names, ranked.member.centroids, scaled);
  const timed = timing(history, {
    horizonDays,
    personas: nearest,
    minimumGroup: config.privacy.minimumGroup,
    tell
  });
  progress("naming");
  const {persona, timing: named} = naming(
    {customers, persona: ranked, risk: risk.risk, recency: timed.recency, timing: timed.timing},
    {horizonDays}
  );
  const times = {...timed, timing: named};
  const grid = rfm(customers, persona, {
    horizonDays,
    tippingDays: times.recency.defection.days,
    minimumGroup: config.privacy.minimumGroup
  });
  progress("actions");
  const vip = vips(customers, config.vipShare);
  const revenueYear = revenueBetween(history.orders, history.asOfDay - 364, history.asOfDay).revenue;
  progress("revenue at risk");
  const stake = atRisk(history, {
    horizonDays,
    riskAt: risk.riskBefore,
    riskKnownAt: risk.riskKnownAt,
    expectedAt: worth.expectedAt
  });
  progress("campaigns");
  const assumed = new Map(
    config.actions.flatMap(({action, effect}) => (effect === undefined ? [] : [[action, effect]]))
  );
  const measured = outcomes(history, campaigns, {windowDays, horizonDays, assumed, ...config.economics});
  progress("profit");
  const money = profit(
    {
      risk: risk.risk,
      loss: stake.loss,
      lossHolds: stake.amount !== null,
      orderValue: worth.expectedSpend ?? customers.monetary.map((amount, i) => amount / customers.frequency[i]),
      order: worth.spendPrior,
      riskError: risk.riskError
    },
    {
      rules: config.actions,
      policy: config.policy,
      budget: config.budget,
      horizonDays,
      measured: new Map(measured.effects.map(({action, used}) => [action, used])),
      ...config.economics
    }
  );
  const contact = contacts(
    {ids: customers.id, asOfDay: history.asOfDay, campaigns, suppressed},
    {...config.campaigns, windowDays}
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
      usualGapDays: times.recency.gaps.medianDays,
      lapsedAfterDays: times.recency.lapsedAfterDays,
      measured: measured.campaigns.flatMap(({action, measured}) => (measured === null ? [] : [action])),
      barred: contact.barred
    },
    {rules: config.actions, vipShare: config.vipShare, economics: config.economics, choose: money.choose}
  );
  const priced = money.memberOf(action);
  const campaignMember = campaignsMember(
    {...measured, barred: contact.counts, due: action, risk: risk.risk, profit: priced},
    {windowDays, horizonDays}
  );
  const statistics = segments(customers, persona, risk.risk);
  progress("bridge");
  const bridged = bridge(history, persona);
  progress("movement");
  const moved = movement(history, nearest, persona.names);
  progress("acquisition");
  const acquired = acquisition(history, {
    spend,
    margin: config.economics.ownMargin,
    burnInMonths: config.acquisition.burnInMonths,
    minimumGroup: config.privacy.minimumGroup,
    expectedAt: (day, days) => worth.expectedAt(day, days)?.revenue ?? null
  });
  progress("alarms");
  const alarmed = alarms({history, recency: times.recency, repeats: repeated});
  progress("watch");
  const record = buildRecord({
    config,
    history,
    quality: {reasons: quality.reasons, alarms: alarmed.alarms},
    columns: files.map(({columns}) =>
      Object.entries(columns).flatMap(([role, column]) => (column === undefined ? [] : [role]))
    ),
    auc: "metrics" in risk.member ? risk.member.metrics.auc : null,
    code
  });
  const known = ofThisStore(previous, record);
  const watched = watch({history, record, config}, known, accepted);
  const analysis = {
    config,
    files,
    quality: {...quality, alarms: alarmed.alarms},
    history,
    scaled,
    persona,
    nearest,
    grid,
    worth,
    risk,
    atRisk: stake,
    claim,
    times,
    vip,
    revenueYear,
    action,
    bridge: bridged,
    profit: priced,
    outlayOf: money.outlayOf,
    latestDay,
    logs: campaigns,
    campaigns: campaignMember,
    movement: moved,
    acquisition: acquired,
    statistics,
    record,
    watched,
    previous: known
  };
  return {analysis, alarmDetails: alarmed.details};
}
