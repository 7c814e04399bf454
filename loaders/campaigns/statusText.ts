import {formatDay} from "../day.js";
import type {Campaign} from "../types.js";

/** Where each campaign stands, a line a wave: how many are in its arms, and how much of its window is over. */
export function statusText(
  campaigns: readonly Campaign[],
  {asOfDay, windowDays}: {asOfDay: number; windowDays: number}
): string {
  if (campaigns.length === 0) return "No campaign has been started.\n";
  const lines = campaigns.flatMap(({id, rows}) =>
    [...new Set(rows.map(({day}) => day))]
      .sort((a, b) => a - b)
      .map((day) => {
        const wave = rows.filter((row) => row.day === day);
        const treated = wave.filter(({arm}) => arm === "treated").length;
        return `${id}, ${wave[0].action}, sent ${formatDay(day)}: ${treated} treated, ${wave.length - treated} held out; ${standing(asOfDay - day, windowDays)}.`;
      })
  );
  return `${lines.join("\n")}\n`;
}

function standing(passed: number, windowDays: number): string {
  return passed < windowDays ? `${Math.max(0, passed)} of ${windowDays} days` : `its ${windowDays} days are over`;
}
