import type {z} from "zod";
import {describe, expect, it} from "vitest";
import {chooseCutoffs} from "../../loaders/churn/cutoffs.js";
import {churn as churnSchema, type Churn} from "../../loaders/contract/churn.js";
import {schemaVersion} from "../../loaders/contract/common.js";
import {recency as recencySchema, type Recency} from "../../loaders/contract/recency.js";
import {rfm as rfmSchema, type Rfm} from "../../loaders/contract/rfm.js";
import {timing as timingSchema, type Timing} from "../../loaders/contract/timing.js";
import {formatDay} from "../../loaders/day.js";
import {parseDay} from "../support/parseDay.js";
import {rfm as rfmOf} from "../../loaders/rfm.js";
import {disclose} from "../../loaders/snapshot/disclose.js";
import {foldTargets} from "../../loaders/snapshot/disclose/foldSmall.js";
import {joinCohorts} from "../../loaders/snapshot/disclose/joinCohorts.js";
import {joinRfmCells} from "../../loaders/snapshot/disclose/joinRfm.js";
import {timing as timingOf} from "../../loaders/timing.js";
import type {History} from "../../loaders/types.js";
import {countsTold, oddRest, pinned, totalsTold, type Fact} from "../support/attack.js";
import {historyOf, type OrderRow} from "../support/historyOf.js";
import {randomOf} from "../support/randomOf.js";

const minimum = 10;
const horizonDays = 90;
const stores = 40;

interface Published {
  history: History;
  recency: Recency;
  timing: Timing;
  churn: Churn;
  rfm: Rfm;
}

/** A store of 40 to 170 customers, the last order of some long ago, new ones all along. */
function smallStore(seed: number): History {
  const random = randomOf(seed).uniform;
  const asOfDay = 20_000 + Math.floor(random() * 60);
  const days = 300 + Math.floor(random() * 300);
  const rows: OrderRow[] = [];
  const customers = 40 + Math.floor(random() * 130);
  for (let i = 0; i < customers; ++i) {
    let day = asOfDay - Math.floor(days * random() ** 0.8);
    const rate = 10 + 200 * random();
    do {
      rows.push([i, day, 10 + Math.floor(random() * 100)]);
      day += 1 + Math.floor(rate * random());
    } while (day <= asOfDay && random() < 0.85);
  }
  return historyOf(rows, asOfDay);
}

/** What is counted of a store, without the models: a churn model of so few would only cost time. */
function exactly(history: History): Published {
  const {customers} = history;
  const random = randomOf(customers.count).uniform;
  const names = ["Big Spenders", "Loyal Customers", "At Risk", "New / Occasional"];
  const assignment = Uint8Array.from(customers.recency, () => Math.floor(4 * random() ** 2));
  const {recency, timing} = timingOf(history, {horizonDays});
  const cutoffs = chooseCutoffs(history, horizonDays).cutoffs.map((row) => ({...row, day: formatDay(row.day)}));
  const model = {used: false, because: null};
  const churn: Churn = {schemaVersion, horizonDays, cutoffs, model, missing: ["A model is not what is attacked here."]};
  return {
    history,
    recency,
    timing,
    churn,
    rfm: rfmOf(customers, {names, assignment}, {horizonDays, tippingDays: null, minimumGroup: minimum}).member
  };
}

function disclosed({history, ...members}: Published): Published {
  const options = {
    minimum,
    everybody: history.customers.count,
    personas: new Map<string, number>(),
    groups: () => new Map()
  };
  const tell = <T>(schema: z.ZodType<T>, member: T) => disclose(schema, member, options);
  return {
    history,
    recency: tell(recencySchema, members.recency),
    timing: tell(timingSchema, members.timing),
    churn: tell(churnSchema, members.churn),
    rfm: tell(rfmSchema, members.rfm)
  };
}

/** Groups along a line of days, between the days that anything published counts to: each fact counts up to a day. */
interface Line {
  days: number[];
  facts: {upTo: number; low: number; high: number}[];
}

async function pinnedOn({days, facts}: Line): Promise<number[]> {
  const edges = [...new Set(days)].sort((a, b) => a - b);
  const before = (day: number) => edges.flatMap((edge, i) => (edge <= day ? [i] : []));
  const found = await pinned(
    edges.length,
    facts.map(({upTo, low, high}): Fact => ({groups: before(upTo), low, high})),
    edges.map((_, i) => [i])
  );
  return found.flatMap(({customers}) => (customers > 0 && customers < minimum ? [customers] : []));
}

/** Counts side by side as they are told, `exact` or in running steps: what is known of each running total. */
function running(told: readonly number[], {exact, everybody}: {exact: boolean; everybody: number}): [number, number][] {
  const odd = oddRest(everybody, minimum);
  const largest = told.reduce((best, count, i) => (count > told[best] ? i : best), 0);
  const hasOdd = !exact && told.reduce((a, b) => a + b, 0) === everybody;
  let sum = 0;
  return told.map((count, i) => {
    sum += count - (hasOdd && i === largest ? odd : 0);
    return exact ? [sum, sum] : totalsTold(sum, minimum, everybody);
  });
}

function count(told: number | null, exact: boolean, everybody: number): [number, number] {
  if (told === null) return [0, Infinity];
  return exact || told === everybody ? [told, told] : countsTold(told, minimum, everybody);
}

/** By the last order: the histogram, who ordered in the newest month, who left by the test cut-off, who is past the point. */
function byLastOrder({history, recency, timing, churn}: Published, exact: boolean, counted: Recency): Line {
  const everybody = history.customers.count;
  const histogram = counted.histogram;
  const targets = exact
    ? histogram.map((_, i) => i)
    : foldTargets(
        histogram.map(({customers}) => customers),
        minimum
      );
  // the attacker is even told which bins are counted together; bins that are no neighbours count to no day
  const facts = running(
    recency.histogram.map(({customers}) => customers),
    {exact, everybody}
  ).flatMap(([low, high], i) => {
    const closed = targets.every((to, from) => from <= i === to <= i);
    return closed ? [{upTo: histogram[i].to - 1, low, high}] : [];
  });
  const newest = timing.months[timing.months.length - 1];
  const ofNewest = history.asOfDay - parseDay(`${newest.month}-01`) + 1;
  const whole = counted === recency || newest.customers > 0;
  const [fewest, most] = count(newest.customers, exact, everybody);
  if (whole) facts.push({upTo: ofNewest, low: fewest, high: most});
  const test = churn.cutoffs.find(({role}) => role === "test");
  if (test) {
    const [low, high] = count(test.churned, exact, everybody);
    facts.push({upTo: horizonDays, low: everybody - high, high: everybody - low});
  }
  const {days} = recency.defection;
  const [low, high] = count(recency.beyondDefection, exact, everybody);
  if (days !== null) facts.push({upTo: days, low: Math.max(0, everybody - high), high: everybody - low});
  const end = histogram[histogram.length - 1].to;
  facts.push({upTo: end, low: everybody, high: everybody});
  return {days: facts.map(({upTo}) => upTo), facts: facts.map((fact) => ({...fact, low: Math.max(0, fact.low)}))};
}

/** By the first order: cumulative cohorts, and who was known at each cut-off. */
function byFirstOrder({history, timing, churn}: Published, exact: boolean, counted: Timing): Line {
  const everybody = history.customers.count;
  const monthEnd = (month: string) => {
    const [year, index] = month.split("-").map(Number);
    return Date.UTC(year, index, 0) / 86_400_000;
  };
  const cohorts = exact ? counted.cohorts : joinCohorts(counted.cohorts, minimum);
  const starts = cohorts.map(({cohort}) => cohort);
  const ends = starts.map((_, i) => (i + 1 < starts.length ? parseDay(`${starts[i + 1]}-01`) - 1 : history.asOfDay));
  const facts = running(
    timing.cohorts.map(({customers}) => customers),
    {exact, everybody}
  ).map(([low, high], i) => ({
    upTo: ends[i],
    low,
    high
  }));
  for (const {day, customers} of churn.cutoffs) {
    const [low, high] = count(customers, exact, everybody);
    facts.push({upTo: parseDay(day), low, high});
  }
  const [first] = timing.months;
  if (first.customers >= minimum || exact) {
    const [low, high] = count(first.customers, exact, everybody);
    facts.push({upTo: Math.min(history.asOfDay, monthEnd(first.month)), low, high});
  }
  facts.push({upTo: history.asOfDay, low: everybody, high: everybody});
  return {days: facts.map(({upTo}) => upTo), facts};
}

/** RFM groups, cells and pairs with a persona: the pairs of a group have as many customers as its cells. */
async function pinnedPairs({rfm}: Published, exact: boolean, counted: Rfm, everybody: number): Promise<number[]> {
  const {cells, crossed} = rfm;
  const told = running(
    cells.map(({customers}) => customers),
    {exact, everybody}
  );
  const facts: Fact[] = told.map(([low, high], i) => ({groups: cells.slice(0, i + 1).map((_, k) => k), low, high}));
  const folded = exact ? counted.cells : joinRfmCells(counted.cells, counted.groups, minimum);
  folded.forEach(({customers}, i) => {
    if (customers === 0) facts.push({groups: [i], low: 0, high: 0});
    else if (!exact) facts.push({groups: [i], low: minimum, high: Infinity});
  });
  facts.push({groups: cells.map((_, i) => i), low: everybody, high: everybody});
  const pairs = crossed.map((_, i) => cells.length + i);
  crossed.forEach(({customers}, i) => {
    const [low, high] = count(customers, exact, everybody);
    facts.push({groups: [pairs[i]], low, high});
  });
  const slack = cells.length + crossed.length;
  const names = [...new Set(crossed.map(({group}) => group))];
  // both sums equal a number of their own, by way of its complement to everybody
  names.forEach((group, g) => {
    const rest = slack + g;
    const own = cells.flatMap((cell, i) => (cell.group === group ? [i] : []));
    const parts = crossed.flatMap((pair, i) => (pair.group === group ? [pairs[i]] : []));
    for (const side of [own, parts]) facts.push({groups: [...side, rest], low: everybody, high: everybody});
  });
  const found = await pinned(slack + names.length, facts, [...cells.map((_, i) => [i]), ...pairs.map((i) => [i])]);
  return found.flatMap(({customers}) => (customers > 0 && customers < minimum ? [customers] : []));
}

async function attack(seeds: readonly number[], exact: boolean): Promise<string[]> {
  const found: string[] = [];
  for (const seed of seeds) {
    const counted = exactly(smallStore(seed));
    const told = exact ? counted : disclosed(counted);
    const everybody = counted.history.customers.count;
    const lines = {
      "by last order": await pinnedOn(byLastOrder(told, exact, counted.recency)),
      "by first order": await pinnedOn(byFirstOrder(told, exact, counted.timing)),
      "by group and persona": await pinnedPairs(told, exact, counted.rfm, everybody)
    };
    for (const [line, counts] of Object.entries(lines)) {
      for (const customers of counts) found.push(`store ${seed} ${line}: ${customers} of ${everybody}`);
    }
  }
  return found;
}

describe("an aggregate site's counts, put together by linear programmes", () => {
  const seeds = Array.from({length: stores}, (_, i) => i + 1);

  it("would tell of dozens of groups of 1 to 9 customers, were they published as they are", async () => {
    expect((await attack(seeds.slice(0, 2), true)).length).toBeGreaterThan(24);
  });

  it(`tell of no group of 1 to 9 customers in ${stores} small stores`, {timeout: 120_000}, async () => {
    expect(await attack(seeds, false)).toEqual([]);
  });
});
