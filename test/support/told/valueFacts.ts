import type {Value} from "../../../loaders/contract/value.js";
import {joinHoldoutGroups} from "../../../loaders/snapshot/disclose/joinHoldout.js";
import {json} from "../../snapshot/published.js";
import {repeatOrdersBefore} from "../attacked/repeatOrdersBefore.js";
import type {Tellings} from "./tellings.js";

/** Whom the order model was fitted to and tested on. */
export function valueFacts({analysis, tested, members, minimum, where, inSteps}: Tellings): void {
  if (!tested) return;
  const {holdout, bgnbd} = json<Value>(members, "value.json");
  if (holdout) {
    inSteps("value.json holdout", tested.customer, holdout.customers);
    const exactGroups = analysis.worth.member.holdout?.groups ?? [];
    // sums of powers of two tell which groups are together
    const marked = exactGroups.map((group, k) => ({...group, expected: 2 ** k}));
    joinHoldoutGroups(marked, minimum).forEach(({expected}, k) => {
      const parts = exactGroups.filter((_, at) => expected & (1 << at)).map(({repeatOrders}) => repeatOrders);
      const own = tested.customer.filter((i) => parts.includes(repeatOrdersBefore(analysis.history, i, tested.day)));
      inSteps(`value.json holdout ${parts.join()}`, own, holdout.groups[k].customers);
    });
  }
  if (!bgnbd) return;
  const repeat = where((i) => analysis.history.customers.frequency[i] > 1);
  inSteps("value.json repeat customers", repeat, bgnbd.repeatCustomers);
}
