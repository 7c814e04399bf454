import {z} from "zod";
import {isoDay, version} from "./common.js";
import {harmless} from "./declare.js";

/** What a build is compared by with the last good one, in the order in which it is told. */
export const checkIds = [
  "as-of-back",
  "lines-lost",
  "customers-lost",
  "revenue-lost",
  "amount-scale",
  "month-restated",
  "column-lost",
  "rejected",
  "doubled-lines"
] as const;

export const checkId = z.enum(checkIds);

/** Checks and what they found. */
export const watch = z.strictObject({
  schemaVersion: version,
  /** the as-of day of the build of an earlier day that this one was compared with; null where there was none */
  previous: isoDay.nullable().meta(harmless),
  /** why there was none: the first build, the config says so, or what there is cannot be read */
  missing: z.enum(["first", "none", "unreadable"]).nullable().meta(harmless),
  checks: z.array(
    z.strictObject({
      check: checkId.meta(harmless),
      status: z.enum(["passed", "warned", "stopped", "not-checked"]).meta(harmless),
      /** by how much: a share lost, a factor, columns, days; null where not checked */
      found: z.number().nullable().meta(harmless),
      warn: z.number().nullable().meta(harmless),
      stop: z.number().nullable().meta(harmless),
      /** what was found, in a sentence of whole-store figures; null where nothing was */
      sentence: z.string().nullable().meta(harmless)
    })
  ),
  /** what changed of the config: what says how lines are read and counted, which turns stops into warnings; anything else */
  changed: z.array(z.enum(["source", "settings", "code"])).meta(harmless),
  /** stops that were accepted for this day */
  accepted: z.array(checkId).meta(harmless)
});

export type CheckId = (typeof checkIds)[number];
export type Watch = z.infer<typeof watch>;
export type Check = Watch["checks"][number];
