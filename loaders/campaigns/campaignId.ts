import {Fault} from "../fault.js";
import {formatDay} from "../day.js";

/** A campaign's id: the one given, else its action and the month of its sending, such as "urgent-vip-call-2026-11". */
export function campaignId(action: string, day: number, given?: string): string {
  if (given !== undefined) {
    // it names a file
    if (/^[\p{L}\p{N}][\p{L}\p{N}._-]{0,99}$/u.test(given)) return given;
    throw new Fault(`invalid campaign id: ${JSON.stringify(given)} (expected letters, digits, "-", "_" and ".")`);
  }
  const slug = action
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-|-$/g, "");
  return `${slug || "campaign"}-${formatDay(day).slice(0, 7)}`;
}
