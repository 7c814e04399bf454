import type {MemberName} from "../../data/members.js";
import type {Figure} from "./figure.js";

/** A page's answer in one sentence: a page writes it as text, an embed draws it. */
export function headline<Name extends MemberName>(
  one: Omit<Figure<string, Name>, "kind" | "width" | "height">
): Figure {
  return {kind: "sentence", width: 640, height: 132, ...one} as Figure;
}
