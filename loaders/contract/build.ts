import {z} from "zod";
import {version} from "./common.js";

/** The only member that differs between two builds of the same input. */
export const build = z.strictObject({
  schemaVersion: version,
  builtAt: z.iso.datetime(),
  source: z.string(),
  version: z.string(),
  seconds: z.number(),
  stages: z.array(z.strictObject({stage: z.string(), seconds: z.number()}))
});

export type Build = z.infer<typeof build>;
