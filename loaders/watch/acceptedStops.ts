import {checkIds, type CheckId} from "../contract/watch.js";
import {Fault} from "../fault.js";

/** The checks that a text such as "lines-lost,rejected" names. Throws a Fault for one that is none. */
export function acceptedStops(text = ""): CheckId[] {
  return text
    .split(",")
    .filter(Boolean)
    .map((name) => {
      const known = checkIds.find((id) => id === name);
      if (known === undefined)
        throw new Fault(`unknown check: --accept=${name} (expected one of ${checkIds.join(", ")})`);
      return known;
    });
}
