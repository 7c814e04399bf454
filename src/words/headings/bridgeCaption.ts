import type {Formatter} from "../../charts/format.js";
import type {BridgeView} from "../../data/bridgeView.js";
import {periodName} from "../bridge/periodName.js";

/** What is compared: "Net revenue of Q3 2011 against Q3 2010 by what customers did, with their number." */
export function bridgeCaption(
  {comparison: {period, current, before}}: BridgeView,
  format: Formatter,
  net: boolean
): string {
  const [now, then] = [current, before].map(({from}) => periodName(period, from, format));
  return `${net ? "Net revenue" : "Revenue"} of ${now} against ${then} by what customers did, with how many they are.`;
}
