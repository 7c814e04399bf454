import type {NumberFacts} from "../../charts/numberTile.js";
import type {MemberName} from "../../data/members.js";
import type {Figure} from "./figure.js";

/** A number card: a page writes it as text, an embed draws it as a tile. */
export function number<Name extends MemberName>(
  card: Omit<Figure<NumberFacts, Name>, "kind" | "width" | "height">
): Figure {
  return {kind: "number", width: 400, height: 132, ...card} as Figure;
}
