import type {Quality} from "../../loaders/contract/quality.js";
import type {Formatter} from "../charts/format.js";
import {alarmText} from "../words/alarmText.js";
import {noticeText} from "../words/noticeText.js";
import {factTable} from "./factTable.js";

/** What is odd about the data and what reading the files found, and what it does to which numbers. */
export function alarmTable(
  {alarms, notices}: Pick<Quality, "alarms" | "notices">,
  {format, horizonDays}: {format: Formatter; horizonDays: number}
): HTMLElement {
  const texts = [
    ...alarms.map((alarm) => alarmText(alarm, {format, horizonDays})),
    ...notices.map((notice) => noticeText(notice, format))
  ];
  const rows = texts.map(({what, effect}) => [`${what}.`, effect]);
  return factTable(["What was found", "What it does to the numbers"], rows.length > 0 ? rows : [[nothingFound, ""]], {
    caption: "What is odd about the data",
    words: [1]
  });
}

const nothingFound = "Nothing: no copies, no gap, no odd day, no customer who outweighs the others.";
