import type {Alarm, AlarmId} from "../contract/alarms.js";

/** A line of reports/alarms.csv: what the alarm is about by the shop's own names; empty where a field does not apply. */
export interface AlarmDetail {
  alarm: AlarmId;
  file: string;
  customer: string;
  order: string;
  day: string;
  /** lines, orders or days */
  number: number | null;
  revenue: number | null;
}

export interface Finding {
  alarm: Alarm;
  details: AlarmDetail[];
}

const nothing = {share: null, revenueShare: null, from: null, to: null, usualDays: null, more: 0};
const noDetail = {file: "", customer: "", order: "", day: "", number: null, revenue: null};

/** An alarm with what does not apply left out, and its details. */
export function finding(
  {id, count, affects, ...figures}: Pick<Alarm, "id" | "count" | "affects"> & Partial<Alarm>,
  details: Partial<AlarmDetail>[]
): Finding {
  return {
    alarm: {...nothing, id, count, affects, ...figures},
    details: details.map((detail) => ({...noDetail, alarm: id, ...detail}))
  };
}

/** The report names no more than these of one kind: whoever mends an export needs examples. */
export const mostDetails = 1000;
