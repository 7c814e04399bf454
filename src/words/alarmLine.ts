import {html} from "htl";
import type {Quality} from "../../loaders/contract/quality.js";
import type {Formatter} from "../charts/format.js";
import {alarmText} from "./alarmText.js";
import {quantity} from "./quantity.js";

/** "Check the data: 5,192 order lines (1.3%) are exact copies of another, and 1 more finding." Nothing where all is well. */
export function alarmLine(
  {alarms}: Pick<Quality, "alarms">,
  {format, horizonDays}: {format: Formatter; horizonDays: number}
): HTMLElement | string {
  if (alarms.length === 0) return "";
  const {what} = alarmText(alarms[0], {format, horizonDays});
  const more = alarms.length === 1 ? "" : `, and ${quantity(format, alarms.length - 1, "more finding")}`;
  return html`<span
    >Check the data: ${what.charAt(0).toLowerCase()}${what.slice(1)}${more}.
    <a href="./evidence.html#data-alarms">What it does to the numbers</a></span
  >`;
}
