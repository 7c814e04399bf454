import {z} from "zod";
import {count, version} from "./common.js";

/** Provisional: the value stage owns this member. */
export const value = z.looseObject({schemaVersion: version, timeUnit: z.literal("week"), customers: count.optional()});
export type Value = z.infer<typeof value>;
