import {allocate} from "../../loaders/profit/allocate.js";
import {shopOffers} from "../support/shopOffers.js";

/** A line on the processor's seconds that the choice by profit takes (one thread: a quiet machine's clock), and how far it is from its bound: within capacities, and under a budget. */
export function allocation(customers: number, actions: number): string {
  const {capacity, ...offers} = shopOffers(customers, actions);
  const timed = (budget: number) => {
    const began = process.cpuUsage();
    const result = allocate(offers, {capacity, budget});
    const {user, system} = process.cpuUsage(began);
    return {...result, seconds: (user + system) / 1e6};
  };
  const free = timed(Infinity);
  const parts = [`${free.seconds.toFixed(1)} s within capacities`];
  for (const share of [0.1, 0.5]) {
    const {profit, bound, seconds} = timed(share * free.outlay);
    const gap = (100 * (1 - profit / bound)).toFixed(4);
    parts.push(`${seconds.toFixed(1)} s under ${100 * share} % of their outlay (${gap} % below the bound)`);
  }
  return `${customers.toLocaleString("en")} customers x ${actions} actions: ${parts.join(", ")}`;
}
