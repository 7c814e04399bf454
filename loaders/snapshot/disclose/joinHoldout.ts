import type {Value} from "../../contract/value.js";
import {isFew} from "../../math/steps.js";
import {foldTargets} from "./foldSmall.js";

type Group = NonNullable<Value["holdout"]>["groups"][number];

/** Groups of few customers, or from whom few orders came, are put together with the group beside them. */
export function joinHoldoutGroups(groups: readonly Group[], minimum: number): Group[] {
  const byCustomers = joinBy(groups, ({customers}) => customers, minimum);
  return joinBy(byCustomers, ({actual}) => actual, minimum);
}

function joinBy(groups: readonly Group[], count: (group: Group) => number, minimum: number): Group[] {
  const targets = foldTargets(groups.map(count), minimum);
  return groups.flatMap((_, to) => {
    const parts = groups.filter((_, from) => targets[from] === to);
    if (parts.every(({customers}) => customers === 0)) return [];
    const sum = (key: "customers" | "expected" | "actual") => parts.reduce((total, part) => total + part[key], 0);
    return {
      repeatOrders: parts[0].repeatOrders,
      label: labelOf(parts),
      customers: sum("customers"),
      expected: sum("expected"),
      actual: sum("actual")
    };
  });
}

/** "3" and "4" are "3–4", with "7 or more" they are "3 or more". */
function labelOf(parts: readonly Group[]): string {
  const [first, last] = [parts[0].label, parts[parts.length - 1].label];
  if (parts.length === 1) return first;
  const [from] = first.split("–");
  return /^\d+(–\d+)?$/.test(last) ? `${from}–${last.split("–").pop()}` : last.replace(/^\d+/, from);
}

type Week = NonNullable<Value["holdout"]>["weeks"][number];

/** An order is of one customer: weeks of few orders go to the week before, the first ones to the week after. */
export function joinHoldoutWeeks(weeks: readonly Week[], minimum: number): Week[] {
  const spans: Week[] = [];
  for (const week of weeks) {
    const last = spans[spans.length - 1];
    if (last && (isFew(last.actual, minimum) || isFew(week.actual, minimum))) {
      spans[spans.length - 1] = {
        from: last.from,
        to: week.to,
        expected: last.expected + week.expected,
        actual: last.actual + week.actual
      };
    } else spans.push(week);
  }
  return spans.some(({actual}) => isFew(actual, minimum)) ? [] : spans;
}
