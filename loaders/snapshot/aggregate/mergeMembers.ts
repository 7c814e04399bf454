import type {CubeMeasure} from "../../contract/columns.js";
import type {Dimensions, DimensionId} from "../../contract/dimensions.js";
import type {Cube} from "../cube.js";
import type {Members} from "../members.js";
import {roundMembers} from "../roundMembers.js";
import {isFew, partOf} from "./few.js";
import {mergeAlarms} from "./mergeAlarms.js";
import {mergeChurn} from "./mergeChurn.js";
import {mergeRfm} from "./mergeRfm.js";
import {mergeRecency, mergeTiming} from "./mergeTiming.js";
import {mergeValue} from "./mergeValue.js";

/**
 * The members of a site that publishes no group of fewer than `minimum` customers: smaller ones are counted with their
 * neighbours, or left out where nothing adds up to a total that would give them away. What the cube counts too is as the
 * cube has it, so that no difference of the two tells of few. Money of one customer is rounded as in pseudonymous mode; no
 * example of a line that was not counted is given.
 */
export function mergeMembers(members: Members, cube: Cube<CubeMeasure>, minimum: number): Members {
  const {dimensions} = members;
  const rounded = roundMembers(members, minimum);
  const personas = summaryPersonas(rounded.summary, cubeGroups(cube, dimensions, "persona"));
  const isShown = ({persona}: {persona: string}) => personas.some((other) => other.persona === persona);
  const churn = mergeChurn(rounded.churn, minimum);
  const countOf = (persona: string) => members.summary.personas.find((row) => row.persona === persona)?.customers ?? 0;
  return {
    ...members,
    summary: {
      ...rounded.summary,
      model: churn.model,
      vips: mergeVips(rounded.summary.vips, members, {values: cubeGroups(cube, dimensions, "value"), minimum}),
      personas,
      topPersona: personas.reduce((top, row) => (row.revenue > top.revenue ? row : top)).persona
    },
    quality: {
      ...members.quality,
      reasons: members.quality.reasons.map((reason) => ({...reason, example: null})),
      alarms: mergeAlarms(members.quality.alarms, members.summary.totals.customers, minimum)
    },
    personas: {
      ...members.personas,
      centroids: members.personas.centroids.filter(isShown),
      margins: members.personas.margins.filter(isShown).map(({borderline, ...margin}) => {
        const customers = countOf(margin.persona);
        const close = partOf(Math.round(borderline * customers), customers, minimum);
        return {...margin, borderline: customers > 0 ? close / customers : 0};
      })
    },
    recency: mergeRecency(members.recency, members.summary.totals.customers, minimum),
    timing: mergeTiming(members.timing, minimum),
    value: mergeValue(members.value, minimum),
    study: mergeStudy(members.study, minimum),
    rfm: mergeRfm(members.rfm, minimum),
    actions: mergeActions(members.actions, cubeGroups(cube, dimensions, "action")),
    churn
  };
}

interface Group {
  customers: number;
  /** of a measure; money in major units */
  sum: (measure: CubeMeasure) => number;
}

/** What the cube says of the values of a dimension, by their labels. */
function cubeGroups(
  {cells, codes, measures}: Cube<CubeMeasure>,
  {dimensions}: Dimensions,
  id: DimensionId
): Map<string, Group> {
  const labels = dimensions.find((dimension) => dimension.id === id)?.values ?? [];
  const all = Array.from({length: cells}, (_, cell) => cell);
  return new Map(
    labels.map((label, code) => {
      const own = all.filter((cell) => codes[id][cell] === code);
      const sum = (measure: CubeMeasure) => own.reduce((total, cell) => total + measures[measure][cell], 0);
      return [label, {customers: sum("customers"), sum}];
    })
  );
}

/** As they are, but for a persona that the cube counts with others, and the one that it is counted with. */
function summaryPersonas(
  {personas, totals}: Members["summary"],
  groups: Map<string, Group>
): Members["summary"]["personas"] {
  return personas.flatMap((row) => {
    const group = groups.get(row.persona);
    if (!group || group.customers === 0) return [];
    const {customers, sum} = group;
    if (customers === row.customers) return row;
    const mean = (measure: CubeMeasure) => sum(measure) / customers;
    return {
      ...row,
      customers,
      customerShare: customers / totals.customers,
      revenue: sum("revenue") / 100,
      revenueShare: Math.min(1, sum("revenue") / 100 / totals.revenue),
      recencyDays: {...row.recencyDays, mean: mean("recencyDays")},
      frequency: {...row.frequency, mean: mean("orders")},
      monetary: {...row.monetary, mean: mean("revenue") / 100},
      churnRisk: row.churnRisk === null ? null : mean("riskSum") / 10_000
    };
  });
}

/** The share of customers in the highest band of value. */
const highestBand = 0.1;

/** None where they are few; as the cube counts them where they are a band of it, and it has moved only a few of them. */
function mergeVips(
  vips: Members["summary"]["vips"],
  {actions}: Members,
  {values, minimum}: {values: Map<string, Group>; minimum: number}
): Members["summary"]["vips"] {
  if (isFew(vips.customers, minimum)) return {customers: 0, minimumMonetary: 0, revenueShare: 0};
  const bands = [...values.values()];
  if (bands.length === 1 || actions.vipShare !== highestBand) return vips;
  if (Math.abs(vips.customers - bands[0].customers) >= minimum) return vips;
  const revenue = bands.reduce((total, {sum}) => total + sum("revenue"), 0);
  return {...vips, customers: bands[0].customers, revenueShare: bands[0].sum("revenue") / revenue};
}

function mergeActions(actions: Members["actions"], groups: Map<string, Group>): Members["actions"] {
  const all = [...groups.values()].reduce((sum, {customers}) => sum + customers, 0);
  return {
    ...actions,
    actions: actions.actions.map((row) => {
      const group = groups.get(row.action);
      const customers = group?.customers ?? 0;
      const sum = (measure: CubeMeasure) => group?.sum(measure) ?? 0;
      return {
        ...row,
        customers,
        customerShare: all > 0 ? customers / all : 0,
        revenue: sum("revenueYear") / 100,
        revenueAtRisk: row.revenueAtRisk === null ? null : sum("revenueAtRisk") / 100,
        meanRisk: row.meanRisk === null || customers === 0 ? null : sum("riskSum") / 10_000 / customers
      };
    })
  };
}

/** A store that cannot be studied has few of one kind: how many, the other kind would tell. */
function mergeStudy(study: Members["study"], minimum: number): Members["study"] {
  if (!("missing" in study)) return study;
  const few = (sentence: string) => [...sentence.matchAll(/\d+/g)].some(([digits]) => isFew(Number(digits), minimum));
  return {
    ...study,
    missing: study.missing.map((sentence) =>
      few(sentence)
        ? sentence.replace(/this store has [^.]*/, `this store has fewer than ${minimum} of a kind`)
        : sentence
    )
  };
}
