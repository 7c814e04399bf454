import {readFileSync} from "node:fs";
import {schemaVersion} from "../contract/common.js";
import {build, type Build} from "../contract/build.js";
import type {Analysis} from "../pipeline.js";

/** build.json: when and from what the snapshot was made, and how long each stage took. */
export function buildMember({config, files}: Analysis, stages: Build["stages"]): Uint8Array {
  const {version} = JSON.parse(readFileSync("package.json", "utf8")) as {version: string};
  const member: Build = {
    schemaVersion,
    builtAt: new Date().toISOString(),
    // names of files, not their folders: a path tells of the machine
    source:
      config.source.kind === "demo" ? "the demo store" : files.map(({name}) => name.replace(/^.*[\\/]/, "")).join(", "),
    version,
    seconds: stages.reduce((sum, {seconds}) => sum + seconds, 0),
    stages
  };
  return new TextEncoder().encode(JSON.stringify(build.parse(member)));
}
