import type {Quality} from "../../loaders/contract/quality.js";
import type {Formatter} from "../charts/format.js";
import {alarmText} from "../words/alarmText.js";
import {factTable} from "./factTable.js";

/** What is odd about the data, and what it does to which numbers. */
export function alarmTable(
  {alarms}: Pick<Quality, "alarms">,
  {format, horizonDays}: {format: Formatter; horizonDays: number}
): HTMLElement {
  const rows = alarms.map((alarm) => {
    const {what, effect} = alarmText(alarm, {format, horizonDays});
    return [`${what}.`, effect];
  });
  return factTable(["What was found", "What it does to the numbers"], rows.length > 0 ? rows : [[nothingFound, ""]], {
    caption: "What is odd about the data",
    words: [1]
  });
}

const nothingFound = "Nothing: no copies, no gap, no odd day, no customer who outweighs the others.";
