import {Fault} from "../../fault.js";
import type {Check} from "./site.js";

/** The time of the build is in build.json alone: everything else is the same for the same input. */
export const checkBuildTime: Check = ({files}) => {
  const own = "snapshot/build.json";
  const {builtAt} = JSON.parse(files.get(own)?.toString("utf8") ?? "{}") as {builtAt?: string};
  if (builtAt === undefined) return;
  for (const [name, bytes] of files) {
    if (name !== own && bytes.includes(builtAt)) throw new Fault(`time of the build outside of build.json: ${name}`);
  }
};
