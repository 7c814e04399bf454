import type {BridgeSide, BridgeStep} from "../../contract/bridge.js";
import {isFew} from "../../math/steps.js";

const came: BridgeStep[] = ["new", "back"];
const went: BridgeStep[] = ["stopped"];

/** Sides of which enough ordered, in each of the two periods or in neither: a period's revenue would be that of few. */
export function bridgeRows(sides: readonly BridgeSide[], minimum: number): BridgeSide[] {
  return sides.filter((side) => {
    const {customers} = side;
    const periods = [customers - customersOf(side, came), customers - customersOf(side, went)];
    return customers >= minimum && periods.every((count) => !isFew(count, minimum));
  });
}

/**
 * Comparisons of the whole store of which enough came, stayed and went, or nobody did: how many ordered in a month is told, too, so
 * that one of the three says much of the two others.
 */
export function bridgeComparisons(sides: readonly BridgeSide[], minimum: number): BridgeSide[] {
  return bridgeRows(sides, minimum).filter((side) => {
    const [arrived, gone] = [customersOf(side, came), customersOf(side, went)];
    return [arrived, gone, side.customers - arrived - gone].every((count) => !isFew(count, minimum));
  });
}

function customersOf({steps}: BridgeSide, names: BridgeStep[]): number {
  return steps.reduce((sum, {steps: [name], customers}) => sum + (names.includes(name) ? customers : 0), 0);
}
