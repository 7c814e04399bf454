import type {FlowRow} from "../charts/personaFlow.js";
import type {Dimension} from "../../loaders/contract/dimensions.js";
import type {Movement} from "../../loaders/contract/movement.js";
import {personaIndex} from "./personaIndex.js";

const newSince = "New since";
const noLonger = "Returned all";

/** Who moved between personas, those who came since and those who have kept nothing too. */
export function flowRows({flows}: Movement, dimensions: readonly Dimension[]): FlowRow[] {
  const index = (persona: string | null) => (persona === null ? -1 : personaIndex(dimensions, persona));
  return flows.map(({before, after, customers, revenueBefore, revenue}) => ({
    customers,
    revenueBefore,
    revenue,
    before: before ?? newSince,
    after: after ?? noLonger,
    beforeIndex: index(before),
    afterIndex: index(after)
  }));
}
