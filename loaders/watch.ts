import type {Config} from "./config/schema.js";
import {schemaVersion} from "./contract/common.js";
import type {BuildHistory, BuildRecord} from "./contract/history.js";
import {checkIds, type Check, type CheckId, type Watch} from "./contract/watch.js";
import {parseDay} from "./day.js";
import type {History} from "./types.js";
import {compare, nothing, type Found} from "./watch/compare.js";
import {limits} from "./watch/limits.js";

/** The last site's history, or why there is none. */
export interface Previous {
  history: BuildHistory | null;
  missing: Watch["missing"];
}

const ranks: readonly Check["status"][] = ["not-checked", "passed", "warned", "stopped"];

/**
 * Compares a build with the last one of an earlier as-of day and, where it is a rebuild, with that of the same day, too: the worse
 * counts. So a rebuild says what the first build of the day said, and the same input gives the same bytes.
 */
export function watch(
  {history, record, config}: {history: Pick<History, "ledger" | "firstDay">; record: BuildRecord; config: Config},
  {history: last, missing}: Previous,
  accepted: readonly CheckId[] = []
): Watch {
  const {before, sameDay} = earlier(record, last);
  const against = [before, sameDay].filter((then) => then !== null);
  const told = new Set([...accepted, ...(sameDay?.accepted ?? [])]);
  const findings = against.map((then) => ({record: then, found: compare(history, record, then)}));
  const checks = checkIds.map((id) => {
    const results = findings.map(({record: then, found}) =>
      judge(id, found[id], {config, disarmed: isDisarmed(record, then, config)})
    );
    // a first build has nothing to be compared with, and its rebuild says so, too, unless it is worse
    const own = before === null ? judge(id, nothing()[id], {config, disarmed: false}) : results[0];
    return results.reduce((worst, result) => {
      const matters = ranks.indexOf(result.status) > Math.max(1, ranks.indexOf(worst.status));
      return matters ? result : worst;
    }, own);
  });
  return {
    schemaVersion,
    previous: before?.asOf ?? null,
    missing: before === null ? (missing ?? "first") : null,
    checks,
    changed:
      before === null ? [] : (["source", "settings", "code"] as const).filter((key) => record[key] !== before[key]),
    accepted: checkIds.filter((id) => told.has(id))
  };
}

/** The last site's history where it is this shop's: who tries the demo store first has no data that were lost. */
export function ofThisStore({history, missing}: Previous, {store}: BuildRecord): Previous {
  return history === null || history.newest.store === store ? {history, missing} : {history: null, missing: "first"};
}

/** The builds to compare with: the last of an earlier day (or, where the data go back, of a later one), and of this day. */
export function earlier(
  {asOf}: BuildRecord,
  last: BuildHistory | null
): {before: BuildRecord | null; sameDay: BuildRecord | null} {
  if (last === null) return {before: null, sameDay: null};
  if (last.newest.asOf === asOf) return {before: last.before, sameDay: last.newest};
  return {before: last.newest, sameDay: null};
}

/** Stops that nobody has accepted. */
export function stops({checks, accepted}: Watch): Check[] {
  return checks.filter(({check, status}) => status === "stopped" && !accepted.includes(check));
}

/** A stop tells of data: where the config says that other data are read, or counted otherwise, it can but warn. */
function isDisarmed(now: BuildRecord, then: BuildRecord, {asOf}: Config): boolean {
  return now.source !== then.source || (asOf !== undefined && parseDay(asOf) < parseDay(then.asOf));
}

function judge(check: CheckId, result: Found, {config, disarmed}: {config: Config; disarmed: boolean}): Check {
  const own = {warn: config.watch.warn[check], stop: config.watch.stop[check]};
  const limit = (key: "warn" | "stop") => (own[key] === undefined ? limits[check][key] : own[key] || null);
  const [warn, stop] = [limit("warn"), limit("stop")];
  const told = {check, warn, stop};
  if (result === undefined) return {...told, status: "not-checked", found: null, sentence: null};
  const found = Number(result.found.toFixed(4));
  const is = (least: number | null) => least !== null && found >= least;
  const status = is(stop) ? (disarmed ? "warned" : "stopped") : is(warn) ? "warned" : "passed";
  // what passed is told by its figure alone: the same for a build and its rebuild
  return {...told, status, found, sentence: status === "passed" ? null : result.sentence};
}
