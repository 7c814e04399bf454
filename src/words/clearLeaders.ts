/** How much a group's amount at risk can differ from what is lost by the luck of the outcomes, whatever its size; 0-1. */
const leastRelativeError = 0.08;

/** Two-sided 5%. */
const z = 1.96;

/** A group's value with its standard error. */
export interface Estimate<Row> {
  row: Row;
  value: number;
  standardError: number;
}

/**
 * Those of which the largest is: the one in the lead where its lead over the next is clear of both their intervals, else all
 * that cannot be told from it, largest first. Empty where nothing is above zero.
 */
export function clearLeaders<Row>(estimates: readonly Estimate<Row>[]): Row[] {
  const sorted = [...estimates].sort((a, b) => b.value - a.value);
  const [first] = sorted;
  if (first === undefined || !(first.value > 0)) return [];
  const isLevel = ({value, standardError}: Estimate<Row>) =>
    first.value - value <= z * Math.hypot(first.standardError, standardError);
  return sorted.filter((estimate) => estimate === first || isLevel(estimate)).map(({row}) => row);
}

/** Standard error of the share that leaves of so many customers with this mean risk: the luck of the outcomes (at most binomial). */
export function riskError(risk: number, customers: number): number {
  return customers > 0 ? Math.sqrt((risk * (1 - risk)) / customers) : 0;
}

/** Standard error of an amount at risk of so many customers: each loses all or nothing of it, and large ones weigh more. */
export function amountError(amount: number, customers: number): number {
  return amount * Math.max(leastRelativeError, customers > 0 ? 1 / Math.sqrt(customers) : 0);
}
