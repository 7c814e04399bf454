import {monthlyCohorts} from "../../loaders/acquisition/monthlyCohorts.js";
import {comparablePeriods} from "../../loaders/bridge/comparablePeriods.js";
import {stepsBetween} from "../../loaders/bridge/stepsBetween.js";
import type {Acquisition} from "../../loaders/contract/acquisition.js";
import {bridgeSteps, type Bridge} from "../../loaders/contract/bridge.js";
import type {Churn} from "../../loaders/contract/churn.js";
import type {DimensionId} from "../../loaders/contract/dimensions.js";
import type {Movement} from "../../loaders/contract/movement.js";
import type {Profit} from "../../loaders/contract/profit.js";
import type {Recency} from "../../loaders/contract/recency.js";
import {rfmGroups, type Rfm} from "../../loaders/contract/rfm.js";
import type {Summary} from "../../loaders/contract/summary.js";
import type {Timing} from "../../loaders/contract/timing.js";
import type {Value} from "../../loaders/contract/value.js";
import {formatDay} from "../../loaders/day.js";
import {calendarOf} from "../../loaders/history/calendarOf.js";
import {knownAt} from "../../loaders/history/knownAt.js";
import {quintile} from "../../loaders/math/quintile.js";
import type {Analysis} from "../../loaders/pipeline.js";
import type {Snapshot} from "../../loaders/snapshot.js";
import {cube} from "../../loaders/snapshot/cube.js";
import {cubeColumns} from "../../loaders/snapshot/cubeFile.js";
import {dimensions} from "../../loaders/snapshot/dimensions.js";
import {foldFew} from "../../loaders/snapshot/disclose/foldFew.js";
import {foldTargets} from "../../loaders/snapshot/disclose/foldSmall.js";
import {joinCalibration} from "../../loaders/snapshot/disclose/joinCalibration.js";
import {joinCohorts} from "../../loaders/snapshot/disclose/joinCohorts.js";
import {joinHoldoutGroups} from "../../loaders/snapshot/disclose/joinHoldout.js";
import {joinMovement} from "../../loaders/snapshot/disclose/joinMovement.js";
import {joinRfmCells} from "../../loaders/snapshot/disclose/joinRfm.js";
import {mergeGroups} from "../../loaders/snapshot/disclose/mergeGroups.js";
import {mergeMonthly} from "../../loaders/snapshot/disclose/mergeMonthly.js";
import {measures} from "../../loaders/snapshot/measures.js";
import {monthly} from "../../loaders/snapshot/monthly.js";
import {comparePeriods} from "../../loaders/snapshot/summary.js";
import {json, numbers} from "../snapshot/published.js";
import {parseDay} from "./parseDay.js";
import {countsTold, oddRest, totalsTold} from "./attack.js";
import {repeatOrdersBefore, type AttackedStore} from "./attackedStore.js";

/** What is told of some customers: how many they are, at least and at most. One who counts twice stands there twice. */
export interface Told {
  what: string;
  of: readonly number[];
  low: number;
  high: number;
  /** what a site tells of the whole store, of its months, or by the meaning of a word ("the top tenth") */
  isPublic?: boolean;
}

/**
 * All counts of customers in an aggregate site's members, as an attacker may read them who knows how they are made, which
 * groups are counted together, and which kinds of customers there are at all. Counts that are shared out come as running totals.
 */
export function toldFacts({analysis, tested}: AttackedStore, members: Snapshot): Told[] {
  const {history, config, persona, grid, vip} = analysis;
  const minimum = config.privacy.minimumGroup;
  const {customers, orders} = history;
  const everybody = customers.count;
  const all = Array.from({length: everybody}, (_, i) => i);
  const where = (is: (i: number) => boolean) => all.filter(is);
  const facts: Told[] = [{what: "everybody", of: all, low: everybody, high: everybody, isPublic: true}];

  const range = ([low, high]: [number, number]) => ({low, high});
  const inSteps = (what: string, of: readonly number[], told: number | null, halvesBy = everybody) => {
    if (told === null) facts.push({what, of, low: 0, high: minimum - 1});
    else if (told === everybody && told % minimum !== 0) facts.push({what, of, low: everybody, high: everybody});
    else facts.push({what, of, ...range(countsTold(told, minimum, halvesBy))});
  };
  const running = (
    what: string,
    groups: readonly (readonly number[])[],
    counts: readonly number[],
    total: number,
    halvesBy = total
  ) => {
    const told = [...counts];
    const odd = oddRest(total, minimum);
    const isWhole = told.reduce((a, b) => a + b, 0) === total;
    const at = told.findIndex((count) => count % minimum !== 0);
    if (isWhole && odd !== 0) told[at] -= odd;
    let sum = 0;
    const before: number[] = [];
    groups.forEach((group, k) => {
      sum += told[k];
      before.push(...group);
      facts.push({what: `${what} up to ${k}`, of: [...before], ...range(totalsTold(sum, minimum, halvesBy))});
      // those of few are counted with others
      if (told[k] > 0) facts.push({what: `${what} ${k}`, of: group, low: minimum, high: Infinity});
    });
  };

  // months: of the whole store, and of its personas and countries
  const timing = json<Timing>(members, "timing.json");
  const activeIn = (month: string) => where((i) => monthsOf(analysis, i).has(month));
  const exactMonths = analysis.times.timing.months;
  const monthTargets = foldTargets(
    exactMonths.map((month) => month.customers),
    minimum
  );
  timing.months.forEach((month, m) => {
    const of = exactMonths.flatMap(({month}, from) => (monthTargets[from] === m ? activeIn(month) : []));
    if (month.customers > 0 || monthTargets[m] === m)
      facts.push({what: `month ${month.month}`, of, low: month.customers, high: month.customers, isPublic: true});
  });
  const groups = mergeGroups(dimensions(analysis), minimum);
  const cells = monthly(history, persona, {country: groups.codes.country, countries: groups.sizes.country});
  const merged = mergeMonthly(cells, minimum);
  const toldOfMonth = numbers(members, "monthly.arrow", "customers");
  const rowCustomers = (row: number) =>
    activeIn(cells.months[cells.month[row]]).filter(
      (i) => persona.assignment[i] === cells.persona[row] && groups.codes.country[i] === cells.country[row]
    );
  for (const month of new Set(merged.month)) {
    const rows = Array.from(merged.month.keys()).filter((row) => merged.month[row] === month);
    const total = timing.months[month].customers;
    if (rows.length < 2) continue;
    running(
      `monthly.arrow ${month}`,
      rows.map((row) => merged.parts[row].flatMap(rowCustomers)),
      rows.map((row) => toldOfMonth[row]),
      total
    );
  }

  // the cube, and who of its cells ordered lately
  const periods = comparePeriods(history, config.churn.horizonDays);
  const exact = measures(analysis, periods);
  const cellsOfCube = cube(groups.codes, groups.sizes, cubeColumns(exact), everybody);
  const cellOf = cellNumbers(groups.codes, cellsOfCube.codes);
  const inCell = Array.from({length: cellsOfCube.cells}, (_, cell) => where((i) => cellOf[i] === cell));
  const toldOfCell = numbers(members, "cube.arrow", "customers");
  running("cube.arrow", inCell, toldOfCell, everybody);
  for (const name of ["active", "activeBefore"] as const) {
    const targets = foldFew(cellsOfCube, name, {minimum, counted: true});
    const counts = numbers(members, "cube.arrow", name);
    let [sum, of, isKnown]: [number, number[], boolean] = [0, [], true];
    counts.forEach((count, cell) => {
      const own = inCell.flatMap((some, from) =>
        targets[from] === cell ? some.filter((i) => exact[name][i] > 0) : []
      );
      of = [...of, ...own];
      sum += count;
      if (count === 0) return;
      // where steps ended at a bound, what they were off by is not known from there on
      isKnown &&= count > minimum && count < toldOfCell[cell];
      if (isKnown) facts.push({what: `cube.arrow ${name} up to ${cell}`, of, ...range(totalsTold(sum, minimum))});
      facts.push({what: `cube.arrow ${name} ${cell}`, of: own, low: minimum, high: Infinity});
    });
  }
  for (const {id, values} of groups.member.dimensions) {
    if (id !== "country") continue;
    const exactly = dimensions(analysis);
    const labels = exactly.member.dimensions.find((other) => other.id === id)?.values ?? [];
    // a country is named where it has enough customers
    for (const label of values.filter((label) => labels.includes(label))) {
      const of = where((i) => labels[exactly.codes.country[i]] === label);
      facts.push({what: `named country ${label}`, of, low: minimum, high: Infinity});
    }
  }
  for (const {persona: name} of timing.personas) {
    const of = where((i) => persona.names[persona.assignment[i]] === name);
    facts.push({what: `named persona ${name}`, of, low: minimum, high: Infinity});
  }

  // by the last order and by the first
  const recency = json<Recency>(members, "recency.json");
  const bins = analysis.times.recency.histogram;
  const binTargets = foldTargets(
    bins.map((bin) => bin.customers),
    minimum
  );
  const bin = ({from, to}: {from: number; to: number}) =>
    where((i) => customers.recency[i] >= from && customers.recency[i] < to);
  running(
    "recency.json histogram",
    bins.map((_, to) => bins.flatMap((some, from) => (binTargets[from] === to ? bin(some) : []))),
    recency.histogram.map((row) => row.customers),
    everybody
  );
  const {days} = analysis.times.recency.defection;
  if (days !== null) {
    const of = where((i) => customers.recency[i] - 1 >= days);
    inSteps("recency.json beyondDefection", of, recency.beyondDefection);
  }
  const cohorts = joinCohorts(analysis.times.timing.cohorts, minimum);
  const firstMonth = (i: number) => formatDay(orders.day[orders.start[i]]).slice(0, 7);
  const inCohort = cohorts.map(({cohort}, k) => {
    const next = cohorts[k + 1]?.cohort ?? "9999-12";
    return where((i) => firstMonth(i) >= cohort && firstMonth(i) < next);
  });
  running(
    "timing.json cohorts",
    inCohort,
    timing.cohorts.map((cohort) => cohort.customers),
    everybody
  );
  timing.cohorts.forEach((cohort, k) => {
    for (const {since, customers: told, partial} of cohort.months.slice(1)) {
      if (partial || told >= cohort.customers) continue;
      const of = inCohort[k].filter((i) => monthsOf(analysis, i).has(monthLater(firstMonth(i), since)));
      inSteps(`timing.json cohort ${cohort.cohort} month ${since}`, of, told, 0);
    }
  });

  // the models' tests
  if (tested) {
    const churn = json<Churn>(members, "churn.json");
    const of = tested.customer;
    const leavers = of.filter((_, row) => tested.left[row] === 1);
    const test = churn.cutoffs.find(({role}) => role === "test");
    if (test) {
      inSteps("churn.json test", of, test.customers);
      inSteps("churn.json churned", leavers, test.churned);
    } else facts.push({what: "no churn.json test", of, low: 0, high: minimum - 1});
    if ("calibration" in churn) {
      calibrationFacts(churn);
      for (const {day, customers: told} of churn.rolling) {
        const known = where((i) => formatDay(orders.day[orders.start[i]]) <= day);
        inSteps(`churn.json rolling ${day}`, known, told);
      }
    }
    const value = json<Value>(members, "value.json");
    const {holdout} = value;
    if (holdout) {
      inSteps("value.json holdout", of, holdout.customers);
      const exactGroups = analysis.worth.member.holdout?.groups ?? [];
      // sums of powers of two tell which groups are together
      const marked = exactGroups.map((group, k) => ({...group, expected: 2 ** k}));
      joinHoldoutGroups(marked, minimum).forEach(({expected}, k) => {
        const parts = exactGroups.filter((_, at) => expected & (1 << at)).map(({repeatOrders}) => repeatOrders);
        const own = of.filter((i) => parts.includes(repeatOrdersBefore(history, i, tested.day)));
        inSteps(`value.json holdout ${parts.join()}`, own, holdout.groups[k].customers);
      });
    }
    if (value.bgnbd) {
      inSteps(
        "value.json repeat customers",
        where((i) => customers.frequency[i] > 1),
        value.bgnbd.repeatCustomers
      );
    }
  }

  // groups by rank, whose sizes are known by what they are called, and by what they are crossed with
  const summary = json<Summary>(members, "summary.json");
  const vips = where((i) => vip[i] === 1);
  facts.push({what: "the top share", of: vips, low: vips.length, high: vips.length, isPublic: true});
  const valueBand = dimensions(analysis).codes.value;
  for (const band of new Set(Array.from(valueBand))) {
    const of = where((i) => valueBand[i] === band);
    facts.push({what: `band of value ${band}`, of, low: of.length, high: of.length, isPublic: true});
  }
  segmentFacts(summary);
  bridgeFacts(json<Bridge>(members, "bridge.json"));
  movementFacts(json<Movement>(members, "movement.json"));
  acquisitionFacts(json<Acquisition>(members, "acquisition.json"));
  for (const {action: name, ...told} of json<Profit>(members, "profit.json").actions) {
    const code = analysis.action.names.indexOf(name);
    const due = where((i) => analysis.action.assignment[i] === code);
    inSteps(`profit.json ${name}`, due, told.customers);
    const able = where((i) => analysis.action.eligible[code][i] > 0);
    inSteps(`profit.json eligible for ${name}`, able, told.eligible);
  }
  const {member: exactRfm} = grid;
  const rfm = json<Rfm>(members, "rfm.json");
  const rfmCellOf = rfmCells(customers);
  const groupAt = (i: number) => rfmGroups[grid.assignment[i]];
  const rfmTargets = foldTargets(
    exactRfm.groups.map((group) => group.customers),
    minimum
  );
  const into = (group: string) => rfmTargets[rfmGroups.indexOf(group as (typeof rfmGroups)[number])];
  running(
    "rfm.json cells",
    cellsTogether(exactRfm, into).map((parts) => where((i) => parts.includes(rfmCellOf[i]))),
    rfm.cells.map((cell) => cell.customers),
    everybody
  );
  for (const pair of rfm.crossed) {
    const g = rfmGroups.indexOf(pair.group);
    const of = where((i) => into(groupAt(i)) === g && persona.names[persona.assignment[i]] === pair.persona);
    inSteps(`rfm.json ${pair.group} x ${pair.persona}`, of, pair.customers);
  }
  return facts.filter(({of}) => of.length > 0);

  function calibrationFacts(churn: Extract<Churn, {calibration: unknown}>): void {
    const {customer, left, score} = tested as NonNullable<AttackedStore["tested"]>;
    const rows = customer.map((_, row) => row).sort((a, b) => score[b] - score[a] || a - b);
    const ofRows = (some: readonly number[]) => some.map((row) => customer[row]);
    for (const {threshold, ...told} of churn.thresholds) {
      const flagged = rows.filter((row) => Math.floor(score[row] * 100 + 1e-9) / 100 >= threshold);
      const others = rows.filter((row) => !flagged.includes(row));
      const leave = (row: number) => left[row] === 1;
      inSteps(`churn.json true positives ${threshold}`, ofRows(flagged.filter(leave)), told.truePositives);
      inSteps(`churn.json false negatives ${threshold}`, ofRows(others.filter(leave)), told.falseNegatives);
      inSteps(
        `churn.json false positives ${threshold}`,
        ofRows(flagged.filter((row) => !leave(row))),
        told.falsePositives
      );
      inSteps(
        `churn.json true negatives ${threshold}`,
        ofRows(others.filter((row) => !leave(row))),
        told.trueNegatives
      );
    }
    const exactChurn = analysis.risk.member;
    if (!("calibration" in exactChurn)) return;
    const joined = joinCalibration(exactChurn.calibration, minimum);
    let end = rows.length;
    joined.forEach((group, k) => {
      const own = rows.slice(end - group.customers, end);
      end -= group.customers;
      const {customers: told, observed} = churn.calibration[k];
      inSteps(`churn.json calibration ${k}`, ofRows(own), told);
      const leavers = Math.round(observed * told);
      inSteps(`churn.json calibration ${k} left`, ofRows(own.filter((row) => left[row] === 1)), leavers);
    });
  }

  /** Who did what from one period to another, by the joined steps; those of few customers are left out with their row. */
  function bridgeFacts({comparisons}: Bridge): void {
    for (const comparable of comparablePeriods(history)) {
      const row = comparisons.find(({period, base}) => period === comparable.period && base === comparable.base);
      const name = `bridge.json ${comparable.period} ${comparable.base}`;
      const {step} = stepsBetween(history, comparable);
      const compared = where((i) => step[i] > 0);
      const side = (
        what: string,
        own: readonly number[],
        told: Pick<Bridge["comparisons"][number], "customers" | "steps">
      ) => {
        inSteps(what, own, told.customers);
        const groups = told.steps.map(({steps}) => own.filter((i) => steps.includes(bridgeSteps[step[i] - 1])));
        running(`${what} steps`, groups, told.steps.map(({customers}) => customers), NaN, everybody); // prettier-ignore
      };
      if (!row) continue;
      side(name, compared, row);
      for (const told of row.personas) {
        const code = persona.names.indexOf(told.persona);
        side(`${name} ${told.persona}`, compared.filter((i) => persona.assignment[i] === code), told); // prettier-ignore
      }
    }
  }

  /** Who moved where since a quarter ago, with those who are counted with them. */
  function movementFacts({from, flows}: Movement): void {
    if (flows.length === 0) return;
    const then = personasAt(parseDay(from));
    const now = personasAt(history.asOfDay);
    const nameOf = (code: number) => persona.names[code] ?? null;
    const exactFlows = analysis.movement.flows;
    // sums of powers of two tell which moves are together
    const marked = exactFlows.map((flow, k) => ({...flow, revenueBefore: 2 ** k, revenue: 0}));
    const joined = joinMovement(marked, minimum);
    running(
      "movement.json",
      joined.map(({revenueBefore: mark}) => {
        const parts = exactFlows.filter((_, k) => Math.floor((mark ?? 0) / 2 ** k) % 2 === 1);
        return where((i) => parts.some((part) => part.before === nameOf(then[i]) && part.after === nameOf(now[i])));
      }),
      flows.map(({customers}) => customers),
      everybody
    );
  }

  /** Whose first order was in a whole month after the burn-in, and who of them have all reached an age. */
  function acquisitionFacts({curve, ages, all: told, burnInMonths}: Acquisition): void {
    const calendar = calendarOf(history);
    const {cohort, lived} = monthlyCohorts(history, calendar);
    const reached = (age: number) =>
      where((i) => cohort[i] >= burnInMonths && !calendar.partial[cohort[i]] && lived[cohort[i]] >= age);
    // a sum of the cohorts that are told: two running totals, each rounded
    const ofCohorts = (what: string, of: readonly number[], count: number | null) => {
      if (count !== null) facts.push({what, of, low: count - 2 * minimum, high: count + 2 * minimum});
    };
    if (told) ofCohorts("acquisition.json all", reached(0), told.customers);
    for (const {since, customers} of curve) ofCohorts(`acquisition.json curve ${since}`, reached(since), customers);
    for (const {months, observed} of ages) {
      if (observed) ofCohorts(`acquisition.json age ${months}`, reached(months), observed.customers);
    }
  }

  /** Each customer's nearest persona by what was known at the end of a day; -1 for who had not ordered. */
  function personasAt(day: number): number[] {
    const {nearest} = analysis.nearest;
    const known = knownAt(history.ledger, day);
    return all.map((i) => {
      const [begin, end] = [known.start[i], known.start[i + 1]];
      if (begin === end) return -1;
      let monetary = 0;
      for (let j = begin; j < end; ++j) monetary += known.revenue[j];
      return nearest(day + 1 - known.day[end - 1], end - begin, monetary);
    });
  }

  /** The fewer of two days' customers: both are as many, at least. */
  function segmentFacts({segmentShares}: Summary): void {
    const {names} = analysis.nearest;
    const daysBefore = [periods.current, periods.previous].flatMap((period) => (period ? [period.from - 1] : []));
    for (const {persona: name, customers: told} of segmentShares) {
      // rows carry the names that personas were given; ranks keep their place
      const code = persona.names.indexOf(name);
      const sets = daysBefore.map((day) => {
        const codes = personasAt(day);
        return where((i) => codes[i] === code);
      });
      if (names.length !== persona.names.length || sets.length === 0) continue;
      const [low, high] = countsTold(told, minimum, everybody);
      const fewest = sets.reduce((a, b) => (b.length < a.length ? b : a));
      for (const of of sets) facts.push({what: `summary.json segmentShares ${name}`, of, low, high: Infinity});
      facts.push({what: `summary.json fewest of segmentShares ${name}`, of: fewest, low, high});
    }
  }
}

/** Groups of customers as nobody should be able to count them: by each dimension, by two, by the cell that they are in. */
export function exactGroups({analysis}: AttackedStore): number[][] {
  const {customers, orders} = analysis.history;
  const {codes} = dimensions(analysis);
  const ids = Object.keys(codes) as DimensionId[];
  const keys: ((i: number) => string)[] = [
    ...ids.map((id) => (i: number) => `${codes[id][i]}`),
    ...ids.flatMap((a, k) => ids.slice(k + 1).map((b) => (i: number) => `${codes[a][i]} ${codes[b][i]}`)),
    (i) => ids.map((id) => codes[id][i]).join(" "),
    (i) => `${analysis.grid.assignment[i]}`,
    (i) => `${analysis.grid.assignment[i]} ${analysis.persona.assignment[i]}`,
    (i) => formatDay(orders.day[orders.start[i]]).slice(0, 7),
    (i) => `${customers.recency[i]}`
  ];
  return keys.flatMap((keyOf) => {
    const groups = new Map<string, number[]>();
    for (let i = 0; i < customers.count; ++i) groups.set(keyOf(i), [...(groups.get(keyOf(i)) ?? []), i]);
    return [...groups.values()];
  });
}

/** Each customer's cell of the 25, in the order of the member. */
function rfmCells({recency, frequency, monetary}: Analysis["history"]["customers"]): number[] {
  const [r, f, m] = [recency, frequency, monetary].map((values) => quintile(values));
  return Array.from(r, (score, i) => (score - 1) * 5 + Math.ceil((m[i] + f[i]) / 2) - 1);
}

/** For each cell those that are counted in it. Throws where joinRfmCells counts them otherwise. */
function cellsTogether({cells, groups}: Rfm, into: (group: string) => number): number[][] {
  const minimum = 10;
  const targets = cells.map((_, i) => i);
  const counts = cells.map(({customers}) => customers);
  groups.forEach(({group}, g) => {
    const own = cells.flatMap((cell, i) => (cell.group === group ? [i] : []));
    if (into(group) !== g) return;
    const largest = own.reduce((a, b) => (cells[b].customers > cells[a].customers ? b : a));
    cells.forEach((cell, i) => {
      if (cell.group === group || into(cell.group) !== g) return;
      targets[i] = largest;
      counts[largest] += counts[i];
      counts[i] = 0;
    });
    const folded = foldTargets(
      own.map((i) => counts[i]),
      minimum
    );
    targets.forEach((target, i) => {
      const at = own.indexOf(target);
      if (at >= 0) targets[i] = own[folded[at]] ?? -1;
    });
  });
  const together = cells.map((_, to) => cells.flatMap((_, from) => (targets[from] === to ? [from] : [])));
  joinRfmCells(cells, groups, minimum).forEach(({customers}, to) => {
    const counted = together[to].reduce((sum, from) => sum + cells[from].customers, 0);
    if (counted !== customers) throw new Error(`cell ${to} of rfm.json counts ${customers}, not ${counted}`);
  });
  return together;
}

function monthsOf({history: {orders}}: Analysis, i: number): Set<string> {
  const days = orders.day.subarray(orders.start[i], orders.start[i + 1]);
  return new Set(Array.from(days, (day) => formatDay(day).slice(0, 7)));
}

function monthLater(month: string, since: number): string {
  const [year, index] = month.split("-").map(Number);
  return new Date(Date.UTC(year, index - 1 + since, 1)).toISOString().slice(0, 7);
}

/** Each customer's cell of the cube. */
function cellNumbers(
  codes: Record<DimensionId, ArrayLike<number>>,
  cells: Record<DimensionId, ArrayLike<number>>
): number[] {
  const ids = Object.keys(codes) as DimensionId[];
  const keyOf = (columns: typeof codes, i: number) => ids.map((id) => columns[id][i]).join(" ");
  const numbered = new Map(Array.from(cells.persona as Uint16Array, (_, cell) => [keyOf(cells, cell), cell]));
  return Array.from(codes.persona as Uint8Array, (_, i) => numbered.get(keyOf(codes, i)) ?? -1);
}
