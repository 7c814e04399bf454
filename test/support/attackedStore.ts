import fc from "fast-check";
import {acquisition} from "../../loaders/acquisition.js";
import {actions} from "../../loaders/actions.js";
import {vips} from "../../loaders/bands.js";
import {bridge} from "../../loaders/bridge.js";
import {parseConfig} from "../../loaders/config.js";
import type {TrainedChurn} from "../../loaders/contract/churn.js";
import {formatDay} from "../../loaders/day.js";
import {revenueBetween} from "../../loaders/math/revenueBetween.js";
import {movement} from "../../loaders/movement.js";
import {naming} from "../../loaders/naming.js";
import type {Analysis} from "../../loaders/pipeline.js";
import {profit} from "../../loaders/profit.js";
import {rfm} from "../../loaders/rfm.js";
import {scale} from "../../loaders/scale.js";
import {segments} from "../../loaders/segments.js";
import {timing} from "../../loaders/timing.js";
import {nearestPersona} from "../../loaders/timing/nearestPersona.js";
import {tenths} from "../../loaders/value/totals.js";
import type {History} from "../../loaders/types.js";
import {analysisOf} from "./analysisOf.js";
import {holdoutFor} from "./attacked/holdoutFor.js";
import {testOf, type Tested} from "./attacked/testOf.js";
import {trainedFor} from "./attacked/trainedFor.js";
import {historyOf, type OrderRow} from "./historyOf.js";
import {randomOf} from "./randomOf.js";

/** What a small store is made from; `seed` decides the rest. */
export interface StoreShape {
  seed: number;
  customers: number;
  /** of history */
  days: number;
  /** mean days between orders of the slowest customer */
  slowest: number;
  /** chance that another order follows */
  loyalty: number;
  countries: number;
}

export const storeShapes: fc.Arbitrary<StoreShape> = fc.record({
  seed: fc.nat(0xffffffff),
  customers: fc.integer({min: 50, max: 260}),
  days: fc.integer({min: 200, max: 700}),
  slowest: fc.integer({min: 20, max: 250}),
  loyalty: fc.double({min: 0.2, max: 0.93, noNaN: true}),
  countries: fc.integer({min: 1, max: 12})
});

/** A store with all that is counted of it, and who of its customers was counted where. */
export interface AttackedStore {
  analysis: Analysis;
  /** undefined without a model */
  tested?: Tested;
}

const horizonDays = 90;
let whole: Analysis | undefined;

/**
 * Everything that a site tells of a small store, the counts from its history and the models' by random scores: to fit the
 * models would take most of the time, and what is attacked is who is counted where.
 */
export function attackedStore(shape: StoreShape): AttackedStore {
  whole ??= analysisOf(historyFor({seed: 3, customers: 170, days: 500, slowest: 210, loyalty: 0.85, countries: 5}), {
    customers: "aggregate"
  });
  const random = randomOf(shape.seed ^ 0x5bd1e995).uniform;
  const history = historyFor(shape);
  const {customers, orders, asOfDay} = history;
  const n = customers.count;
  const config = parseConfig({
    store: {name: "Shop", currency: "GBP"},
    source: {kind: "demo"},
    privacy: {customers: "aggregate"}
  });
  const scaled = scale(customers);
  const {names, ranks} = whole.persona;
  const middle = median(customers.monetary);
  // those who spend much are in the first two, as personas would have it, but for chance
  const assignment = Uint8Array.from(customers.monetary, (spend) =>
    random() < 0.1 ? Math.floor(random() * 4) : (spend > middle ? 0 : 2) + (random() < 0.7 ? 1 : 0)
  );
  const persona = {...whole.persona, assignment};
  const nearest = nearestPersona(names, whole.persona.member.centroids, scaled);
  const minimumGroup = config.privacy.minimumGroup;
  const timed = timing(history, {horizonDays, personas: nearest, minimumGroup});
  const tested = testOf(history, {horizonDays, random});
  const scores = Float64Array.from(customers.recency, (days) =>
    Math.min(0.99, Math.max(0.01, days / shape.days / 2 + 0.6 * random()))
  );
  const risk = tested ? scores : null;
  const member: Analysis["risk"]["member"] = tested
    ? trainedFor(whole.risk.member as TrainedChurn, history, tested)
    : {
        schemaVersion: whole.risk.member.schemaVersion,
        horizonDays,
        cutoffs: [{day: formatDay(asOfDay), role: "score", customers: n, churned: null}],
        model: {used: false, because: null},
        missing: ["A model is not what is attacked here."]
      };
  const amount = risk && risk.map((p, i) => p * customers.monetary[i]);
  const named = naming({customers, persona, risk, recency: timed.recency, timing: timed.timing}, {horizonDays});
  const vip = vips(customers, config.vipShare);
  const revenueYear = revenueBetween(orders, asOfDay - 364, asOfDay).revenue;
  const customerValue = Float64Array.from(customers.monetary, (spend) => Math.round(spend * 40 * random()) / 100);
  const {ranks: _, ...unranked} = persona;
  const action = actions(
    {
      customers,
      orders,
      personas: persona,
      risk,
      vip,
      revenueYear,
      revenueAtRisk: amount,
      usualGapDays: timed.recency.gaps.medianDays,
      lapsedAfterDays: timed.recency.lapsedAfterDays
    },
    {rules: config.actions, vipShare: config.vipShare, economics: config.economics}
  );
  const money = profit(
    {
      risk,
      loss: {stays: revenueYear, leaves: new Float64Array(n)},
      lossHolds: true,
      orderValue: customers.monetary.map((spend, i) => spend / customers.frequency[i]),
      order: {revenue: 0, weight: 0}
    },
    {rules: config.actions, policy: config.policy, budget: config.budget, horizonDays, ...config.economics}
  );
  const analysis: Analysis = {
    ...whole,
    config,
    history: {...history, returnedRevenue: 0, grossRevenue: 0} as Analysis["history"],
    scaled,
    persona: {...named.persona, ...unranked, names: named.persona.names, ranks},
    nearest,
    risk: {...whole.risk, risk, riskBefore: () => null, riskKnownAt: () => null, parts: () => null, member},
    atRisk: {...whole.atRisk, amount, amountBefore: () => null},
    worth: {
      ...whole.worth,
      customerValue,
      member: {
        ...whole.worth.member,
        customers: n,
        holdout: tested ? holdoutFor(whole.worth.member.holdout, history, tested) : null,
        bgnbd: whole.worth.member.bgnbd && {
          ...whole.worth.member.bgnbd,
          customers: n,
          repeatCustomers: customers.frequency.filter((orders) => orders > 1).length
        },
        aliveBands: null,
        tenths: tenths(customerValue)
      }
    },
    times: {...timed, timing: named.timing},
    grid: rfm(customers, persona, {horizonDays, tippingDays: timed.recency.defection.days, minimumGroup}),
    vip,
    revenueYear,
    action,
    bridge: bridge(history, {names: named.persona.names, assignment}),
    profit: money.memberOf(action),
    movement: movement(history, nearest, named.persona.names),
    acquisition: acquisition(history, {
      spend: undefined,
      margin: null,
      burnInMonths: 3,
      minimumGroup: config.privacy.minimumGroup
    }),
    statistics: segments(customers, {names: named.persona.names, assignment}, risk)
  };
  return {analysis, tested};
}

/** New customers all along, some of whom order again and again. */
function historyFor({seed, customers, days, slowest, loyalty, countries}: StoreShape): History {
  const random = randomOf(seed).uniform;
  const asOfDay = 20_000 + Math.floor(random() * 60);
  const rows: OrderRow[] = [];
  for (let i = 0; i < customers; ++i) {
    let day = asOfDay - Math.floor(days * random() ** 0.8);
    const rate = 10 + slowest * random();
    do {
      rows.push([i, day, 10 + Math.floor(random() * 100)]);
      day += 1 + Math.floor(rate * random());
    } while (day <= asOfDay && random() < loyalty);
  }
  const history = historyOf(rows, asOfDay);
  const country = Uint16Array.from({length: customers}, () => Math.floor(countries * random() ** 3));
  const labels = Array.from({length: countries}, (_, i) => `Country ${String.fromCharCode(65 + i)}`);
  return {...history, customers: {...history.customers, country, countries: labels}};
}

function median(values: Float64Array): number {
  return values.toSorted()[Math.floor(values.length / 2)];
}
