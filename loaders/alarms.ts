import type {Finding} from "./alarms/finding.js";
import {lapsedBase} from "./alarms/lapsedBase.js";
import {orderDays} from "./alarms/orderDays.js";
import {singleCustomers} from "./alarms/singleCustomers.js";
import type {Alarm} from "./contract/alarms.js";
import {alarmIds} from "./contract/alarms.js";
import type {Recency} from "./contract/recency.js";
import type {History} from "./types.js";

/**
 * What is odd about the data, and which numbers it touches: nothing of it ends a build. `repeats` are those that the engine
 * has found (alarms/repeats.ts). `details` name the customers, orders and days for the shop's own eyes; they are never
 * published.
 */
export function alarms({history, recency, repeats}: {history: History; recency: Recency; repeats: Finding[]}): {
  alarms: Alarm[];
  details: Finding["details"];
} {
  const findings = [
    ...repeats,
    ...orderDays(history),
    ...singleCustomers(history),
    lapsedBase(history, recency)
  ].filter((finding) => finding !== null);
  findings.sort((a, b) => alarmIds.indexOf(a.alarm.id) - alarmIds.indexOf(b.alarm.id));
  return {alarms: findings.map(({alarm}) => alarm), details: findings.flatMap(({details}) => details)};
}
