import type {Bridge, BridgeComparison, BridgeSide} from "../contract/bridge.js";
import {significant} from "./roundMoney.js";

/**
 * Two digits for the amounts of fewer than `minimumGroup` customers. What that takes from a step or adds to it goes to the largest
 * step of the same persona, whose revenue is known to the cent from the months: so nobody's is what the other steps leave of it.
 * Where a persona is of few in all steps it goes to the largest of all. The store's revenue stays exact in both periods, and
 * steps still add up to it.
 */
export function roundBridge(bridge: Bridge, minimumGroup: number): Bridge {
  return {...bridge, comparisons: bridge.comparisons.map((comparison) => roundComparison(comparison, minimumGroup))};
}

/** One persona; the last one is of those whom no persona counts. Amounts in hundredths. */
interface Part {
  before: number;
  /** how many ordered in the earlier period */
  customersBefore: number;
  amounts: number[];
  customers: number[];
}

function roundComparison(comparison: BridgeComparison, minimumGroup: number): BridgeComparison {
  const parts = partsOf(comparison);
  const named = parts.slice(0, -1);
  if (named.length === 0) return comparison;
  let carried = 0;
  for (const part of parts) {
    const largest = part.customers.reduce((best, customers, s) => (customers > part.customers[best] ? s : best), 0);
    const isLarge = part.customers[largest] >= minimumGroup;
    part.customers.forEach((customers, s) => {
      if (customers === 0 || customers >= minimumGroup) return;
      const off = part.amounts[s] - rounded(part.amounts[s]);
      part.amounts[s] -= off;
      if (isLarge) part.amounts[largest] += off;
      else carried += off;
    });
  }
  const [part, step] = largestCell(named);
  part.amounts[step] += carried;
  const most = largestOf(named, ({customersBefore}) => customersBefore);
  for (const part of parts) {
    if (part === most || part.customersBefore >= minimumGroup) continue;
    const told = rounded(part.before);
    most.before += part.before - told;
    part.before = told;
  }
  return {
    ...comparison,
    ...sideOf(comparison, parts),
    personas: comparison.personas.map((row, p) => ({...row, ...sideOf(row, [parts[p]])}))
  };
}

function partsOf({personas, ...whole}: BridgeComparison): Part[] {
  const parts = [...personas, whole].map(({revenueBefore, steps}: BridgeSide): Part => ({
    before: Math.round(revenueBefore * 100),
    customersBefore: steps.reduce((sum, row) => sum + (isBefore(row) ? row.customers : 0), 0),
    amounts: steps.map(({amount}) => Math.round(amount * 100)),
    customers: steps.map(({customers}) => customers)
  }));
  const rest = parts[parts.length - 1];
  for (const part of parts.slice(0, -1)) {
    rest.before -= part.before;
    rest.customersBefore -= part.customersBefore;
    part.amounts.forEach((amount, s) => (rest.amounts[s] -= amount));
    part.customers.forEach((customers, s) => (rest.customers[s] -= customers));
  }
  return parts;
}

/** The side with the amounts of its parts. */
function sideOf({steps}: BridgeSide, parts: readonly Part[]): Pick<BridgeSide, "revenueBefore" | "revenue" | "steps"> {
  const sum = (of: (part: Part) => number) => parts.reduce((total, part) => total + of(part), 0);
  const before = sum((part) => part.before);
  const change = sum(({amounts}) => amounts.reduce((total, amount) => total + amount, 0));
  return {
    revenueBefore: before / 100,
    revenue: (before + change) / 100,
    steps: steps.map((row, s) => ({...row, amount: sum(({amounts}) => amounts[s]) / 100}))
  };
}

function largestOf(parts: readonly Part[], count: (part: Part) => number): Part {
  return parts.reduce((a, b) => (count(b) > count(a) ? b : a));
}

/** The persona's step with most customers, of those in which an amount changes. */
function largestCell(parts: readonly Part[]): [Part, step: number] {
  const cells = parts.flatMap((part) => part.customers.map((customers, s) => ({part, s, customers})));
  const changing = cells.filter(({part, s}) => part.amounts[s] !== 0);
  const most = (changing.length > 0 ? changing : cells).reduce((a, b) => (b.customers > a.customers ? b : a));
  return [most.part, most.s];
}

function isBefore({steps}: BridgeSide["steps"][number]): boolean {
  return !steps.includes("new") && !steps.includes("back");
}

/** Two digits, in hundredths. */
function rounded(hundredths: number): number {
  return Math.round(significant(hundredths / 100) * 100);
}
