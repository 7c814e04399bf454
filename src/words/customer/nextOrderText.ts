import type {Formatter} from "../../charts/format.js";
import type {Customer} from "../../data/customerAt.js";
import {daysBefore} from "../daysBefore.js";

/** When the next order is expected, and within what; nothing where there is no forecast of anybody. */
export function nextOrderText(
  {nextOrder: {low, middle, high, known}}: Pick<Customer, "nextOrder">,
  asOf: string,
  format: Formatter
): {day: string; within: string} | undefined {
  if (!known) return undefined;
  const on = (days: number) => format.date(daysBefore(asOf, -days));
  if (middle === null) {
    const quarter = format.percent(0.25);
    const chance = low === null ? `less than ${quarter}` : `between ${quarter} and ${format.percent(0.5)}`;
    return {day: "None expected", within: `The chance of another order is ${chance}.`};
  }
  const first = on(low ?? middle);
  const within =
    high === null
      ? `Of such customers a quarter order by ${first}, half by then, the others later or never.`
      : `Half of such customers order between ${first} and ${on(high)}.`;
  return {day: on(middle), within};
}
