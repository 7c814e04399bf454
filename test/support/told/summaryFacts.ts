import type {Summary} from "../../../loaders/contract/summary.js";
import {dimensions} from "../../../loaders/snapshot/dimensions.js";
import {comparePeriods} from "../../../loaders/snapshot/summary.js";
import {json} from "../../snapshot/published.js";
import {countsTold} from "../attack.js";
import {personasAt} from "./personasAt.js";
import type {Tellings} from "./tellings.js";

/** Groups by rank, whose sizes are known by what they are called; the fewer customers of a persona on two days. */
export function summaryFacts({analysis, members, minimum, everybody, where, add}: Tellings): void {
  const {history, config, persona, vip, nearest} = analysis;
  const vips = where((i) => vip[i] === 1);
  add("the top share", vips, [vips.length, vips.length], true);
  const valueBand = dimensions(analysis).codes.value;
  for (const band of new Set(Array.from(valueBand))) {
    const of = where((i) => valueBand[i] === band);
    add(`band of value ${band}`, of, [of.length, of.length], true);
  }
  const periods = comparePeriods(history, config.churn.horizonDays);
  const daysBefore = [periods.current, periods.previous].flatMap((period) => (period ? [period.from - 1] : []));
  for (const {persona: name, customers: told} of json<Summary>(members, "summary.json").segmentShares) {
    // rows carry the names that personas were given; ranks keep their place
    const code = persona.names.indexOf(name);
    const sets = daysBefore.map((day) => {
      const codes = personasAt(analysis, day);
      return where((i) => codes[i] === code);
    });
    if (nearest.names.length !== persona.names.length || sets.length === 0) continue;
    const [low, high] = countsTold(told, minimum, everybody);
    const fewest = sets.reduce((a, b) => (b.length < a.length ? b : a));
    for (const of of sets) add(`summary.json segmentShares ${name}`, of, [low, Infinity]);
    add(`summary.json fewest of segmentShares ${name}`, fewest, [low, high]);
  }
}
