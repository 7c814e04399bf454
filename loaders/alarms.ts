import {duplicateLines} from "./alarms/duplicateLines.js";
import type {Finding} from "./alarms/finding.js";
import {lapsedBase} from "./alarms/lapsedBase.js";
import {orderDays} from "./alarms/orderDays.js";
import {ordersInTwoFiles} from "./alarms/ordersInTwoFiles.js";
import {singleCustomers} from "./alarms/singleCustomers.js";
import type {Alarm} from "./contract/alarms.js";
import {alarmIds} from "./contract/alarms.js";
import type {Recency} from "./contract/recency.js";
import type {Engine} from "./engine/engine.js";
import type {History} from "./types.js";

/**
 * What is odd about the data, and which numbers it touches: nothing of it ends a build. `details` name the customers,
 * orders and days for the shop's own eyes; they are never published.
 */
export async function alarms(
  engine: Engine,
  {history, recency, fileNames}: {history: History; recency: Recency; fileNames: string[]}
): Promise<{alarms: Alarm[]; details: Finding["details"]}> {
  const findings = [
    await duplicateLines(engine, fileNames),
    fileNames.length > 1 ? await ordersInTwoFiles(engine, fileNames) : null,
    ...orderDays(history),
    ...singleCustomers(history),
    lapsedBase(history, recency)
  ].filter((finding) => finding !== null);
  findings.sort((a, b) => alarmIds.indexOf(a.alarm.id) - alarmIds.indexOf(b.alarm.id));
  return {alarms: findings.map(({alarm}) => alarm), details: findings.flatMap(({details}) => details)};
}
