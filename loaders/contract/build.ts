import {z} from "zod";
import {version} from "./common.js";
import {harmless} from "./declare.js";

/** The only member that differs between two builds of the same input. */
export const build = z.strictObject({
  schemaVersion: version,
  builtAt: z.iso.datetime().meta(harmless),
  source: z.string().meta(harmless),
  version: z.string().meta(harmless),
  seconds: z.number().meta(harmless),
  stages: z.array(z.strictObject({stage: z.string().meta(harmless), seconds: z.number().meta(harmless)}))
});

export type Build = z.infer<typeof build>;
