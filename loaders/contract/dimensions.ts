import {z} from "zod";
import {dimensionIds} from "../../src/filters/dimensionIds.js";
import {version} from "./common.js";
import {harmless} from "./declare.js";

export {dimensionIds};

export const dimension = z.strictObject({
  id: z.enum(dimensionIds).meta(harmless),
  label: z.string().meta(harmless),
  /** true where small groups are counted with their neighbours: counts by this dimension are about right */
  approximate: z.boolean().meta(harmless).optional(),
  /** the values of the cube's column, in their order: codes index this list */
  values: z.array(z.string().meta(harmless)),
  /** what a reader can choose: one or more of the values under one name; `slug` is what the address says */
  options: z.array(
    z.strictObject({
      slug: z.string().meta(harmless),
      label: z.string().meta(harmless),
      values: z.array(z.int().nonnegative().meta(harmless)),
      /** what else an address may call it */
      aliases: z.array(z.string().meta(harmless)).optional()
    })
  )
});

export const dimensions = z.strictObject({schemaVersion: version, dimensions: z.array(dimension)});

export type DimensionId = (typeof dimensionIds)[number];
export type Dimension = z.infer<typeof dimension>;
export type Dimensions = z.infer<typeof dimensions>;
