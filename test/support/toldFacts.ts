import type {Snapshot} from "../../loaders/snapshot.js";
import type {AttackedStore} from "./attackedStore.js";
import {acquisitionFacts} from "./told/acquisitionFacts.js";
import {bridgeFacts} from "./told/bridgeFacts.js";
import {churnFacts} from "./told/churnFacts.js";
import {cohortFacts} from "./told/cohortFacts.js";
import {cubeFacts} from "./told/cubeFacts.js";
import {monthFacts} from "./told/monthFacts.js";
import {movementFacts} from "./told/movementFacts.js";
import {profitFacts} from "./told/profitFacts.js";
import {recencyFacts} from "./told/recencyFacts.js";
import {rfmFacts} from "./told/rfmFacts.js";
import {summaryFacts} from "./told/summaryFacts.js";
import {tellings} from "./told/tellings.js";
import type {Told} from "./told/told.js";
import {valueFacts} from "./told/valueFacts.js";

/**
 * All counts of customers in an aggregate site's members, as an attacker may read them who knows how they are made, which
 * groups are counted together, and which kinds of customers there are at all. Counts that are shared out come as running totals.
 */
export function toldFacts(store: AttackedStore, members: Snapshot): Told[] {
  const told = tellings(store, members);
  const {all, everybody, add, facts} = told;
  const {frequency} = store.analysis.history.customers;
  add("everybody", all, [everybody, everybody], true);
  const orders = all.flatMap((i) => Array.from({length: frequency[i]}, () => i));
  add("orders of everybody", orders, [orders.length, orders.length], true);
  monthFacts(told);
  cubeFacts(told);
  recencyFacts(told);
  cohortFacts(told);
  churnFacts(told);
  valueFacts(told);
  summaryFacts(told);
  bridgeFacts(told);
  movementFacts(told);
  acquisitionFacts(told);
  profitFacts(told);
  rfmFacts(told);
  return facts.filter(({of}) => of.length > 0);
}
