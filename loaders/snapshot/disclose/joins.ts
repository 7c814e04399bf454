import {alarmsOfOneCustomer, type Alarm} from "../../contract/alarms.js";
import type {BridgeSide} from "../../contract/bridge.js";
import type {TrainedChurn} from "../../contract/churn.js";
import type {Join} from "../../contract/declare.js";
import type {Movement} from "../../contract/movement.js";
import type {Rfm} from "../../contract/rfm.js";
import type {Timing} from "../../contract/timing.js";
import type {Value} from "../../contract/value.js";
import {isFew} from "../../math/steps.js";
import type {Row} from "../disclose.js";
import {bridgeComparisons, bridgeRows} from "./bridgeRows.js";
import {joinCalibration} from "./joinCalibration.js";
import {joinCohorts} from "./joinCohorts.js";
import {joinHoldoutGroups, joinHoldoutWeeks} from "./joinHoldout.js";
import {joinMonths} from "./joinMonths.js";
import {joinMovement} from "./joinMovement.js";
import {joinRfmCells, joinRfmPairs} from "./joinRfm.js";
import {joinThresholds} from "./joinThresholds.js";

interface JoinOptions {
  /** the member that the rows are of, as it is */
  member: Row;
  minimum: number;
}

type Holdout = NonNullable<Value["holdout"]>;

/** How rows of few are put together or left out, by the name that a schema declares; counts are still exact then. */
export const joins: Record<Join, (rows: readonly Row[], options: JoinOptions) => Row[]> = {
  alarms: (rows) => rows.filter(({id}) => !alarmsOfOneCustomer.includes(id as Alarm["id"])),
  bridgeComparisons: rule((rows: BridgeSide[], {minimum}) => bridgeComparisons(rows, minimum)),
  bridgeRows: rule((rows: BridgeSide[], {minimum}) => bridgeRows(rows, minimum)),
  calibration: rule((rows: TrainedChurn["calibration"], {minimum}) => joinCalibration(rows, minimum)),
  cohorts: rule((rows: Timing["cohorts"], {minimum}) => joinCohorts(rows, minimum)),
  cutoffs: rule((rows: TrainedChurn["cutoffs"], {minimum}) => rows.filter(({customers}) => !isFew(customers, minimum))),
  holdoutGroups: rule((rows: Holdout["groups"], {minimum}) => joinHoldoutGroups(rows, minimum)),
  holdoutWeeks: rule((rows: Holdout["weeks"], {minimum}) => joinHoldoutWeeks(rows, minimum)),
  months: rule((rows: Timing["months"], {minimum}) => joinMonths(rows, minimum)),
  movement: rule((rows: Movement["flows"], {minimum}) => joinMovement(rows, minimum)),
  rfmCells: rule((rows: Rfm["cells"], {member, minimum}) =>
    joinRfmCells(rows, member.groups as Rfm["groups"], minimum)
  ),
  rfmPairs: rule((rows: Rfm["crossed"], {member, minimum}) =>
    joinRfmPairs(rows, member.groups as Rfm["groups"], minimum)
  ),
  thresholds: rule((rows: TrainedChurn["thresholds"], {minimum}) => joinThresholds(rows, minimum))
};

/** A rule for rows of one type, where the schema that names it is known to have such rows. */
function rule<T extends object>(join: (rows: T[], options: JoinOptions) => T[]): (typeof joins)[Join] {
  return (rows, options) => join([...rows] as unknown as T[], options) as unknown as Row[];
}
