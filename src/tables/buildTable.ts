import type {Formatter} from "../charts/format.js";
import type {Build} from "../../loaders/contract/build.js";
import {factTable} from "./factTable.js";

/** When and from what this site was built, and how long each stage took. */
export function buildTable({builtAt, source, version, seconds, stages}: Build, format: Formatter): HTMLElement {
  const rows = [
    ["Built", `${format.date(builtAt.slice(0, 10))}, ${builtAt.slice(11, 16)} UTC`],
    ["From", source],
    ["Version", version],
    ["Seconds", format.number(seconds, 1)],
    ...stages.map((stage) => [`Stage ${stage.stage}`, `${format.number(stage.seconds, 2)} s`])
  ];
  return factTable(["Build", "This run"], rows, {caption: "This build", words: [1]});
}
