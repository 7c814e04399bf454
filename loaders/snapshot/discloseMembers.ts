import type {z} from "zod";
import type {CubeMeasure} from "../contract/columns.js";
import type {Cube} from "./cube.js";
import {disclose} from "./disclose.js";
import {campaignsOfEnough} from "./disclose/campaignsOfEnough.js";
import {countAcquired} from "./disclose/countAcquired.js";
import {cubeGroups} from "./disclose/cubeGroups.js";
import {profitOfEnough} from "./disclose/profitOfEnough.js";
import {memberSchemas, type Members} from "./members.js";

/** The members of a site that tells of no group of fewer than `minimum` customers, beside the cube that it publishes. */
export function discloseMembers(members: Members, cube: Cube<CubeMeasure>, minimum: number): Members {
  const {totals, personas} = members.summary;
  const options = {
    minimum,
    everybody: totals.customers,
    personas: new Map(personas.map(({persona, customers}) => [persona, customers])),
    groups: (dimension: string) => cubeGroups(cube, members.dimensions, dimension)
  };
  const enough: Members = {
    ...members,
    profit: profitOfEnough(members.profit, minimum),
    campaigns: campaignsOfEnough(members.campaigns, minimum)
  };
  const names = Object.keys(members) as (keyof Members)[];
  const told = names.map((name) => [name, disclose(memberSchemas[name] as z.ZodType<unknown>, enough[name], options)]);
  const result = Object.fromEntries(told) as Members;
  const {acquisition, timing} = result;
  return {
    ...result,
    acquisition: countAcquired(acquisition, {exact: members.acquisition, cohorts: timing.cohorts})
  };
}
