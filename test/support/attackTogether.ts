import {snapshot} from "../../loaders/snapshot.js";
import {pinnedTogether} from "./attack.js";
import {attackedStore, type StoreShape} from "./attackedStore.js";
import {exactGroups} from "./told/exactGroups.js";
import {toldFacts} from "./toldFacts.js";

/**
 * Publishes a small store in aggregate mode, puts all its counts into one linear programme, and returns the groups of 1 to 9
 * customers whose number is certain. `exact` as if counts were published as they are.
 */
export async function attackTogether(shape: StoreShape, {exact = false} = {}): Promise<string[]> {
  const store = attackedStore(shape);
  const {history, config} = store.analysis;
  const members = snapshot(store.analysis, (id) => id.padStart(16, "0"));
  const told = toldFacts(store, members);
  const facts = exact
    ? told.filter(({weights}) => !weights).map((fact) => ({...fact, low: fact.of.length, high: fact.of.length}))
    : told;
  const found = await pinnedTogether(history.customers.count, facts, {
    groups: exact ? [] : exactGroups(store),
    minimum: config.privacy.minimumGroup,
    seed: shape.seed
  });
  return found.map(({target, customers}) => `${customers} of ${history.customers.count}: ${target.join(" ")}`);
}
