import type {Movement} from "../../../loaders/contract/movement.js";
import {joinMovement} from "../../../loaders/snapshot/disclose/joinMovement.js";
import {json} from "../../snapshot/published.js";
import {parseDay} from "../parseDay.js";
import {personasAt} from "./personasAt.js";
import type {Tellings} from "./tellings.js";

/** Who moved where since a quarter ago, with those who are counted with them. */
export function movementFacts({analysis, members, minimum, everybody, where, running}: Tellings): void {
  const {from, flows} = json<Movement>(members, "movement.json");
  if (flows.length === 0) return;
  const then = personasAt(analysis, parseDay(from));
  const now = personasAt(analysis, analysis.history.asOfDay);
  const nameOf = (code: number) => analysis.persona.names[code] ?? null;
  const exactFlows = analysis.movement.flows;
  // sums of powers of two tell which moves are together
  const marked = exactFlows.map((flow, k) => ({...flow, revenueBefore: 2 ** k, revenue: 0}));
  running(
    "movement.json",
    joinMovement(marked, minimum).map(({revenueBefore: mark}) => {
      const parts = exactFlows.filter((_, k) => Math.floor((mark ?? 0) / 2 ** k) % 2 === 1);
      return where((i) => parts.some((part) => part.before === nameOf(then[i]) && part.after === nameOf(now[i])));
    }),
    flows.map(({customers}) => customers),
    everybody
  );
}
