import type {z} from "zod";
import type {CubeMeasure} from "./contract/columns.js";
import {schemaVersion} from "./contract/common.js";
import type {Analysis} from "./pipeline.js";
import {formatDay, parseDay} from "./day.js";
import {Fault} from "./fault.js";
import {groupCube} from "./snapshot/disclose/groupCube.js";
import {mergeGroups} from "./snapshot/disclose/mergeGroups.js";
import {discloseMembers} from "./snapshot/discloseMembers.js";
import {mergeMonthly} from "./snapshot/disclose/mergeMonthly.js";
import {arrowFile} from "./snapshot/arrow.js";
import {coarsen} from "./snapshot/coarsen.js";
import {cubeFile, customerCube} from "./snapshot/cubeFile.js";
import {customerFacts} from "./snapshot/customerFacts.js";
import {customersTable} from "./snapshot/customers.js";
import {dimensions} from "./snapshot/dimensions.js";
import {checkDeclared} from "./snapshot/disclose/checkDeclared.js";
import {listed} from "./snapshot/listed.js";
import {measures, type Measures} from "./snapshot/measures.js";
import {memberSchemas, type Members} from "./snapshot/members.js";
import {monthly} from "./snapshot/monthly.js";
import {monthlyFile} from "./snapshot/monthlyFile.js";
import {quarterEnds, quartersTable} from "./snapshot/quarters.js";
import {orderShards} from "./snapshot/orderShards.js";
import {profitCurves} from "./snapshot/profitCurves.js";
import {roundMembers} from "./snapshot/roundMembers.js";
import {roundMonthly} from "./snapshot/roundMonthly.js";
import {scaledTo} from "./snapshot/scaledTo.js";
import {segmentShares} from "./snapshot/segmentShares.js";
import {comparePeriods, summary} from "./snapshot/summary.js";
import {whatIf} from "./snapshot/whatIf.js";
import {carryOver} from "./watch/carryOver.js";
import {whatIfFile} from "./snapshot/whatIfFile.js";

/** An aggregate site tells of so many groups' worth of customers at least: two of ten are twenty in all, and so known exactly. */
const groupsAtLeast = 5;

/** The published members by name, ready to be written. */
export type Snapshot = Map<string, Uint8Array>;

/**
 * Serializes what is published of an analysis, as `privacy.customers` allows, and validates each member against its
 * schema. `keyOf` makes the customers' published keys.
 */
export function snapshot(analysis: Analysis, keyOf: (id: string) => string): Snapshot {
  const {config, history, persona} = analysis;
  const {minimumGroup, customers: mode, orders} = config.privacy;
  const periods = comparePeriods(history, config.churn.horizonDays);
  const exact = measures(analysis, periods);
  const priced = analysis.atRisk.amount !== null;
  const fewest = groupsAtLeast * minimumGroup;
  if (mode === "aggregate" && history.customers.count < fewest) {
    throw new Fault(
      `too few customers for privacy.customers "aggregate": ${history.customers.count} (expected at least ${fewest}: of fewer, ` +
        `groups of privacy.minimumGroup, ${minimumGroup}, can be told from one another)`
    );
  }
  const all = dimensions(analysis);
  const groups = mode === "aggregate" ? mergeGroups(all, minimumGroup) : all;
  const found: Members = {
    summary: summary(config, {
      history,
      rowsKept: analysis.quality.rowsKept,
      segments: analysis.statistics,
      vip: analysis.vip,
      lossCheck: analysis.atRisk.check,
      revenueAtRisk: analysis.atRisk.amount && exact.revenueAtRisk.reduce((sum, value) => sum + value, 0),
      churn: analysis.risk.member,
      periods,
      segmentShares: segmentShares(analysis, periods)
    }),
    quality: analysis.quality,
    personas: persona.member,
    churn: analysis.risk.member,
    recency: analysis.times.recency,
    timing: analysis.times.timing,
    value: analysis.worth.member,
    study: analysis.claim,
    rfm: analysis.grid.member,
    actions: analysis.action.member,
    bridge: analysis.bridge.member,
    profit: {
      ...analysis.profit,
      curves: profitCurves(whatIf(analysis, exact, {priced}), analysis.profit, minimumGroup)
    },
    campaigns: analysis.campaigns,
    movement: analysis.movement,
    acquisition: analysis.acquisition,
    dimensions: groups.member,
    history: {schemaVersion, rows: [], newest: analysis.record, before: null},
    watch: analysis.watched
  };
  const byCountry = {country: groups.codes.country, countries: groups.sizes.country};
  const byMonth = monthly(history, persona, byCountry);
  const published = {
    identified: () => ({members: found, measures: exact, cube: customerCube(groups, exact), months: byMonth}),
    pseudonymous: () => {
      const measures = coarsen(exact, persona.assignment, minimumGroup);
      return {
        members: roundMembers(found, analysis, measures),
        measures,
        cube: customerCube(groups, measures),
        months: roundMonthly(byMonth, monthly(scaledTo(history, measures.monetary), persona, byCountry), minimumGroup)
      };
    },
    aggregate: () => {
      const cube = groupCube(groups, exact, minimumGroup);
      return {
        members: discloseMembers(found, cube, minimumGroup),
        measures: exact,
        cube,
        months: mergeMonthly(byMonth, {minimum: minimumGroup, everybody: history.customers.count})
      };
    }
  }[mode]();

  // without a row in aggregate mode: Framework asks for the file that pages may fetch, and the build removes it
  const mostRows = mode === "aggregate" ? 0 : undefined;
  const list = listed(history.customers, published.measures, {keyOf, mostRows});
  const unit = mode === "aggregate" || orders === "none" ? null : orders;
  const shards = unit && orderShards(history, list, unit);
  const everybody = list.rows.length === history.customers.count;
  const ends = everybody ? quarterEnds(history) : [];
  published.members.summary.quarters = ends.map(formatDay);
  published.members.summary.orders = unit && {unit, shards: shards?.length ?? 0};

  // what the last site told was disclosed then
  published.members.history = carryOver(published.members.history.newest, analysis.previous.history, {
    accepted: analysis.watched.accepted,
    minimumGroup,
    ordersAfter: (day) => history.ledger.orders.day.reduce((sum, at) => sum + (at > parseDay(day) ? 1 : 0), 0)
  });

  const files: Snapshot = new Map();
  for (const name of Object.keys(memberSchemas) as (keyof Members)[]) {
    checkDeclared(memberSchemas[name], `${name}.json`);
    const member = validate(`${name}.json`, memberSchemas[name] as z.ZodType<unknown>, published.members[name]);
    files.set(`${name}.json`, new TextEncoder().encode(JSON.stringify(member)));
  }
  files.set("cube.arrow", cubeFile(published.cube, groups.member, {absent: absentMeasures(exact, priced)}));
  files.set("monthly.arrow", monthlyFile(published.months, groups.member));
  const facts = customerFacts(analysis, published.measures, {rounded: mode !== "identified"});
  files.set(
    "customers.arrow",
    arrowFile(customersTable(analysis, published.measures, facts, {...groups, ...list, priced}))
  );
  const positions = ends.length > 0 ? list : {rows: new Uint32Array()};
  files.set("quarters.arrow", arrowFile(quartersTable(analysis, positions, {ends, rounded: mode !== "identified"})));
  // without a cell in aggregate mode
  const cells = whatIf(analysis, published.measures, {priced: priced && mode !== "aggregate"});
  files.set("whatif.arrow", whatIfFile(cells));
  // one member, which the build takes apart: Framework has to know the names of files before their number is known
  files.set("orders.json", new TextEncoder().encode(JSON.stringify(shards ?? [])));
  return files;
}

/** Measures of the cube that there is nothing to say of. */
function absentMeasures({risk, revenueAtRiskBefore}: Measures, priced: boolean): Set<CubeMeasure> {
  const absent = new Set<CubeMeasure>();
  if (risk === null) absent.add("riskSum");
  if (!priced) absent.add("revenueAtRisk");
  if (revenueAtRiskBefore === null) absent.add("revenueAtRiskBefore");
  return absent;
}

function validate<T>(name: string, schema: z.ZodType<T>, value: T): T {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  throw new Error(`invalid ${name}: ${issue.path.join(".")}: ${issue.message}`);
}
