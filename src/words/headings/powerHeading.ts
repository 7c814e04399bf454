import type {PowerRow} from "../../charts/campaignPower.js";
import type {Formatter} from "../../charts/format.js";

/** Which action's campaign would show the most. */
export function powerHeading(rows: readonly PowerRow[], format: Formatter): string | undefined {
  const able = rows.filter(({fifth}) => fifth !== null).sort((a, b) => (a.fifth ?? 1) - (b.fifth ?? 1));
  if (rows.length === 0) return undefined;
  if (able.length === 0) return "No campaign would be large enough to show what it changes";
  const [{action, fifth}] = able;
  const would = `${action}: a campaign now would show it if ${format.percent(fifth)} of would-be leavers are kept`;
  return rows.length > 1 ? `${would}; of other actions it takes more` : would;
}
