import type {Alarm} from "../../contract/alarms.js";
import type {BridgeSide} from "../../contract/bridge.js";
import type {TrainedChurn} from "../../contract/churn.js";
import type {Derivation} from "../../contract/declare.js";
import type {Rfm} from "../../contract/rfm.js";
import type {Summary} from "../../contract/summary.js";
import type {Timing} from "../../contract/timing.js";
import {inSteps} from "../../math/steps.js";
import {wilson} from "../../math/wilson.js";
import type {Row} from "../disclose.js";
import {significant} from "../roundMoney.js";
import {bridgeSteps} from "./bridgeSteps.js";
import {lift} from "./lift.js";
import {roc} from "./roc.js";

interface Derived {
  /** the field's name */
  key: string;
  /** the objects around the field, innermost first, as they are and as they are told */
  exact: readonly Row[];
  told: readonly Row[];
  minimum: number;
  everybody: number;
}

/** What is made again from what is disclosed, by the name that a schema declares. */
export const derivations: Record<Derivation, (derived: Derived) => unknown> = {
  alarm: ({key, exact: [alarm], minimum}) => {
    const {id, count} = alarm as unknown as Alarm;
    if (alarm[key] === null || id === "gap" || id === "days-missing") return alarm[key];
    const told = inSteps(count, minimum);
    return key === "count" ? told : significant(((alarm[key] as number) * told) / count);
  },
  baseRate: ({told: [churn]}) => {
    const test = (churn as unknown as TrainedChurn).cutoffs.find(({role}) => role === "test");
    return test && test.customers > 0 ? Math.min(1, (test.churned ?? 0) / test.customers) : 0;
  },
  bridgeSteps: ({exact: [side], told: [told], ...options}) =>
    bridgeSteps((side as unknown as BridgeSide).steps, told as unknown as BridgeSide, options),
  // of as many as are told: the shop's spend is no secret, and over an exact cost a head it would be their number
  cac: ({told: [{customers, spend}]}) =>
    spend === null || !((customers as number) > 0) ? null : significant((spend as number) / (customers as number), 3),
  cohortNote: ({exact: [exact], told: [told], minimum}) => {
    const [before, after] = [exact as unknown as Timing, told as unknown as Timing];
    const notes = [before.cohortNote, `Counts are rounded to multiples of ${minimum}.`];
    if (after.cohorts.length < before.cohorts.length)
      notes.push("Months with few new customers are counted with those that follow them.");
    return notes.join(" ");
  },
  cohortMonth: ({key, exact: [month], told: [, cohort], minimum}) => {
    const whole = cohort.customers as number;
    const part = month.since === 0 ? whole : Math.min(whole, inSteps(month.customers as number, minimum));
    if (key === "customers") return part;
    return whole > 0 ? part / whole : 0;
  },
  groupShare: ({told: [pair, rfm]}) => {
    const group = (rfm as unknown as Rfm).groups.find(({group}) => group === pair.group);
    return group && group.customers > 0 ? Math.min(1, (pair.customers as number) / group.customers) : 0;
  },
  lift: ({told: [churn]}) => lift((churn as unknown as TrainedChurn).calibration),
  ltvToCac: ({told: [{perCustomer, customers, spend}]}) =>
    (spend as number | null)
      ? significant(((perCustomer as number) * (customers as number)) / (spend as number), 3)
      : null,
  ratio: ({told: [{expected, actual}]}) =>
    (actual as number) > 0 ? significant((expected as number) / (actual as number), 3) : null,
  rfmGroup: ({key, exact: [, exact], told: [group, told]}) => {
    const [before, after] = [exact as unknown as Rfm, told as unknown as Rfm];
    const measure = key.startsWith("customer") ? "customers" : "revenue";
    const own = after.cells.reduce((sum, cell) => sum + (cell.group === group.group ? cell[measure] : 0), 0);
    const all = before.groups.reduce((sum, row) => sum + row[measure], 0);
    return key.endsWith("Share") ? Math.min(1, own / all) : own;
  },
  roc: ({told: [churn]}) => roc((churn as unknown as TrainedChurn).thresholds),
  season: ({key, exact: [season, timing], told: [, told], minimum}) => {
    const [before, after] = [(timing as unknown as Timing).months, (told as unknown as Timing).months];
    if (before.every(({customers}, i) => customers === 0 || after[i].customers > 0)) return season[key];
    const none: Timing["season"] = {
      method: null,
      index: [],
      note: `No season: some months have fewer than ${minimum} customers, and are counted with the month beside them.`
    };
    return none[key as keyof typeof none];
  },
  step: ({minimum}) => minimum,
  topPersona: ({told: [summary]}) =>
    (summary as unknown as Summary).personas.reduce((top, row) => (row.revenue > top.revenue ? row : top)).persona,
  wilson: ({key, told: [{observed, customers}]}) => {
    const [low, high] = wilson((observed as number) * (customers as number), customers as number);
    return key === "low" ? low : high;
  }
};
